"""EventMate's own table: every field but photos goes out and comes back the same."""

import re
from collections.abc import Sequence
from typing import Any, Final

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind

# The names of people stand first, as programs that open tables show them.
COLUMNS: Final = {
    "Prefix": "prefix",
    "Given name": "given",
    "Additional names": "additional",
    "Family name": "family",
    "Suffix": "suffix",
    "Name": "name",
    "Nickname": "nickname",
    "Pronouns": "pronouns",
    "Organisation": "organisation",
    "Department": "department",
    "Title": "title",
    "Headline": "headline",
    "Industry": "industry",
    "Seniority": "seniority",
    "Birthday": "birthday",
    "Note": "note",
    "Offers": "offers",
    "Needs": "needs",
    "UID": "uid",
    "Tags": "tags",
    "Order of points": "",
}
POINTS: Final = {
    "Email": PointKind.EMAIL,
    "Phone": PointKind.PHONE,
    "Link": PointKind.LINK,
}
ADDRESS_PARTS: Final = ("street", "city", "region", "postal_code", "country", "label")
SINCE: Final = {"Seniority"}  # columns that earlier exports do not have
SIGNATURE: Final = tuple(name for name in COLUMNS if name not in SINCE)
_FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?[0-9 ()./-]+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TAG = re.compile(r"((?:[^;\\]++|\\.)++)", re.DOTALL)
_POINT_COLUMN = re.compile(r"(Email|Phone|Link) (\d{1,4})( label)?")
_ADDRESS_COLUMN = re.compile(r"Address (\d{1,4}) (street|city|region|postal code|country|label)")


def _is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula, under any number of guards."""
    bare = text.lstrip("'")
    return _FORMULA.match(bare) is not None and not (bare == text and _NUMBER.fullmatch(text))


def guarded(text: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + text if _is_formula(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` made."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell[1:]) else cell


def joined_tags(tags: Sequence[str]) -> str:
    """Tags in one cell."""
    return "; ".join(re.sub(r"([;\\]|\A )", r"\\\1", tag) for tag in tags)


def split_tags(cell: str) -> tuple[str, ...]:
    """The tags of one cell."""
    return tuple(_ESCAPED.sub(r"\1", tag.removeprefix(" ")) for tag in _TAG.findall(cell))


def ordered(details: ContactDetails) -> str:
    """In which order points of several kinds stand, where it is not the order of the columns."""
    kinds = [point.kind for point in details.points]
    usual = sorted(kinds, key=list(POINTS.values()).index)
    return "" if kinds == usual else " ".join(kind.value for kind in kinds)


class OwnReader:
    """Rows of EventMate's own table as the very details they were made from."""

    def __init__(self, headers: Sequence[str]) -> None:
        self._plain: dict[str, int] = {}
        self._points: dict[str, list[tuple[int, int | None]]] = {}
        self._addresses: dict[str, dict[str, int]] = {}
        places = {header: index for index, header in enumerate(headers)}
        for header, index in places.items():
            if header in COLUMNS:
                self._plain[header] = index
            elif (point := _POINT_COLUMN.fullmatch(header)) and not point[3]:
                label = places.get(f"{header} label")
                self._points.setdefault(point[1], []).append((index, label))
            elif part := _ADDRESS_COLUMN.fullmatch(header):
                self._addresses.setdefault(part[1], {})[part[2].replace(" ", "_")] = index
        self._width = len(headers)

    def read(self, cells: list[str]) -> ContactDetails:
        """The details of one row."""
        padded = [*map(unguarded, cells), *[""] * (self._width - len(cells))]
        texts: dict[str, Any] = {
            COLUMNS[name]: padded[index] for name, index in self._plain.items()
        }
        order = texts.pop("", "")
        tags = split_tags(texts.pop("tags", ""))
        return ContactDetails(
            **texts,
            tags=tags,
            points=self._read_points(padded, order),
            addresses=tuple(
                Address(**{part: padded[index] for part, index in parts.items()})
                for parts in self._addresses.values()
                if any(padded[index] for index in parts.values())
            ),
        )

    def _read_points(self, cells: list[str], order: str) -> tuple[ContactPoint, ...]:
        found = [
            ContactPoint(POINTS[family], cells[value], "" if label is None else cells[label])
            for family, columns in self._points.items()
            for value, label in columns
            if cells[value] or (label is not None and cells[label])
        ]
        kinds = order.split()
        if sorted(kinds) != sorted(point.kind.value for point in found):
            return tuple(found)
        queues = {kind: iter([p for p in found if p.kind is kind]) for kind in PointKind}
        return tuple(next(queues[PointKind(kind)]) for kind in kinds)


def is_own(headers: Sequence[str]) -> bool:
    """Whether a table is one of EventMate's own."""
    return set(SIGNATURE) <= set(headers)
