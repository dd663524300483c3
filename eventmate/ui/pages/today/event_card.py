"""The next event at a glance."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from eventmate.domain.events import Event
from eventmate.ui.dates import day_range, number
from eventmate.ui.pages.today.fact import Fact
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EventCard(Card):
    """Which event comes next, where and when, with the way to it."""

    meet_requested = Signal()
    event_requested = Signal(int)
    add_requested = Signal()

    def __init__(self, parent: "QWidget | None" = None) -> None:
        super().__init__(24, 8, parent)
        self._event: Event | None = None
        self._label = PlainLabel(self.tr("Next event"), "caption_strong", "text_muted")
        self._name = PlainLabel("", "figure")
        self._when = Fact("calendar-days")
        self._where = Fact("map-pin")
        self._button = Button("", Kind.PRIMARY)
        self._button.clicked.connect(self._on_button_clicked)
        self._left = PlainLabel("", colour="text_muted")
        self.column.addWidget(self._label)
        self.column.addWidget(self._name)
        self.column.addLayout(row(self._when, self._where, None, gap=16))
        self.column.addSpacing(8)
        self.column.addLayout(row(self._button, self._left, None, gap=16))
        self._is_on = False

    def show_event(self, event: Event | None, today: date) -> None:
        """Show an event, or the wish for one."""
        self._event = event
        self._when.setVisible(event is not None)
        self._where.setVisible(event is not None and bool(event.draft.venue))
        if event is None:
            self._label.set_text(self.tr("No event ahead"))
            self._name.set_text(self.tr("Where do you go next?"))
            self._button.set_label(self.tr("Add an event"))
            self._left.set_text(self.tr("Then everyone you meet there is stamped with its name."))
            return
        draft = event.draft
        self._is_on = draft.starts_on <= today <= draft.ends_on
        self._label.set_text(self.tr("On now") if self._is_on else self.tr("Next event"))
        self._name.set_text(isolated(draft.name))
        self._when.set_text(day_range(draft.starts_on, draft.ends_on))
        self._where.set_text(draft.venue)
        self._button.set_label(self.tr("Meet people") if self._is_on else self.tr("See the event"))
        self._left.set_text(self._countdown(event, today))

    def _countdown(self, event: Event, today: date) -> str:
        if self._is_on:
            words = self.tr("{} people met so far")
            return words.format(number(event.people_met)) if event.people_met else ""
        days = (event.draft.starts_on - today).days
        if days == 1:
            return self.tr("Starts tomorrow")
        return self.tr("Starts in {} days").format(number(days))

    def _on_button_clicked(self) -> None:
        if self._event is None:
            self.add_requested.emit()
        elif self._is_on:
            self.meet_requested.emit()
        else:
            self.event_requested.emit(self._event.id)
