"""One row of a table becomes what it says of a person."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.links import email_key, link_label
from eventmate.domain.names import display_name
from eventmate.interchange.csv_contacts.dates import (
    birthday_of_parts,
    read_birthday,
    read_connected_on,
)
from eventmate.interchange.csv_contacts.targets import (
    ADDRESS_FIELDS,
    PLAIN_FIELDS,
    Field,
    Target,
)

SEVERAL = " ::: "
_EMPTY = {field.value: "" for field in PLAIN_FIELDS}
_SYSTEM_LABELS = frozenset({"myContacts", "starred"})
_POINTS = {
    Field.EMAIL: PointKind.EMAIL,
    Field.PHONE: PointKind.PHONE,
    Field.LINK: PointKind.LINK,
}
_USUAL_LABELS = frozenset(
    (
        *("work", "home", "other", "mobile", "main", "pager", "work fax", "home fax", "fax"),
        *("profile", "home page", "blog", "school", "work mobile", "custom"),
    )
)
_BETWEEN_TAGS = re.compile(r"[;,\n]|:::")
_BETWEEN_ADDRESSES = re.compile(r"[;,\s]+")
_IN_BRACKETS = re.compile(r"<([^<>@\s]{1,64}@[^<>@\s]{1,255})>")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)")
_LINKEDIN_PATH = re.compile(r"\A/?in/(?=[^/\s])")  # as some forms keep what they asked for
_CONNECTION = "https://www.linkedin.com/in/"
_NO_SCHEME = frozenset({"", "http", "https", "mailto", "tel"})


def _label(text: str) -> str:
    """A label as its program wrote it; Google marks the preferred one with a star."""
    text = text.strip().removeprefix("* ").strip()
    return text.lower() if text.lower() in _USUAL_LABELS else text


class RowReader:
    """Rows of one table as details of people, by what its columns are taken as."""

    def __init__(self, targets: Sequence[Target], is_linkedin: bool = False) -> None:
        self._is_linkedin = is_linkedin
        self._indexes: dict[Field, list[int]] = {}
        self._points: list[tuple[int, Target]] = []
        self._addresses: dict[str, list[tuple[int, Target]]] = {}
        self._notes: list[tuple[int, Target]] = []
        self._labels: dict[str, int] = {}
        self._width = len(targets)
        for index, target in enumerate(targets):
            self._take(index, target)
        self._plain = [field for field in PLAIN_FIELDS if field in self._indexes]

    def _take(self, index: int, target: Target) -> None:
        if target.field in _POINTS:
            self._points.append((index, target))
        elif target.field in ADDRESS_FIELDS:
            self._addresses.setdefault(target.group, []).append((index, target))
        elif target.field is Field.NOTE:
            self._notes.append((index, target))
        elif target.field is Field.LABEL:
            self._labels[target.group] = index
        else:
            self._indexes.setdefault(target.field, []).append(index)

    def read(self, cells: list[str]) -> ContactDetails | None:
        """What a row says, or nothing where it names and reaches nobody."""
        if len(cells) < self._width:
            cells = cells + [""] * (self._width - len(cells))
        texts: dict[str, Any] = dict(_EMPTY)
        texts |= {field.value: self._first(cells, field) for field in self._plain}
        if self._is_linkedin:
            texts |= _without_credentials(texts)
        texts["name"] = texts["name"] or _spoken_name(texts)
        points = tuple(dict.fromkeys(self._read_points(cells)))
        if not (texts["name"] or texts["nickname"] or texts["organisation"] or points):
            return None
        return ContactDetails(
            **texts,
            points=points,
            addresses=tuple(self._read_addresses(cells)),
            birthday=self._birthday(cells),
            note="\n".join(self._read_notes(cells)),
            tags=tuple(dict.fromkeys(self._read_tags(cells))),
        )

    def connected_on(self, cells: list[str]) -> str:
        """The day a row's connection was made, or nothing."""
        wanted = (cells[i] for i in self._indexes.get(Field.CONNECTED_ON, ()) if i < len(cells))
        return read_connected_on(next(filter(None, wanted), ""))

    def _first(self, cells: list[str], field: Field) -> str:
        for index in self._indexes.get(field, ()):
            if text := cells[index].strip():
                return text
        return ""

    def _label_of(self, cells: list[str], target: Target) -> str:
        index = self._labels.get(target.group) if target.group else None
        return target.label if index is None else _label(cells[index])

    def _read_points(self, cells: list[str]) -> Iterator[ContactPoint]:
        for index, target in self._points:
            text = cells[index].strip()
            if text:
                label = self._label_of(cells, target)
                for value in _VALUES[target.field](text):
                    named = label or (_site(value) if target.field is Field.LINK else "")
                    yield ContactPoint(_POINTS[target.field], value, named)

    def _read_addresses(self, cells: list[str]) -> Iterator[Address]:
        for columns in self._addresses.values():
            parts: dict[Field, list[str]] = {}
            for index, target in columns:
                if text := cells[index].strip():
                    parts.setdefault(target.field, []).append(text)
            if parts:
                yield _address(parts, self._label_of(cells, columns[0][1]))

    def _birthday(self, cells: list[str]) -> str:
        written = read_birthday(self._first(cells, Field.BIRTHDAY))
        fields = (Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)
        return written or birthday_of_parts(*(self._first(cells, field) for field in fields))

    def _read_notes(self, cells: list[str]) -> Iterator[str]:
        for index, target in self._notes:
            if text := cells[index].strip():
                label = self._label_of(cells, target)
                yield f"{label} {text}" if label.endswith("?") else _labelled(label, text)
        if connected := self._first(cells, Field.CONNECTED_ON):
            yield f"Connected on {read_connected_on(connected)}"

    def _read_tags(self, cells: list[str]) -> Iterator[str]:
        for index in self._indexes.get(Field.TAGS, ()):
            for written in _BETWEEN_TAGS.split(cells[index]):
                tag = written.strip()
                bare = tag.removeprefix("* ").strip()
                if bare and not (tag.startswith("* ") and bare in _SYSTEM_LABELS):
                    yield bare


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label else text


def _without_credentials(texts: dict[str, str]) -> dict[str, str]:
    """A family name without the degrees after its comma."""
    family, comma, credentials = texts["family"].partition(",")
    if not comma or texts["suffix"]:
        return {}
    return {"family": family.strip(), "suffix": credentials.strip()}


def _spoken_name(texts: dict[str, str]) -> str:
    parts = ContactDetails(
        given=texts["given"], additional=texts["additional"], family=texts["family"]
    )
    return display_name(parts)


def _address(parts: dict[Field, list[str]], label: str) -> Address:
    """One address; its written whole and its post box count only where no street is known."""
    street = parts.get(Field.STREET) or parts.get(Field.BOX) or []
    known = {field: texts[0] for field, texts in parts.items()}
    if not street and not known.keys() & {Field.CITY, Field.POSTAL_CODE}:
        street = parts.get(Field.WHOLE_ADDRESS, [])
    return Address(
        street="\n".join(street),
        city=known.get(Field.CITY, ""),
        region=known.get(Field.REGION, ""),
        postal_code=known.get(Field.POSTAL_CODE, ""),
        country=known.get(Field.COUNTRY, ""),
        label=label,
    )


def _several(text: str) -> list[str]:
    return [part.strip() for part in text.split(SEVERAL) if part.strip()]


def _emails(text: str) -> list[str]:
    """One address or several; a comma may also stand within what is no address at all."""
    if bracketed := _IN_BRACKETS.findall(text):
        return bracketed
    pieces = [piece for piece in _BETWEEN_ADDRESSES.split(text.replace(":::", ";")) if piece]
    return pieces if len(pieces) > 1 and all(map(email_key, pieces)) else _several(text)


def _phones(text: str) -> list[str]:
    return [number.removeprefix("'") for number in _several(text)]


def _links(text: str) -> list[str]:
    """Web addresses; a link that would run or open something else is left out."""
    whole = (_LINKEDIN_PATH.sub(_CONNECTION, link) for link in _several(text))
    return [link for link in whole if _scheme(link) in _NO_SCHEME]


def _scheme(link: str) -> str:
    found = _SCHEME.match(link)
    return found[1].lower() if found else ""


def _site(link: str) -> str:
    if link.startswith(_CONNECTION):  # as in every row of an export
        return "LinkedIn"
    label = link_label(link)
    return "" if label == "Website" else label


_VALUES: dict[Field, Callable[[str], list[str]]] = {
    Field.EMAIL: _emails,
    Field.PHONE: _phones,
    Field.LINK: _links,
}
