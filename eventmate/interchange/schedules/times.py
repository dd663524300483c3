"""Moments, durations and time zones as schedules write them."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

_FIRST_YEAR, _LAST_YEAR = 1970, 2199
_LONGEST_DURATION: Final = timedelta(days=31)
_LATEST_HOUR, _LATEST_MINUTE, _NOON = 47, 59, 12
_WIDEST_OFFSET: Final = timedelta(hours=16)
# A bare number is minutes, or seconds where so many minutes would outlast any talk.
_MOST_BARE_MINUTES: Final = 840
_LONGEST_WRITTEN: Final = 40
_LONGEST_ZONE: Final = 64
_HOUR: Final = timedelta(hours=1)

_MOMENT: Final = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[Tt ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?"
    r" ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_CLOCK: Final = re.compile(
    r"(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2}(?:\.\d{1,9})?)? ?([AaPp]\.?[Mm]\.?)?", re.ASCII
)
_PARTS: Final = re.compile(r"(\d{1,4}):(\d{2})(?::(\d{2}))?", re.ASCII)
_ISO_DURATION: Final = re.compile(
    r"P(?:(\d{1,2})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(\d{1,6})(?:\.0+)?(?: ?min(?:utes)?\.?)?", re.ASCII | re.IGNORECASE)

# Places that keep their offset all year, for offsets that no zone of whole hours has.
_ZONES_BETWEEN_HOURS: Final = {
    -570: "Pacific/Marquesas",
    -210: "America/St_Johns",
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
    630: "Australia/Adelaide",
    765: "Pacific/Chatham",
    825: "Pacific/Chatham",
}


def read_moment(text: str) -> datetime | date | None:
    """A day, or a day with a time (with its offset where it names one), or nothing."""
    found = _MOMENT.fullmatch(text.strip()) if len(text) <= _LONGEST_WRITTEN else None
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        on = datetime(year, month, day)
    except ValueError:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if found[4] is None:
        return on.date()
    clock = _span(int(found[4]), int(found[5]), int(found[6] or 0))
    offset = _offset(found[7] or "")
    return None if clock is None else (on + clock).replace(tzinfo=offset)


def read_clock(text: str) -> timedelta | None:
    """Time since midnight: "09:30", "9.30", "0930", "9:30 PM"; past 24:00 is the next day."""
    found = _CLOCK.fullmatch(text.strip()) if len(text) <= _LONGEST_WRITTEN else None
    if found is None:
        return None
    hours, half = int(found[1]), (found[3] or "").upper()
    if half and hours <= _NOON:
        hours = hours % _NOON + (_NOON if half.startswith("P") else 0)
    return _span(hours, int(found[2] or 0), 0)


def read_duration(value: object) -> timedelta | None:
    """How long something takes: "00:45", "0:45:00", "PT45M", minutes, or many seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()[:_LONGEST_WRITTEN]
    if found := _PARTS.fullmatch(text):
        span = timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3] or 0))
    elif found := _NUMBER.fullmatch(text):
        number = int(found[1])
        is_minutes = number <= _MOST_BARE_MINUTES
        span = timedelta(minutes=number) if is_minutes else timedelta(seconds=number)
    elif found := _ISO_DURATION.fullmatch(text):
        days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    else:
        return None
    return span if timedelta() < span <= _LONGEST_DURATION else None


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone of that name, whatever its case, or nothing where there is none."""
    name = name.strip().replace(" ", "_")
    if not name or len(name) > _LONGEST_ZONE or not name.isascii():
        return None
    zone = _zone(name)
    if zone is None:
        wanted = name.casefold()
        known = next((zone for zone in available_timezones() if zone.casefold() == wanted), "")
        zone = _zone(known) if known else None
    return zone


def zone_of_offsets(moments: Iterable[datetime]) -> ZoneInfo | None:
    """A zone with the offset most of the moments have; nothing when none of them has one."""
    aware = [moment for moment in moments if moment.tzinfo is not None]
    counted = Counter(moment.utcoffset() for moment in aware)
    for offset, _ in counted.most_common():
        first = next(moment for moment in aware if moment.utcoffset() == offset)
        zone = _zone(_name_for(offset or timedelta()))
        if zone is not None and first.astimezone(zone).utcoffset() == offset:
            return zone
    return _zone("UTC") if aware else None


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment on the zone's clocks; without an offset it is what those clocks show."""
    if moment.tzinfo is None:
        # Over UTC, as a time that daylight saving skips would otherwise compare oddly.
        moment = moment.replace(tzinfo=zone).astimezone(UTC)
    return moment.astimezone(zone)


def later(moment: datetime, span: timedelta) -> datetime:
    """The moment a span later, counted in real time also over a change of the clocks."""
    return (moment.astimezone(UTC) + span).astimezone(moment.tzinfo)


def _span(hours: int, minutes: int, seconds: int) -> timedelta | None:
    if hours > _LATEST_HOUR or minutes > _LATEST_MINUTE or seconds > _LATEST_MINUTE + 1:
        return None
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _offset(text: str) -> timezone | None:
    if not text:
        return None
    digits = re.sub(r"\D", "", text)
    if not digits:
        return UTC
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if span > _WIDEST_OFFSET:
        return None
    return timezone(-span if text.startswith("-") else span)


def _name_for(offset: timedelta) -> str:
    """The name of a zone that had this offset at some time; the signs of Etc zones are turned."""
    if not offset:
        return "UTC"
    hours, rest = divmod(offset, _HOUR)
    if rest:
        return _ZONES_BETWEEN_HOURS.get(offset // timedelta(minutes=1), "")
    return f"Etc/GMT{-hours:+d}"


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
