"""Any list of people: a table with known or guessed columns, or pasted lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.listed_people import (
    ListColumns,
    ListedPerson,
    ListField,
    ListKind,
    PeopleReading,
    PeopleTable,
)
from eventmate.domain.reading import Skipped
from eventmate.interchange.csv_contacts.content import guessed_targets
from eventmate.interchange.csv_contacts.headers import never_taken
from eventmate.interchange.csv_contacts.layout import MOST_COLUMNS, Layout, find_layout, targets_for
from eventmate.interchange.csv_contacts.ldif import is_ldif
from eventmate.interchange.csv_contacts.table import Row, read_table
from eventmate.interchange.csv_contacts.targets import IGNORED, Target
from eventmate.interchange.people_lists.lines import read_line, read_lines
from eventmate.interchange.people_lists.people_rows import (
    ListRowReader,
    fields_of,
    names_are_named,
    targets_as_told,
    with_list_words,
)
from eventmate.interchange.text_decoding import decode_text

MOST_ROWS = 50_000
LARGEST_LIST = 20 * 1024 * 1024
_HEAD_ROWS = 50  # that may stand above the people
SAMPLED_ROWS = 5
SAMPLED_COLUMNS = 60
LONGEST_SAMPLE = 80
_PROBED_ROWS = 200
_USUAL_SHARE = 0.8
_USUAL_VOTES = 0.5
_OF_LINES = (ListField.NAME, ListField.TITLE, ListField.ORGANISATION, ListField.EMAIL)
_FEWEST_ROWS = 2
_PROBED_CHARACTERS = 4096
_BINARY_SHARE = 0.05
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_LARGE = "This list is larger than 20 MB. Please split it."
_OTHER_FORMAT = re.compile(r"\s*(?:BEGIN:V|<[?!a-z]|[{\[]\s*[\"{])", re.IGNORECASE)
_NO_LIST = "This is no list of people. Contact cards and schedules have an import of their own."
_BINARY = "This is no text. Please save the list as CSV, or paste its lines."
_EMPTY = "There is nobody on this list."
_WIDE = f"This table has more than {MOST_COLUMNS} columns; those after them were not read."
_LATER = f"This list has more than {MOST_ROWS:,} rows; this one and those after it were not read."
_NO_NAMES = "No column of this table looks like names. Please say what the columns hold."


def read_people(data: bytes) -> PeopleReading:
    """Everybody on a list; each row is a person or is named among what was left out."""
    text, trouble = _text(data)
    if trouble:
        return PeopleReading(ListKind.TEXT, skipped=(Skipped(1, trouble),))
    table = read_table(text, MOST_ROWS + _HEAD_ROWS)
    layout = find_layout(table.rows)
    # Nobody types a tab, or quotes every cell: such lines were copied out of a spreadsheet.
    targets = _recognised(layout, table.delimiter == "\t" or '","' in text)
    shown = _table(layout, targets) if targets or _is_table(layout.rows) else None
    if not targets:
        people, skipped = read_lines(text)
        if shown is not None:
            guess = replace(shown.guess, fields=_as_lines_are_read(layout.rows, len(shown.rows[0])))
            shown = replace(shown, guess=guess)
        return PeopleReading(ListKind.TEXT, people, skipped or _nobody(people), shown)
    return _read(layout, targets, table.skipped, shown)


def read_people_mapped(data: bytes, columns: ListColumns) -> PeopleReading:
    """Everybody in a table whose columns the user named; admission tokens stay out all the same."""
    text, trouble = _text(data)
    if trouble:
        return PeopleReading(ListKind.TABLE, skipped=(Skipped(1, trouble),))
    table = read_table(text, MOST_ROWS + _HEAD_ROWS)
    layout = find_layout(table.rows)
    if not layout.headers and columns.has_header and layout.rows:
        headers = tuple(cell.strip() for cell in layout.rows[0].cells)
        layout = Layout(headers, layout.rows[1:])
    # Columns named as admission tokens stay out, even where the header is said to be a person.
    targets = targets_for(layout, targets_as_told(columns))
    if not columns.has_header:
        layout = Layout((), table.rows)
    return _read(layout, targets, table.skipped, _table(layout, targets))


def _text(data: bytes) -> tuple[str, str]:
    """The list's text, or why there is none."""
    if len(data) > LARGEST_LIST:
        return "", _LARGE
    text = decode_text(data).text
    probe = text[:_PROBED_CHARACTERS].replace("\0", "")
    if len(_CONTROL.findall(probe)) > len(probe) * _BINARY_SHARE:
        return "", _BINARY
    if _OTHER_FORMAT.match(text) or is_ldif(text):
        return "", _NO_LIST
    return text, "" if text.strip("\0 \t\r\n") else _EMPTY


def _recognised(layout: Layout, is_written_by_a_program: bool) -> tuple[Target, ...]:
    """The columns of what is a table without doubt; nothing for lines of text."""
    if layout.headers:
        return with_list_words(targets_for(layout), layout.headers)
    if not _is_table(layout.rows) and not _is_of_addresses(layout.rows):
        return ()
    rows = [row.cells[:MOST_COLUMNS] for row in layout.rows]
    return guessed_targets(rows, without_points=is_written_by_a_program)


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether nearly all rows have the same number of cells, and more than one."""
    widths = Counter(len(row.cells) for row in rows[:_PROBED_ROWS])
    (width, count), *_ = widths.most_common(1) or [(0, 0)]
    usual = count >= _FEWEST_ROWS and count >= widths.total() * _USUAL_SHARE
    return width > 1 and usual


def _is_of_addresses(rows: Sequence[Row]) -> bool:
    """Whether every row is one e-mail address and nothing else."""
    return bool(rows) and all(
        len(row.cells) == 1 and "@" in row.cells[0] and " " not in row.cells[0].strip()
        for row in rows[:_PROBED_ROWS]
    )


def _as_lines_are_read(rows: Sequence[Row], width: int) -> tuple[ListField, ...]:
    """What most cells of each column become where every row is read as a line of text."""
    votes: list[Counter[ListField]] = [Counter() for _ in range(width)]
    for row in rows[:_PROBED_ROWS]:
        person = read_line(", ".join(row.cells))
        if isinstance(person, ListedPerson):
            for at, cell in enumerate(row.cells[:width]):
                votes[at].update(field for field in _OF_LINES if _holds(person, field, cell))
    taken: list[ListField] = []
    for column in votes:
        free = [(field, count) for field, count in column.most_common() if field not in taken]
        is_usual = free and free[0][1] >= len(rows[:_PROBED_ROWS]) * _USUAL_VOTES
        taken.append(free[0][0] if is_usual else ListField.IGNORED)
    return tuple(taken)


def _holds(person: ListedPerson, field: ListField, cell: str) -> bool:
    return bool(cell.strip()) and getattr(person, field.value) == " ".join(cell.split())


def _table(layout: Layout, targets: Sequence[Target]) -> PeopleTable:
    """A few cells and the guess; a cell that admits to the event is shown empty."""
    width = max((len(row.cells) for row in layout.rows[:SAMPLED_ROWS]), default=0)
    width = min(max(width, len(layout.headers)), SAMPLED_COLUMNS)
    hidden = frozenset(never_taken(layout.headers))
    rows = tuple(
        tuple(_cell(row.cells, at) if at not in hidden else "" for at in range(width))
        for row in layout.rows[:SAMPLED_ROWS]
    )
    padded = (*targets, *[IGNORED] * width)[:width]
    headers = tuple(header[:LONGEST_SAMPLE] for header in layout.headers[:width])
    guess = ListColumns(fields_of(padded), bool(layout.headers))
    return PeopleTable(headers, rows, guess, names_are_named(layout.headers))


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at].strip()[:LONGEST_SAMPLE] if at < len(cells) else ""


def _read(
    layout: Layout,
    targets: Sequence[Target],
    skipped: Sequence[Skipped],
    shown: PeopleTable | None,
) -> PeopleReading:
    kind = _kind(layout.headers)
    reader = ListRowReader(targets, layout.headers)
    left_out = list(skipped)
    if max(map(len, (layout.headers, *(row.cells for row in layout.rows[:1])))) > MOST_COLUMNS:
        left_out.append(Skipped(1, _WIDE))
    if not reader.names_people:
        return PeopleReading(kind, (), (*left_out, Skipped(1, _NO_NAMES)), shown)
    people: list[ListedPerson] = []
    for row in layout.rows[:MOST_ROWS]:
        found = reader.read(row.cells)
        if isinstance(found, ListedPerson):
            people.append(found)
        else:
            left_out.append(Skipped(row.line, found))
    left_out += [Skipped(row.line, _LATER) for row in layout.rows[MOST_ROWS : MOST_ROWS + 1]]
    left_out.sort(key=lambda item: item.line)
    return PeopleReading(kind, tuple(people), tuple(left_out) or _nobody(people), shown)


def _nobody(people: Sequence[ListedPerson]) -> tuple[Skipped, ...]:
    return () if people else (Skipped(1, _EMPTY),)


_TOOLS = (
    (ListKind.LUMA, frozenset({"api_id", "approval_status"})),
    (ListKind.EVENTBRITE, frozenset({"order #", "attendee #", "attendee status"})),
    (ListKind.PRETIX, frozenset({"order code", "attendee name", "secret", "product"})),
    (ListKind.PRETIX, frozenset({"bestellnummer", "teilnehmername", "produkt"})),
)


def _kind(headers: Sequence[str]) -> ListKind:
    """The tool whose headers these are; two of its own words are enough."""
    written = {header.lower() for header in headers}
    found = (kind for kind, words in _TOOLS if len(words & written) >= _FEWEST_ROWS)
    return next(found, ListKind.TABLE)
