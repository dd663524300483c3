"""The zone of the IANA database that keeps the same hours as rules a calendar brings along."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from eventmate.domain.agendas import Repetition
from eventmate.domain.errors import UnusableRepetition
from eventmate.interchange.calendars.components import Component
from eventmate.interchange.calendars.moments import read_moment, read_offset
from eventmate.interchange.calendars.recurrence import Dates

# Real zones changed their rules some dozen times; the last ones matter.
_MOST_RULES: Final = 24
_FIRST_YEAR, _LAST_YEAR = 1970, 2037
_HOUR = timedelta(hours=1)
_DAY_OF_MONTH: Final = 15
# Of zones with the same hours, the ones people know stand first.
_WELL_KNOWN: Final = """
UTC Europe/Berlin Europe/London Europe/Helsinki Europe/Lisbon Europe/Moscow Europe/Istanbul
America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles
America/Anchorage Pacific/Honolulu America/Halifax America/St_Johns America/Sao_Paulo
America/Argentina/Buenos_Aires America/Bogota America/Mexico_City America/Santiago
Africa/Johannesburg Africa/Lagos Africa/Cairo Africa/Nairobi Asia/Jerusalem Asia/Dubai Asia/Tehran
Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Bangkok Asia/Shanghai Asia/Tokyo
Australia/Perth Australia/Darwin Australia/Adelaide Australia/Brisbane Australia/Sydney
Pacific/Auckland
"""


class _Onset(NamedTuple):
    """The moment from which an offset holds, in UTC without zone."""

    at: datetime
    offset: timedelta


def zone_with_rules(block: Component, year: int, dates: Dates) -> str:
    """The name of a zone with the hours of a VTIMEZONE in a year, or nothing where none has.

    `dates` follows the rules, within what time all zones of the file have.
    """
    rules = [part for part in block.parts if part.name in ("STANDARD", "DAYLIGHT")]
    rules = sorted(rules, key=lambda part: part.value("DTSTART"))[-_MOST_RULES:]
    for attempt in (year, _latest_year(rules)):
        usable = min(max(attempt, _FIRST_YEAR), _LAST_YEAR)
        onsets = sorted(onset for rule in rules for onset in _onsets(rule, usable, dates))
        if onsets and (found := _same_hours(onsets, usable)):
            return found
    return ""


def _latest_year(rules: list[Component]) -> int:
    starts = [read_moment(rule.value("DTSTART")) for rule in rules]
    return max((start.year for start in starts if start), default=_LAST_YEAR)


def _onsets(rule: Component, year: int, dates: Dates) -> Iterator[_Onset]:
    """When a rule begins to hold, as far as that matters in a year."""
    begin = read_moment(rule.value("DTSTART"))
    after, before = read_offset(rule.value("TZOFFSETTO")), read_offset(rule.value("TZOFFSETFROM"))
    if after is None or not isinstance(begin, datetime):
        return
    begin = begin.replace(tzinfo=None)
    before = after if before is None else before
    added = [read_moment(day) for day in rule.value("RDATE").split(",")[:_MOST_RULES]]
    repetition = Repetition(
        "" if "FREQ=YEARLY" not in (text := rule.value("RRULE").upper()) else text,
        begin,
        added=tuple(day.replace(tzinfo=None) for day in added if isinstance(day, datetime)),
    )
    try:
        found = dates(repetition, datetime(year - 2, 1, 1), datetime(year + 1, 1, 1), 50)
    except UnusableRepetition:
        found = ()
    for wall in {begin, *found}:
        if wall.year <= year:
            try:
                yield _Onset(wall - before, after)
            except OverflowError:
                continue


def _same_hours(onsets: list[_Onset], year: int) -> str:
    probes = [datetime(year, month, _DAY_OF_MONTH) for month in range(1, 13)]
    for onset in onsets:
        if onset.at.year == year:
            probes += [onset.at - _HOUR, onset.at + _HOUR]
    wanted = [(probe, _offset_at(onsets, probe)) for probe in probes]
    for name, zone in _all_zones():
        if all(_offset_in(zone, probe) == offset for probe, offset in wanted):
            return name
    return ""


def _offset_at(onsets: list[_Onset], probe: datetime) -> timedelta:
    earlier = [onset for onset in onsets if onset.at <= probe]
    return (earlier[-1] if earlier else onsets[0]).offset


def _offset_in(zone: tzinfo, probe: datetime) -> timedelta | None:
    return probe.replace(tzinfo=UTC).astimezone(zone).utcoffset()


@cache
def _all_zones() -> tuple[tuple[str, ZoneInfo], ...]:
    known = _WELL_KNOWN.split()
    places = sorted(name for name in available_timezones() if "/" in name)
    return tuple((name, ZoneInfo(name)) for name in dict.fromkeys([*known, *places]))
