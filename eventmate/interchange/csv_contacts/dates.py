"""Days as each program writes them; one that could be read in two ways stays as it is."""

import re
from datetime import date
from functools import lru_cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = re.compile(r"(\d{1,2})[ \-]([A-Za-z]{3})[A-Za-z]*[ \-](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.Z+\-]*)?")
_YEARLESS = re.compile(r"--(\d{1,2})-?(\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/\-](\d{1,2})[/\-](\d{4})")
_EMPTY = re.compile(r"0+[/.\-]0+[/.\-]0+")
_CENTURY = 2000
_TWO_DIGITS = 100
_LEAP_YEAR = 2000
_MONTHS_IN_A_YEAR = 12


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


@lru_cache(maxsize=5_000)  # an export holds each day many times
def read_connected_on(text: str) -> str:
    """ISO 8601 for `08 Feb 2026` and `29-Mar-21`; anything else as written."""
    found = _NAMED_MONTH.fullmatch(text.strip())
    month = found[2].lower() if found else ""
    if not found or month not in _MONTHS:
        return text.strip()
    year = int(found[3])
    year = year + _CENTURY if year < _TWO_DIGITS else year
    return _iso(year, _MONTHS.index(month) + 1, int(found[1])) or text.strip()


def read_birthday(text: str) -> str:
    """`YYYY-MM-DD`, `--MM-DD`, nothing for an empty date, or the table's own words."""
    text = text.strip()
    if not text or _EMPTY.fullmatch(text):
        return ""
    if found := _ISO.fullmatch(text):
        return _iso(int(found[1]), int(found[2]), int(found[3])) or text
    if found := _YEARLESS.fullmatch(text):
        day = _iso(_LEAP_YEAR, int(found[1]), int(found[2]))
        return "-" + day[4:] if day else text
    if found := _DOTTED.fullmatch(text):
        return _iso(int(found[3]), int(found[2]), int(found[1])) or text
    if found := _SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), int(found[3])) or text
    return read_connected_on(text)


def _slashed(first: int, second: int, year: int) -> str:
    """A day only where one of the numbers is too large for a month, or both are the same."""
    if first > _MONTHS_IN_A_YEAR or first == second:
        return _iso(year, second, first)
    return _iso(year, first, second) if second > _MONTHS_IN_A_YEAR else ""


def birthday_of_parts(year: str, month: str, day: str) -> str:
    """A birthday out of three columns, the year of which may be empty."""
    if not (month.isdecimal() and day.isdecimal()):
        return ""
    if year.isdecimal() and int(year[:5]):
        return _iso(int(year[:5]), int(month[:3]), int(day[:3]))
    whole = _iso(_LEAP_YEAR, int(month[:3]), int(day[:3]))
    return "-" + whole[4:] if whole else ""
