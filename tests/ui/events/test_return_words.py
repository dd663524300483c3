"""What came of an event is said in sentences that are true and whole."""

from datetime import date
from decimal import Decimal

import pytest

from eventmate.domain.event_return import EventReturn, Ties
from eventmate.domain.events import EventDraft
from eventmate.ui.dates import decimal_number, long_day
from eventmate.ui.pages.events.overview.return_words import (
    cost_words,
    follow_up_words,
    goal_words,
    people_words,
    reply_words,
    tie_words,
    took_words,
)

DAY = date(2027, 1, 14)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (EventReturn(), "No meeting here was noted."),
        (EventReturn(met=1, met_first=1), "You met 1 person, for the first time."),
        (EventReturn(met=1), "You met 1 person, nobody for the first time."),
        (EventReturn(met=3, met_first=3), "You met 3 people, all of them new."),
        (EventReturn(met=3, met_first=2), "You met 3 people, 2 of them for the first time."),
    ],
)
def test_people(found: EventReturn, words: str) -> None:
    assert people_words(found) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (EventReturn(), ""),
        (EventReturn(goals=1), "Your goal was not reached."),
        (EventReturn(goals=1, goals_reached=1), "Your goal was reached."),
        (EventReturn(goals=3, goals_reached=1), "1 of 3 goals were reached."),
    ],
)
def test_goals(found: EventReturn, words: str) -> None:
    assert goal_words(found) == words


@pytest.mark.parametrize(
    ("found", "follow_ups", "replies"),
    [
        (EventReturn(), "", ""),
        (
            EventReturn(met=2),
            "No follow-ups were planned.",
            "Nobody has written or called you first so far.",
        ),
        (
            EventReturn(met=2, follow_ups=2, follow_ups_done=2, replies=1, replied=1),
            "Every follow-up is done.",
            "1 person wrote or called you first.",
        ),
        (
            EventReturn(met=2, follow_ups=3, follow_ups_done=1, replies=5, replied=2),
            "1 of 3 follow-ups are done.",
            "2 people wrote or called you first, 5 times in all.",
        ),
    ],
)
def test_what_followed(found: EventReturn, follow_ups: str, replies: str) -> None:
    assert (follow_up_words(found), reply_words(found)) == (follow_ups, replies)


def test_ties() -> None:
    assert tie_words(EventReturn()) == ()
    first = f"From {long_day(DAY)} on you see here whom you are still in touch with."
    assert tie_words(EventReturn(met=4, next_mark=DAY)) == (first,)
    ties = (Ties(90, 2), Ties(180, 1, is_open=True))
    assert tie_words(EventReturn(met=4, ties=ties)) == (
        "90 days after, you were in touch with 2 of 4.",
        "180 days after, you are in touch with 1 of 4 so far.",
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (EventReturn(met=4), ""),
        (EventReturn(hours=8), "It took 8 h."),
        (EventReturn(met=4, hours=8), "It took 8 h: 2 h for each person you met."),
        (
            EventReturn(met=4, cost=Decimal(90), currency="EUR"),
            f"It took 90 EUR: {decimal_number(Decimal('22.50'))} EUR for each person you met.",
        ),
        (
            EventReturn(met=4, ties=(Ties(90, 2),), cost=Decimal(90), currency="EUR", hours=8),
            "It took 90 EUR and 8 h: 45 EUR and 4 h for each person you were still in touch with.",
        ),
    ],
)
def test_cost(found: EventReturn, words: str) -> None:
    assert cost_words(found) == words


def test_what_an_event_takes() -> None:
    draft = EventDraft("x", DAY, DAY, cost=Decimal(90), hours=8)
    assert took_words(draft) == "90 and 8 h"
