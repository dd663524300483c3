"""Days, moments, durations and offsets as calendars write them."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

# Written in full, or with the marks of ISO 8601; a comma for the point and blanks are forgiven.
_MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?T?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?\Z")
_END_OF_DAY: Final = 24
_LEAP_SECOND: Final = 60


def read_moment(text: str) -> date | datetime | None:
    """A day, a moment in UTC, or a wall-clock moment without zone; nothing where it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day if found[4] is None else _timed(day, found)
    except (ValueError, OverflowError):
        return None


def _timed(day: date, found: re.Match[str]) -> datetime:
    hour, minute, second = int(found[4]), int(found[5]), int(found[6] or 0)
    if second == _LEAP_SECOND:
        second -= 1
    if hour == _END_OF_DAY and not (minute or second):
        hour, day = 0, day + timedelta(days=1)
    moment = datetime(day.year, day.month, day.day, hour, minute, second)
    zone = found[7]
    if zone is None:
        return moment
    if zone in "Zz":
        return moment.replace(tzinfo=UTC)
    offset = read_offset(zone)
    return (moment - offset).replace(tzinfo=UTC) if offset is not None else moment


def read_day(text: str) -> date | None:
    """The day at the beginning of a moment whose hour cannot be read."""
    found = _DAY.match(text.strip())
    try:
        return found and date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def read_duration(text: str) -> tuple[timedelta, timedelta] | None:
    """A duration as days on the wall clock and time that passes; nothing where it is none."""
    found = _DURATION.fullmatch(text.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups()[1:])
    sign = -1 if found[1] == "-" else 1
    rest = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return sign * timedelta(weeks=weeks, days=days), sign * rest


def read_offset(text: str) -> timedelta | None:
    """An offset from UTC such as +0545."""
    found = _OFFSET.match(text.strip())
    if found is None:
        return None
    length = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if length >= timedelta(days=1):
        return None
    return -length if found[1] == "-" else length
