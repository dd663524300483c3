"""Backs up or restores a library again and again, each time in a process killed at some moment.

`python kill_copies.py FOLDER COPY back_up|restore KILLS` works on copies 00, 01 … of FOLDER, a
closed library; COPY is the backup to restore. Each copy is left as the kill left it.
"""

import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from library_stage import open_services


def work(folder: Path, copy: Path, what: str, said: int) -> None:
    """Open the library, say so, do it, say so."""
    services = open_services(folder)
    os.write(said, b".")
    if what == "restore":
        services.library.restore(copy)
    else:
        services.library.back_up()
    os.write(said, b".")
    os._exit(0)


def run(folder: Path, copy: Path, what: str, after: float | None) -> float:
    """Let a child do it and kill it `after` some seconds; returns how long it was given."""
    heard, said = os.pipe()
    child = os.fork()
    if not child:
        work(folder, copy, what, said)
    os.read(heard, 1)
    start = time.monotonic()
    if after is None:
        os.read(heard, 1)
    else:
        while time.monotonic() < start + after:
            os.sched_yield()
        os.kill(child, signal.SIGKILL)
    given = time.monotonic() - start
    os.waitpid(child, 0)
    os.close(heard)
    os.close(said)
    return given


def run_all(folder: Path, copy: Path, what: str, kills: int) -> None:
    """Measure once how long it takes, then kill within that time."""
    chance = random.Random(11)
    whole = shutil.copytree(folder, folder.with_name("measured"))
    takes = run(whole, copy, what, None)
    for number in range(kills):
        target = shutil.copytree(folder, folder.with_name(f"{number:02d}"))
        run(target, copy, what, chance.uniform(0, takes))


if __name__ == "__main__":
    run_all(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
