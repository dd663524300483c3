"""A whole agenda as it is shown: its days, and what does not go together among my stars."""

from dataclasses import dataclass

from eventmate.domain.agenda_days import AgendaDay
from eventmate.domain.clashes import Clash, Walk
from eventmate.domain.events import EventId, Talk


@dataclass(frozen=True, slots=True)
class EventAgenda:
    """The talks of an event by day; `clashes` and `walks` are those among starred ones."""

    event: EventId
    timezone: str  # of the event, by which its days are split
    days: tuple[AgendaDay, ...] = ()
    clashes: tuple[Clash, ...] = ()
    walks: tuple[Walk, ...] = ()

    @property
    def talks(self) -> tuple[Talk, ...]:
        """Every talk, day by day."""
        return tuple(talk for day in self.days for talk in day.talks)
