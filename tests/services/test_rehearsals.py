"""Takes are counted, pinned and undone."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from library_stage import NOW, dump, open_services

from eventmate.domain.changes import Outcome
from eventmate.domain.errors import NotFound
from eventmate.domain.introductions import Beat, BeatKind, IntroductionDraft, IntroductionId, Length
from eventmate.domain.rehearsals import RehearsalId, TakeDraft, TakeSource
from eventmate.services.bundle import Services

BEATS = (Beat(BeatKind.WHO, "I am Noor."), Beat(BeatKind.QUESTION, "And you?"))

Change = Callable[[], Outcome[RehearsalId]]


def take(wanted: IntroductionId, minute: int) -> TakeDraft:
    return TakeDraft(
        wanted,
        Length.SECONDS_45,
        BEATS,
        NOW + timedelta(minutes=minute),
        41.5,
        TakeSource.TIMED,
        confidence_before=2,
    )


def introduction(services: Services) -> IntroductionId:
    return services.introductions.add(IntroductionDraft("One"), Length.SECONDS_45, BEATS).value


def test_takes_are_numbered_by_introduction(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    first, second = introduction(services), introduction(services)
    services.rehearsals.add(take(first, 0))
    other = services.rehearsals.add(take(second, 1)).value
    again = services.rehearsals.add(take(first, 2)).value

    assert [each.number for each in services.rehearsals.listed()] == [1, 1, 2]
    assert services.rehearsals.get(again).number == 2
    assert services.rehearsals.get(other).draft == take(second, 1)
    services.library.close()


def test_one_take_is_the_best(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    wanted = introduction(services)
    first = services.rehearsals.add(take(wanted, 0)).value
    second = services.rehearsals.add(take(wanted, 1)).value
    services.rehearsals.pin(first)
    services.rehearsals.pin(second)
    assert [each.is_best for each in services.rehearsals.listed(wanted)] == [False, True]
    services.rehearsals.pin(second, False)
    assert not any(each.is_best for each in services.rehearsals.listed(wanted))
    services.library.close()


def test_what_was_heard_is_no_step_to_undo(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    made = services.rehearsals.add(take(introduction(services), 0)).value
    services.rehearsals.keep_analysis(made, "{}")
    assert services.rehearsals.get(made).draft.analysis == "{}"
    services.undo.undo()
    assert services.rehearsals.listed() == []
    services.library.close()


def test_what_is_said_afterwards_is_kept_and_undone(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    made = services.rehearsals.add(take(introduction(services), 0)).value
    before = dump(services)
    changes: tuple[Change, ...] = (
        lambda: services.rehearsals.set_confidence_after(made, 4),
        lambda: services.rehearsals.set_note(made, "Slower at the end"),
        lambda: services.rehearsals.delete(made),
    )
    for change in changes:
        outcome = change()
        assert dump(services) != before
        assert outcome.batch is not None
        services.undo.undo(outcome.batch)
        assert dump(services) == before
    services.rehearsals.delete(made)
    with pytest.raises(NotFound):
        services.rehearsals.get(made)
    services.library.close()
