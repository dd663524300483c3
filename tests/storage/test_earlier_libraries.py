"""Libraries of every earlier schema come up to date with nothing lost.

Each file in tests/data/libraries was written by the program of that schema: the sample people,
200 more, 500 meetings, promises and follow-ups.
"""

import hashlib
import lzma
import sqlite3
from pathlib import Path

import pytest
from library_stage import is_whole, open_services

from eventmate.domain.contacts import ContactQuery
from eventmate.storage import schema, tables

FROZEN = sorted((Path(__file__).parent.parent / "data" / "libraries").glob("*.db.xz"))
UNDO = {"batch", "change"}  # before-images fit only the tables they were taken from


def thawed(frozen: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    schema.create_file(target)
    target.write_bytes(lzma.decompress(frozen.read_bytes()))
    return target


def tables_of(path: Path) -> dict[str, list[str]]:
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


def test_there_is_one_for_every_earlier_schema() -> None:
    assert [int(path.name[:4]) for path in FROZEN] == list(range(1, tables.SCHEMA_VERSION))


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.name[:4])
def test_an_earlier_library_keeps_every_row(frozen: Path, tmp_path: Path) -> None:
    database = thawed(frozen, tmp_path / "library" / "eventmate.db")
    columns = tables_of(database)
    before = content(database, columns)
    assert before["contact"][0] > 200
    assert before["encounter"][0] >= 500

    services = open_services(tmp_path / "library")
    found = services.contacts.find(ContactQuery(text="person 1"), 500).rows
    services.library.close()

    assert len(found) > 50
    assert content(database, columns) == before
    assert is_whole(database)
    assert schema.read_header(database).version == tables.SCHEMA_VERSION
    (kept,) = (tmp_path / "library" / "backups").glob("before-update-*.db")
    assert schema.read_header(kept).version == int(frozen.name[:4])


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.name[:4])
def test_an_earlier_backup_is_restored(frozen: Path, tmp_path: Path) -> None:
    old = thawed(frozen, tmp_path / "elsewhere" / "backup.db")
    before = content(old, tables_of(old))
    services = open_services(tmp_path / "library")
    services.library.restore(old)
    restored = services.contacts.count()
    services.library.close()
    assert restored == before["contact"][0]
