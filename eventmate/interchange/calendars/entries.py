"""One VEVENT as an entry: whatever of it can be read, and a sentence for whatever cannot."""

import re
from dataclasses import replace
from datetime import UTC, date, time, timedelta
from typing import Final

from eventmate.domain.agendas import Agenda, date_key
from eventmate.domain.event_kinds import usual_kind
from eventmate.domain.events import EventDraft, EventKind, EventStatus
from eventmate.domain.reading import Skipped
from eventmate.interchange.calendars.components import Component
from eventmate.interchange.calendars.lines import Line
from eventmate.interchange.calendars.moments import read_duration
from eventmate.interchange.calendars.property_names import KNOWN_NAMES, LONGEST_TEXT, SHAPES
from eventmate.interchange.calendars.repetitions import read_repetition
from eventmate.interchange.calendars.texts import plain_text
from eventmate.interchange.calendars.times import Times, When
from eventmate.interchange.vcard.values import is_web_address

UNTITLED: Final = "Untitled event"
ONLINE: Final = "Online"
_DAY = timedelta(days=1)
_NO_DAY: Final = date(1970, 1, 1)
_SHOWN: Final = 40
_LINKS: Final = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_READ: Final = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "UID", *_LINKS})
_CANCELLED: Final = ("CANCELLED", "CANCELED")


class EntryReader:
    """Reads the entries of one calendar, one after the other."""

    def __init__(self, times: Times, is_cancelled: bool, skipped: list[Skipped]) -> None:
        self._times = times
        self._is_cancelled = is_cancelled
        self._skipped = skipped
        # By UID, the dates of repetitions that entries of their own stand for.
        self.changed: dict[str, list[When]] = {}

    def read(self, component: Component) -> Agenda:
        """The entry; one that does not say when it is has a day that only holds the place."""
        lines = self._usable_lines(component)
        found = self._start(component, lines)
        start = found or self._written_on(lines)
        if _is_all_day(lines, start):
            start = When(start.day, zone=start.zone)
        end = self._end(lines, start)
        status = self._text(lines, "STATUS").upper()
        instance = self._instance(lines)
        uid = self._text(lines, "UID")
        repetition = None
        if instance is not None:
            self.changed.setdefault(uid, []).append(instance)
        else:
            repetition = read_repetition(lines, start, self._times, self._skipped)
        name = self._text(lines, "SUMMARY").replace("\n", " ") or UNTITLED
        place, link = self._text(lines, "LOCATION").replace("\n", ", "), self._link(lines)
        is_online = is_web_address(place) or (not place and _is_call(lines))
        last = max(end.day, start.day) if end else start.day
        return Agenda(
            EventDraft(
                name=name,
                starts_on=start.day,
                ends_on=last,
                timezone=start.zone,
                status=_STATUSES.get(status, EventStatus.GOING),
                kind=_kind(name, start, end, is_online=is_online),
                venue=ONLINE if is_web_address(place) else place,
                url=link or (place if is_web_address(place) else ""),
                is_virtual=is_online,
                begins=start.hour,
                finishes=end.hour if end else None,
                description=self._text(lines, "DESCRIPTION"),
            ),
            key=_key(uid, instance),
            floating=start.hour is not None and not start.zone,
            cancelled=self._is_cancelled or status in _CANCELLED,
            repetition=repetition,
            undated=found is None,
            is_partial=component.is_cut,
        )

    def _skip(self, line: Line, why: str) -> None:
        self._skipped.append(Skipped(line.number, why))

    def _usable_lines(self, component: Component) -> dict[str, list[Line]]:
        """The properties by name, without those that are damaged beyond their own value."""
        lines: dict[str, list[Line]] = {}
        for line in component.properties:
            name = line.name
            if name not in KNOWN_NAMES and not name.startswith("X-"):
                self._skip(line, f"{name[:_SHOWN]} is no property of an entry and was left out.")
            elif name in _READ and len(line.value) > LONGEST_TEXT:
                self._skip(line, f"The {name} here is longer than 64 KB and was left out.")
            elif (shape := SHAPES.get(name)) and not shape.match(line.value[:LONGEST_TEXT]):
                self._skip(line, f"The {name} “{line.value[:_SHOWN]}” cannot be read.")
            else:
                lines.setdefault(name, []).append(line)
        return lines

    def _text(self, lines: dict[str, list[Line]], name: str) -> str:
        return next((text for line in lines.get(name, ()) if (text := plain_text(line))), "")

    def _link(self, lines: dict[str, list[Line]]) -> str:
        for name in _LINKS:
            for line in lines.get(name, ()):
                if is_web_address(address := plain_text(line)):
                    return address
                if address and name == "URL":
                    self._skip(line, f"“{address[:_SHOWN]}” is no web address and was left out.")
        return ""

    def _start(self, component: Component, lines: dict[str, list[Line]]) -> When | None:
        """The beginning, or the next best thing that says the day."""
        written = lines.get("DTSTART", [])
        for line in written:
            if when := self._times.read(line):
                return when
        for line in written:
            if when := self._times.read_day(line):
                self._skip(line, "The hour this begins at cannot be read; its day was kept.")
                return when
        shown = f"“{written[0].value[:_SHOWN]}” is no date" if written else "its date is missing"
        number = written[0].number if written else component.line
        for name in ("RECURRENCE-ID", "RDATE", "DTEND"):
            for line in lines.get(name, ()):
                if when := self._times.read(line, re.split("[,/]", line.value)[0]):
                    why = f"This entry has no beginning ({shown}); {name} was taken for it."
                    self._skipped.append(Skipped(number, why))
                    return when
        why = f"This entry does not say when it begins ({shown}); set its day by hand."
        self._skipped.append(Skipped(number, why))
        return None

    def _written_on(self, lines: dict[str, list[Line]]) -> When:
        """The day an entry was written on, for want of the day it is on."""
        for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
            for line in lines.get(name, ()):
                if when := self._times.read_day(line):
                    return when
        return When(_NO_DAY)

    def _end(self, lines: dict[str, list[Line]], start: When) -> When | None:
        """The end on the clock of the beginning; the last day of a whole-day entry."""
        for line in lines.get("DTEND", ()):
            end = self._times.read(line)
            if end is None:
                self._skip(line, f"The end “{line.value[:_SHOWN]}” is no date and was left out.")
            elif fitting := _fitting(end.in_zone_of(start), start):
                return fitting
            else:
                self._skip(line, "This ends before it begins, so its end was left out.")
        for line in lines.get("DURATION", ()):
            length = read_duration(line.value)
            if length is None or min(length) < timedelta():
                self._skip(line, f"“{line.value[:_SHOWN]}” is no duration and was left out.")
            elif end := _after(start, *length):
                return end
        return None

    def _instance(self, lines: dict[str, list[Line]]) -> When | None:
        """Which date of a repetition this entry stands for."""
        for line in lines.get("RECURRENCE-ID", ()):
            if line.parameter("RANGE").upper() == "THISANDFUTURE":
                why = "This change is meant for all later dates too; it was read for its own only."
                self._skip(line, why)
            if when := self._times.read(line):
                return when
            self._skip(line, f"“{line.value[:_SHOWN]}” is no date, so this stands on its own.")
        return None


_STATUSES: Final = {"TENTATIVE": EventStatus.CONSIDERING, "NEEDS-ACTION": EventStatus.CONSIDERING}


def _is_call(lines: dict[str, list[Line]]) -> bool:
    """Whether an entry says where to call in."""
    return any(name in lines for name in _LINKS[1:])


def _kind(name: str, start: When, end: When | None, *, is_online: bool) -> EventKind:
    """Some hours are a meetup, also when they end after midnight; whole days a conference."""
    if start.hour is None or end is None:
        usual = EventKind.CONFERENCE if start.hour is None else None
        return usual_kind(name, is_online=is_online, usual=usual)
    days = (end.wall - start.wall) // _DAY + 1
    return usual_kind(name, is_online=is_online, days=days)


def _is_all_day(lines: dict[str, list[Line]], start: When) -> bool:
    marks = lines.get("X-MICROSOFT-CDO-ALLDAYEVENT", ())
    return start.wall.time() == time() and any(
        mark.value.strip().upper() == "TRUE" for mark in marks
    )


def _fitting(end: When, start: When) -> When | None:
    """An end in the way of the beginning, or nothing where it is before it."""
    if start.hour is None:
        # The end of whole days is the first day after them; some name the last one.
        last = end.day if end.hour else end.day - _DAY
        return When(max(last, start.day)) if end.day >= start.day else None
    if end.hour is None:
        end = When(end.day, start.hour if end.day == start.day else end.wall.time(), start.zone)
    if end.wall >= start.wall:
        return end
    # In the night when clocks go back, an end can show an earlier hour.
    return end if end.zone == start.zone != "" and end.moment >= start.moment else None


def _after(start: When, days: timedelta, rest: timedelta) -> When | None:
    """The end a duration after the beginning: days on the wall clock, hours as they pass."""
    try:
        if start.hour is None:
            last = start.day + days + rest - _DAY
            return When(max(start.day, last))
        moment = replace(start, day=start.day + days).moment
        if moment.tzinfo is None:
            return When.of(moment + rest, start.zone)
        return When.of((moment.astimezone(UTC) + rest).astimezone(moment.tzinfo), start.zone)
    except OverflowError:
        return None


def _key(uid: str, instance: When | None) -> str:
    """The source's own id, for a changed date of a repetition with that date."""
    if instance is None:
        return uid
    return date_key(uid, instance.moment, is_day=instance.hour is None)
