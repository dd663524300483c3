"""The days and hours of an entry's properties, each in the zone it means."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from eventmate.domain.wall_clock import settled, zone_named
from eventmate.interchange.calendars.lines import Line
from eventmate.interchange.calendars.moments import read_day, read_moment
from eventmate.interchange.calendars.zones import Zones

_MIDNIGHT: Final = time()
# What is far outside is a slip of whoever wrote it, and nothing could be reckoned from it.
_FIRST_YEAR: Final = 2
_LAST_YEAR: Final = 5000


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a moment on the wall clock of a zone (IANA name, empty where it floats).

    `in_utc` says that it was written in UTC, so that repetitions count on that clock.
    """

    day: date
    hour: time | None = None
    zone: str = ""
    in_utc: bool = False

    @property
    def wall(self) -> datetime:
        """The wall-clock time; a day begins at midnight."""
        return datetime.combine(self.day, self.hour or _MIDNIGHT)

    @property
    def moment(self) -> datetime:
        """The moment in its zone; without zone where it floats or is a whole day."""
        zone = zone_named(self.zone) if self.hour is not None else None
        return self.wall if zone is None else settled(self.wall, zone)

    @property
    def counted_from(self) -> datetime:
        """The moment on the clock that repetitions go by."""
        return self.moment.astimezone(UTC) if self.in_utc else self.moment

    def in_zone_of(self, other: "When") -> "When":
        """The same moment on the clock another one goes by."""
        if self.hour is None or not (self.zone and other.zone) or self.zone == other.zone:
            return self
        return When.of(self.moment.astimezone(zone_named(other.zone) or UTC), other.zone)

    @staticmethod
    def of(moment: datetime, zone: str, in_utc: bool = False) -> "When":
        """What a clock shows at a moment."""
        return When(moment.date(), moment.time(), zone, in_utc)


class Times:
    """Reads the times of one calendar, whose zones and own zone it knows."""

    def __init__(self, zones: Zones, own_zone: str) -> None:
        self._zones = zones
        self._own_zone = own_zone

    def read(self, line: Line, text: str | None = None) -> When | None:
        """The time a property says, or one of its values does; nothing where it is none."""
        zone_name = line.parameter("TZID")
        moment = read_moment(line.value if text is None else text)
        if moment is None and text is None:
            moment, zone_name = _without_quotes(line, zone_name)
        if moment is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return None
        zone = self._zone(zone_name, moment.year, line.number)
        if not isinstance(moment, datetime):
            return When(moment, zone=zone)
        if line.parameter("VALUE").upper() == "DATE":
            return When(moment.date(), zone=zone)
        return _zoned(moment, zone)

    def read_day(self, line: Line) -> When | None:
        """The day of a property whose hour cannot be read."""
        day = read_day(line.value)
        return When(day) if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None

    def _zone(self, written: str, year: int, number: int) -> str:
        """The zone a property names, or the calendar's own."""
        zone = self._zones.name_of(written, year, number) if written else ""
        return zone or self._own_zone


def _zoned(moment: datetime, zone: str) -> When:
    if moment.tzinfo is None:
        return When.of(moment, zone)
    try:
        return When.of(moment.astimezone(zone_named(zone) or UTC), zone or "UTC", in_utc=True)
    except OverflowError:
        return When.of(moment, "UTC")


def _without_quotes(line: Line, zone_name: str) -> tuple[date | datetime | None, str]:
    """A zone's name with colons that nobody put into quotation marks: the time is at the end."""
    before, colon, last = line.value.rpartition(":")
    moment = read_moment(last) if colon and zone_name else None
    return moment, zone_name if moment is None else f"{zone_name}:{before}"
