"""What a card we received holds beyond our fields, carried into the card we write."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from eventmate.domain.contacts import ContactDetails
from eventmate.interchange.vcard.collected import Slot
from eventmate.interchange.vcard.heads import Head
from eventmate.interchange.vcard.properties import DERIVED
from eventmate.interchange.vcard.reader import ReadProperty, trace
from eventmate.interchange.vcard.values import clean, decoded

Line = tuple[str, str]

FIELDS: Final[dict[Slot, Callable[[ContactDetails], object]]] = {
    "name": lambda details: details.name,
    "parts": lambda details: (
        *(details.family, details.given, details.additional),
        *(details.prefix, details.suffix),
    ),
    "nickname": lambda details: details.nickname,
    "pronouns": lambda details: details.pronouns,
    "organisation": lambda details: (details.organisation, details.department),
    "title": lambda details: details.title,
    "headline": lambda details: details.headline,
    "industry": lambda details: details.industry,
    "seniority": lambda details: details.seniority,
    "birthday": lambda details: details.birthday,
    "note": lambda details: details.note,
    "offers": lambda details: details.offers,
    "needs": lambda details: details.needs,
    "tags": lambda details: details.tags,
    "photo": lambda details: details.photo,
    "uid": lambda details: details.uid,
}
# Further lines of these stay only beside a first one, or they would be read in its place.
_BESIDE: Final[dict[str, Slot]] = {
    "FN": "name",
    "ORG": "organisation",
    "TITLE": "title",
    "ROLE": "title",
    "BDAY": "birthday",
}
_GONE: Final = frozenset(("UID", "N", "PRONOUNS", "X-PRONOUNS"))
_LABEL: Final = "X-ABLABEL"
_NAME_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/")

# Between two cards; one within another, as an agent's, begins after its property's name.
_NEXT_CARD: Final = re.compile(r"(?im)^END:VCARD\s+^(?=BEGIN:VCARD)")


def _first_card(original: str) -> str:
    """Of a person made of two, whose original is both cards, the one they are known by."""
    found = _NEXT_CARD.search(original)
    return original[: found.end()] if found else original


@dataclass(slots=True)
class KeptLines:
    """The lines of an original that still say what the record says, or that only it knows."""

    details: ContactDetails
    version: str
    groups: set[str] = field(default_factory=set)
    _before: ContactDetails = field(default_factory=ContactDetails)
    _traced: tuple[ReadProperty, ...] = ()
    _is_same_version: bool = False

    def __post_init__(self) -> None:
        before, traced = trace(_first_card(self.details.original))
        if not traced or traced[0].head.name != "BEGIN":
            # The person came from a table or another kind of code.
            return
        self._before, self._traced = before, traced
        versions = [read.value.strip() for read in self._traced if read.head.name == "VERSION"]
        self._is_same_version = versions[:1] == [self.version]
        self.groups.update(read.head.group for read in self._traced if read.head.group)

    def field(self, slot: Slot) -> list[Line]:
        """The original's lines of a field that has not changed since; none if it has."""
        unchanged = FIELDS[slot](self.details) == FIELDS[slot](self._before)
        return self._lines(slot) if unchanged else []

    def entries(self) -> dict[tuple[object, int], list[Line]]:
        """Lines of unchanged points and addresses, by the entry and how often it came before."""
        found: dict[tuple[object, int], list[Line]] = {}
        for kind, entries in (("point", self._before.points), ("address", self._before.addresses)):
            seen: dict[object, int] = {}
            for index, entry in enumerate(entries):
                seen[entry] = seen.get(entry, 0) + 1
                if lines := self._lines((kind, index)):
                    found[entry, seen[entry]] = lines
        return found

    def _lines(self, slot: Slot) -> list[Line]:
        """The lines a slot was read from, if all of them can stand as they are."""
        reads = [read for read in self._traced if read.slot == slot]
        if not self._is_same_version or not all(map(_stands, reads)):
            return []
        return [(_written(read.head), clean(read.value)) for read in reads]

    def unknown(self) -> list[Line]:
        """What no field of the record holds, in the original's order."""
        kept = (read for read in self._traced if read.slot in (None, "role") and self._stays(read))
        return [line for read in kept for line in _carried(read.head, read.value)]

    def labels(self, lines: Iterable[Line]) -> list[Line]:
        """The label lines of the groups that these lines belong to."""
        groups = {head.partition(".")[0].lower() for head, _ in lines if "." in head}
        reads = (read for read in self._traced if read.head.name == _LABEL)
        wanted = (read for read in reads if read.head.group in groups)
        return [line for read in wanted for line in _carried(read.head, read.value)]

    def _stays(self, read: ReadProperty) -> bool:
        name = read.head.name
        if name == "PHOTO":
            # A second picture would travel with its EXIF data; a link to one is only a link.
            return read.value.strip().lower().startswith("http")
        if name == "ROLE" and self._before.title == self.details.title:
            return self._title_is_its_own()
        if slot := _BESIDE.get(name):
            value = FIELDS[slot](self.details)
            is_set = any(value) if isinstance(value, tuple) else bool(value)
            return is_set and (name != "ROLE" or self._title_is_its_own())
        return name not in _GONE and bool(name) and _NAME_LETTERS.issuperset(name)

    def _title_is_its_own(self) -> bool:
        return any(read.slot == "title" for read in self._traced)


def _stands(read: ReadProperty) -> bool:
    head = read.head
    return head.is_plain and "CHARSET" not in head.parameters and DERIVED not in head.parameters


def _written(head: Head) -> str:
    return clean(head.written.strip(" \t\ufeff")).replace("\n", " ")


def _carried(head: Head, value: str) -> list[Line]:
    """A line as both versions we write can hold it, out of 2.1's encodings."""
    if head.is_quoted_printable:
        text = clean(decoded(head, value)).replace("\\", "\\\\").replace("\n", "\\n")
        return [(_rebuilt(head), text)]
    if head.is_base64:
        return [(f"{_rebuilt(head)};ENCODING=b", "".join(clean(value).split()))]
    if "CHARSET" in head.parameters:
        return [(_rebuilt(head), clean(value))]
    return [(_written(head), clean(value))]


def _rebuilt(head: Head) -> str:
    """The head again without the parameters that say how its value was encoded."""
    first = f"{head.group}.{head.name}" if head.group else head.name
    types = [part for part in head.written.split(";")[1:] if "ENCODING" not in part.upper()]
    kept = [part for part in types if not part.upper().startswith("CHARSET")]
    bare = ("BASE64", "QUOTED-PRINTABLE")
    named = [
        part if "=" in part else f"TYPE={part}"
        for part in kept
        if part.upper() not in bare and part
    ]
    return clean(";".join((first, *named))).replace("\n", " ")
