"""Any table of people: its columns found by name, else by content, each row read or named."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.reading import FileKind, Skipped
from eventmate.interchange.csv_contacts.headers import never_taken, target_of
from eventmate.interchange.csv_contacts.layout import (
    MOST_COLUMNS,
    SEARCHED_ROWS,
    find_layout,
    targets_for,
)
from eventmate.interchange.csv_contacts.ldif import is_ldif, read_ldif
from eventmate.interchange.csv_contacts.own_format import OwnReader, is_own
from eventmate.interchange.csv_contacts.rows import RowReader
from eventmate.interchange.csv_contacts.table import Row, Table, read_table
from eventmate.interchange.csv_contacts.targets import (
    IGNORED,
    Column,
    CsvReading,
    Field,
    Mapping,
    Target,
)
from eventmate.interchange.text_decoding import DecodedText, decode_text

LARGEST_FILE = 50 * 1024 * 1024
LONGEST_SAMPLE = 80
_ADDRESS = re.compile(r"[^\s@,;]{1,100}@[^\s@,;]{1,100}\.[^\s@,;]{2,40}")
_DIGIT = re.compile(r"\d")
_CONVERSATIONS = frozenset({"conversation id", "inviterprofileurl"})


def read_csv(data: bytes, mapping: Mapping | None = None) -> CsvReading:
    """The people of a table; `mapping` says what its columns are, else they are recognised."""
    if len(data) > LARGEST_FILE:
        return CsvReading(
            FileKind.CSV,
            skipped=(Skipped(0, "This file is larger than 50 MB. Please split it."),),
        )
    decoded = decode_text(data)
    reading = _read_ldif(decoded.text) if is_ldif(decoded.text) else _read_text(decoded, mapping)
    return replace(reading, encoding=decoded.encoding, is_encoding_certain=decoded.certain)


def _read_ldif(text: str) -> CsvReading:
    found = list(read_ldif(text))
    return CsvReading(
        FileKind.CSV,
        tuple(item for item in found if isinstance(item, ContactDetails)),
        tuple(item for item in found if isinstance(item, Skipped)),
    )


def _read_text(decoded: DecodedText, mapping: Mapping | None) -> CsvReading:
    table = read_table(decoded.text)
    layout = find_layout(table.rows)
    headers, rows = layout.headers, layout.rows
    if _is_conversation(table.rows):
        why = (
            "This file holds messages or invitations. Choose the whole archive, or Connections.csv."
        )
        return CsvReading(FileKind.LINKEDIN, skipped=(Skipped(1, why),))
    if mapping is None and is_own(headers):
        return _read_own(headers, rows, table)
    targets = targets_for(layout, mapping)
    if mapping is None and headers:
        targets = _with_addresses(targets, headers, rows)
    elif mapping is None and _starts_with_names(rows, targets):
        rows = rows[1:]
    columns = _columns(headers, rows, targets)
    if mapping is None and _leaves_names_out(targets, headers, rows):
        skipped = (*table.skipped, Skipped(1, _NO_NAMES))
        return CsvReading(FileKind.CSV, skipped=skipped, columns=columns)
    if not rows or all(target.field is Field.IGNORED for target in targets):
        why = _NO_ROWS if not rows else _NO_COLUMNS
        skipped = (*table.skipped, Skipped(1, why))
        return CsvReading(FileKind.CSV, skipped=skipped, columns=columns)
    is_linkedin = _is_linkedin(headers)
    if max(map(len, (headers, *(row.cells for row in rows[:1])))) > MOST_COLUMNS:
        table = replace(table, skipped=(*table.skipped, Skipped(1, _WIDE)))
    return _read_rows(RowReader(targets, is_linkedin), rows, table, columns, is_linkedin)


_WHO = frozenset({Field.NAME, Field.GIVEN, Field.FAMILY, Field.NICKNAME})
_FEWEST_NAMES = 2
_WIDE = f"This table has more than {MOST_COLUMNS} columns; those after them were not read."
_NO_NAMES = "No column of this table is known to hold names. Say what its columns hold."


def _with_addresses(
    targets: Sequence[Target], headers: Sequence[str], rows: Sequence[Row]
) -> tuple[Target, ...]:
    """Columns of an unknown name that hold addresses are taken for what they hold."""
    hidden = frozenset(never_taken(headers))
    unknown = {
        index
        for index, header in enumerate(headers[: len(targets)])
        if index not in hidden and target_of(header) is None
    }
    return tuple(
        Target(Field.EMAIL) if index in unknown and _holds_addresses(rows, index) else target
        for index, target in enumerate(targets)
    )


def _leaves_names_out(
    targets: Sequence[Target], headers: Sequence[str], rows: Sequence[Row]
) -> bool:
    """Whether nobody would get a name though a column of an unknown name may hold some."""
    if any(target.field in _WHO for target in targets):
        return False
    hidden = frozenset(never_taken(headers))
    return any(
        index not in hidden
        and target_of(header) is None
        and targets[index].field is Field.IGNORED
        and _may_be_names(_cells(rows, index))
        for index, header in enumerate(headers[: len(targets)])
    )


def _may_be_names(cells: Sequence[str]) -> bool:
    """Several texts of letters, each another one."""
    is_text = all(any(map(str.isalpha, cell)) and not _DIGIT.search(cell) for cell in cells)
    return is_text and len(set(cells)) == len(cells) >= _FEWEST_NAMES


def _cells(rows: Sequence[Row], index: int) -> list[str]:
    sampled = (row.cells[index].strip() for row in rows[:SEARCHED_ROWS] if index < len(row.cells))
    return [cell for cell in sampled if cell]


def _holds_addresses(rows: Sequence[Row], index: int) -> bool:
    cells = _cells(rows, index)
    return bool(cells) and all(_ADDRESS.fullmatch(cell) for cell in cells)


def _starts_with_names(rows: Sequence[Row], targets: Sequence[Target]) -> bool:
    """Whether the first row names columns nobody knows: no address stands where all others do."""
    places = [at for at, target in enumerate(targets) if target.field is Field.EMAIL]
    return any(
        bool(first := _cells(rows[:1], at))
        and not _ADDRESS.fullmatch(first[0])
        and _holds_addresses(rows[1:], at)
        for at in places
    )


_NO_ROWS = "There are no rows with people in this table."
_NO_COLUMNS = "No column of this table looks like a name, an address or a number."


def _is_conversation(rows: Sequence[Row]) -> bool:
    """Whether a table is one of LinkedIn's others, which is not about people known."""
    return any(cell.strip().lower() in _CONVERSATIONS for row in rows[:1] for cell in row.cells)


def _is_linkedin(headers: Sequence[str]) -> bool:
    return {"first name", "connected on"} <= {header.lower() for header in headers}


def _columns(
    headers: Sequence[str], rows: Sequence[Row], targets: Sequence[Target]
) -> tuple[Column, ...]:
    """What a mapping screen shows; admission tokens are not shown."""
    width = max(len(headers), len(targets))
    hidden = frozenset(never_taken(headers))
    found = []
    for index in range(width):
        values = (
            row.cells[index].strip() for row in rows[:SEARCHED_ROWS] if index < len(row.cells)
        )
        sample = "" if index in hidden else next(filter(None, values), "")[:LONGEST_SAMPLE]
        target = targets[index] if index < len(targets) else IGNORED
        header = headers[index] if index < len(headers) else ""
        found.append(Column(index, header, sample, target))
    return tuple(found)


def _read_rows(
    reader: RowReader,
    rows: Sequence[Row],
    table: Table,
    columns: tuple[Column, ...],
    is_linkedin: bool,
) -> CsvReading:
    contacts, connected, skipped = [], [], list(table.skipped)
    for row in rows:
        details = reader.read(row.cells)
        if details is not None:
            contacts.append(details)
            connected.append(reader.connected_on(row.cells))
        else:
            skipped.append(Skipped(row.line, "This row neither names nor reaches anybody."))
    kind = FileKind.LINKEDIN if is_linkedin else FileKind.CSV
    ordered = sorted(skipped, key=lambda item: item.line)
    days = tuple(connected) if is_linkedin else ()
    return CsvReading(kind, tuple(contacts), tuple(ordered), columns, connected_on=days)


def _read_own(headers: Sequence[str], rows: Sequence[Row], table: Table) -> CsvReading:
    reader = OwnReader(headers)
    contacts = tuple(reader.read(row.cells) for row in rows)
    targets = [target_of(header) or IGNORED for header in headers]
    return CsvReading(FileKind.CSV, contacts, table.skipped, _columns(headers, rows, targets))
