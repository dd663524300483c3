"""What the grid, the list and my day show of one day of an agenda."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from eventmate.domain.agenda_days import AgendaDay
from eventmate.domain.event_agenda import EventAgenda
from eventmate.domain.events import Talk, TalkId
from eventmate.ui.dates import zone_of
from eventmate.ui.pages.events.agenda.words import (
    clash_reason,
    clash_words,
    walk_reason,
    walk_words,
)


@dataclass(frozen=True, slots=True)
class ShownDay:
    """One day as it is looked at.

    `talks` are those that show, `dimmed` those among them that do not have the words searched
    for; `marks` say of a talk what keeps me from seeing it, `reasons` the same at length.
    """

    day: AgendaDay
    zone: ZoneInfo | None
    talks: tuple[Talk, ...]
    dimmed: frozenset[TalkId] = frozenset()
    marks: Mapping[TalkId, str] = field(default_factory=dict)
    reasons: Mapping[TalkId, str] = field(default_factory=dict)

    def wall(self, moment: datetime) -> datetime:
        """A moment as the clocks at the event show it."""
        return moment.astimezone(self.zone)

    def holds(self, moment: datetime) -> bool:
        """Whether a moment is within the hours of the day."""
        return self.day.starts_at <= moment < self.day.ends_at


@dataclass(frozen=True, slots=True)
class Looking:
    """What narrows the view: the talks found by a search (None without one), stars only."""

    found: frozenset[TalkId] | None = None
    starred_only: bool = False


def shown_day(agenda: EventAgenda, position: int, looking: Looking) -> ShownDay:
    """The day at a position as it is looked at."""
    day, zone = agenda.days[position], zone_of(agenda.timezone)
    talks = tuple(talk for talk in day.talks if talk.is_starred or not looking.starred_only)
    found = looking.found
    dimmed = frozenset(talk.id for talk in talks if found is not None and talk.id not in found)
    return ShownDay(day, zone, talks, dimmed, *_obstacles(agenda, zone))


def _obstacles(
    agenda: EventAgenda, zone: ZoneInfo | None
) -> tuple[dict[TalkId, str], dict[TalkId, str]]:
    """What keeps me from starred talks, in a few words and at length."""
    others: defaultdict[TalkId, list[Talk]] = defaultdict(list)
    for clash in agenda.clashes:
        others[clash.first.id].append(clash.second)
        others[clash.second.id].append(clash.first)
    marks = {walk.second.id: walk_words(walk) for walk in reversed(agenda.walks)}
    reasons = {
        walk.second.id: walk_reason(walk, agenda.walking_minutes) for walk in reversed(agenda.walks)
    }
    marks |= {
        talk.id: clash_words(talk, others[talk.id], zone)
        for clash in agenda.clashes
        for talk in (clash.first, clash.second)
    }
    reasons |= {talk: clash_reason(clashing, zone) for talk, clashing in others.items()}
    return marks, reasons


def first_position(days: Sequence[AgendaDay], now: datetime, today: date) -> int:
    """Which day to begin with: the one that is on, the next one to come, else the first."""
    for position, day in enumerate(days):
        if day.starts_at <= now < day.ends_at:
            return position
    coming = [position for position, day in enumerate(days) if day.day >= today]
    return coming[0] if coming else 0
