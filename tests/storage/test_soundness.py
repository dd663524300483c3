"""The library is looked through beside the rest of the start, with the same answer."""

import subprocess
import sys
from pathlib import Path

import pytest
from library_stage import open_services, person

from eventmate.paths import AppPaths
from eventmate.services.upkeep import Library
from eventmate.storage.errors import LibraryDamaged
from eventmate.storage.soundness import SoundnessCheck, not_damaged


def a_library(folder: Path) -> Path:
    """The file of a closed library with some people."""
    services = open_services(folder)
    for number in range(200):
        services.contacts.add(person(number))
    services.library.close()
    return AppPaths(folder).database


def test_a_whole_library_is_opened(tmp_path: Path) -> None:
    check = SoundnessCheck(a_library(tmp_path))
    library = Library(AppPaths(tmp_path))
    library.open(sound=check.wait)
    assert check.is_over
    library.close()


def test_a_damaged_one_is_not(tmp_path: Path) -> None:
    path = a_library(tmp_path)
    data = bytearray(path.read_bytes())
    data[8192 : len(data) - 4096] = b"\x5a" * (len(data) - 12_288)
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged):
        not_damaged(path)
    check = SoundnessCheck(path)
    library = Library(AppPaths(tmp_path))
    with pytest.raises(LibraryDamaged):
        library.open(sound=check.wait)
    library.close()
    assert path.read_bytes() == data


def test_nothing_is_said_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert SoundnessCheck(tmp_path / "none.db").is_over
    library = Library(AppPaths(tmp_path / "new"))
    opened = library.open(sound=SoundnessCheck(AppPaths(tmp_path / "new").database).wait)
    assert opened.created
    library.close()


def test_it_needs_nothing_that_takes_long_to_import() -> None:
    code = "import sys, eventmate.storage.soundness; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
