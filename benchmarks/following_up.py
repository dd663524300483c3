"""How soon the queue says whom to write to."""

import statistics
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.library import opened
from benchmarks.stage import LARGE, Stage, milliseconds
from benchmarks.table import Row
from eventmate.services.follow_ups import MOST_SHOWN

REPEATS = 9
BUDGET_MS = 50


def rows(stage: Stage) -> Iterator[Row]:
    """The due list, the whole queue and the count in the side bar."""
    with opened(stage.library(LARGE)) as services:
        asked: dict[str, Callable[[], object]] = {
            "due today": partial(services.follow_ups.due, limit=MOST_SHOWN),
            "queue": services.follow_ups.queue,
            "count": services.follow_ups.count_due,
        }
        for name, ask in asked.items():
            ask()
            figure = statistics.median(milliseconds(ask) for _ in range(REPEATS))
            yield Row(f"follow-ups, {name}", figure, "ms", BUDGET_MS)
