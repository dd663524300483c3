"""Fillers in transcripts: the list, phrases, and words that only fill when they stand alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.fillers import USUAL, fillers_in, listed, merged, repeated_words
from eventmate.domain.speech import Filler, Word


def spoken(text: str) -> list[Word]:
    """A word every half second without gaps; `_` is half a second of nothing."""
    return [
        Word(word, place / 2, place / 2 + 0.5)
        for place, word in enumerate(text.split())
        if word != "_"
    ]


def found(text: str, *wanted: str) -> list[str]:
    return [each.word for each in fillers_in(spoken(text), wanted or USUAL)]


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("I, um, work on Um... trains", ["um", "um"]),
        ("I like trains and so do you", []),
        ("I work, like, on trains", ["like"]),
        ("I work _ like _ on trains", ["like"]),
        ("So, I work on trains", ["so"]),
        ("So I work on trains", []),
        ("It is, you know, basically a train", ["you know", "basically"]),
        ("If you know trains, do you know which kind of train this is", []),
        ("I mean, it is sort of a train", ["i mean", "sort of"]),
        ("umbrella drum", []),
        ("", []),
    ],
)
def test_fillers_of_the_usual_list(text: str, fillers: list[str]) -> None:
    assert found(text) == fillers


def test_the_list_is_mine() -> None:
    assert listed("Maybe, I guess\n  maybe \n\n") == ("maybe", "i guess")
    assert listed(" ,\n") == USUAL
    assert found("Maybe it is, um, a train", *listed("maybe")) == ["maybe"]


def test_when_it_was_said() -> None:
    (filler,) = fillers_in(spoken("I work, you know, on trains"))
    assert filler == Filler("you know", 1.0)


def test_one_heard_twice_counts_once() -> None:
    first, again, other = Filler("um", 3.0), Filler("uh", 3.6), Filler("um", 9.0)
    assert merged([first], [again, other]) == (first, other)
    assert merged([], [other, first]) == (first, other)
    so = Filler("so", 3.6)  # "um, so" is two
    assert merged([so], [first]) == (first, so)
    near = Filler("um", 3.3)
    assert merged([first, near], []) == (first, near)


def test_repeated_words() -> None:
    assert repeated_words(spoken("I I work on, on the the train")) == ("i", "on", "the")
    assert repeated_words(spoken("I work")) == ()


@given(st.lists(st.sampled_from([*USUAL, "train", "work,", "_"]), max_size=12))
def test_never_more_fillers_than_words(words: list[str]) -> None:
    text = " ".join(words)
    fillers = fillers_in(spoken(text))
    assert len(fillers) <= len(text.split())
    assert list(fillers) == sorted(fillers, key=lambda each: each.start)
