"""The events by time: those ahead first, then those behind."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.events import Event
from eventmate.ui.dates import number
from eventmate.ui.pages.events.active_event import ActiveEvent
from eventmate.ui.pages.events.event_row import EventRow
from eventmate.ui.widgets.card import Card, Hairline
from eventmate.ui.widgets.headings import SectionHeading


class EventList(QScrollArea):
    """Every signal carries the Event it is about."""

    opened = Signal(object)
    edit_requested = Signal(object)
    people_requested = Signal(object)
    talks_requested = Signal(object)
    active_requested = Signal(object, bool)
    deleted = Signal(object)

    def __init__(self, active: ActiveEvent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = active
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(16)
        self._column.addLayout(self._groups)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(holder)
        self.setAccessibleName(self.tr("Events"))

    def add_above(self, widget: QWidget) -> None:
        """Put something above the events."""
        self._column.insertWidget(0, widget)

    def show_events(self, events: Sequence[Event], today: date) -> None:
        """Show events that come with the latest first."""
        while (old := self._groups.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        ahead = [event for event in reversed(events) if event.draft.ends_on >= today]
        behind = [event for event in events if event.draft.ends_on < today]
        for title, group in ((self.tr("Ahead"), ahead), (self.tr("Behind"), behind)):
            if group:
                self._groups.addWidget(SectionHeading(title, number(len(group))))
                self._groups.addWidget(self._group(group, today))

    def _group(self, events: Sequence[Event], today: date) -> Card:
        card = Card(1, 0)
        for position, event in enumerate(events):
            if position:
                card.column.addWidget(Hairline())
            card.column.addWidget(self._row(event, today))
        return card

    def _row(self, event: Event, today: date) -> EventRow:
        line = EventRow(event, today, is_chosen=self._active.is_chosen(event))
        line.activated.connect(lambda: self.opened.emit(event))
        line.edit_requested.connect(lambda: self.edit_requested.emit(event))
        line.people_requested.connect(lambda: self.people_requested.emit(event))
        line.talks_requested.connect(lambda: self.talks_requested.emit(event))
        line.active_requested.connect(lambda wanted: self.active_requested.emit(event, wanted))
        line.deleted.connect(lambda: self.deleted.emit(event))
        return line
