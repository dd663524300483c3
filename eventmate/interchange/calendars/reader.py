"""Calendars of any program into entries; whatever is damaged loses only itself and is named."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final

from eventmate.domain.agendas import Agenda, Calendar
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.calendars.components import CalendarParts, TakenApart, take_apart
from eventmate.interchange.calendars.entries import EntryReader
from eventmate.interchange.calendars.lines import MOST_LINES, calendar_text, content_lines
from eventmate.interchange.calendars.texts import plain_text
from eventmate.interchange.calendars.times import Times
from eventmate.interchange.calendars.zones import Zones

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_NAMED: Final = 1_000
_LONGEST_NAME: Final = 500
_FIRST_YEAR: Final = 2000
_SHOWN: Final = 60
_OTHERS: Final = {
    "VTODO": ("task", "tasks"),
    "VJOURNAL": ("journal entry", "journal entries"),
    "VFREEBUSY": ("list of busy times", "lists of busy times"),
    "VAVAILABILITY": ("list of free times", "lists of free times"),
}


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The calendar of a file, and what of it could not be read, in the order of its lines."""

    calendar: Calendar
    skipped: tuple[Skipped, ...]


def read_calendar(data: bytes) -> CalendarReading:
    """Read iCalendar or vCalendar bytes; raises `UnreadableFile` for more than 5 MB.

    Dates of a repetition that entries of their own change are left out of the repetition.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            "This calendar is larger than 5 MB, so it was not read. "
            "Export a shorter range of dates, or one calendar at a time."
        )
    text = calendar_text(data)
    found = take_apart(content_lines(text))
    if text.count("\n") > MOST_LINES:
        why = f"This calendar has more than {MOST_LINES:,} lines; those from here on were left out."
        found.skipped.append(Skipped(MOST_LINES + 1, why))
        found.is_cut_off = True
    zones = Zones(zone for parts in found.calendars for zone in parts.zones)
    entries = [entry for parts in found.calendars for entry in _entries(parts, zones, found)]
    for zone, line in zones.unknown.items():
        why = f"The time zone “{zone[:_SHOWN]}” is unknown; its hours are taken as the place's own."
        found.skipped.append(Skipped(line, why))
    name = next((name for parts in found.calendars if (name := _name(parts))), "")
    return CalendarReading(Calendar(name, tuple(entries), found.is_cut_off), _named(found))


def _entries(parts: CalendarParts, zones: Zones, found: TakenApart) -> list[Agenda]:
    times = Times(zones, _own_zone(parts, zones))
    is_cancelled = _value(parts, "METHOD").upper() == "CANCEL"
    reader = EntryReader(times, is_cancelled, found.skipped)
    entries = [reader.read(event) for event in parts.events]
    return [_without_changed(entry, reader) for entry in entries]


def _own_zone(parts: CalendarParts, zones: Zones) -> str:
    """The zone a calendar calls its own; times in UTC or without zone are shown in it."""
    for line in parts.properties:
        if line.name == "X-WR-TIMEZONE" and (written := plain_text(line)):
            return zones.name_of(written, _FIRST_YEAR, line.number)
    return ""


def _without_changed(entry: Agenda, reader: EntryReader) -> Agenda:
    """The entry, whose repetition gives no date that another entry stands for."""
    changed = reader.changed.get(entry.key, ())
    if entry.repetition is None or not changed:
        return entry
    is_all_day = entry.event.begins is None
    moments = tuple(datetime.combine(at.day, time()) if is_all_day else at.moment for at in changed)
    left_out = entry.repetition.left_out + moments
    return replace(entry, repetition=replace(entry.repetition, left_out=left_out))


def _value(parts: CalendarParts, name: str) -> str:
    values = (plain_text(line) for line in parts.properties if line.name == name)
    return next((value for value in values if value), "")


def _name(parts: CalendarParts) -> str:
    name = _value(parts, "X-WR-CALNAME") or _value(parts, "NAME")
    return name.replace("\n", " ")[:_LONGEST_NAME]


def _named(found: TakenApart) -> tuple[Skipped, ...]:
    """What was left out by line: one sentence for all that is no event, the rest up to a limit."""
    skipped = sorted(found.skipped, key=lambda item: item.line)
    if len(skipped) > MOST_NAMED:
        more = len(skipped) - MOST_NAMED
        rest = Skipped(skipped[MOST_NAMED].line, f"{more:,} more things were left out after this.")
        skipped = [*skipped[:MOST_NAMED], rest]
    if found.others:
        skipped.append(Skipped(found.first_other, _others(found)))
    return tuple(skipped)


def _others(found: TakenApart) -> str:
    counted = [
        f"{number:,} {_OTHERS[name][number > 1]}" for name, number in sorted(found.others.items())
    ]
    return f"{', '.join(counted)}: no events, so not read."
