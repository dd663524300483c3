"""The components of a calendar file: calendars, their entries and zones, whatever is missing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from eventmate.domain.reading import Skipped
from eventmate.interchange.calendars.lines import Line, Stray
from eventmate.interchange.calendars.property_names import LONGEST_TEXT, TEXT_NAMES

MOST_ENTRIES: Final = 6_000
# Real calendars nest three deep: a calendar, an entry, its alarm.
MOST_LEVELS: Final = 16
MOST_ZONES: Final = 1_000

# What stands directly in a calendar; one that opens inside another means a missing END.
_DIRECT = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"})
_COUNTED = _DIRECT - {"VEVENT", "VTIMEZONE"}


@dataclass(slots=True)
class Component:
    """One component with its own properties and the components inside it."""

    name: str
    line: int
    properties: list[Line] = field(default_factory=list)
    parts: "list[Component]" = field(default_factory=list)
    # Whether the file ends inside it.
    is_cut: bool = False

    def value(self, name: str) -> str:
        """The raw value of the first property of this name."""
        return next((line.value.strip() for line in self.properties if line.name == name), "")


@dataclass(slots=True)
class CalendarParts:
    """One VCALENDAR taken apart; a file may hold several, or entries in none."""

    properties: list[Line] = field(default_factory=list)
    events: list[Component] = field(default_factory=list)
    zones: list[Component] = field(default_factory=list)

    @property
    def is_begun(self) -> bool:
        """Whether anything stands in it yet."""
        return bool(self.properties or self.events or self.zones)


@dataclass(slots=True)
class TakenApart:
    """All calendars of a file, how many components are no events, and what was damaged."""

    calendars: list[CalendarParts] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    first_other: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    # Whether the file ends before its calendar does, or was not read to its end.
    is_cut_off: bool = False


def take_apart(lines: Iterable[Line | Stray]) -> TakenApart:
    """Sort the lines of a file into its components."""
    return _Sorting().run(lines)


class _Sorting:
    """The components open at a line, and where the next property belongs."""

    def __init__(self) -> None:
        self._found = TakenApart([CalendarParts()])
        self._open: list[Component] = []
        # Properties outside every entry: the calendar's, or those of an entry without BEGIN.
        self._loose: list[Line] = []
        self._entries = 0
        self._calendars = 0
        self._is_in_calendar = False

    def run(self, lines: Iterable[Line | Stray]) -> TakenApart:
        """Take every line; stop where a file is beyond all measure."""
        for line in lines:
            if isinstance(line, Stray):
                self._take_stray(line)
            elif line.name == "BEGIN":
                if not self._begin(line):
                    self._found.is_cut_off = True
                    break
            elif line.name == "END":
                self._end(line)
            elif self._open:
                self._open[-1].properties.append(line)
            else:
                self._loose.append(line)
        self._found.is_cut_off |= self._is_in_calendar or bool(self._open)
        for component in self._open:
            component.is_cut = True
        self._close_to(0, "The file ends inside this entry, so it may be incomplete.")
        self._keep_loose()
        return self._found

    def _skip(self, line: int, why: str) -> None:
        self._found.skipped.append(Skipped(line, why))

    def _begin(self, line: Line) -> bool:
        """Open a component; whether the file may go on."""
        name = line.value.strip().upper()
        if name == "VCALENDAR":
            self._close_to(0, "A new calendar begins inside this entry; its END is missing.")
            self._keep_loose()
            self._found.calendars.append(CalendarParts())
            self._calendars += 1
            self._is_in_calendar = True
        elif name in _DIRECT:
            self._close_to(0, "The next entry begins inside this one; its END is missing.")
            self._keep_loose()
            self._entries += 1
        if max(self._entries, self._calendars) > MOST_ENTRIES:
            self._skip(
                line.number,
                f"This calendar holds more than {MOST_ENTRIES:,} entries; "
                "those from here on were left out.",
            )
            return False
        if name == "VCALENDAR":
            return True
        if len(self._open) >= MOST_LEVELS:
            self._skip(
                line.number,
                f"Parts lie more than {MOST_LEVELS} deep inside each other here; "
                "the rest of this file was left out.",
            )
            return False
        self._open.append(Component(name, line.number))
        return True

    def _end(self, line: Line) -> None:
        name = line.value.strip().upper()
        if name == "VCALENDAR":
            self._is_in_calendar = False
            self._close_to(0, "The calendar ends inside this entry; its END is missing.")
            self._keep_loose()
            if self._found.calendars[-1].is_begun:
                self._found.calendars.append(CalendarParts())
            return
        for level in range(len(self._open) - 1, -1, -1):
            if self._open[level].name == name:
                self._close_to(level + 1, "Its END is missing.")
                self._close(self._open.pop())
                return
        if name == "VEVENT" and any(loose.name == "DTSTART" for loose in self._loose):
            event = Component(name, self._loose[0].number, self._loose)
            self._loose = []
            self._skip(event.line, "The BEGIN of this entry is missing; it was read all the same.")
            self._close(event)
        else:
            self._skip(line.number, f"This END:{name[:20]} belongs to nothing and was left out.")

    def _close_to(self, level: int, why: str) -> None:
        """Close what is open above a level, whose ends are missing."""
        while len(self._open) > level:
            component = self._open.pop()
            self._skip(component.line, why)
            self._close(component)

    def _close(self, component: Component) -> None:
        calendar = self._found.calendars[-1]
        if component.name == "VEVENT":
            calendar.events.append(component)
        elif component.name == "VTIMEZONE":
            if len(calendar.zones) < MOST_ZONES:
                calendar.zones.append(component)
        elif component.name in _COUNTED:
            self._found.others[component.name] += 1
            self._found.first_other = self._found.first_other or component.line
        elif self._open:
            self._open[-1].parts.append(component)

    def _keep_loose(self) -> None:
        self._found.calendars[-1].properties += self._loose
        self._loose = []

    def _take_stray(self, stray: Stray) -> None:
        """A line without a name: more of the text before it, or nothing."""
        lines = self._open[-1].properties if self._open else self._loose
        if lines and lines[-1].name in TEXT_NAMES and len(lines[-1].value) < LONGEST_TEXT:
            before = lines[-1]
            lines[-1] = before._replace(value=f"{before.value}\\n{stray.text}")
        elif not (self._open and self._open[0].name in _COUNTED):
            shown = stray.text.strip()[:40]
            self._skip(stray.number, f"“{shown}” is no property of a calendar and was left out.")
