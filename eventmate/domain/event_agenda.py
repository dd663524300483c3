"""A whole agenda as it is shown: its days, and what does not go together among my stars."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from eventmate.domain.agenda_days import AgendaDay
from eventmate.domain.clashes import WALKING_MINUTES, Clash, Walk, clashes, impossible_walks
from eventmate.domain.events import EventId, Talk, TalkId


@dataclass(frozen=True, slots=True)
class EventAgenda:
    """The talks of an event by day; `clashes` and `walks` are those among starred ones."""

    event: EventId
    timezone: str  # of the event, by which its days are split
    days: tuple[AgendaDay, ...] = ()
    clashes: tuple[Clash, ...] = ()
    walks: tuple[Walk, ...] = ()
    walking_minutes: int = WALKING_MINUTES  # that a walk between rooms takes

    @property
    def talks(self) -> tuple[Talk, ...]:
        """Every talk, day by day."""
        return tuple(talk for day in self.days for talk in day.talks)


def with_stars(agenda: EventAgenda, wanted: Collection[TalkId], starred: bool) -> EventAgenda:
    """The agenda as it will be once these talks are starred, or are no longer."""
    days = tuple(
        replace(
            day,
            talks=tuple(
                replace(talk, is_starred=starred) if talk.id in wanted else talk
                for talk in day.talks
            ),
        )
        for day in agenda.days
    )
    changed = replace(agenda, days=days)
    talks = changed.talks
    walks = impossible_walks(talks, agenda.walking_minutes)
    return replace(changed, clashes=clashes(talks), walks=walks)
