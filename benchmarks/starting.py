"""How soon the window is there and can be used, and how much memory it takes.

Every figure comes from a process of its own, ours and the peer's in turn, after one of each that
warms the disk's cache and the compiled modules.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.stage import LARGE, Stage
from benchmarks.table import Peer, Row
from eventmate.paths import AppPaths

REPEATS = 9
PAINT_BUDGET = 1.5
USABLE_BUDGET = 1.3
MEMORY_BUDGET = 1.5
LIMIT_S = 120
MEGABYTE = 1024 * 1024

Moments = dict[str, float]


class NotListed(AssertionError):
    """A window that lists nobody is not worth timing."""


def _moments(module: str, *arguments: str) -> Moments:
    """What a child tells: moments in ms since its start, and other figures as they are."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )
    told = (line.split() for line in done.stdout.splitlines())
    figures = {name: float(figure) for name, figure in told}
    return {
        name: figure if name == "memory" else (figure - start) * 1000
        for name, figure in figures.items()
    }


def _medians(runs: Sequence[Moments]) -> Moments:
    return {name: statistics.median(run[name] for run in runs) for name in runs[-1]}


def _in_turn(repeats: int, ours: tuple[str, ...], peer: tuple[str, ...]) -> tuple[Moments, Moments]:
    pairs = [(_moments(*ours), _moments(*peer)) for _ in range(repeats + 1)][1:]
    return _medians([pair[0] for pair in pairs]), _medians([pair[1] for pair in pairs])


def rows(stage: Stage) -> Iterator[Row]:
    """First painting, first use and memory."""
    repeats = 3 if stage.is_quick else REPEATS
    for name, data in (("empty", stage.library(0)), (f"{LARGE:,}", stage.library(LARGE))):
        ours, bare = _in_turn(repeats, ("our_window", str(data), "paint"), ("bare_window",))
        peer = Peer("bare window", bare["painted"])
        yield Row(f"first painting, {name} contacts", ours["painted"], "ms", PAINT_BUDGET, peer)
    yield from _use(stage, max(3, repeats // 2))


def _use(stage: Stage, repeats: int) -> Iterator[Row]:
    large = stage.library(LARGE)
    database = str(AppPaths(Path(large)).database)
    ours, bare = _in_turn(repeats, ("our_window", str(large)), ("bare_window", database))
    if "usable" not in ours:
        raise NotListed
    peer = Peer("bare window, SQLAlchemy, query", bare["usable"])
    yield Row("contacts listed and searchable", ours["usable"], "ms", USABLE_BUDGET, peer)
    empty = _moments("our_window", str(stage.library(0)))
    peer = Peer("empty library", empty["memory"] / MEGABYTE)
    yield Row("memory of the window", ours["memory"] / MEGABYTE, "MB", MEMORY_BUDGET, peer)
