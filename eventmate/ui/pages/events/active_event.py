"""Which event stamps today's captures: the one chosen for the day, else the one that is on."""

from typing import TYPE_CHECKING

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.events import Event, EventId

if TYPE_CHECKING:
    from eventmate.services.clock import Clock
    from eventmate.settings import Preferences

BY_DATE = 0


class ActiveEvent:
    """A choice holds until midnight, as the one on the Meet page does."""

    def __init__(self, preferences: "Preferences", clock: "Clock") -> None:
        self._preferences = preferences
        self._clock = clock

    def is_chosen(self, event: Event) -> bool:
        """Whether an event was chosen for today."""
        present = self._preferences.current
        is_of_today = present.place_day == self._clock().date().isoformat()
        return is_of_today and present.active_event == event.id

    def choose(self, event: EventId | None) -> Outcome[None]:
        """Choose an event for today, or leave it to the calendar; writes the settings."""
        self._preferences.change(
            active_event=BY_DATE if event is None else event,
            room="",
            talk="",
            place_day=self._clock().date().isoformat(),
        )
        return Outcome(None, Touched.EVENTS)
