"""The zones of a calendar: whatever it calls them, to names of the IANA database."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from eventmate.interchange.calendars.components import Component
from eventmate.interchange.calendars.recurrence import Dates
from eventmate.interchange.calendars.zone_rules import zone_with_rules

# Far more than real files bring; each is compared with all zones there are.
_MOST_COMPARED: Final = 10
_LONGEST_NAME: Final = 200
_MOST_NAMES: Final = 500
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+-])\s*(\d{1,2}):?(\d{2})?(?!\d)", re.IGNORECASE)
_TIME_OF = re.compile(r"([A-Z][\w.\- ]*?)\s+(?:Standard|Daylight|Summer)?\s*Time\b")
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_COPY_NUMBER = re.compile(r" \d+\Z")
_ETC_LIMIT: Final = 12
# Zones of one offset all year that are no whole hours from UTC.
_ODD_OFFSETS: Final = {
    "+0430": "Asia/Kabul",
    "+0530": "Asia/Kolkata",
    "+0545": "Asia/Kathmandu",
    "+0630": "Asia/Yangon",
    "+0845": "Australia/Eucla",
    "+0930": "Australia/Darwin",
    "+1300": "Pacific/Tongatapu",
    "+1400": "Pacific/Kiritimati",
    "-0930": "Pacific/Marquesas",
}
# What some programs write for themselves and no database knows.
_OWN_NAMES: Final = {"utc": "UTC", "z": "UTC", "gmt": "UTC", "zulu": "UTC", "etcutc": "UTC"}


class Zones:
    """The zones a file defines or only names; every name is looked up once."""

    def __init__(self, blocks: Iterable[Component]) -> None:
        self._blocks = {_bare(block.value("TZID")): block for block in blocks}
        self._known: dict[str, str] = {}
        self._compared = 0
        self._dates = Dates()
        # Names nothing was found for, and the line each first stood on.
        self.unknown: dict[str, int] = {}

    def name_of(self, written: str, year: int, line: int) -> str:
        """The IANA name of what a property calls its zone, or nothing where it stays unknown.

        Rules a calendar brings along are compared in the year of the first date that needs them.
        """
        name = _bare(written)
        if name not in self._known:
            self._known[name] = self._found(name, year)
            if name and not self._known[name]:
                self.unknown[name] = line
        return self._known[name]

    def _found(self, name: str, year: int) -> str:
        if not name or len(name) > _LONGEST_NAME or len(self._known) > _MOST_NAMES:
            return ""
        block = self._blocks.get(name)
        place = _bare(block.value("X-LIC-LOCATION")) if block else ""
        known = _known_name(name) or _windows_name(name) or _known_name(place)
        if known:
            return known
        if block is not None and self._compared < _MOST_COMPARED:
            self._compared += 1
            if same := zone_with_rules(block, year, self._dates):
                return same
        return _described(name)


def _bare(name: str) -> str:
    return name.strip().strip('"').replace("\\,", ",").strip()


@cache
def _folded_names() -> dict[str, str]:
    """IANA names by their letters alone; offsets, whose sign would be lost, are not among them."""
    names = sorted(name for name in available_names() if not name.startswith("Etc/GMT"))
    return {_folded(name): name for name in reversed(names)} | _OWN_NAMES


def _folded(name: str) -> str:
    return _NOT_LETTERS.sub("", name.casefold())


def _known_name(name: str) -> str:
    """An IANA name however it is written: any case, other separators, with a path before it."""
    if name in available_names():
        return "UTC" if _folded(name) in _OWN_NAMES else name
    parts = [part for part in name.split("/") if part]
    for begin in range(len(parts)):
        rest = "/".join(parts[begin:])
        if found := _folded_names().get(_folded(rest)):
            return found
        if rest in available_names():
            return rest
    return ""


@cache
def available_names() -> frozenset[str]:
    """All names of zones this computer knows, without the two that mean no place."""
    return frozenset(available_timezones() - {"localtime", "Factory"})


def _windows_name(name: str) -> str:
    """The zone of a Windows name; Outlook numbers its copies, and some say Daylight."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    bare = _COPY_NUMBER.sub("", name)
    attempts = [bare]
    if found := _TIME_OF.search(bare):
        attempts.append(f"{found[1]} Standard Time")
    return next((WINDOWS_TO_OLSON[text] for text in attempts if text in WINDOWS_TO_OLSON), "")


def _described(name: str) -> str:
    """The zone of a description such as "(UTC+01:00) Amsterdam, Berlin" or "GMT +0100"."""
    cities = _cities()
    for word in _WORDS.findall(name):
        if found := cities.get(_folded(word)):
            return found
    if found_offset := _OFFSET.search(name):
        sign, hours, minutes = found_offset[1], int(found_offset[2]), found_offset[3] or "00"
        if odd := _ODD_OFFSETS.get(f"{sign}{hours:02}{minutes}"):
            return odd
        if minutes == "00" and hours <= _ETC_LIMIT:
            # The database turns the sign around: Etc/GMT-1 is one hour ahead.
            return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"
    return ""


@cache
def _cities() -> dict[str, str]:
    names = sorted((name for name in available_names() if "/" in name), reverse=True)
    return {
        _folded(name.rpartition("/")[2]): name
        for name in names
        if not name.startswith(("Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"))
    }
