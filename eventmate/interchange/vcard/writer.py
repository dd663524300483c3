"""Contact details to vCard 3.0 and 4.0, in the spelling that phones accept."""

import binascii
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Final, Literal

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.vcard.birthdays import birthday_head_and_value
from eventmate.interchange.vcard.collected import Slot
from eventmate.interchange.vcard.kept import KeptLines, Line
from eventmate.interchange.vcard.labels import types_of_label
from eventmate.interchange.vcard.photos import media_type
from eventmate.interchange.vcard.properties import DERIVED
from eventmate.interchange.vcard.values import clean

Version = Literal["3.0", "4.0"]

# Octets of a line without its line break, as both versions ask.
LONGEST_LINE: Final = 75
_CONTINUES = 0b1000_0000
_CONTINUATION_BITS = 0b1100_0000
_POINT_NAMES: Final = {PointKind.EMAIL: "EMAIL", PointKind.PHONE: "TEL", PointKind.LINK: "URL"}


def write_vcard(details: ContactDetails, version: Version) -> str:
    """One card; what `details.original` holds beyond our fields is carried over."""
    kept = KeptLines(details, version)
    lines: list[Line] = [("BEGIN", "VCARD"), ("VERSION", version)]
    for slot, write in _FIELDS:
        lines += kept.field(slot) or write(details, version)
    lines += _entries(details, kept)
    lines += kept.unknown()
    lines += kept.labels(lines)
    lines.append(("END", "VCARD"))
    return "".join(folded(f"{head}:{value}") for head, value in lines)


def write_vcards(contacts: Iterable[ContactDetails], version: Version) -> Iterator[str]:
    """The cards of many contacts, one after the other, for a file of any length."""
    for details in contacts:
        yield write_vcard(details, version)


def folded(line: str) -> str:
    """A line with its line breaks, none longer than 75 octets, none inside a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= LONGEST_LINE:
        return data.decode("utf-8") + "\r\n"
    pieces: list[bytes] = []
    start, room = 0, LONGEST_LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & _CONTINUATION_BITS == _CONTINUES:
            end -= 1
        pieces.append(data[start:end])
        # The space that marks the next line as folded takes one octet of it.
        start, room = end, LONGEST_LINE - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces).decode("utf-8") + "\r\n"


def _escaped(text: str) -> str:
    text = clean(text).replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def _escaped_address(text: str) -> str:
    """A web address; its commas and semicolons stand for themselves."""
    return clean(text).replace("\\", "\\\\").replace("\n", "\\n")


def _name(details: ContactDetails, _: str) -> list[Line]:
    return [("FN", _escaped(_shown_name(details)))]


def _shown_name(details: ContactDetails) -> str:
    """A name for programs that refuse a card without one."""
    points = (point.value for point in details.points)
    names = (details.name, _spoken(details), details.organisation, details.nickname, *points)
    return next((name for name in names if name.strip()), "Unknown")


def _spoken(details: ContactDetails) -> str:
    return " ".join(part for part in (details.given, details.family) if part)


def _parts(details: ContactDetails, _: str) -> list[Line]:
    parts = (details.family, details.given, details.additional, details.prefix, details.suffix)
    if any(parts):
        return [("N", ";".join(map(_escaped, parts)))]
    # Phones show the parts, not the whole name: make some, marked so that we do not read them.
    given, _, family = _shown_name(details).rpartition(" ")
    if not given:
        given, family = family, ""
    return [(f"N;{DERIVED}=1", f"{_escaped(family)};{_escaped(given)};;;")]


def _organisation(details: ContactDetails, _: str) -> list[Line]:
    organisation, department = _escaped(details.organisation), _escaped(details.department)
    if department:
        return [("ORG", f"{organisation};{department}")]
    return [("ORG", organisation)] if organisation else []


def _tags(details: ContactDetails, _: str) -> list[Line]:
    tags = ",".join(_escaped(tag) for tag in details.tags if tag)
    return [("CATEGORIES", tags)] if tags else []


def _birthday(details: ContactDetails, version: str) -> list[Line]:
    if not details.birthday:
        return []
    head, value = birthday_head_and_value(details.birthday, version)
    return [(head, _escaped(value))]


def _photo(details: ContactDetails, version: str) -> list[Line]:
    return [picture_line("PHOTO", details.photo, version)] if details.photo else []


def picture_line(name: str, data: bytes, version: str) -> Line:
    """A property called `name` that holds a picture."""
    content = binascii.b2a_base64(data, newline=False).decode("ascii")
    kind = media_type(data)
    if version == "4.0":
        return name, f"data:image/{kind};base64,{content}"
    return f"{name};ENCODING=b;TYPE={kind.upper()}", content


def _pronouns(details: ContactDetails, version: str) -> list[Line]:
    name = "PRONOUNS" if version == "4.0" else "X-PRONOUNS"
    return [(name, _escaped(details.pronouns))] if details.pronouns else []


def _text(name: str, field: str) -> Callable[[ContactDetails, str], list[Line]]:
    """A field that is one text."""

    def write(details: ContactDetails, _: str) -> list[Line]:
        text = getattr(details, field)
        return [(name, _escaped(text))] if text else []

    return write


_FIELDS: Final[tuple[tuple[Slot, Callable[[ContactDetails, str], list[Line]]], ...]] = (
    ("name", _name),
    ("parts", _parts),
    ("nickname", _text("NICKNAME", "nickname")),
    ("pronouns", _pronouns),
    ("organisation", _organisation),
    ("title", _text("TITLE", "title")),
    ("headline", _text("X-EVENTMATE-HEADLINE", "headline")),
    ("industry", _text("X-EVENTMATE-INDUSTRY", "industry")),
    ("seniority", _text("X-EVENTMATE-SENIORITY", "seniority")),
    ("birthday", _birthday),
    ("note", _text("NOTE", "note")),
    ("offers", _text("X-EVENTMATE-OFFERS", "offers")),
    ("needs", _text("X-EVENTMATE-NEEDS", "needs")),
    ("tags", _tags),
    ("uid", _text("UID", "uid")),
    ("photo", _photo),
)


def _entries(details: ContactDetails, kept: KeptLines) -> list[Line]:
    """Points and addresses: the original's lines where they still hold, new ones elsewhere."""
    originals = kept.entries()
    free_groups = (f"item{number}" for number in count(1) if f"item{number}" not in kept.groups)
    seen: dict[object, int] = {}
    lines: list[Line] = []
    entries: tuple[ContactPoint | Address, ...] = (*details.points, *details.addresses)
    for entry in entries:
        seen[entry] = seen.get(entry, 0) + 1
        lines += originals.get((entry, seen[entry])) or _entry(entry, free_groups)
    return lines


def _entry(entry: ContactPoint | Address, free_groups: Iterator[str]) -> list[Line]:
    if isinstance(entry, Address):
        name, value = "ADR", _address_value(entry)
    else:
        is_link = entry.kind is PointKind.LINK
        name = _POINT_NAMES[entry.kind]
        value = _escaped_address(entry.value) if is_link else _escaped(entry.value)
    types = types_of_label(entry.label)
    if types is None:
        group = next(free_groups)
        return [(f"{group}.{name}", value), (f"{group}.X-ABLabel", _escaped(entry.label))]
    return [(f"{name};TYPE={types}" if types else name, value)]


def _address_value(address: Address) -> str:
    parts = (address.street, address.city, address.region, address.postal_code, address.country)
    return ";".join(("", "", *map(_escaped, parts)))
