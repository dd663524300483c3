"""Address books as LDIF, the way Thunderbird and directories write them."""

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.reading import Skipped

_TEXTS = {
    "cn": "name",
    "givenname": "given",
    "sn": "family",
    "mozillanickname": "nickname",
    "o": "organisation",
    "ou": "department",
    "title": "title",
    "description": "note",
    "uid": "uid",
}
_POINTS = {
    "mail": (PointKind.EMAIL, ""),
    "mozillasecondemail": (PointKind.EMAIL, ""),
    "telephonenumber": (PointKind.PHONE, "work"),
    "homephone": (PointKind.PHONE, "home"),
    "mobile": (PointKind.PHONE, "mobile"),
    "facsimiletelephonenumber": (PointKind.PHONE, "fax"),
    "pager": (PointKind.PHONE, "pager"),
    "labeleduri": (PointKind.LINK, ""),
    "mozillaworkurl": (PointKind.LINK, "work"),
    "mozillahomeurl": (PointKind.LINK, "home"),
}
_ADDRESSES = {
    "work": {
        "street": "street",
        "l": "city",
        "st": "region",
        "postalcode": "postal_code",
        "c": "country",
    },
    "home": {
        "mozillahomestreet": "street",
        "mozillahomelocalityname": "city",
        "mozillahomestate": "region",
        "mozillahomepostalcode": "postal_code",
        "mozillahomecountryname": "country",
    },
}
_GROUPS = frozenset({"groupofnames", "groupofuniquenames"})
Entry = dict[str, list[str]]


def is_ldif(text: str) -> bool:
    """Whether a text is LDIF."""
    return text.lstrip().startswith(("dn:", "version: 1\n", "version: 1\r"))


def read_ldif(text: str) -> Iterator[ContactDetails | Skipped]:
    """The people of an address book; lists of people are left out."""
    for line, entry in _entries(text):
        name = next(iter(entry.get("cn", ())), "")
        if _GROUPS & {kind.lower() for kind in entry.get("objectclass", ())}:
            yield Skipped(line, f"“{name}” is a list of contacts, not a person.")
        elif (details := _details(entry)) != ContactDetails():
            yield details
        else:
            yield Skipped(line, "This entry says nothing about a person.")


def _entries(text: str) -> Iterator[tuple[int, Entry]]:
    entry: Entry = {}
    start = 0
    for number, line in _logical_lines(text):
        if not line.strip():
            if "dn" in entry:
                yield start, entry
            entry = {}
            continue
        start = start if entry else number
        name, colon, value = line.partition(":")
        if colon and not line.startswith("#"):
            entry.setdefault(name.strip().lower(), []).append(_value(value))
    if "dn" in entry:
        yield start, entry


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their continuations, which begin with one space."""
    pieces: list[str] = []
    start = 1
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line.startswith(" ") and pieces:
            pieces.append(line[1:])
            continue
        if pieces:
            yield start, "".join(pieces)
        pieces, start = [line], number
    yield start, "".join(pieces)


def _value(written: str) -> str:
    if not written.startswith(":"):
        return written.strip()
    try:
        return base64.b64decode(written[1:].strip()).decode("utf-8", "replace").strip()
    except (binascii.Error, ValueError):
        return written[1:].strip()


def _details(entry: Entry) -> ContactDetails:
    texts: dict[str, Any] = {
        field: entry[name][0] for name, field in _TEXTS.items() if name in entry
    }
    points = [
        ContactPoint(kind, value.split(" ")[0] if name == "labeleduri" else value, label)
        for name, (kind, label) in _POINTS.items()
        for value in entry.get(name, ())
        if value
    ]
    addresses = []
    for label, names in _ADDRESSES.items():
        parts = {part: entry[name][0] for name, part in names.items() if name in entry}
        if any(parts.values()):
            addresses.append(Address(**parts, label=label))
    return ContactDetails(**texts, points=tuple(points), addresses=tuple(addresses))
