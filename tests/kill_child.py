"""Saves people until it is killed, saying each one aloud once it is safe.

`python kill_child.py FOLDER capture|import` prints one id (or one count) per line.
"""

import sys
from pathlib import Path

from library_stage import open_services, person

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import Place
from eventmate.domain.reading import FileKind, Reading

BATCH = 250


def capture(folder: Path) -> None:
    """One capture per transaction."""
    services = open_services(folder)
    start = services.contacts.count()
    for number in range(start, start + 10_000):
        line = read_burst(f"Person{number} Example person{number}@x.example", NOW_DAY)
        captured = services.captures.line(line, Place()).value
        sys.stdout.write(f"{captured.contact}\n")
        sys.stdout.flush()


def bring_in(folder: Path) -> None:
    """Imports of some hundred, each whole or not at all."""
    services = open_services(folder)
    start = services.contacts.count() // BATCH
    for number in range(start, start + 100):
        people = tuple(person(number * BATCH + i) for i in range(BATCH))
        services.exchange.bring_in(Reading(FileKind.VCARD, people), "people.vcf")
        sys.stdout.write(f"{(number + 1) * BATCH}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    from library_stage import NOW

    NOW_DAY = NOW.date()
    {"capture": capture, "import": bring_in}[sys.argv[2]](Path(sys.argv[1]))
