"""Schedules of real conferences, where that collection is at hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pace import at_most

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.reader import read_schedule
from eventmate.services.reading import read_file

CORPORA = Path(__file__).parents[4] / "shared" / "corpora" / "schedule"
LARGEST = CORPORA / "EventFahrplan+EventFahrplan__schedule-38c3-20251206.xml"
SAMPLES = sorted(CORPORA.glob("*")) if CORPORA.exists() else []
SLOWEST = 0.6

pytestmark = pytest.mark.skipif(
    not CORPORA.exists(), reason="The collected schedules are not beside this repository."
)


def _talk_objects(value: object) -> Iterator[object]:
    """The objects of a schedule in JSON that stand in a room's list."""
    if isinstance(value, dict):
        if isinstance(value.get("rooms"), dict):
            yield from (talk for talks in value["rooms"].values() for talk in talks)
        else:
            for entry in value.values():
                yield from _talk_objects(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _talk_objects(entry)


def _talk_elements(path: Path) -> int:
    if path.suffix == ".xml":
        return len(list(ElementTree.parse(path).getroot().iter("event")))
    return len(list(_talk_objects(json.loads(path.read_bytes()))))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_talk_is_there_or_a_sentence(path: Path) -> None:
    reading = read_file(path)

    assert sum(len(agenda.talks) for agenda in reading.agendas) == _talk_elements(path)
    assert reading.agendas or reading.error.endswith(".")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_talks_end_after_they_start_and_keep_keys_apart(path: Path) -> None:
    try:
        agenda = read_schedule(path.read_bytes()).agenda
    except UnreadableFile:
        return

    assert all(talk.starts_at < talk.ends_at for talk in agenda.talks)
    assert len({talk.key for talk in agenda.talks}) == len(agenda.talks)
    named = {speaker.name for speaker in agenda.speakers}
    assert {name for talk in agenda.talks for name in talk.speakers} <= named


def test_the_largest_keeps_its_zone_and_its_nights_and_is_quick() -> None:
    data = LARGEST.read_bytes()
    with at_most(SLOWEST):
        agenda = read_schedule(data).agenda

    assert agenda.event.timezone == "Europe/Berlin"
    assert not agenda.floating
    written = [talk.findtext("date") for talk in ElementTree.fromstring(data).iter("event")]
    assert [talk.starts_at.isoformat() for talk in agenda.talks] == written
