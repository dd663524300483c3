"""What is done to an event as a whole, from the list and from its own page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.events import Event, EventDraft, EventId
from eventmate.ui.dialogs.kept_form import keep_typed
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.active_event import ActiveEvent
from eventmate.ui.pages.events.event_dialog import EventDialog
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class EventActions(QObject):
    """Adds, edits, deletes and makes active; dialogs open over the window of `page`."""

    def __init__(self, services: "Services", operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._events = services.events
        self._drafts = services.drafts
        self._clock = services.clock
        self._operations = operations
        self._page = page
        self.active = ActiveEvent(services.preferences, services.clock)

    @Slot()
    def add(self) -> None:
        """Open the form for a new event."""
        dialog = EventDialog(self._clock().date(), parent=self._page.window())
        keep_typed(dialog, "event.new", self._drafts, self._operations)
        dialog.saved.connect(self._on_new_saved)
        dialog.open()

    @Slot(object)
    def edit(self, event: Event) -> None:
        """Open the form of an event."""
        dialog = EventDialog(self._clock().date(), event.draft, self._page.window())
        keep_typed(dialog, f"event.{event.id}", self._drafts, self._operations)
        dialog.saved.connect(lambda draft: self.change(event.id, draft))
        dialog.open()

    def change(self, wanted: EventId, draft: EventDraft) -> None:
        """Keep what is known of an event."""
        said = self.tr("{} is saved").format(isolated(draft.name))
        self._operations.run(self, lambda: self._events.change(wanted, draft), said=said)

    @Slot(object, bool)
    def make_active(self, event: Event, wanted: bool = True) -> None:
        """Stamp today's captures with an event, or leave that to the calendar."""
        if wanted:
            said = self.tr("Everyone you meet today is kept with {}.").format(isolated(event.name))
        else:
            said = self.tr("The calendar says again which event is active.")
        chosen = event.id if wanted else None
        self._operations.run(self, lambda: self.active.choose(chosen), said=said)

    @Slot(object)
    def delete(self, event: Event) -> None:
        """Delete an event; one undo brings it back."""
        self._operations.run(
            self,
            lambda: self._events.delete(event.id),
            said=self.tr("{} is deleted; the people you met there stay").format(
                isolated(event.name)
            ),
        )

    @Slot(object)
    def _on_new_saved(self, draft: EventDraft) -> None:
        said = self.tr("{} is added").format(isolated(draft.name))
        self._operations.run(self, lambda: self._events.add(draft), said=said)
