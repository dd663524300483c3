"""Where a table's header stands, and what its columns are taken as."""

from collections.abc import Sequence
from dataclasses import dataclass

from eventmate.interchange.csv_contacts.content import guessed_targets
from eventmate.interchange.csv_contacts.headers import count_known, never_taken, targets_of
from eventmate.interchange.csv_contacts.table import Row
from eventmate.interchange.csv_contacts.targets import IGNORED, Field, Mapping, Target

MOST_COLUMNS = 1000
# LinkedIn explains itself above its header, and a resaved file wraps that over several lines.
SEARCHED_ROWS = 40
_ENOUGH_HEADERS = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's headers, none where it has none, and the rows below them."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def find_layout(rows: tuple[Row, ...]) -> Layout:
    """The rows of a table parted at its header."""
    place = _header_place(rows)
    if place is None:
        return Layout((), rows)
    return Layout(tuple(cell.strip() for cell in rows[place].cells), rows[place + 1 :])


def _header_place(rows: Sequence[Row]) -> int | None:
    """The row that names the columns, if there is one."""
    for place, row in enumerate(rows[:SEARCHED_ROWS]):
        if count_known(row.cells[:MOST_COLUMNS]) >= _ENOUGH_HEADERS:
            return place
    if rows and _is_lone_header(rows[0].cells):
        return 0
    return None


def _is_lone_header(cells: Sequence[str]) -> bool:
    """Whether the first row names a single known column and holds nothing like a value."""
    return count_known(cells[:MOST_COLUMNS]) == 1 and not any(
        "@" in cell or any(map(str.isdecimal, cell)) for cell in cells
    )


def targets_for(layout: Layout, mapping: Mapping | None = None) -> tuple[Target, ...]:
    """What the columns are: as told, else by their names, else by their content.

    Columns that admit somebody to an event are ignored whatever was told.
    """
    if mapping is not None:
        targets = mapping.targets
    elif layout.headers:
        targets = targets_of(layout.headers[:MOST_COLUMNS])
    else:
        targets = guessed_targets([row.cells[:MOST_COLUMNS] for row in layout.rows])
    hidden = frozenset(never_taken(layout.headers))
    return tuple(
        IGNORED if index in hidden or target.field is Field.ADMISSION else target
        for index, target in enumerate(targets)
    )
