"""Rules of repetition taken apart and checked before anything follows them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from eventmate.domain.errors import UnusableRepetition
from eventmate.interchange.calendars.moments import read_moment

_LONGEST_RULE: Final = 1_000
_MOST_TIMES_AN_HOUR: Final = 12
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBERS = re.compile(r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*\Z")
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)\Z")
_COUNT = re.compile(r"\d{1,9}\Z")
_BLANKS = re.compile(r"\s")
# The smallest and largest number of each list; nought only counts where it is the smallest.
_LISTS: Final = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}
_TOO_OFTEN: Final = {"SECONDLY": "every second", "MINUTELY": "every minute"}
FREQUENCIES: Final = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked rule: how often, how far, and which dates; weekdays are (position or 0, 0 to 6).

    `until` is a day, a moment in UTC, or a wall-clock time without zone.
    """

    frequency: str
    interval: int
    count: int | None
    until: date | datetime | None
    week_start: int
    weekdays: tuple[tuple[int, int], ...]
    numbers: dict[str, tuple[int, ...]]


@lru_cache(maxsize=512)
def read_rule(text: str) -> Rule:
    """A rule as iCalendar writes it; raises `UnusableRepetition` with a sentence."""
    parts = _parts(text)
    _check_frequency(parts)
    for name, value in parts.items():
        if not _is_usable(name, value):
            raise UnusableRepetition(f"“{name}={value[:40]}” is no part of a rule of repetition.")
    return Rule(
        frequency=parts["FREQ"],
        interval=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=read_moment(parts["UNTIL"]) if "UNTIL" in parts else None,
        week_start=WEEKDAYS.index(parts.get("WKST", "MO")),
        weekdays=_weekdays(parts.get("BYDAY", "")),
        numbers={
            name: tuple(sorted({int(number) for number in parts[name].split(",")}))
            for name in _LISTS
            if name in parts
        },
    )


def _parts(text: str) -> dict[str, str]:
    if len(text) > _LONGEST_RULE:
        raise UnusableRepetition("This rule of repetition is too long to be followed.")
    parts: dict[str, str] = {}
    for part in _BLANKS.sub("", text).upper().removeprefix("RRULE:").split(";"):
        name, _, value = part.partition("=")
        if name and value:
            parts[name] = value.strip(",")
    return parts


def _check_frequency(parts: dict[str, str]) -> None:
    frequency = parts.get("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise UnusableRepetition(
            f"This repeats {_TOO_OFTEN[frequency]}, which no calendar can show. "
            "Only its first date is kept."
        )
    if frequency not in FREQUENCIES:
        raise UnusableRepetition("This rule does not say how often it repeats.")
    times = [parts.get(name, "").count(",") + 1 for name in ("BYMINUTE", "BYSECOND")]
    if times[0] * times[1] > _MOST_TIMES_AN_HOUR:
        raise UnusableRepetition(
            "This repeats more often than every five minutes, which no calendar can show. "
            "Only its first date is kept."
        )


def _is_usable(name: str, value: str) -> bool:
    if name in _LISTS:
        return _is_list_within(value, *_LISTS[name])
    match name:
        case "BYDAY":
            return all(_WEEKDAY.match(day) for day in value.split(","))
        case "INTERVAL" | "COUNT":
            return bool(_COUNT.match(value)) and int(value) > 0
        case "UNTIL":
            return read_moment(value) is not None
        case "WKST":
            return value in WEEKDAYS
    # Parts of other calendars (RSCALE, SKIP) mean dates that are not worked out here.
    return name == "FREQ" or name.startswith("X-")


def _is_list_within(text: str, low: int, high: int) -> bool:
    if not _NUMBERS.match(text):
        return False
    numbers = [int(number) for number in text.split(",")]
    return low <= min(numbers) and max(numbers) <= high and (low == 0 or 0 not in numbers)


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    found = [_WEEKDAY.match(day) for day in text.split(",") if day]
    return tuple((int(day[1] or 0), WEEKDAYS.index(day[2])) for day in found if day)
