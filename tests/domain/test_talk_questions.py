"""Questions are made of a talk's phrases alone, and stay the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.talk_questions import ABOUT, GENERAL, talk_questions

PHRASES = ("vector search", "recall", "nearest neighbours", "tides", "ferries")


@pytest.mark.parametrize("count", range(6))
def test_three_to_five_questions(count: int) -> None:
    for most in range(8):
        questions = talk_questions("talk-1", PHRASES[:count], most)
        assert 3 <= len(questions) <= 5
        assert len(set(questions)) == len(questions)
        assert questions == talk_questions("talk-1", PHRASES[:count], most)


def test_the_first_phrases_are_asked_about() -> None:
    first, second, third, last = talk_questions("talk-1", PHRASES)
    assert all(
        phrase in asked for phrase, asked in zip(PHRASES, (first, second, third), strict=False)
    )
    assert last in GENERAL


def test_talks_are_asked_different_questions() -> None:
    asked = {talk_questions(f"talk-{at}", PHRASES) for at in range(100)}
    assert len(asked) > len(ABOUT)


def test_a_phrase_is_set_in_as_it_is() -> None:
    questions = talk_questions("k", ("{phrase}", "{0}"))
    assert any("{0}" in question for question in questions)


@given(st.text(), st.lists(st.text(min_size=1)))
def test_any_phrases_can_be_asked_about(key: str, phrases: list[str]) -> None:
    assert 3 <= len(talk_questions(key, phrases)) <= 5


def test_each_pattern_is_a_question() -> None:
    assert all(pattern.count("{phrase}") == 1 and pattern.endswith("?") for pattern in ABOUT)
    assert all(question.endswith("?") for question in GENERAL)
