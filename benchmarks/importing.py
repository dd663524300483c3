"""How fast an address book comes in, stored and searchable."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import vobject

from benchmarks import library, people
from benchmarks.stage import MIDDLE, Stage, milliseconds
from benchmarks.table import Peer, Row
from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.services.reading import read_bytes

REPEATS = 3
VCARD_TIMES = 3
CSV_BUDGET_MS = 3000


class NotAllThere(AssertionError):
    """An import that loses somebody is not worth timing."""


def _bring_in(services: Services, name: str, data: bytes, expected: int) -> None:
    done = services.exchange.bring_in(read_bytes(name, data), name).value
    found = services.contacts.find(ContactQuery(people.person(expected).name), 10).rows
    if done.added + done.updated + done.unchanged != expected or not found:
        raise NotAllThere


def _into_empty(stage: Stage, work: Callable[[Services], None]) -> float:
    with (
        tempfile.TemporaryDirectory(dir=stage.folder) as folder,
        library.opened(library.make(Path(folder), 0)) as services,
    ):
        return milliseconds(lambda: work(services))


def rows(stage: Stage) -> Iterator[Row]:
    """Cards beside vobject's parsing of the same text, and the same people as a table."""
    count = stage.size(MIDDLE)
    text = people.vcards(count)
    cards, table = text.encode(), people.table(count).encode()
    ours, theirs, tables = [], [], []
    for _ in range(REPEATS):
        ours.append(_into_empty(stage, lambda s: _bring_in(s, "x.vcf", cards, count)))
        theirs.append(milliseconds(lambda: sum(1 for _ in vobject.readComponents(text))))
        tables.append(_into_empty(stage, lambda s: _bring_in(s, "x.csv", table, count)))
    peer = Peer("vobject, parsing alone", statistics.median(theirs))
    yield Row(
        f"import of {count:,} cards",
        statistics.median(ours),
        "ms",
        VCARD_TIMES,
        peer,
        is_throughput=True,
    )
    yield Row(f"import of {count:,} rows", statistics.median(tables), "ms", CSV_BUDGET_MS)
