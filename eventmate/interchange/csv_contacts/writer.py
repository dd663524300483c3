"""Contacts as a table that spreadsheets open safely; photos are left out."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from eventmate.domain.contacts import Address, ContactDetails, PointKind
from eventmate.interchange.csv_contacts.own_format import (
    ADDRESS_PARTS,
    COLUMNS,
    POINTS,
    guarded,
    joined_tags,
    ordered,
)

# Spreadsheets take a table for their system's old encoding unless it begins with this mark.
BYTE_ORDER_MARK = "\ufeff"
_NONE = ("", "")


def write_csv(contacts: Iterable[ContactDetails]) -> Iterator[str]:
    """The table line by line; `read_csv` reads back the same details, without photos."""
    people = list(contacts)
    points = {
        kind: max((_count(person, kind) for person in people), default=0)
        for kind in POINTS.values()
    }
    addresses = max((len(person.addresses) for person in people), default=0)
    yield BYTE_ORDER_MARK + _line(_headers(points, addresses))
    for person in people:
        yield _line(list(map(_cell, _cells(person, points, addresses))))


def _count(person: ContactDetails, kind: PointKind) -> int:
    return sum(point.kind is kind for point in person.points)


def _headers(points: dict[PointKind, int], addresses: int) -> list[str]:
    headers = list(COLUMNS)
    for family, kind in POINTS.items():
        for number in range(1, points[kind] + 1):
            headers += [f"{family} {number}", f"{family} {number} label"]
    for number in range(1, addresses + 1):
        headers += [f"Address {number} {part.replace('_', ' ')}" for part in ADDRESS_PARTS]
    return headers


def _cells(person: ContactDetails, points: dict[PointKind, int], addresses: int) -> Iterator[str]:
    for field in COLUMNS.values():
        if field == "tags":
            yield joined_tags(person.tags)
        elif field:
            yield str(getattr(person, field))
        else:
            yield ordered(person)
    for kind in POINTS.values():
        pairs = [(point.value, point.label) for point in person.points if point.kind is kind]
        for value, label in pairs + [_NONE] * (points[kind] - len(pairs)):
            yield value
            yield label
    empty = [Address()] * (addresses - len(person.addresses))
    for address in (*person.addresses, *empty):
        yield from (str(getattr(address, part)) for part in ADDRESS_PARTS)


def _cell(text: str) -> str:
    """A cell that can be written in UTF-8 and is no formula."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return guarded(text.replace("\0", ""))


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()
