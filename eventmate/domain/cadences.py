"""Keeping in touch: how often, when next, and how much of it one week bears.

Next due is the latest touch or skip plus the interval; a contact never in touch is due from the
day the rhythm was set. "Not now" puts a day off until the next touch.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from eventmate.domain.contacts import ContactId

THREE_WEEKS, TWO_MONTHS, HALF_YEAR, YEAR = 21, 60, 182, 365
RHYTHMS = (THREE_WEEKS, TWO_MONTHS, HALF_YEAR, YEAR)
NOT_NOW_DAYS = (3, 7, 14)
MOST_DAYS = 36_500  # a century
WEEK = 7


@dataclass(frozen=True, slots=True)
class Rhythm:
    """An interval in days and the day it was set."""

    days: int
    set_on: date


@dataclass(frozen=True, slots=True)
class Cadence:
    """What was said about one contact.

    `own` goes before the rhythms of tags; its 0 days mean never. `not_before` was said on
    `put_off_on`.
    """

    own: Rhythm | None = None
    skipped_on: date | None = None
    put_off_on: date | None = None
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """When a contact is next due and in which interval."""

    contact: ContactId
    on: date
    days: int
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days without reminders, the first and the last of them."""

    starts_on: date
    ends_on: date
    name: str = ""

    def has(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.starts_on <= day <= self.ends_on


def rhythm_of(cadence: Cadence, tagged: Iterable[Rhythm]) -> Rhythm | None:
    """The contact's own rhythm, else the quickest of its tags; none where nobody is reminded."""
    if cadence.own is not None:
        return cadence.own if cadence.own.days > 0 else None
    return min((each for each in tagged if each.days > 0), key=_quickest, default=None)


def _quickest(rhythm: Rhythm) -> tuple[int, date]:
    return rhythm.days, rhythm.set_on


def tag_of(tags: Iterable[str], rhythms: Mapping[str, Rhythm], days: int) -> str:
    """The first of somebody's tags with a rhythm of so many days."""
    return next((tag for tag in tags if tag in rhythms and rhythms[tag].days == days), "")


def next_due(rhythm: Rhythm, cadence: Cadence, last_touch: date | None) -> date:
    """The day a contact comes up again."""
    known = [day for day in (last_touch, cadence.skipped_on) if day is not None]
    latest = max(known, default=None)
    due = rhythm.set_on if latest is None else _later(latest, rhythm.days)
    put_off, not_before = cadence.put_off_on, cadence.not_before
    if put_off is not None and not_before is not None and (latest is None or latest <= put_off):
        return max(due, not_before)
    return due


def _later(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))


def week_start(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=min(day.weekday(), (day - date.min).days))


def is_free(day: date, holidays: Iterable[Holiday]) -> bool:
    """Whether nobody is to be reminded of on a day."""
    return any(holiday.has(day) for holiday in holidays)


def this_week(
    dues: Sequence[Due], today: date, cap: int, used: int, holidays: Sequence[Holiday]
) -> tuple[Due, ...]:
    """Whom to write to now: those due by today, the longest due first, as many as are left.

    `dues` are in order of their day; `used` were in touch this week already.
    """
    if is_free(today, holidays):
        return ()
    waiting = (due for due in dues if due.on <= today)
    return tuple(due for due, _ in zip(waiting, range(max(cap - used, 0)), strict=False))


def spread(
    dues: Sequence[Due], today: date, cap: int, used: int, holidays: Sequence[Holiday], weeks: int
) -> tuple[tuple[date, tuple[Due, ...]], ...]:
    """The coming weeks by their Mondays, at most `cap` contacts in each, none before its day.

    What one week cannot bear moves to the next; a week that is all holiday stays empty.
    """
    found: list[tuple[date, tuple[Due, ...]]] = []
    waiting = list(dues)
    monday = week_start(today)
    for number in range(weeks):
        end = _later(monday, WEEK - 1)
        room = 0 if _is_all_free(max(monday, today), end, holidays) else cap
        room = max(room - (used if number == 0 else 0), 0)
        chosen = [due for due in waiting if due.on <= end][:room]
        taken = {due.contact for due in chosen}
        waiting = [due for due in waiting if due.contact not in taken]
        found.append((monday, tuple(chosen)))
        if end == date.max:
            break
        monday = end + timedelta(days=1)
    return tuple(found)


def _is_all_free(first: date, last: date, holidays: Sequence[Holiday]) -> bool:
    days = (last - first).days + 1
    return all(is_free(first + timedelta(days=number), holidays) for number in range(days))


class DateKind(StrEnum):
    """Why a day is kept with a contact."""

    WORK_ANNIVERSARY = "work anniversary"
    CHAT = "coffee chat"  # agreed with them; it has an hour
    ASK = "ask"  # how the launch went, whether they found the house
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ContactDate:
    """A day to think of somebody; yearly ones come back on the same day.

    `begins` is the wall-clock hour of a chat where I am.
    """

    contact: ContactId
    on: date
    about: str = ""
    kind: DateKind = DateKind.ASK
    is_yearly: bool = False
    begins: time | None = None


@dataclass(frozen=True, slots=True)
class ToKeepUp:
    """Somebody to be in touch with, why now, and what was last spoken of."""

    due: Due
    name: str
    title: str = ""
    organisation: str = ""
    tag: str = ""  # whose rhythm it is; empty where it is their own
    last_spoken: str = ""
    last_place: str = ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The week: whom to be in touch with now, how many wait for later weeks, what lies ahead."""

    now: tuple[ToKeepUp, ...] = ()
    waiting: int = 0  # due by today, beyond what this week bears
    used: int = 0  # in touch with this week already
    cap: int = 0
    kept: int = 0  # everybody with a rhythm
    holiday: Holiday | None = None  # the one that is on
    ahead: tuple[tuple[date, tuple[Due, ...]], ...] = ()


def comes_on(kept: ContactDate, today: date) -> date:
    """The next time a kept day comes round; a day that is over for good stays where it is."""
    if not kept.is_yearly or kept.on >= today:
        return kept.on
    for year in range(today.year, today.year + 2):
        found = on_day_of(kept.on, year)
        if found >= today:
            return found
    return kept.on


def on_day_of(day: date, year: int) -> date:
    """The same day of another year; 29 February is kept on the 28th of a common year."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
