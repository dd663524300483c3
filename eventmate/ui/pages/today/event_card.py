"""The next event at a glance."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from eventmate.domain.events import Event
from eventmate.domain.preparation import ChecklistItem
from eventmate.ui.dates import day_range, number
from eventmate.ui.pages.events.overview.when_words import countdown
from eventmate.ui.pages.today.fact import Fact
from eventmate.ui.pages.today.preparation_glance import PreparationGlance
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EventCard(Card):
    """Which event comes next, where and when, what is left to prepare, and the way to it."""

    meet_requested = Signal()
    event_requested = Signal(int)
    add_requested = Signal()
    ticked = Signal(int)  # a thing to do before it

    def __init__(self, parent: "QWidget | None" = None) -> None:
        super().__init__(24, 8, parent)
        self._event: Event | None = None
        self._label = PlainLabel(self.tr("Next event"), "caption_strong", "text_muted")
        self._name = PlainLabel("", "figure")
        self._when = Fact("calendar-days")
        self._where = Fact("map-pin")
        self._button = Button("", Kind.PRIMARY)
        self._button.clicked.connect(self._on_button_clicked)
        self._left = PlainLabel("", colour="text_muted", wrap=True)
        self.preparation = PreparationGlance()
        self.preparation.ticked.connect(self.ticked)
        self.preparation.more_requested.connect(self._on_more_requested)
        self._rule = Hairline(upright=True)
        self._is_on = False
        self._lay_out()

    def _lay_out(self) -> None:
        words = column(self._label, self._name, gap=8)
        words.addLayout(row(self._when, self._where, None, gap=16))
        words.addSpacing(8)
        ways = row(self._button, gap=16)
        ways.addWidget(self._left, 1, Qt.AlignmentFlag.AlignVCenter)
        words.addLayout(ways)
        words.addStretch(1)
        parts = row(gap=16)
        parts.addLayout(words, 1)
        parts.addSpacing(8)
        parts.addWidget(self._rule)
        parts.addWidget(self.preparation)
        self.column.addLayout(parts)

    def show_event(
        self, event: Event | None, now: datetime, to_prepare: Sequence[ChecklistItem] = ()
    ) -> None:
        """Show an event with its list, or the wish for one; `now` carries the zone here."""
        self._event = event
        self.preparation.show_items(to_prepare)
        is_left = any(not item.is_done for item in to_prepare)
        self._rule.setVisible(is_left)
        self._when.setVisible(event is not None)
        self._where.setVisible(event is not None and bool(event.draft.venue))
        if event is None:
            self._label.set_text(self.tr("No event ahead"))
            self._name.set_text(self.tr("Where do you go next?"))
            self._button.set_label(self.tr("Add an event"))
            self._left.set_text(self.tr("Then everyone you meet there is stamped with its name."))
            return
        draft, today = event.draft, now.date()
        self._is_on = draft.starts_on <= today <= draft.ends_on
        self._label.set_text(self.tr("On now") if self._is_on else self.tr("Next event"))
        self._name.set_text(isolated(draft.name))
        self._when.set_text(day_range(draft.starts_on, draft.ends_on))
        self._where.set_text(draft.venue)
        ahead = self.tr("Continue preparing") if is_left else self.tr("See the event")
        self._button.set_label(self.tr("Meet people") if self._is_on else ahead)
        self._left.set_text(self._met(event) if self._is_on else countdown(draft, now))

    def _met(self, event: Event) -> str:
        words = self.tr("{} people met so far")
        return words.format(number(event.people_met)) if event.people_met else ""

    @Slot()
    def _on_more_requested(self) -> None:
        if self._event is not None:
            self.event_requested.emit(self._event.id)

    def _on_button_clicked(self) -> None:
        if self._event is None:
            self.add_requested.emit()
        elif self._is_on:
            self.meet_requested.emit()
        else:
            self.event_requested.emit(self._event.id)
