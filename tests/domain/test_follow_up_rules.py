"""Follow-ups come when they should."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.encounters import PromiseDirection, PromiseDraft
from eventmate.domain.follow_up_rules import (
    SNOOZE_WEEK,
    FollowUpSettings,
    PlannedFollowUp,
    about_minutes,
    due_day,
    planned_follow_ups,
    snoozed_until,
)
from eventmate.domain.follow_ups import FollowUpKind

MET = date(2026, 10, 14)
SETTINGS = FollowUpSettings()


def test_a_meeting_leads_to_a_thank_you_and_what_i_promised() -> None:
    promises = [
        PromiseDraft(PromiseDirection.THEY_ASKED, "intro to Raj"),
        PromiseDraft(PromiseDirection.I_PROMISED, "paper", date(2026, 10, 16)),
        PromiseDraft(PromiseDirection.I_PROMISED, "notebook"),
    ]
    item = FollowUpKind.PROMISED_ITEM
    assert planned_follow_ups(MET, promises, SETTINGS) == (
        PlannedFollowUp(FollowUpKind.THANK_YOU, date(2026, 10, 15)),
        PlannedFollowUp(item, date(2026, 10, 16), "paper", 1),
        PlannedFollowUp(item, date(2026, 10, 24), "notebook", 2),
    )


def test_settings_decide() -> None:
    none = FollowUpSettings(plans_thank_you=False)
    assert planned_follow_ups(MET, [], none) == ()
    both = FollowUpSettings(plans_linkedin=True, thank_you_days=2)
    days = [planned.due_on.day for planned in planned_follow_ups(MET, [], both)]
    assert days == [16, 17]


@given(st.dates(), st.sampled_from(FollowUpKind), st.dates() | st.none())
def test_nothing_is_due_before_the_meeting(
    met_on: date, kind: FollowUpKind, promised_on: date | None
) -> None:
    assert due_day(kind, met_on, SETTINGS, promised_on) >= met_on


def test_snoozing_counts_from_today() -> None:
    assert snoozed_until(MET) == date(2026, 10, 15)
    assert snoozed_until(MET, SNOOZE_WEEK) == date(2026, 10, 21)
    assert snoozed_until(MET, -4) == date(2026, 10, 15)


@pytest.mark.parametrize(("count", "minutes"), [(-1, 0), (0, 0), (1, 2), (5, 12), (40, 95)])
def test_minutes(count: int, minutes: int) -> None:
    assert about_minutes(count) == minutes
