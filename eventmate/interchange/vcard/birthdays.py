"""Birthdays as cards write them, to ISO 8601 and back."""

import re
from datetime import date

from eventmate.interchange.vcard.heads import Head

_FULL = re.compile(r"(\d{4})([-/]?)(\d{1,2})\2(\d{1,2})(?:[T ][\d:.,Z+\-]*)?\Z")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:T[\d:.,Z+\-]*)?\Z")
# Apple's programs need some year and take this leap year for none.
NO_YEAR = 1604
OMIT_YEAR = "X-APPLE-OMIT-YEAR"
_LEAP_YEAR = 2000
_DIGITS_WITHOUT_MARKS = 8


def read_birthday(text: str, head: Head) -> str:
    """`YYYY-MM-DD`, `--MM-DD`, or the card's own words where they are no such day."""
    if found := _YEARLESS.match(text):
        month, day = int(found[1]), int(found[2])
        return f"--{month:02}-{day:02}" if _is_day(_LEAP_YEAR, month, day) else text
    found = _FULL.match(text)
    if found is None or (not found[2] and not text[:_DIGITS_WITHOUT_MARKS].isdigit()):
        return text
    year, month, day = int(found[1]), int(found[3]), int(found[4])
    if not _is_day(year, month, day):
        return text
    if year == NO_YEAR or head.parameter(OMIT_YEAR) == found[1]:
        return f"--{month:02}-{day:02}"
    return f"{year:04}-{month:02}-{day:02}"


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def birthday_head_and_value(birthday: str, version: str) -> tuple[str, str]:
    """A birthday as the head and value of its line; what is no day is written as text."""
    plain = Head("BDAY", "BDAY")
    is_iso = read_birthday(birthday, plain) == birthday
    if is_iso and (found := _YEARLESS.match(birthday)):
        if version == "4.0":
            return "BDAY", f"--{found[1]}{found[2]}"
        return f"BDAY;{OMIT_YEAR}={NO_YEAR}", f"{NO_YEAR}-{found[1]}-{found[2]}"
    if is_iso and _FULL.match(birthday):
        return "BDAY", birthday.replace("-", "") if version == "4.0" else birthday
    return "BDAY;VALUE=text", birthday
