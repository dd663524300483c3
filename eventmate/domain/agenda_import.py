"""What bringing in events and schedules did."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from eventmate.domain.agenda_difference import AgendaDifference
from eventmate.domain.events import Event, EventId


@dataclass(frozen=True, slots=True)
class EventUpdate:
    """A known event that a source would update, and what that would do to its talks.

    `fits` says that its name or its days speak for being the event of the source.
    """

    event: Event
    difference: AgendaDifference
    fits: bool


@dataclass(frozen=True, slots=True)
class EventBroughtIn:
    """One event of a source: new here or known, and what became of its talks.

    `zone` is the event's, None where it is this computer's.
    """

    event: EventId
    name: str
    is_new: bool
    is_changed: bool
    difference: AgendaDifference
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class AgendasBroughtIn:
    """Every event of a source, in its order."""

    events: tuple[EventBroughtIn, ...] = ()

    @property
    def added(self) -> int:
        """How many events are new here."""
        return sum(item.is_new for item in self.events)

    @property
    def updated(self) -> int:
        """How many known events changed, or their talks did."""
        return sum(item.is_changed and not item.is_new for item in self.events)

    @property
    def unchanged(self) -> int:
        """How many known events stayed as they were."""
        return len(self.events) - self.added - self.updated
