"""E-mail addresses, phone numbers, links and handles inside a typed line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eventmate.domain.contacts import PointKind

LONGEST_ADDRESS = 254
FEWEST_DIGITS = 7
MOST_DIGITS = 15

_CHUNK = re.compile(r"[^\s,;<>\"]+")
_EMAIL = re.compile(
    r"(?:mailto:)?([^@\s:/()?#]+@[^@\s:/()?#.]+(?:\.[^@\s:/()?#.]+)+)", re.IGNORECASE
)
_SCHEME = re.compile(r"(?:https?://|www\.)[^\s/]+\.[^\s]+", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[^\s]+", re.IGNORECASE)
_HANDLE = re.compile(r"@[a-z0-9_][\w.\-]{1,60}(?:@[\w\-]+(?:\.[\w\-]+)+)?")
_PHONE = re.compile(r"(?<![\w.+/\-])(?:tel:)?([+(]?\d[\d ()./\-]{4,24}\d)(?![\w/\-])")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./](?:\d{4}|\d\d)")
_AFTER = ".:!?)]'"


@dataclass(frozen=True, slots=True)
class FoundPoint:
    """A way to reach someone, where it stands, and whether it may be something else."""

    kind: PointKind
    value: str
    start: int
    end: int
    is_doubtful: bool = False


def _read_chunk(chunk: str) -> tuple[PointKind, str, bool] | None:
    """What one stretch without spaces is, if it is a way to reach someone."""
    email = _EMAIL.fullmatch(chunk) if len(chunk) <= LONGEST_ADDRESS else None
    if email:
        return PointKind.EMAIL, email[1], False
    if _SCHEME.fullmatch(chunk) or (
        len(chunk) <= LONGEST_ADDRESS and _HOST_AND_PATH.fullmatch(chunk)
    ):
        return PointKind.LINK, chunk, False
    if _HANDLE.fullmatch(chunk):
        return PointKind.LINK, chunk, True
    return None


def _written_points(line: str) -> Iterator[FoundPoint]:
    for match in _CHUNK.finditer(line):
        chunk = match.group()
        start = match.start() + len(chunk) - len(chunk.lstrip("(['"))
        bare = chunk.lstrip("(['").rstrip(_AFTER)
        read = _read_chunk(bare) if "@" in bare or "." in bare else None
        if read:
            end = start + len(bare)
            if start > 0 and line[start - 1 : start] == "<" and line[end : end + 1] == ">":
                yield FoundPoint(read[0], read[1], start - 1, end + 1, read[2])
            else:
                yield FoundPoint(read[0], read[1], start, end, read[2])


def _numbers(line: str) -> Iterator[FoundPoint]:
    for match in _PHONE.finditer(line):
        number = match[1]
        digits = sum(mark.isdecimal() for mark in number)
        if FEWEST_DIGITS <= digits <= MOST_DIGITS and not _DATE.fullmatch(number.strip()):
            is_doubtful = number[0] not in "+(0"
            yield FoundPoint(PointKind.PHONE, number, match.start(), match.end(), is_doubtful)


def find_points(line: str) -> tuple[FoundPoint, ...]:
    """Every way to reach someone in the line, in order, none overlapping."""
    written = tuple(_written_points(line))
    taken = bytearray(len(line))
    for point in written:
        taken[point.start : point.end] = b"x" * (point.end - point.start)
    numbers = (point for point in _numbers(line) if not any(taken[point.start : point.end]))
    return tuple(sorted((*written, *numbers), key=lambda point: point.start))
