"""Tables whose columns nobody recognised: what stands in them, and reading them as told."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from eventmate.domain.reading import FileKind, Reading
from eventmate.domain.table_columns import ColumnField, TableColumn
from eventmate.services.reading import read_file

if TYPE_CHECKING:
    from eventmate.interchange.csv_contacts.targets import Field

SAMPLED_ROWS = 40
MOST_COLUMNS = 40
LONGEST_SAMPLE = 80


def is_unrecognised(reading: Reading) -> bool:
    """Whether a table gave nobody, so that it may help to say what its columns hold."""
    return reading.kind is FileKind.CSV and not reading.contacts


def columns_of(path: Path) -> tuple[TableColumn, ...]:
    """The columns of a table with samples; empty where there is no table to speak of."""
    from eventmate.interchange.csv_contacts.headers import count_known
    from eventmate.interchange.csv_contacts.table import read_table
    from eventmate.interchange.text_decoding import decode_text

    rows = read_table(decode_text(path.read_bytes()).text).rows[:SAMPLED_ROWS]
    if len(rows) == 1 and count_known(rows[0].cells):  # names of columns, and nobody below
        return ()
    head, below = [row.cells for row in rows[:1]], [row.cells for row in rows[1:]]
    width = max((len(row.cells) for row in rows), default=0)
    return tuple(
        TableColumn(_first(head, at), _first(below, at)) for at in range(min(width, MOST_COLUMNS))
    )


def _first(rows: Sequence[Sequence[str]], at: int) -> str:
    cells = (row[at].strip() for row in rows if at < len(row))
    return next((cell for cell in cells if cell), "")[:LONGEST_SAMPLE]


def read_as(path: Path, fields: Sequence[ColumnField], *, has_head: bool) -> Reading:
    """Read a table with its columns as told; `has_head` leaves the first row out."""
    from eventmate.interchange.csv_contacts.reader import read_csv
    from eventmate.interchange.csv_contacts.targets import Mapping, Target

    unread = read_file(path)  # too large or gone: its sentence says so
    if not is_unrecognised(unread) or not path.is_file():
        return unread
    found = read_csv(path.read_bytes(), Mapping(tuple(Target(_field(each)) for each in fields)))
    contacts, skipped = found.contacts, found.skipped
    first_is_skipped = any(item.line == 1 for item in skipped)
    if has_head and first_is_skipped:
        skipped = tuple(item for item in skipped if item.line != 1)
    elif has_head:
        contacts = contacts[1:]
    error = "" if contacts else "There is no contact in this table."
    return Reading(FileKind.CSV, contacts, skipped=skipped, error=error)


def _field(chosen: ColumnField) -> "Field":
    from eventmate.interchange.csv_contacts.targets import Field

    return Field(chosen.value)
