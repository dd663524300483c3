"""When and where an event is, where I stand with it, and whom I met there."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.events import Event, EventStatus
from eventmate.domain.links import SafeLink, safe_link
from eventmate.ui.dates import day_range, number
from eventmate.ui.open_link import open_link
from eventmate.ui.pages.events.event_words import kind_words, status_words
from eventmate.ui.pages.events.overview.return_words import took_words
from eventmate.ui.pages.events.overview.when_words import countdown, hours_words, is_over
from eventmate.ui.pages.today.fact import Fact
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.segmented import Segmented

STATUSES = tuple(EventStatus)


class FactsCard(Card):
    """The head of the overview."""

    status_chosen = Signal(object)  # EventStatus
    active_requested = Signal(bool)
    people_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(24, 12, parent)
        self._event: Event | None = None
        self._link: SafeLink | None = None
        self._is_active = False
        self._countdown = PlainLabel("", "title", wrap=True)
        self._days = Fact("calendar-days")
        self._place = Fact("map-pin")
        self._kind = Fact("users-round")
        self._cost = Fact("ticket")
        self.status = Segmented([status_words(each) for each in STATUSES])
        self.status.chosen.connect(self._on_status_chosen)
        self.status.setAccessibleName(self.tr("Where you stand with this event"))
        self.link = Button("", Kind.SECONDARY, "external-link", small=True)
        self.link.clicked.connect(self._on_link_clicked)
        self.people = Button("", Kind.SECONDARY, "users-round", small=True)
        self.people.clicked.connect(self.people_requested)
        self.active = Button("", Kind.SECONDARY, "map-pin", small=True)
        self.active.clicked.connect(lambda: self.active_requested.emit(not self._is_active))
        self._description = PlainLabel("", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        facts, ways = FlowLayout(16, row_gap=8), FlowLayout(8)
        for fact in (self._days, self._place, self._kind, self._cost):
            facts.addWidget(fact)
        for way in (self.link, self.people, self.active):
            ways.addWidget(way)
        self.column.addWidget(self._countdown)
        self.column.addLayout(facts)
        self.column.addWidget(self.status)
        self.column.addLayout(ways)
        self.column.addWidget(self._description)

    def show_event(self, event: Event, now: datetime, *, is_active: bool) -> None:
        """Show what is known; `now` carries the zone here."""
        self._event = event
        self._is_active = is_active
        draft = event.draft
        self._countdown.set_text(countdown(draft, now))
        days = (day_range(draft.starts_on, draft.ends_on), hours_words(draft))
        self._days.set_text(", ".join(part for part in days if part))
        self._place.set_text(draft.venue)
        self._place.setVisible(bool(draft.venue))
        kind = kind_words(draft.kind)
        self._kind.set_text(self.tr("{}, online").format(kind) if draft.is_virtual else kind)
        took = took_words(draft)
        self._cost.set_text(took)
        self._cost.setVisible(bool(took))
        self.status.set_position(STATUSES.index(draft.status))
        self._link = safe_link(draft.url)
        self.link.setVisible(self._link is not None)
        self.link.set_label(self._link.host if self._link else "")
        self.people.setVisible(bool(event.people_met))
        one, many = self.tr("1 person met here"), self.tr("{} people met here")
        met = event.people_met
        self.people.set_label(one if met == 1 else many.format(number(met)))
        self.active.setVisible(is_active or not is_over(draft, now))
        self.active.set_label(
            self.tr("Leave it to the calendar which event is active")
            if is_active
            else self.tr("Make this the active event")
        )
        self._description.set_text(draft.description)
        self._description.setVisible(bool(draft.description))

    @Slot(int)
    def _on_status_chosen(self, position: int) -> None:
        if self._event is not None and STATUSES[position] is not self._event.draft.status:
            self.status_chosen.emit(STATUSES[position])

    @Slot()
    def _on_link_clicked(self) -> None:
        if self._link is not None:
            open_link(self._link)
