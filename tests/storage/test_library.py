"""Opening: a new library, an old one, a damaged one, somebody else's file."""

import hashlib
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from library_stage import NOW, open_services, person
from sqlalchemy import event

from eventmate.domain.contacts import ContactQuery
from eventmate.domain.errors import EventMateError
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.storage.errors import (
    LibraryBusy,
    LibraryDamaged,
    NotALibrary,
    SchemaTooNew,
    StorageFull,
)
from eventmate.storage.lock import InstanceLock


def filled(folder: Path, count: int = 30) -> Path:
    """A closed library with some people; its path."""
    services = open_services(folder)
    for number in range(count):
        services.contacts.add(person(number))
    services.library.close()
    return folder / "eventmate.db"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as handle:
        handle.seek(start)
        handle.write(data)


DAMAGES: dict[str, tuple[Callable[[Path], object], type[EventMateError]]] = {
    "text": (lambda p: p.write_text("Dear diary"), NotALibrary),
    "zeros": (lambda p: p.write_bytes(bytes(4096)), LibraryDamaged),
    "header": (lambda p: overwrite(p, 0, bytes(16)), NotALibrary),
    "newer": (lambda p: overwrite(p, 60, (99).to_bytes(4, "big")), SchemaTooNew),
    "foreign": (lambda p: overwrite(p, 68, b"OTHR"), NotALibrary),
    "half": (lambda p: os.truncate(p, p.stat().st_size // 2), LibraryDamaged),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_cannot_be_used_is_refused_and_left_alone(tmp_path: Path, damage: str) -> None:
    database = filled(tmp_path)
    spoil, error = DAMAGES[damage]
    spoil(database)
    before = digest(database)

    library = Library(AppPaths(tmp_path))
    try:
        with pytest.raises(error, match=r"\.$"):
            library.open()
    finally:
        library.close()

    assert digest(database) == before


def test_another_programs_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    database = tmp_path / "eventmate.db"
    sqlite3.connect(database).execute("CREATE TABLE notes (text)").connection.close()
    library = Library(AppPaths(tmp_path))
    with pytest.raises(NotALibrary):
        library.open()
    database.unlink()
    database.mkdir()
    with pytest.raises(NotALibrary):
        library.open()
    library.release()


def test_one_process_at_a_time(tmp_path: Path) -> None:
    services = open_services(tmp_path)

    with pytest.raises(LibraryBusy, match="is open"):
        InstanceLock(AppPaths(tmp_path).lock)
    services.library.close()

    with InstanceLock(AppPaths(tmp_path).lock):
        pass


def test_everything_made_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        services = open_services(tmp_path / "library")
        services.contacts.add(person(1))
        services.library.back_up(tmp_path / "library" / "copy.db")
        made = [p for p in (tmp_path / "library").rglob("*") if p.name != "settings.json"]
        services.library.close()
    finally:
        os.umask(before)
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in made if p.exists()}
    assert modes
    for path in made:
        if path.exists():
            assert modes[path.name] == (0o700 if path.is_dir() else 0o600), path


def test_a_whole_session_uses_one_connection(tmp_path: Path) -> None:
    library = Library(AppPaths(tmp_path))
    opened = library.open()
    connects: list[object] = []
    event.listen(opened.store.engine, "connect", lambda connection, _: connects.append(connection))
    services = Services(library, Preferences(tmp_path / "settings.json"), lambda: NOW)
    services.contacts.add(person(1))
    services.contacts.find(ContactQuery(text="person"), 5)
    services.library.back_up()
    services.undo.undo()
    library.close()

    assert connects == []


def test_a_full_disk_is_said_and_the_same_save_works_later(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    store = services.library.store
    with store.outside() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    big = person(2, "x" * 200_000)

    with pytest.raises(StorageFull, match="Free some space"):
        services.contacts.add(big)

    assert services.contacts.count() == 1
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    services.contacts.add(big)
    assert services.contacts.count() == 2
    services.library.close()
