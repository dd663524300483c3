"""Texts whose bytes are no text any more, in every table."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, Text

from eventmate.storage.columns import metadata


@dataclass(frozen=True, slots=True)
class BadText:
    """One row with such texts, and by column what of them can be read."""

    table: str
    row_id: int
    readable: dict[str, str]


def _is_text(cell: bytes) -> bool:
    try:
        cell.decode()
    except UnicodeDecodeError:
        return False
    return True


def _bad_in(connection: Connection, table: Table) -> Iterator[BadText]:
    names = [column.name for column in table.columns if isinstance(column.type, Text)]
    if not names:
        return
    cells = ", ".join(f'CAST("{name}" AS BLOB)' for name in names)
    blobs = " OR ".join(f"typeof(\"{name}\") = 'blob'" for name in names)
    rows = connection.exec_driver_sql(f"SELECT rowid, {blobs}, {cells} FROM {table.name}")
    for row_id, has_blob, *raw in rows:
        texts = [cell or b"" for cell in raw]
        # One pass over a sound row is what nearly all of them take.
        if has_blob or not _is_text(b"\n".join(texts)):
            cut = dict(zip(names, texts, strict=True))
            found = {name: cell.decode(errors="replace") for name, cell in cut.items()}
            yield BadText(table.name, row_id, found)


def find(connection: Connection) -> list[BadText]:
    """Every row with a text that cannot be read."""
    return [bad for table in metadata.sorted_tables for bad in _bad_in(connection, table)]


def repair(connection: Connection) -> None:
    """Keep what can be read of them; the rest becomes the replacement character."""
    for bad in find(connection):
        settings = ", ".join(f'"{name}" = ?' for name in bad.readable)
        connection.exec_driver_sql(
            f"UPDATE {bad.table} SET {settings} WHERE rowid = ?",
            (*bad.readable.values(), bad.row_id),
        )
