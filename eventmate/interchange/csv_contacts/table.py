"""A text as rows of cells: the delimiter found, line numbers kept, broken quotation survived."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from eventmate.domain.reading import Skipped
from eventmate.interchange.csv_contacts.headers import count_known

LONGEST_CELL = 64 * 1024
MOST_RESTARTS = 20
_LARGEST_FIELD = 2**31 - 1  # none is cut: what is too long is told with its line
_DELIMITERS = (",", ";", "\t", "|")
_PROBED_CHARACTERS = 64 * 1024
_PROBED_ROWS = 40
_PROBED_COLUMNS = 500
_SEPARATOR_LINE = re.compile(r'"?sep=([,;|:\t])"?[ ,;\t]*\n?', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record and the line it begins on."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A text's rows without empty ones, what was left out, and what cells are separated by."""

    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]
    delimiter: str


@dataclass(frozen=True, slots=True)
class _Broken:
    """A line on which a quotation mark opens that never closes."""

    line: int


def read_table(text: str, most_rows: int | None = None) -> Table:
    """The rows of a text; cells may hold line breaks and delimiters in quotation marks.

    Of more than `most_rows` one more is read, to show that there are more.
    """
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    above = 0
    named = _SEPARATOR_LINE.match(text)
    if named:
        delimiter, above = named[1], 1
        text = text[named.end() :]
    else:
        delimiter = _likely_delimiter(text[:_PROBED_CHARACTERS])
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for item in _records(_lines(text), delimiter):
        if isinstance(item, Skipped):
            skipped.append(Skipped(item.line + above, item.why))
        elif any(map(str.strip, item.cells)):
            rows.append(Row(item.line + above, item.cells))
            if most_rows is not None and len(rows) > most_rows:
                break
    return Table(tuple(rows), tuple(skipped), delimiter)


def _lines(text: str) -> list[str]:
    """Lines that end at a line feed only, as those of a table do."""
    return list(io.StringIO(text, newline="\n"))


def _likely_delimiter(probe: str) -> str:
    """What gives the most known headers in one row, else the most rows of the same width."""
    lines = _lines(probe)
    return max(_DELIMITERS, key=lambda delimiter: _score(lines, delimiter))


def _score(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    rows = [row for row in islice(csv.reader(lines, delimiter=delimiter), _PROBED_ROWS) if row[1:]]
    widths = [len(row) for row in rows]
    usual = max(map(widths.count, set(widths)), default=0)
    return max((count_known(row[:_PROBED_COLUMNS]) for row in rows), default=0), usual


def _records(lines: list[str], delimiter: str) -> Iterator[Row | Skipped]:
    """Rows; where quotation marks never close, the next line begins anew."""
    start = restarts = 0
    while start < len(lines):
        broken = None
        for item in _records_from(lines, start, delimiter, restarts < MOST_RESTARTS):
            if isinstance(item, _Broken):
                broken = item
            else:
                yield item
        if broken is None:
            return
        yield Skipped(broken.line, "A quotation mark opens on this line and never closes.")
        start, restarts = broken.line, restarts + 1


def _records_from(
    lines: list[str], start: int, delimiter: str, is_quoted: bool
) -> Iterator[Row | Skipped | _Broken]:
    """Rows from a line on, up to the end or to broken quotation."""
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE
    rest = lines[start:]
    usual_limit = csv.field_size_limit(_LARGEST_FIELD)
    try:
        reader = csv.reader(rest, delimiter=delimiter, quoting=quoting)
        end = 0
        for cells in reader:
            begin, end = end, reader.line_num
            line = start + begin + 1
            if is_quoted and end == len(rest) and end - begin > 1 and _is_open(rest[begin:]):
                yield _Broken(line)
            elif max(map(len, cells), default=0) > LONGEST_CELL:
                yield Skipped(line, "This row has a cell of more than 64 KB and was left out.")
            else:
                yield Row(line, cells)
    finally:
        csv.field_size_limit(usual_limit)


def _is_open(lines: list[str]) -> bool:
    return sum(line.count('"') for line in lines) % 2 == 1
