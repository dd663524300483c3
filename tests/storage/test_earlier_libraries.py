"""Libraries of every earlier schema come up to date with nothing lost.

Each file in tests/data/libraries was written by the program of that schema: the sample people,
200 more, 500 meetings, promises and follow-ups.
"""

from pathlib import Path

import pytest
from earlier_stage import FROZEN, content, tables_of, thawed
from library_stage import is_whole, open_services

from eventmate.domain.contacts import ContactQuery
from eventmate.storage import schema, tables


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
