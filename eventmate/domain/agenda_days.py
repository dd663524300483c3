"""The talks of an event day by day, as people there count their days.

Where a programme runs past midnight, what begins in the small hours still belongs to the evening
before: nobody looks for the last party under the next morning.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from eventmate.domain.events import Talk

SMALL_HOURS_END = time(6)
# Exhibitions, hacking areas and all-day items say nothing of when the evening ends.
LONG = timedelta(hours=12)
BREAK = timedelta(minutes=90)  # a programme goes on after a pause of this length
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
Wall = Callable[[datetime], datetime]  # a moment as the clocks at the event show it


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """The talks of one day by time and room.

    `starts_at` and `ends_at` (UTC) are the full hours around them on the event's clocks.
    """

    day: date
    talks: tuple[Talk, ...]
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class _Timed:
    """A talk with its times on the wall, without zone."""

    talk: Talk
    begins: datetime
    finishes: datetime
    is_long: bool

    @property
    def is_in_small_hours(self) -> bool:
        return self.begins.time() < SMALL_HOURS_END and not self.is_long


def is_long(talk: Talk) -> bool:
    """Whether an item takes so long that the day is not measured by it."""
    return talk.ends_at - talk.starts_at >= LONG


def agenda_days(talks: Iterable[Talk], wall: Wall) -> tuple[AgendaDay, ...]:
    """The days that have talks, each with its own in order; every talk is in one of them."""
    timed = [
        _Timed(talk, _naive(wall(talk.starts_at)), _naive(wall(talk.ends_at)), is_long(talk))
        for talk in talks
    ]
    runs_late = _runs_past_midnight(timed)
    by_day: defaultdict[date, list[Talk]] = defaultdict(list)
    for item in timed:
        is_of_the_evening = runs_late and item.is_in_small_hours
        by_day[item.begins.date() - (DAY if is_of_the_evening else timedelta())].append(item.talk)
    return tuple(_day(day, by_day[day], wall) for day in sorted(by_day))


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _runs_past_midnight(timed: Sequence[_Timed]) -> bool:
    """Whether a talk goes on past midnight, or one soon follows an evening's last."""
    latest: dict[date, datetime] = {}
    for item in timed:
        if not item.is_long:
            day = item.begins.date()
            latest[day] = max(item.finishes, latest.get(day, item.finishes))
    if any(end > datetime.combine(day + DAY, time()) for day, end in latest.items()):
        return True
    return any(
        item.is_in_small_hours
        and (evening := latest.get(item.begins.date() - DAY)) is not None
        and item.begins <= evening + BREAK
        for item in timed
    )


def _day(day: date, talks: list[Talk], wall: Wall) -> AgendaDay:
    talks.sort(key=lambda talk: (talk.starts_at, talk.room, talk.id))
    measured = [talk for talk in talks if not is_long(talk)]
    first = min(talk.starts_at for talk in measured or talks)
    last = max((max(talk.starts_at, talk.ends_at) for talk in measured), default=first + DAY)
    starts_at, ends_at = _full_hour(first, wall), _full_hour(last, wall)
    if ends_at < last or ends_at <= starts_at:
        ends_at += HOUR
    return AgendaDay(day, tuple(talks), starts_at, ends_at)


def _full_hour(moment: datetime, wall: Wall) -> datetime:
    """The full hour before a moment; clocks that are changed move it by no minute."""
    shown = wall(moment)
    past = timedelta(minutes=shown.minute, seconds=shown.second, microseconds=shown.microsecond)
    return moment.astimezone(UTC) - past
