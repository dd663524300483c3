"""Damage of many kinds: a sentence, never a traceback, and the file is left as it was; what only
finding people needs is made anew without a word.
"""

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from library_stage import NOW, is_whole, open_services, person

from eventmate.domain.contacts import ContactQuery
from eventmate.domain.errors import EventMateError
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.storage.check_rules import ProblemKind
from eventmate.storage.errors import FolderUnusable, LibraryDamaged, StorageUnwritable

SEEDS = int(os.environ.get("EVENTMATE_SEEDS", "30"))
PAGE = 4096
NOBODY = 65534

INDEX_DAMAGES = (
    "DELETE FROM contact_search_data WHERE id = 1",
    "DELETE FROM contact_search_data WHERE id = 10",
    "DELETE FROM contact_search_data WHERE id > 10",
    "DELETE FROM contact_search_data",
    "DELETE FROM contact_search_idx",
    "DELETE FROM contact_search_config",
    "UPDATE contact_search_data SET block = zeroblob(length(block)) WHERE id >= 10",
    "DROP TABLE contact_search_idx",
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library of three hundred people, with one backup."""
    folder = tmp_path_factory.mktemp("sound")
    services = open_services(folder)
    for number in range(300):
        services.contacts.add(person(number))
    services.library.close()
    return folder


def copy_of(sound: Path, folder: Path) -> Path:
    """The path of the library in a copy of the folder."""
    shutil.copytree(sound, folder, dirs_exist_ok=True)
    return folder / "eventmate.db"


def change(database: Path, *statements: str) -> None:
    """Change a closed library behind the program's back."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def use(services: Services) -> None:
    """What a short session does: list, search, look, check, save."""
    found = services.contacts.find(ContactQuery(), 500).rows
    services.contacts.find(ContactQuery(text="person 29"), 500)
    services.contacts.get_many([row.id for row in found])
    services.library.check()
    services.contacts.add(person(1000))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_page_of_noise_is_said_or_harmless(sound: Path, tmp_path: Path, seed: int) -> None:
    database = copy_of(sound, tmp_path)
    chance = random.Random(seed)
    page = chance.randrange(1, database.stat().st_size // PAGE)
    with database.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(chance.randbytes(PAGE))
    before = database.read_bytes()
    library = Library(AppPaths(tmp_path))
    with suppress(LibraryDamaged):
        library.open()
        use(Services(library, Preferences(tmp_path / "settings.json"), lambda: NOW))
        library.close()
        assert is_whole(database)
        return

    assert database.read_bytes() == before
    assert library.newest_backup() is not None
    library.close()


def test_a_page_of_noise_after_an_unclean_end_leaves_file_and_log(
    sound: Path, tmp_path: Path
) -> None:
    database = copy_of(sound, tmp_path / "in use")
    services = open_services(tmp_path / "in use")
    services.contacts.add(person(500))
    log = Path(f"{database}-wal")
    ended = tmp_path / "ended"
    ended.mkdir()
    for path in (database, log):
        shutil.copy(path, ended)
    services.library.close()
    database, log = ended / database.name, ended / log.name
    with database.open("r+b") as file:
        file.seek(2 * PAGE)
        file.write(bytes(database.stat().st_size - 2 * PAGE))
    before = (database.read_bytes(), log.read_bytes())

    library = Library(AppPaths(ended))
    with pytest.raises(LibraryDamaged):
        library.open()
    library.close()

    assert (database.read_bytes(), log.read_bytes()) == before


@pytest.mark.parametrize("damage", INDEX_DAMAGES)
def test_a_broken_search_index_heals_by_itself(sound: Path, tmp_path: Path, damage: str) -> None:
    database = copy_of(sound, tmp_path)
    change(database, "PRAGMA writable_schema = ON", damage)
    services = open_services(tmp_path)

    assert len(services.contacts.find(ContactQuery(text="person 299"), 9).rows) == 1
    services.contacts.add(person(777))
    assert len(services.contacts.find(ContactQuery(text="person 777"), 9).rows) == 1

    assert services.library.check(repair=True) in ([], services.library.check())
    services.library.close()
    assert is_whole(database)


@pytest.mark.parametrize("damage", INDEX_DAMAGES[:4])
def test_a_search_index_that_breaks_in_use_heals(sound: Path, tmp_path: Path, damage: str) -> None:
    database = copy_of(sound, tmp_path)
    services = open_services(tmp_path)
    with services.library.store.writing() as work:
        work.connection.exec_driver_sql(damage)

    services.contacts.add(person(888))

    assert len(services.contacts.find(ContactQuery(text="person 888"), 9).rows) == 1
    services.library.close()
    assert is_whole(database)


def test_an_index_out_of_step_with_its_table_is_told_and_mended(
    sound: Path, tmp_path: Path
) -> None:
    database = copy_of(sound, tmp_path)
    with closing(sqlite3.connect(database)) as connection:
        find = "SELECT * FROM sqlite_master WHERE name = 'ix_contact_point_key'"
        entry = connection.execute(find).fetchone()
    # Hidden from SQLite for a while, the index misses a change.
    hide = "DELETE FROM sqlite_master WHERE name = 'ix_contact_point_key'"
    change(database, "PRAGMA writable_schema = ON", hide)
    change(database, "UPDATE contact_point SET kind = 'link' WHERE contact_id = 5")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", entry)
    services = open_services(tmp_path)

    kinds = {problem.kind for problem in services.library.check()}
    mended = services.library.check(repair=True)

    assert ProblemKind.DAMAGED_FILE in kinds
    assert all(problem.repaired for problem in mended)
    assert services.library.check() == []
    services.library.close()


@pytest.mark.parametrize("has_backup", [True, False])
def test_an_empty_file_is_a_first_start_only_without_backups(
    sound: Path, tmp_path: Path, has_backup: bool
) -> None:
    database = copy_of(sound, tmp_path)
    database.write_bytes(b"")
    library = Library(AppPaths(tmp_path))
    if has_backup:
        with pytest.raises(LibraryDamaged):
            library.open()
        newest = library.newest_backup()
        assert newest is not None
        library.restore(newest.path)
    else:
        shutil.rmtree(tmp_path / "backups")
        assert library.open().created
    library.close()
    assert is_whole(database)


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Without the rights of the system's administrator, if these tests run with them."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_that_is_not_ours_is_said() -> None:
    library = Library(AppPaths(Path("/not-ours")))
    with as_somebody_else(), pytest.raises(FolderUnusable, match=r"/not-ours cannot be used.*\.$"):
        library.open()


def test_a_library_that_cannot_be_written_is_said_and_left_alone(sound: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = copy_of(sound, folder)
        database.chmod(0o400)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY if os.geteuid() == 0 else -1, -1)
        before = database.read_bytes()
        library = Library(AppPaths(folder))
        with as_somebody_else(), pytest.raises(EventMateError) as caught:
            library.open()
        library.close()
        assert isinstance(caught.value, FolderUnusable | StorageUnwritable)
        assert database.read_bytes() == before


def test_a_backup_to_a_folder_that_is_not_there_is_said(sound: Path, tmp_path: Path) -> None:
    copy_of(sound, tmp_path)
    services = open_services(tmp_path)
    with pytest.raises(FolderUnusable, match="gone"):
        services.library.back_up(tmp_path / "gone" / "copy.db")
    services.library.close()
