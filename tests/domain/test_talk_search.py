"""Talks are found by any word in any spelling."""

import pytest
from talks_stage import talk

from eventmate.domain.talk_search import TalkSearch

TALKS = (
    talk("10:00", number=1, title="Tram feeds without tears", speakers=("Łukasz Nowak",)),
    talk("10:00", room="Straße", number=2, title="石田の地図", track="Maps"),
    talk("11:00", number=3, title="Closing", abstract="Ferries, tides and <b>delay</b> models."),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tram", {1}),
        ("TRAM lukasz", {1}),
        ("tram ferries", set()),
        ("strasse", {2}),
        ("地図", {2}),
        ("map", {2}),
        ("delay", {3}),
        ("tejo", {1, 3}),
    ],
)
def test_every_word_typed_begins_a_word_of_the_talk(typed: str, found: set[int]) -> None:
    matching = TalkSearch(TALKS).matching(typed)
    assert matching is not None
    assert set(map(int, matching)) == found


@pytest.mark.parametrize("typed", ["", "  ", "…"])
def test_nothing_typed_narrows_nothing(typed: str) -> None:
    assert TalkSearch(TALKS).matching(typed) is None
