"""What was acknowledged survives `kill -9` and a torn log."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import product
from pathlib import Path

import pytest
from kill_child import BATCH
from library_stage import is_whole, open_services

KILLS = int(os.environ.get("EVENTMATE_KILLS", "24"))
KILLS_OF_ONE = 12
TORN_LOGS = 60
TESTS = Path(__file__).parent.parent


def run_and_kill(folder: Path, what: str, after: float = 0.0, words: int = 1) -> list[int]:
    """Let the child work a while after its first words, kill it, answer what it acknowledged."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    child = subprocess.Popen(
        [sys.executable, str(TESTS / "kill_child.py"), str(folder), what],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert child.stdout is not None
    first = [child.stdout.readline() for _ in range(words)]
    end = time.monotonic() + after
    while time.monotonic() < end:
        os.sched_yield() if hasattr(os, "sched_yield") else None
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate()
    return [int(line) for line in [*first, *rest.splitlines()] if line.strip().isdigit()]


def rows(database: Path, sql: str) -> list[int]:
    connection = sqlite3.connect(database)
    found = [row[0] for row in connection.execute(sql)]
    connection.close()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_nothing_acknowledged_is_lost_to_kill_9(tmp_path: Path) -> None:
    chance = random.Random(7)
    database = tmp_path / "eventmate.db"
    said: set[int] = set()
    for _ in range(KILLS // 2):
        said.update(run_and_kill(tmp_path, "capture", chance.uniform(0.0, 0.25)))
        assert said <= set(rows(database, "SELECT id FROM contact"))
        alone = "SELECT id FROM contact WHERE id NOT IN (SELECT contact_id FROM encounter)"
        assert rows(database, alone) == []
        assert is_whole(database)
    assert len(said) >= KILLS // 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_an_import_is_whole_or_not_there(tmp_path: Path) -> None:
    chance = random.Random(8)
    for number in range(KILLS // 2):
        folder = tmp_path / str(number // KILLS_OF_ONE)  # which grows with each import
        folder.mkdir(exist_ok=True)
        database = folder / "eventmate.db"
        said = run_and_kill(folder, "import", chance.uniform(0.0, 0.25))
        (count,) = rows(database, "SELECT count(*) FROM contact")
        assert count % BATCH == 0
        assert count >= max(said, default=0)
        assert is_whole(database)


def cut_off(log: bytes, start: int, _chance: random.Random) -> bytes:
    """What a file system leaves of a log that was not written to its end."""
    return log[:start]


def overwritten(log: bytes, start: int, chance: random.Random) -> bytes:
    """What a disk leaves that wrote something else: noise, or nothing but zeros."""
    length = len(log) - start
    return log[:start] + (chance.randbytes(length) if chance.random() < 0.5 else bytes(length))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_torn_log_leaves_a_prefix(tmp_path: Path) -> None:
    killed = tmp_path / "killed"
    killed.mkdir()
    run_and_kill(killed, "capture", words=20)  # fewer than make SQLite begin the log anew
    whole = (killed / "eventmate.db-wal").read_bytes()
    assert whole
    chance = random.Random(9)
    counts = set()
    for number, tear in product(range(TORN_LOGS // 2), (cut_off, overwritten)):
        folder = tmp_path / f"{tear.__name__}-{number}"
        shutil.copytree(killed, folder)
        start = chance.randrange(len(whole) * 2 // 3, len(whole))
        (folder / "eventmate.db-wal").write_bytes(tear(whole, start, chance))

        open_services(folder).library.close()

        ids = rows(folder / "eventmate.db", "SELECT id FROM contact ORDER BY id")
        assert ids == list(range(1, len(ids) + 1))
        assert is_whole(folder / "eventmate.db")
        counts.add(len(ids))
    assert len(counts) > 1
