"""Contacts as JSON, one object per line: the command line's fields, and all that is needed back."""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from eventmate.domain.contact_fields import PARTS, SHOWN, contact_fields
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.reading import Skipped

LARGEST_FILE: Final = 50 * 1024 * 1024
# Field names of the command line and of the record, where it is one text.
_SHOWN_LAST: Final = ("birthday", "note", "uid")
_FURTHER: Final = ("pronouns", "industry", "seniority", "offers", "needs", "original")
_TEXTS: Final = {
    **SHOWN,
    **{name: name for name in _SHOWN_LAST},
    **{name: name for name in _FURTHER},
}
_LISTS: Final = {
    "emails": PointKind.EMAIL,
    "phones": PointKind.PHONE,
    "links": PointKind.LINK,
}


@dataclass(frozen=True, slots=True)
class JsonReading:
    """The people of a text and what had to be left out of it."""

    contacts: tuple[ContactDetails, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def _all_fields(details: ContactDetails) -> dict[str, object]:
    fields = contact_fields(details)
    fields |= {name: value for name in _FURTHER if (value := getattr(details, name))}
    fields["points"] = [
        {"kind": point.kind.value, "value": point.value, "label": point.label}
        for point in details.points
    ]
    if details.photo is not None:
        fields["photo_data"] = base64.b64encode(details.photo).decode("ascii")
    return fields


def write_json(contacts: Iterable[ContactDetails]) -> Iterator[str]:
    """One line per contact; `read_json` reads back the very same details."""
    for details in contacts:
        line = json.dumps(_all_fields(details), ensure_ascii=False)
        yield line.encode("utf-8", "replace").decode("utf-8") + "\n"


def read_json(data: bytes) -> JsonReading:
    """The people of JSON lines, of a list of objects, or of one object."""
    if len(data) > LARGEST_FILE:
        return JsonReading(
            skipped=(Skipped(0, "This file is larger than 50 MB. Please split it."),)
        )
    text = data.decode("utf-8-sig", "replace")
    contacts, skipped = [], []
    for line, value in _values(text):
        if not isinstance(value, dict):
            skipped.append(Skipped(line, "This is not a contact written as a JSON object."))
        elif (details := _details(value)) == ContactDetails():
            skipped.append(Skipped(line, "This entry says nothing about a person."))
        else:
            contacts.append(details)
    return JsonReading(tuple(contacts), tuple(skipped))


def _parsed(text: str) -> object:
    """The value of a JSON text, or None where it is not one or is too deep."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _values(text: str) -> Iterator[tuple[int, object]]:
    """Values with the lines they stand on; a text of several lines may be one value."""
    lines = text.split("\n")
    begin = next((line.strip() for line in lines if line.strip()), "")
    whole = None if isinstance(_parsed(begin), dict) else _parsed(text)
    if isinstance(whole, list):
        yield from ((1, value) for value in whole)
    elif whole is not None:
        yield 1, whole
    else:
        yield from ((number, _parsed(line)) for number, line in enumerate(lines, 1) if line.strip())


def _text(value: object) -> str:
    """A text without what could not be stored; anything else counts as empty."""
    if not isinstance(value, str):
        return ""
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _photo(value: object) -> bytes | None:
    try:
        return base64.b64decode(_text(value), validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _points(fields: dict[str, object]) -> Iterator[ContactPoint]:
    """Points with their labels, else the plain lists of addresses, numbers and links."""
    known = {kind.value: kind for kind in PointKind}
    written = [entry for entry in _listed(fields.get("points")) if isinstance(entry, dict)]
    for entry in written:
        kind = known.get(_text(entry.get("kind")))
        if kind is not None:
            yield ContactPoint(kind, _text(entry.get("value")), _text(entry.get("label")))
    if not written:
        for name, kind in _LISTS.items():
            for value in _listed(fields.get(name)):
                if text := _text(value):
                    yield ContactPoint(kind, text)


def _details(fields: dict[str, object]) -> ContactDetails:
    texts: dict[str, Any] = {
        field: _text(fields.get(name)) for name, field in _TEXTS.items() if name in fields
    }
    addresses = [entry for entry in _listed(fields.get("addresses")) if isinstance(entry, dict)]
    return ContactDetails(
        **texts,
        points=tuple(_points(fields)),
        addresses=tuple(
            Address(**{part: _text(entry.get(part)) for part in PARTS}) for entry in addresses
        ),
        tags=tuple(tag for value in _listed(fields.get("tags")) if (tag := _text(value))),
        photo=_photo(fields.get("photo_data")),
    )
