"""Reviews move a card away, forgetting brings it back."""

from datetime import UTC, datetime, timedelta

import pytest

from eventmate.domain.drills import Recall
from eventmate.scheduling.recall import LONGEST_DAYS, reviewed

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)


def after(recalls: list[Recall]) -> list[timedelta]:
    memory, at, gaps = "", NOW, []
    for recall in recalls:
        remembered = reviewed(memory, recall, at)
        gaps.append(remembered.due_at - at)
        memory, at = remembered.memory, remembered.due_at
    return gaps


def test_what_is_known_comes_later_each_time_but_never_too_late() -> None:
    gaps = after([Recall.GOOD] * 12)
    assert gaps == sorted(gaps)
    assert gaps[0] < timedelta(days=4)
    assert gaps[-1] <= timedelta(days=LONGEST_DAYS)


def test_what_was_forgotten_comes_back_at_once() -> None:
    gaps = after([Recall.GOOD, Recall.GOOD, Recall.GOOD, Recall.AGAIN])
    assert gaps[-1] <= timedelta(minutes=10)


def test_grades_differ() -> None:
    hard, good, easy = (after([grade])[0] for grade in (Recall.HARD, Recall.GOOD, Recall.EASY))
    assert hard <= good <= easy
    assert hard < easy


@pytest.mark.parametrize("memory", ["", "{}", "no json", '{"card_id": "x"}', "[1]"])
def test_a_foreign_memory_begins_anew(memory: str) -> None:
    assert reviewed(memory, Recall.GOOD, NOW).due_at == reviewed("", Recall.GOOD, NOW).due_at
