"""Two LinkedIn exports, and what changed between them."""

import csv
import io
import statistics
from collections.abc import Iterator

from benchmarks import people
from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.job_changes import compared
from eventmate.services.reading import read_bytes

CONNECTIONS = 20_000
MOVED = 20  # one in so many has another job
BUDGET_MS = 2000
REPEATS = 3
HEAD = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")


class NotAllSeen(AssertionError):
    """A comparison that misses somebody is not worth timing."""


def _export(count: int, *, later: bool) -> bytes:
    """Connections.csv of so many; later, some work elsewhere."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(HEAD)
    for number in range(count):
        given, _, family = people.person(number).name.partition(" ")
        moved = later and not number % MOVED
        link = f"https://www.linkedin.com/in/person-{number}"
        company = "Another Company" if moved else f"Company {number % 997}"
        table.writerow((given, family, link, "", company, "Engineer", "08 Feb 2026"))
    return text.getvalue().encode()


def rows(stage: Stage) -> Iterator[Row]:
    """Both exports read and compared."""
    count = stage.size(CONNECTIONS)
    first, second = (_export(count, later=later) for later in (False, True))

    def compare() -> None:
        people = (read_bytes("Connections.csv", data).contacts for data in (first, second))
        if len(compared(*people)) != count // MOVED:
            raise NotAllSeen

    figure = statistics.median(milliseconds(compare) for _ in range(REPEATS))
    yield Row(f"two exports of {count:,} connections compared", figure, "ms", BUDGET_MS)
