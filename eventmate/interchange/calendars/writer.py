"""Calendar files that phones and calendar programs accept, the same bytes everywhere."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from eventmate.domain.calendar_items import CalendarItem
from eventmate.interchange.calendars.entries import UNTITLED
from eventmate.interchange.vcard.values import clean

PRODUCT: Final = "-//EventMate//EventMate//EN"
_DAY = timedelta(days=1)


def write_calendar(items: Iterable[CalendarItem], stamp: datetime) -> bytes:
    """One calendar of all items (RFC 5545); `stamp` is the moment of writing, with its zone.

    Moments are written in UTC, which every program shows on the clock of its place.
    """
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    for item in items:
        calendar.add_component(_event(item, _written(stamp)))
    return bytes(calendar.to_ical(sorted=False))


def _event(item: CalendarItem, stamp: datetime | date) -> Event:
    event = Event()
    event.add("UID", clean(item.uid))
    event.add("DTSTAMP", stamp)
    event.add("LAST-MODIFIED", stamp)
    event.add("DTSTART", _written(item.starts_at))
    event.add("DTEND", _end(item))
    event.add("SUMMARY", _one_line(item.title) or UNTITLED)
    if item.place:
        event.add("LOCATION", _one_line(item.place))
    if item.description:
        event.add("DESCRIPTION", clean(item.description))
    if item.url:
        event.add("URL", "".join(clean(item.url).split()))
    if item.cancelled:
        event.add("STATUS", "CANCELLED")
    if item.is_free:
        event.add("TRANSP", "TRANSPARENT")
    if item.alarm_minutes is not None:
        event.add_component(_alarm(item, item.alarm_minutes))
    return event


def _alarm(item: CalendarItem, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(minutes=-abs(minutes)))
    alarm.add("DESCRIPTION", _one_line(item.title) or UNTITLED)
    return alarm


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _written(moment: datetime | date) -> datetime | date:
    """A moment in UTC, a floating one or a day as it is."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return moment


def _end(item: CalendarItem) -> datetime | date:
    """The end of a moment, or the day after the last one; never before the beginning."""
    start, end = item.starts_at, item.ends_at
    if isinstance(start, datetime):
        return _written(end if isinstance(end, datetime) and _is_after(end, start) else start)
    last = end.date() if isinstance(end, datetime) else end
    return max(last, start) + _DAY


def _is_after(end: datetime, start: datetime) -> bool:
    if (end.tzinfo is None) != (start.tzinfo is None):
        return False
    return end >= start
