"""Birthdays and kept days of the coming days, by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from eventmate.domain.cadences import ContactDate, DateKind, comes_on
from eventmate.domain.contacts import ContactId
from eventmate.domain.follow_ups import FollowUpKind

SOON = 14  # days
_LEAP_YEAR = "0004"  # stands for any year in the past, so that 29 February is a day
_DAY_LETTERS = len("MM-DD")


class DayKind(StrEnum):
    """Why a day is worth a word."""

    BIRTHDAY = "birthday"
    CHAT = DateKind.CHAT.value
    WORK_ANNIVERSARY = DateKind.WORK_ANNIVERSARY.value
    ASK = DateKind.ASK.value
    OTHER = DateKind.OTHER.value


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A day to think of somebody; `on` is the next time it comes."""

    contact: ContactId
    name: str
    on: date
    kind: DayKind
    about: str = ""
    begins: time | None = None  # of a chat


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody's birthday as kept: ISO 8601 with or without the year, or any other text."""

    contact: ContactId
    name: str
    text: str


def last_day(today: date, days: int) -> date:
    """The last of so many days after today, or of all days there are."""
    return today + timedelta(days=min(days, (date.max - today).days))


def birthday_ends(today: date, days: int) -> list[str]:
    """How birthdays of the coming days end when written in ISO 8601: `05-21`."""
    count = min((last_day(today, days) - today).days, 366)
    ends = {(today + timedelta(days=each)).isoformat()[-_DAY_LETTERS:] for each in range(count + 1)}
    if "02-28" in ends:
        ends.add("02-29")  # kept on the 28th of a common year
    return sorted(ends)


def birthdays_ahead(found: Iterable[Birthday], today: date, days: int) -> list[DayAhead]:
    """Those that come in the coming days; what is no day is left out."""
    until, ahead = last_day(today, days), []
    for each in found:
        try:
            day = date.fromisoformat(f"{_LEAP_YEAR}-{each.text[-_DAY_LETTERS:]}")
        except ValueError:
            continue
        on = comes_on(ContactDate(each.contact, day, is_yearly=True), today)
        if today <= on <= until:
            ahead.append(DayAhead(each.contact, each.name, on, DayKind.BIRTHDAY))
    return ahead


def kept_ahead(found: Iterable[tuple[ContactDate, str]], today: date, days: int) -> list[DayAhead]:
    """Kept days that come in the coming days, each given with the contact's name."""
    until = last_day(today, days)
    return [
        DayAhead(kept.contact, name, on, DayKind(kept.kind.value), kept.about, kept.begins)
        for kept, name in found
        if today <= (on := comes_on(kept, today)) <= until
    ]


def message_kind(day: DayAhead) -> FollowUpKind:
    """Which message fits a day."""
    is_glad = day.kind in (DayKind.BIRTHDAY, DayKind.WORK_ANNIVERSARY)
    return FollowUpKind.CONGRATULATION if is_glad else FollowUpKind.CHECK_IN


def by_day(days: Iterable[DayAhead]) -> list[DayAhead]:
    """The nearest first."""
    return sorted(
        days, key=lambda each: (each.on, each.begins or time.min, each.name, each.kind, each.about)
    )
