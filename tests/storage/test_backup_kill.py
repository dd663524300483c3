"""Backups and restores that are killed at any moment, and logs left beside the library."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from library_stage import is_whole, open_services, person

from eventmate.domain.reading import FileKind, Reading
from eventmate.storage import backup, verify

KILLS = int(os.environ.get("EVENTMATE_KILLS", "24"))
TESTS = Path(__file__).parent.parent
FEW, MANY = 800, 1600


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A closed library of MANY people, and a copy made when there were FEW."""
    folder = tmp_path_factory.mktemp("kill")
    services = open_services(folder / "library")
    people = [person(number) for number in range(MANY)]
    services.exchange.bring_in(Reading(FileKind.VCARD, tuple(people[:FEW])), "some.vcf")
    services.library.back_up(folder / "few.db")
    services.exchange.bring_in(Reading(FileKind.VCARD, tuple(people[FEW:])), "more.vcf")
    services.library.close()
    for copy in backup.copies(folder / "library" / "backups"):
        copy.unlink()  # made before so many came in
    return folder / "library", folder / "few.db"


def killed(library: tuple[Path, Path], folder: Path, what: str) -> list[Path]:
    """Copies of the library as killing one process each left them."""
    closed = shutil.copytree(library[0], folder / "library")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    arguments = [TESTS / "kill_copies.py", closed, library[1], what, str(KILLS // 2)]
    subprocess.run([sys.executable, *map(str, arguments)], env=environment, check=True)
    return sorted(folder.glob("[0-9]*"))


def count(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM contact").fetchone()[0])


def unfinished(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".*") if path.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_backup_is_never_offered_half_made(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    for folder in killed(library, tmp_path, "back_up"):
        for copy in backup.copies(folder / "backups"):
            assert verify.contents(copy).contacts == MANY
        services = open_services(folder)
        assert services.contacts.count() == MANY
        services.library.close()
        assert is_whole(folder / "eventmate.db")
        assert unfinished(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_restore_leaves_then_or_now(library: tuple[Path, Path], tmp_path: Path) -> None:
    for folder in killed(library, tmp_path, "restore"):
        kept = list((folder / "backups").glob("before-restore-*.db"))
        assert all(verify.contents(copy).contacts == MANY for copy in kept)
        services = open_services(folder)
        people = services.contacts.count()
        assert people == MANY or (people == FEW and kept)
        assert services.library.check() == []
        services.library.close()
        assert is_whole(folder / "eventmate.db")
        assert unfinished(folder) == []


def after_a_kill(library: tuple[Path, Path], folder: Path) -> Path:
    """A library whose log holds one person more, as `kill -9` leaves it."""
    running = shutil.copytree(library[0], folder / "running")
    ended = shutil.copytree(library[0], folder / "ended")
    services = open_services(running)
    services.contacts.add(person(MANY + 1))
    for name in ("eventmate.db", "eventmate.db-wal"):
        shutil.copy(running / name, ended / name)
    services.library.close()
    return ended / "eventmate.db"


def test_restoring_beside_a_log_keeps_what_only_the_log_holds(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    database = after_a_kill(library, tmp_path)
    backups = database.parent / "backups"

    kept = backup.restore(library[1], database, backups)

    assert count(database) == FEW
    assert is_whole(database)
    assert kept is not None
    assert verify.contents(kept).contacts == MANY + 1
    backup.restore(kept, database, backups)
    assert count(database) == MANY + 1


def test_a_log_of_a_damaged_library_is_moved_aside(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    database = after_a_kill(library, tmp_path)
    log = Path(f"{database}-wal").read_bytes()
    with database.open("r+b") as file:
        file.seek(8192)
        file.write(bytes(database.stat().st_size - 8192))

    backup.restore(library[1], database, database.parent / "backups")

    assert count(database) == FEW
    assert is_whole(database)
    assert database.with_name("eventmate.db.damaged-wal").read_bytes() == log


def test_restoring_over_and_over_each_time_keeps_what_was(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    shutil.copytree(library[0], tmp_path, dirs_exist_ok=True)
    services = open_services(tmp_path)
    now = services.library.restore(library[1])
    assert now is not None
    then = services.library.restore(now)
    assert then is not None
    assert services.contacts.count() == MANY
    services.library.close()
    assert verify.contents(then).contacts == FEW
