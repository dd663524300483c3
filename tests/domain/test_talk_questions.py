"""Questions are made of a talk's phrases alone, and stay the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.talk_questions import (
    ABOUT,
    GENERAL,
    GERMAN_ABOUT,
    GERMAN_GENERAL,
    QUOTED,
    TalkLanguage,
    talk_language,
    talk_questions,
)

PATTERNS = (*ABOUT, *QUOTED, *GERMAN_ABOUT)
PHRASES = ("vector search", "recall", "nearest neighbours", "tides", "ferries")


@pytest.mark.parametrize("language", list(TalkLanguage))
@pytest.mark.parametrize("count", range(6))
def test_three_to_five_questions(count: int, language: TalkLanguage) -> None:
    for number in range(20):
        for most in range(8):
            key = f"talk-{number}"
            questions = talk_questions(key, PHRASES[:count], most, language)
            assert 3 <= len(questions) <= 5
            assert len(set(questions)) == len(questions)
            assert questions == talk_questions(key, PHRASES[:count], most, language)


def test_german_talks_are_asked_in_german_around_a_quoted_phrase() -> None:
    *about, last = talk_questions("k", ("feste Maschen",), language=TalkLanguage.GERMAN)
    assert all("\u201efeste Maschen\u201c" in question for question in about)
    assert last in GERMAN_GENERAL


@pytest.mark.parametrize(
    ("told", "text", "language"),
    [
        ("de", "Feeds", TalkLanguage.GERMAN),
        ("German", "", TalkLanguage.GERMAN),
        ("en-GB", "Feeds", TalkLanguage.ENGLISH),
        ("", "Feeds without tears", TalkLanguage.ENGLISH),
        ("", "Wir zeigen das Werkzeug und die Daten von der Stadt", TalkLanguage.GERMAN),
        ("de, en", "How the feeds of a city are kept", TalkLanguage.ENGLISH),
        ("de, en", "Wie die Daten einer Stadt gepflegt werden und von wem", TalkLanguage.GERMAN),
        ("pt-BR", "Dados abertos", TalkLanguage.OTHER),
        ("", "El autobús y los datos de la ciudad con las paradas para una", TalkLanguage.OTHER),
    ],
)
def test_what_a_talk_is_held_in(told: str, text: str, language: TalkLanguage) -> None:
    assert talk_language(told, text) is language


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
    assert all(pattern.count("{phrase}") == 1 and pattern.endswith("?") for pattern in PATTERNS)
    assert all(question.endswith("?") for question in (*GENERAL, *GERMAN_GENERAL))
