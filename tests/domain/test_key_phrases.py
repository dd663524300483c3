"""A talk's phrases are its own words, and those that stand out in the schedule."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.key_phrases import KeyPhrases
from eventmate.domain.topic_words import topic_stem, topics

SEARCH = (
    "Vector search is everywhere. We show how vector search works with approximate nearest "
    "neighbours, and why recall matters. Slides: https://example.com/vector-search"
)
FERRIES = (
    "Delay models for ferries: tides decide when a ferry leaves. We use delay models that know "
    "about tides, and ask crews whether they trust the forecast."
)
GERMAN = (
    "In diesem Vortrag zeigen wir, wie die Stadt ihre Fahrplandaten pflegt und warum der "
    "barrierefreie Zugang für alle wichtig ist. Ein Werkzeug prüft die Fahrplandaten."
)
SCHEDULE = KeyPhrases((SEARCH, FERRIES, GERMAN, *["We show how a forecast works."] * 5))


def test_phrases_of_a_talk() -> None:
    assert SCHEDULE.of(SEARCH)[:2] == ("vector search", "approximate nearest neighbours")
    assert SCHEDULE.of(FERRIES)[0] == "delay models"
    assert "forecast" not in SCHEDULE.of(FERRIES)


def test_german_phrases_end_with_a_noun() -> None:
    phrases = SCHEDULE.of(GERMAN)
    assert set(phrases) == {"Fahrplandaten", "barrierefreie Zugang"}


def test_german_phrases_leave_out_verbs_and_what_needs_another_word() -> None:
    said = "Sparpolitik treibt Menschen auf die Straße, und der Staat mit vollen Kassen ist stumm."
    phrases = SCHEDULE.of(said, "Menschen und Kassen")
    assert "Menschen" in phrases
    assert not {"treibt Menschen", "vollen Kassen"}.intersection(phrases)


def test_a_word_of_the_title_counts() -> None:
    assert "recall" not in SCHEDULE.of(SEARCH)
    assert "recall" in SCHEDULE.of(SEARCH, "Recall, explained")


def test_no_word_is_said_twice() -> None:
    phrases = SCHEDULE.of(FERRIES)
    stems = [stem for phrase in phrases for stem in topics(phrase)]
    assert len(stems) == len(set(stems))


def test_a_text_without_topics_has_no_phrases() -> None:
    assert KeyPhrases([]).of("") == ()
    assert SCHEDULE.of("and so on, https://example.com/vector") == ()
    assert SCHEDULE.of(SEARCH, most=0) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferries", "ferry"),
        ("Models", "model"),
        ("databases", "database"),
        ("testing", "tests"),
        ("Maschinen", "Maschine"),
        ("Zoë's", "zoe"),
        ("C++", "c++"),
    ],
)
def test_one_stem(one: str, other: str) -> None:
    assert topic_stem(one) == topic_stem(other) != ""


@pytest.mark.parametrize("word", ["the", "Workshop", "und", "2024", "x", "don't", "really", "für"])
def test_no_topic(word: str) -> None:
    assert topic_stem(word) == ""


_SAID = ("vector search,", "the", "models.", "ferry", "Daten\n\n", "und", "a@b.example", "(tides)")
_words = st.sampled_from((*_SAID, "\t", "forecast!", "C++", "X", "ß"))


@given(st.one_of(st.text(max_size=200), st.lists(_words, max_size=40).map(" ".join)))
def test_every_phrase_is_a_run_of_the_text(text: str) -> None:
    plain = " ".join(text.split())
    phrases = SCHEDULE.of(text)
    assert phrases == SCHEDULE.of(text)
    assert all(phrase in plain for phrase in phrases)
    assert all(1 <= len(phrase.split()) <= 3 for phrase in phrases)


@pytest.mark.parametrize("piece", ["a", "a@", "a-", "a.b", "www.", "vector ", "\n", "'s"])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    with at_most(2):
        SCHEDULE.of(piece * 200_000)


def test_fifteen_hundred_talks_are_counted_in_half_a_second() -> None:
    source = random.Random(3)
    words = ["".join(source.choices("abcdefghijklmno", k=7)) for _ in range(6000)]
    words += ["the", "of", "and", "to", "we", "how", "in", "for", "is", "with"] * 400
    talks = [" ".join(source.choices(words, k=160)) for _ in range(1500)]
    with at_most(1):  # 0.3 s where nothing else runs
        schedule = KeyPhrases(talks)
    assert schedule.of(talks[0])
