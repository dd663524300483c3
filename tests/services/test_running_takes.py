"""A take under way outlives the program, whatever of it was written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from library_stage import open_services
from practice_stage import AT, BEATS, add_introduction

from eventmate.domain.introductions import Length
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.services.bundle import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """The use cases on an empty library."""
    made = open_services(tmp_path)
    yield made
    made.library.close()


SECOND = b"\x00\x10" * 16_000


def begun(services: Services, seconds: float) -> TakeDraft:
    """A take with so many seconds written."""
    wanted = add_introduction(services)
    source = TakeSource.MICROPHONE
    draft = TakeDraft(wanted, Length.SECONDS_45, BEATS, AT, 0.0, source, confidence_before=2)
    services.running_takes.begin(draft)
    services.running_takes.add(SECOND * int(seconds) + SECOND[: int(seconds % 1 * 32_000)])
    return draft


def test_what_was_said_is_found_as_it_was(services: Services) -> None:
    draft = begun(services, 6.5)
    services.running_takes.add(SECOND + b"\x01")  # half a sample: the power went
    found = services.running_takes.cut_off()
    assert found is not None
    assert found.samples == SECOND * 6 + SECOND[:16_000] + SECOND
    assert (found.name, found.draft.seconds) == ("For conferences", 7.5)
    assert (found.draft.beats, found.draft.started_at) == (draft.beats, AT)
    assert (found.draft.length, found.draft.confidence_before) == (Length.SECONDS_45, 2)
    assert services.running_takes.cut_off() == found


@pytest.mark.parametrize("seconds", [0, 4])
def test_what_is_too_short_to_be_a_take_is_let_go(services: Services, seconds: float) -> None:
    begun(services, seconds)
    assert services.running_takes.cut_off() is None
    assert not list(services.library.paths.recordings.glob("*"))


def test_an_introduction_that_is_gone_takes_it_along(services: Services) -> None:
    draft = begun(services, 8)
    services.introductions.delete(draft.introduction)
    assert services.running_takes.cut_off() is None
    assert not list(services.library.paths.recordings.glob("*"))


def test_deleting_every_sound_deletes_this_too(services: Services) -> None:
    begun(services, 8)
    services.recordings.forget_all()
    assert services.running_takes.cut_off() is None
    assert not list(services.library.paths.recordings.glob("*"))


def test_the_next_take_leaves_nothing_of_the_one_before(services: Services) -> None:
    begun(services, 8)
    begun(services, 6)
    found = services.running_takes.cut_off()
    assert found is not None
    assert found.draft.seconds == 6
    assert len(list(services.library.paths.recordings.glob("*"))) == 1
