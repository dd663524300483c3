"""Calendars that other programs' authors collected, where that collection is at hand."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pace import at_most

from eventmate.interchange.calendars.reader import read_calendar

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
MANIFEST = CORPORA / "MANIFEST.tsv"
SECONDS_PER_FILE = 0.5
SHARE_OF_ENTRIES = 0.98
# Files that hold entries without any day, which are found all the same.
SHARE_WITH_DAY = 0.95

pytestmark = pytest.mark.skipif(
    not MANIFEST.exists(), reason="The collected calendars are not beside this repository."
)


@dataclass(frozen=True)
class Sample:
    """One collected file: how many entries it holds, and whether it is meant to be read."""

    path: Path
    entries: int
    is_valid: bool


def samples() -> list[Sample]:
    with MANIFEST.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Sample(CORPORA / row["file"], _entries(expected), "INVALID" not in expected)
            for row in rows
            if row["kind"] == "ics" and (expected := row["what_it_tests_or_expected"])
        ]


def _entries(expected: str) -> int:
    found = re.search(r"VEVENT=(\d+)", expected)
    return int(found[1]) if found else 0


def test_entries_are_found_and_every_file_is_answered_soon() -> None:
    found = with_day = wanted = 0
    for sample in samples():
        data = sample.path.read_bytes()
        with at_most(SECONDS_PER_FILE):
            reading = read_calendar(data)
        assert all(item.line > 0 and item.why.endswith(".") for item in reading.skipped)
        if sample.is_valid:
            entries = reading.calendar.entries
            wanted += sample.entries
            found += min(len(entries), sample.entries)
            with_day += sum(not entry.undated for entry in entries)
    assert wanted > 1_000
    assert found >= wanted * SHARE_OF_ENTRIES
    assert with_day >= wanted * SHARE_WITH_DAY


def test_a_real_conference() -> None:
    path = CORPORA / "ics" / "Wilm0r+giggity__kielux_2020.ics"
    calendar = read_calendar(path.read_bytes()).calendar

    assert calendar.name == "18. Kieler Open Source und Linux Tage"
    assert len({entry.event.starts_on for entry in calendar.entries}) == 2
    assert len({entry.event.venue for entry in calendar.entries}) == 4
