"""Where measurements happen: generated libraries in one folder, and a steady stopwatch."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import library

LARGE, MIDDLE = 100_000, 10_000
QUICK_SHARE = 10


@dataclass(frozen=True, slots=True)
class Stage:
    """`is_quick` measures a tenth of the size, to see that everything works."""

    folder: Path
    is_quick: bool = False

    def size(self, full: int) -> int:
        """How many of something this run uses."""
        return full // QUICK_SHARE if self.is_quick else full

    def library(self, count: int) -> Path:
        """The folder of a library of that full size."""
        return library.make(self.folder, self.size(count))


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes by the clock on the wall."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(figures: list[float]) -> float:
    """The figure that nineteen in twenty stay below."""
    return statistics.quantiles(figures, n=20)[-1]
