"""Cards that other programs' authors collected, where that collection is at hand."""

import ast
import re
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from pace import at_most

from eventmate.domain.contacts import ContactDetails
from eventmate.interchange.vcard.reader import VCardReading, read_vcards
from eventmate.interchange.vcard.writer import Version, write_vcard

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
MANIFEST = CORPORA / "MANIFEST.tsv"
SECONDS_PER_FILE = 0.2
SHARE_OF_CARDS = 0.98
GROUP = " is a group of contacts, not a person."

pytestmark = pytest.mark.skipif(
    not MANIFEST.exists(), reason="The collected cards are not beside this repository."
)


@dataclass(frozen=True)
class Sample:
    """One collected file: how many cards it holds and which names must come out."""

    path: Path
    cards: int
    names: tuple[str, ...]

    def read(self) -> VCardReading:
        return read_vcards(self.path.read_bytes())


def _samples() -> list[Sample]:
    samples = []
    for row in MANIFEST.read_text("utf-8").splitlines() if MANIFEST.exists() else ():
        name, kind, *_, about = row.split("\t")
        counted = re.search(r"(\d+) card\(s\) by BEGIN", about)
        if kind == "vcard" and counted:
            named = re.search(r"(?:FN|DISPLAY_NAME)=(\[.*\])", about)
            names = tuple(ast.literal_eval(named[1])) if named else ()
            samples.append(Sample(CORPORA / name, int(counted[1]), names))
    return samples


SAMPLES = _samples()
REFERENCES = [sample for sample in SAMPLES if Path(f"{sample.path}.ref").exists()]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.name)
def test_every_file_is_answered_in_time_with_its_names(sample: Sample) -> None:
    with at_most(SECONDS_PER_FILE):
        reading = sample.read()

    assert reading.contacts or reading.skipped
    assert set(sample.names) <= {contact.name for contact in reading.contacts}


def test_nearly_all_cards_are_people_or_named_groups() -> None:
    found = 0
    for sample in SAMPLES:
        reading = sample.read()
        groups = [skipped for skipped in reading.skipped if GROUP in skipped.why]
        found += min(sample.cards, len(reading.contacts) + len(groups))

    assert found >= SHARE_OF_CARDS * sum(sample.cards for sample in SAMPLES)


@pytest.mark.parametrize("sample", REFERENCES, ids=lambda sample: sample.path.name)
def test_another_programs_spelling_says_the_same(sample: Sample) -> None:
    theirs = read_vcards(Path(f"{sample.path}.ref").read_bytes()).contacts

    assert [_said(contact) for contact in sample.read().contacts] == [
        _said(contact) for contact in theirs
    ]


def _said(contact: ContactDetails) -> dict[str, object]:
    """All fields; that program sorts the points and keeps no text of its source."""
    said = {field.name: getattr(contact, field.name) for field in fields(contact)}
    said["points"] = sorted(map(str, contact.points))
    del said["original"]
    return said


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path.name)
def test_the_way_back_changes_no_field(sample: Sample, version: Version) -> None:
    for contact in sample.read().contacts:
        (again,) = read_vcards(write_vcard(contact, version)).contacts

        before, after = _said(contact), _said(again)
        # A card without a name gets one when it is written.
        after["name"] = before["name"] = str(before["name"]).strip() and str(after["name"]).strip()
        assert after == before
