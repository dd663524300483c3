"""A full disk: a sentence, nothing lost, and the same save works once there is room."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from library_stage import Dump, dump, is_whole, open_services, person

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import Place
from eventmate.domain.reading import FileKind, Reading
from eventmate.services.bundle import Services
from eventmate.storage import backup
from eventmate.storage.errors import StorageFull, StorageUnwritable

if sys.platform == "win32":
    pytest.skip("Windows has neither file limits nor small disks to mount", allow_module_level=True)

import resource

DISK = 32 * 1024 * 1024
PEOPLE = 200


@contextmanager
def limited(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Not a byte is free on the disk the folder is on."""
    filler = folder / "filler"
    with filler.open("wb") as file:
        free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
        os.posix_fallocate(file.fileno(), 0, free)
    try:
        yield
    finally:
        filler.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a small disk of its own where one can be mounted, or else any folder."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=700", "none", str(folder)]
    mounted = (
        shutil.which("mount") is not None
        and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    )
    yield folder
    if mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """No room on the disk, or for any file to grow, as this machine allows."""
    if os.path.ismount(folder):
        with filled(folder):
            yield
    else:
        with limited(8192):
            yield


def some_people(folder: Path) -> Services:
    services = open_services(folder)
    people = tuple(person(number) for number in range(PEOPLE))
    services.exchange.bring_in(Reading(FileKind.VCARD, people), "people.vcf")
    services.drafts.keep("meet", "Sara Kim, half typed")
    services.library.back_up()
    return services


SAVES: dict[str, Callable[[Services], object]] = {
    "somebody met": lambda services: services.captures.line(
        read_burst("Sara Kim sara@x.example", services.captures.today()), Place()
    ),
    "an import": lambda services: services.exchange.bring_in(
        Reading(FileKind.VCARD, tuple(person(1000 + number) for number in range(300))), "x.vcf"
    ),
    "a big note": lambda services: services.contacts.add(person(5000, "x" * 300_000)),
    "half-typed text": lambda services: services.drafts.keep("meet", "y" * 300_000),
}


def again_and_again(save: Callable[[Services], object], services: Services) -> None:
    """The log grows until it finds no room."""
    for _ in range(2000):
        save(services)


@pytest.mark.parametrize("what", SAVES)
@pytest.mark.parametrize("kind", ["disk", "limit"])
def test_a_save_that_finds_no_room_loses_nothing(disk: Path, what: str, kind: str) -> None:
    services = some_people(disk)
    before: Dump = dump(services)
    no_room = full(disk) if kind == "disk" else limited(4096)

    with no_room, pytest.raises((StorageFull, StorageUnwritable), match="what you typed is still"):
        again_and_again(SAVES[what], services)

    after = dump(services)
    assert {table: rows[: len(before[table])] for table, rows in after.items()} == before
    assert services.drafts.kept("meet") in ("Sara Kim, half typed", "y" * 300_000)
    SAVES[what](services)
    assert services.library.check() == []
    services.library.close()
    assert is_whole(disk / "eventmate.db")


def test_a_backup_without_room_is_said_and_leaves_nothing(disk: Path) -> None:
    services = some_people(disk)
    kept = services.library.backups()
    with full(disk), pytest.raises((StorageFull, StorageUnwritable)):
        services.library.back_up()
    assert [path for path in (disk / "backups").iterdir() if path.is_file()] == kept
    assert services.contacts.count() == PEOPLE
    services.library.close()


def test_restoring_without_room_leaves_the_library_in_use(disk: Path) -> None:
    services = some_people(disk)
    (copy,) = services.library.backups()
    services.contacts.add(person(PEOPLE))

    with full(disk), pytest.raises((StorageFull, StorageUnwritable)):
        services.library.restore(copy)

    assert services.contacts.count() == PEOPLE + 1
    services.contacts.add(person(PEOPLE + 1))
    services.library.restore(copy)
    assert services.contacts.count() == PEOPLE
    services.library.close()
    assert is_whole(disk / "eventmate.db")


def test_quitting_without_room_keeps_what_was_saved(disk: Path) -> None:
    services = some_people(disk)
    services.contacts.add(person(PEOPLE))
    with full(disk):
        services.library.close()
    assert len(backup.copies(disk / "backups")) == 1

    services = open_services(disk)
    assert services.contacts.count() == PEOPLE + 1
    services.library.close()
    assert is_whole(disk / "eventmate.db")
