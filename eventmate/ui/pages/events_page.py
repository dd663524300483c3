"""Events: those ahead and those behind, each with the people met there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.events import Event, EventDraft, EventId, Talk
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.active_event import ActiveEvent
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.pages.events.event_row import EventRow
from eventmate.ui.pages.events.talks_dialog import TalksDialog
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline
from eventmate.ui.widgets.drawings import calendar
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.headings import PageHeader, SectionHeading
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class EventsPage(QWidget):
    """A list by time and a short form."""

    people_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._events = services.events
        self._clock = services.clock
        self._active = ActiveEvent(services.preferences, services.clock)
        self._operations = operations
        self._responsive = Responsive(self)
        self._header = PageHeader(self.tr("Events"))
        add = Button(self.tr("Add an event"), Kind.PRIMARY, "plus")
        add.clicked.connect(self.add_event)
        self._header.add_action(add)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        first = Button(self.tr("Add an event"), Kind.PRIMARY, "plus")
        first.clicked.connect(self.add_event)
        self._empty = EmptyState(
            calendar,
            self.tr("Where will you meet people?"),
            self.tr(
                "Conferences, workshops, meetups: add a name and a day, and everyone you meet "
                "there carries it along."
            ),
            (first,),
        )
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setSpacing(16)
        self._column.addWidget(self._header)
        self._column.addWidget(area, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        self._responsive.narrow_changed.connect(self._pad)
        operations.changed.connect(self._on_changed)
        self._pad()
        self.refresh()

    def refresh(self) -> None:
        """Load the list again."""
        self._operations.fetch(self, self._events.listed, self._show, key="events")

    @Slot()
    def add_event(self) -> None:
        """Open the form for a new event."""
        dialog = EventDialog(self._clock().date(), parent=self.window())
        dialog.saved.connect(self._on_new_saved)
        dialog.open()

    def open_event(self, wanted: int) -> None:
        """Open one event's form."""
        self._operations.fetch(self, lambda: self._events.get(EventId(wanted)), self._edit)

    def _show(self, events: list[Event]) -> None:
        self._stack.setCurrentIndex(0 if events else 1)
        while (old := self._list.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        today = self._clock().date()
        ahead = [event for event in reversed(events) if event.draft.ends_on >= today]
        behind = [event for event in events if event.draft.ends_on < today]
        for title, group in ((self.tr("Ahead"), ahead), (self.tr("Behind"), behind)):
            if group:
                self._list.addWidget(SectionHeading(title, number(len(group))))
                self._list.addWidget(self._group(group))
        self._list.addStretch(1)

    def _group(self, events: list[Event]) -> Card:
        card = Card(1, 0)
        for position, event in enumerate(events):
            if position:
                card.column.addWidget(Hairline())
            card.column.addWidget(self._row(event))
        return card

    def _row(self, event: Event) -> EventRow:
        today = self._clock().date()
        line = EventRow(event, today, is_chosen=self._active.is_chosen(event))
        line.activated.connect(lambda: self._edit(event))
        line.people_requested.connect(lambda: self.people_requested.emit(event.id))
        line.talks_requested.connect(lambda: self.open_talks(event))
        line.active_requested.connect(lambda wanted: self._make_active(event, wanted))
        line.deleted.connect(lambda: self._delete(event))
        return line

    def open_talks(self, event: Event) -> None:
        """Show an event's talks."""

        def show(talks: list[Talk]) -> None:
            TalksDialog(event, talks, self.window()).open()

        self._operations.fetch(self, lambda: self._events.talks(event.id), show, key="talks")

    def _make_active(self, event: Event, wanted: bool) -> None:
        if wanted:
            said = self.tr("Everyone you meet today is kept with {}.").format(isolated(event.name))
        else:
            said = self.tr("The calendar says again which event is active.")
        chosen = event.id if wanted else None
        self._operations.run(self, lambda: self._active.choose(chosen), said=said)

    def _edit(self, event: Event) -> None:
        dialog = EventDialog(self._clock().date(), event.draft, self.window())
        dialog.saved.connect(lambda draft: self._change(event.id, draft))
        dialog.open()

    def _change(self, wanted: EventId, draft: EventDraft) -> None:
        self._operations.run(
            self, lambda: self._events.change(wanted, draft), said=self.tr("Event saved")
        )

    def _delete(self, event: Event) -> None:
        self._operations.run(
            self,
            lambda: self._events.delete(event.id),
            said=self.tr("{} deleted; the people you met there stay").format(isolated(event.name)),
        )

    @Slot(object)
    def _on_new_saved(self, draft: EventDraft) -> None:
        self._operations.run(self, lambda: self._events.add(draft), said=self.tr("Event added"))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.EVENTS | Touched.ENCOUNTERS):
            self.refresh()

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
