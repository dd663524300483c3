"""Plans space practice out, and what was missed never piles up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.events import EventId
from eventmate.domain.introductions import IntroductionId
from eventmate.domain.practice_plan import due_day, next_day, planned_days
from eventmate.domain.rehearsals import PracticeDay, PracticeDayId, PracticeKind, PracticeState

FIRST = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("ahead", "rehearsals"),
    [(0, []), (1, [0]), (2, [0, 1]), (3, [0, 1, 2]), (4, [0, 1, 3]), (9, [0, 1, 3, 8])],
)
def test_rehearsals_lead_up_to_the_event(ahead: int, rehearsals: list[int]) -> None:
    days = planned_days(FIRST, FIRST + timedelta(days=ahead))
    found = [(day.due_on - FIRST).days for day in days if day.kind is PracticeKind.REHEARSE]
    assert found == rehearsals
    assert (days[-1].kind, days[-1].due_on) == (
        PracticeKind.READ_THROUGH,
        FIRST + timedelta(days=ahead),
    )


def test_an_event_behind_has_no_plan() -> None:
    assert planned_days(FIRST, FIRST - timedelta(days=1)) == ()


@given(st.integers(0, 400))
def test_no_day_twice_and_none_after_the_event(ahead: int) -> None:
    event = FIRST + timedelta(days=ahead)
    days = [day.due_on for day in planned_days(FIRST, event)]
    assert days == sorted(set(days))
    assert days[-1] == event


def test_only_the_latest_missed_day_is_due() -> None:
    states = (PracticeState.DONE, PracticeState.OPEN, PracticeState.OPEN, PracticeState.OPEN)
    days = [
        PracticeDay(
            PracticeDayId(number),
            IntroductionId(1),
            EventId(1),
            FIRST + timedelta(days=number),
            PracticeKind.REHEARSE,
            state,
        )
        for number, state in enumerate(states)
    ]
    today = FIRST + timedelta(days=2)
    assert due_day(days, today) == days[2]
    assert next_day(days, today) == days[3]
    assert due_day(days[:1], today) is None
