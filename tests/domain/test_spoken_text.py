"""Words, time and sentences of what is to be said."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.spoken_text import count_words, own_pace, seconds_for, sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n", 0),
        ("I'm Noor.", 2),
        ("I\u2019m Noor \u2014 from Berlin!", 4),
        ("GTFS-RT feeds, 24/7", 4),
        ("A well-kept, 2.5 metre tram", 5),
        ("Stra\u00dfenbahn f\u00fcr alle", 3),
        ("\u306f\u3058\u3081\u307e\u3057\u3066", 3),
        ("\U0001f642 \u2026 !", 0),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr. Smith is at St. Mary. We do e.g. maps.", 2),
        ("Wir machen z. B. Karten. Das ist die 3. Firma.", 2),
        ("I met J. Doe. It was I. He left.", 3),
        ("\u6211\u53eb\u9648\u3002\u6211\u505a\u5730\u56fe\uff01\u4f60\u5462\uff1f", 3),
        ("\u0645\u0627 \u0639\u0645\u0644\u0643\u061f \u0623\u0646\u0627 \u0646\u0648\u0631.", 2),
        ("It began in 2019. Then we grew.", 2),
        ("She said \u201cgo.\u201d We went.", 2),
        ("One line\ntwo lines", 2),
    ],
)
def test_only_sentences_are_parted(text: str, parts: int) -> None:
    found = sentences(text)
    assert len(found) == parts
    assert all(text[each.start :].startswith(each.text) for each in found)


def test_seconds_follow_the_pace() -> None:
    assert seconds_for(79, 118) == pytest.approx(40.2, abs=0.05)


def test_sentences_know_where_they_stand() -> None:
    text = "I am Noor. What do you do?\nTell me"
    found = sentences(text)
    assert [each.words for each in found] == [3, 4, 2]
    assert [text[each.start :].startswith(each.text) for each in found] == [True, True, True]


@given(st.text(max_size=200))
def test_every_word_is_in_one_sentence(text: str) -> None:
    found = sentences(text)
    for each in found:
        assert text[each.start : each.start + len(each.text)] == each.text
    assert all(one.start + len(one.text) <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("paces", "own"),
    [
        ([], None),
        ([20.0, 600.0], None),
        ([118.0], 118),
        ([300.0, 100.0, 110.0, 150.0], 110),
        ([60.0, 120.0, 122.0, 124.0, 126.0, 128.0], 124),
    ],
)
def test_my_pace_is_that_of_the_last_takes(paces: list[float], own: int | None) -> None:
    assert own_pace(paces) == own
