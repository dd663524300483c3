"""What the clock on the wall says at an event, also in the nights when clocks are changed.

Two times of a year a wall clock is no plain number. When clocks go forward, an hour is missing:
a time in it is moved later by what is missing (02:30 becomes 03:30), as a clock set in time would
show. When clocks go back, an hour comes twice: the first of the two is meant.
A zone that nobody knows is taken for the one of this computer, so that no time is ever refused.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=256)
def zone_named(timezone: str) -> ZoneInfo | None:
    """The zone of an IANA name, or nothing where the name is empty or unknown."""
    try:
        return ZoneInfo(timezone) if timezone else None
    except (OSError, ValueError, LookupError):
        # A folder of zones is no zone, and names from files hold anything.
        return None


def in_zone(moment: datetime, timezone: str, here: tzinfo) -> datetime:
    """A moment as the wall clock of a zone shows it; one without zone is that clock's already."""
    zone = zone_named(timezone) or here
    if moment.tzinfo is None:
        return settled(moment, zone)
    try:
        return moment.astimezone(zone)
    except OverflowError:
        # The first and the last day there are have no neighbours to move to.
        return moment


def from_wall(day: date, at: time, timezone: str, here: tzinfo) -> datetime:
    """The moment when the wall clock of a zone shows this day and time."""
    return settled(datetime.combine(day, at.replace(tzinfo=None)), zone_named(timezone) or here)


def settled(wall: datetime, zone: tzinfo) -> datetime:
    """A wall-clock time in its zone: missing ones moved later, the first of those that come twice.

    A time marked as the second of two (`fold`) stays the second.
    """
    moment = wall.replace(tzinfo=zone)
    try:
        back = moment.astimezone(UTC).astimezone(zone)
    except OverflowError:
        return moment
    return moment if back.replace(tzinfo=None) == wall.replace(tzinfo=None) else back


def offset_between(timezone: str, here: tzinfo, moment: datetime) -> timedelta:
    """How far the clocks of a zone are ahead of those here at a moment; negative is behind."""
    there = in_zone(moment, timezone, here)
    ours = in_zone(there, "", here)
    return (there.utcoffset() or timedelta()) - (ours.utcoffset() or timedelta())
