"""A goal's field is noticed when it is named as one, and never made up."""

import pytest

from eventmate.domain.fields_of_work import FIELDS, fields_named
from eventmate.domain.folding import fold
from eventmate.domain.insights import Mirror, Share, Side, missing_for_goals


@pytest.mark.parametrize(
    ("goal", "fields"),
    [
        ("Meet three people from health", ["health"]),
        ("Find somebody who works in Energy or in the law", ["energy", "law"]),
        ("Learn how people moved from banking into education", ["banking", "education"]),
        ("Meet people from Berlin in the morning", []),
        ("Research the venue; design a new card", []),
        ("Talk about security", []),
        ("", []),
    ],
)
def test_fields_are_named_with_from_or_in(goal: str, fields: list[str]) -> None:
    assert list(fields_named(goal)) == fields


def test_fields_are_written_as_they_are_sought() -> None:
    assert {fold(each) for each in FIELDS} == FIELDS


def test_what_is_missing_is_few_or_nobody() -> None:
    circle = Mirror(
        Side.INDUSTRY, (Share("Rail", 9), Share("Health care", 4), Share("Energy", 1)), unknown=0
    )
    goals = ["Meet three from health", "One from energy", "Two from law", "One from rail or in law"]
    assert missing_for_goals(goals, circle) == ("Energy", "law")
