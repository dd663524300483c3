"""Libraries as earlier schemas left them, and what is in them."""

import hashlib
import lzma
import sqlite3
from pathlib import Path

from eventmate.storage import schema

FROZEN = sorted((Path(__file__).parent / "data" / "libraries").glob("*.db.xz"))
UNDO = {"batch", "change"}  # before-images fit only the tables they were taken from


def thawed(frozen: Path, target: Path) -> Path:
    """The library in a compressed file, for this user only."""
    target.parent.mkdir(parents=True, exist_ok=True)
    schema.create_file(target)
    target.write_bytes(lzma.decompress(frozen.read_bytes()))
    return target


def tables_of(path: Path) -> dict[str, list[str]]:
    """Columns by table of what a person put in."""
    connection = sqlite3.connect(path)
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(("contact_search", "sqlite_", "alembic")) and name not in UNDO
    ]
    columns = {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names
    }
    connection.close()
    return columns


def content(path: Path, columns: dict[str, list[str]]) -> dict[str, tuple[int, str]]:
    """Rows and a hash of everything in some columns, by table."""
    connection = sqlite3.connect(path)
    found = {}
    for table, names in columns.items():
        wanted = ", ".join(f'"{name}"' for name in names)
        rows = connection.execute(f"SELECT {wanted} FROM {table} ORDER BY 1").fetchall()
        found[table] = (len(rows), hashlib.sha256(repr(rows).encode()).hexdigest())
    connection.close()
    return found
