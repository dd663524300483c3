"""One event of a calendar in a QR code."""

import quopri
import re
from datetime import datetime, timedelta

from eventmate.domain.codes import Code, CodeKind
from eventmate.interchange.code_kinds.parts import joined, kept

LONGEST_CALENDAR = 64 * 1024
_BEGINNING = re.compile(
    r"^[ \t]*BEGIN:VEVENT[ \t]*(?:\r\n|[\r\n]|\Z)", re.IGNORECASE | re.MULTILINE
)
# In codes without carriage returns, deeper indented text is a line of its own.
_FOLD = re.compile(r"\r\n[ \t]|\n[ \t](?![ \t])")
_LINE = re.compile(
    r"^([A-Za-z\-]++)((?:;[^:\r\n\";]*+(?:\"[^\"\r\n]*+\"[^:\r\n\";]*+)*+)*+):(.*(?:\n[ \t].*)*)",
    re.MULTILINE,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_DURATION = re.compile(
    r"P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?",
    re.IGNORECASE,
)
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def _plain(text: str, options: str) -> str:
    if "QUOTED-PRINTABLE" in options.upper():
        text = quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")
    return _ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], text)


def _moment(text: str) -> str:
    """ISO 8601 for a day or a moment as calendars write it, or nothing where it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second = (int(number or 0) for number in found.groups()[:6])
    try:
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return ""
    if found[4] is None:
        return moment.date().isoformat()
    return moment.isoformat() + found[7]


def _after(start: str, duration: str) -> str:
    """The moment a duration after another."""
    found = _DURATION.fullmatch(duration.strip())
    if not found:
        return ""
    units = {unit: int(number or 0) for unit, number in zip(_UNITS, found.groups(), strict=True)}
    try:
        end = datetime.fromisoformat(start.removesuffix("Z")) + timedelta(**units)
    except OverflowError:
        return ""
    if "T" not in start and not (units["hours"] or units["minutes"] or units["seconds"]):
        return end.date().isoformat()
    return end.isoformat() + ("Z" if start.endswith("Z") else "")


def _properties(text: str) -> dict[str, list[tuple[str, str]]]:
    """Values with their options by name, of the first event only."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _LINE.finditer(text):
        name = line[1].upper()
        if name == "END" and line[3].strip().upper() == "VEVENT":
            break
        found.setdefault(name, []).append((line[3].rstrip("\r"), line[2]))
    return found


def _mail_addresses(entries: list[tuple[str, str]]) -> str:
    return joined(re.sub(r"^mailto:", "", value, flags=re.IGNORECASE) for value, _ in entries)


def read_event(text: str) -> Code | None:
    """An event with a start; without one it is no more than text."""
    beginning = _BEGINNING.search(text[:LONGEST_CALENDAR])
    if not beginning:
        return None
    properties = _properties(_FOLD.sub("", text[beginning.end() : LONGEST_CALENDAR]))

    def written(name: str) -> str:
        value, options = next(iter(properties.get(name, ())), ("", ""))
        return _plain(value, options)

    start, end = _moment(written("DTSTART")), _moment(written("DTEND"))
    if not start or (properties.get("DTEND") and not end):
        return None
    latitude, _, longitude = written("GEO").partition(";")
    options = properties["DTSTART"][0][1]
    zone = re.search(r"TZID=\"?([^;:\"]+)", options, re.IGNORECASE)
    named = (
        ("summary", written("SUMMARY")),
        ("start", start),
        ("end", end or _after(start, written("DURATION"))),
        ("timezone", zone[1] if zone else ""),
        ("location", written("LOCATION")),
        ("description", written("DESCRIPTION")),
        ("organizer", _mail_addresses(properties.get("ORGANIZER", [])[:1])),
        ("attendees", _mail_addresses(properties.get("ATTENDEE", []))),
        ("latitude", latitude),
        ("longitude", longitude),
        ("url", written("URL")),
    )
    return Code(text, CodeKind.EVENT, fields=kept(named))
