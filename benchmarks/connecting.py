"""Two LinkedIn exports compared, and who could help whom."""

import csv
import io
import statistics
import string
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import people
from benchmarks.stage import Stage, milliseconds
from benchmarks.table import Row
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.job_changes import compared
from eventmate.domain.reading import FileKind, Reading
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.clock import local_now
from eventmate.services.reading import read_bytes
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

CONNECTIONS = 20_000
MOVED = 20  # one in so many has another job
BUDGET_MS = 2000
OFFERS, BROKER_MS = 2_000, 1_000
REPEATS = 3
WORDS = tuple(
    f"{one}{two}"
    for one in ("tram", "rain", "tide", "fog", "map")
    for two in string.ascii_lowercase
)
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
    yield _broker(stage)


def _broker(stage: Stage) -> Row:
    """Offers and needs of a library held against each other, as the window does."""
    count = stage.size(OFFERS)
    with tempfile.TemporaryDirectory() as name:
        library = Library(AppPaths(Path(name)))
        library.open()
        services = Services(library, Preferences(Path(name) / "settings.json"), local_now)
        said = tuple(
            ContactDetails(
                name=people.person(number).name,
                offers=f"{WORDS[number % 97]} {WORDS[number % 89]} tools",
                needs=f"somebody who knows {WORDS[(number + 9) % 97]} {WORDS[(number + 9) % 89]}",
            )
            for number in range(count)
        )
        services.exchange.bring_in(Reading(FileKind.VCARD, said), "people.vcf")

        def look() -> None:
            if not services.broker.proposals():
                raise NotAllSeen

        figure = statistics.median(milliseconds(look) for _ in range(REPEATS))
        library.close()
    return Row(f"who could help whom of {count:,} offers and needs", figure, "ms", BROKER_MS)
