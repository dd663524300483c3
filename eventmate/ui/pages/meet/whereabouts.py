"""Where I am right now: the stamp every capture gets."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from eventmate.domain.encounters import Place
from eventmate.domain.errors import NotFound
from eventmate.domain.events import Event, EventId
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.clock import Clock
    from eventmate.services.events import Events, Running
    from eventmate.settings import Preferences

BY_DATE = 0  # the event that runs today
NO_EVENT = -1
LOOK_AGAIN = 30_000  # ms; talks begin and end


class Whereabouts(QObject):
    """The event, room and talk; what was chosen or typed holds for the day."""

    changed = Signal()

    def __init__(
        self,
        events: "Events",
        preferences: "Preferences",
        clock: "Clock",
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._events = events
        self._preferences = preferences
        self._clock = clock
        self._operations = operations
        self.running: Running | None = None
        self.listed: list[Event] = []
        timer = QTimer(self)
        timer.timeout.connect(self.refresh)
        timer.start(LOOK_AGAIN)

    @property
    def now(self) -> datetime:
        """The moment it is."""
        return self._clock()

    @property
    def choice(self) -> int:
        """The chosen event's id, BY_DATE or NO_EVENT."""
        return self._preferences.current.active_event if self._is_of_today else BY_DATE

    @property
    def room(self) -> str:
        """The room typed today."""
        return self._preferences.current.room if self._is_of_today else ""

    @property
    def talk(self) -> str:
        """The talk typed today."""
        return self._preferences.current.talk if self._is_of_today else ""

    def place(self) -> Place:
        """The stamp for a capture now; reads the library, so only where use cases run."""
        from eventmate.services.events import place_of

        return place_of(self._find(), self.room, self.talk)

    def refresh(self) -> None:
        """Look again which event and talk are on."""
        self._operations.fetch(
            self, lambda: (self._find(), self._events.listed()), self._show, key="where"
        )

    def choose(self, event: int, room: str, talk: str) -> None:
        """Keep what was chosen and typed for today."""

        def keep() -> None:
            self._preferences.change(
                active_event=event,
                room=room.strip(),
                talk=talk.strip(),
                place_day=self._clock().date().isoformat(),
            )

        self._operations.fetch(self, keep, lambda _: self.refresh())

    def be_at(self, event: int) -> None:
        """Be at an event for today; room and talk that were typed hold where I am there already."""

        def keep() -> None:
            running = self._find()
            if running is None or running.event.id != event:
                today = self._clock().date().isoformat()
                self._preferences.change(active_event=event, room="", talk="", place_day=today)

        self._operations.fetch(self, keep, lambda _: self.refresh())

    @property
    def _is_of_today(self) -> bool:
        return self._preferences.current.place_day == self._clock().date().isoformat()

    def _find(self) -> "Running | None":
        if self.choice == NO_EVENT:
            return None
        try:
            return self._events.running(EventId(self.choice) if self.choice else None)
        except NotFound:
            return self._events.running()

    def _show(self, found: "tuple[Running | None, list[Event]]") -> None:
        self.running, self.listed = found
        self.changed.emit()
