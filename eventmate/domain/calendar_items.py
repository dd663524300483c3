"""What goes into a calendar file: a talk, an event, anything with a time and a title."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One entry of a calendar to be written.

    `uid` stays the same whenever the same thing is written again, so that calendars replace it.
    Times with their zone are one moment wherever they are read, times without zone are the wall
    clock of wherever one is; days (`ends_at` is the last one) are whole days. `alarm_minutes`
    before the beginning a calendar reminds; without it, it stays silent. Where `is_free` the hours
    of the day can be given away: it is a note rather than an appointment.
    """

    uid: str
    title: str
    starts_at: datetime | date
    ends_at: datetime | date
    place: str = ""
    description: str = ""
    url: str = ""
    alarm_minutes: int | None = None
    cancelled: bool = False
    is_free: bool = False
