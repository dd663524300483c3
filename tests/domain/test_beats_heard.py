"""Beats of a script in what was heard: in order, in another order, misheard, left out."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pitches import PITCHES

from eventmate.domain.beats_heard import beats_heard
from eventmate.domain.introductions import Beat, BeatKind
from eventmate.domain.speech import Word

REST = "I help cities tell people when the next bus will come."


def spoken(*texts: str) -> list[Word]:
    """A word every half second."""
    words = " ".join(texts).split()
    return [Word(word, place / 2, place / 2 + 0.4) for place, word in enumerate(words)]


def covered(script: tuple[str, ...], *said: str) -> list[bool]:
    beats = [Beat(BeatKind.FREE, text) for text in script]
    results, _ = beats_heard(beats, [str(place) for place in range(len(script))], spoken(*said))
    return [result.covered for result in results]


@pytest.mark.parametrize("pitch", PITCHES)
def test_the_beat_that_is_left_out_is_the_one_that_is_told(pitch: tuple[str, ...]) -> None:
    assert covered(pitch, *pitch) == [True] * 5
    for out in range(5):
        said = [text for place, text in enumerate(pitch) if place != out]
        assert covered(pitch, *said) == [place != out for place in range(5)]


def test_another_order_leaves_nothing_out() -> None:
    wrong = sum(
        not each
        for pitch in PITCHES
        for one, two in combinations(range(5), 2)
        for each in covered(
            pitch, *(pitch[{one: two, two: one}.get(place, place)] for place in range(5))
        )
    )
    assert wrong == 0


def test_something_else_in_its_place_is_not_the_beat() -> None:
    told, of = 0, 0
    for number, pitch in enumerate(PITCHES):
        for place in range(5):
            other = PITCHES[number - 1][place]
            said = [other if each == place else text for each, text in enumerate(pitch)]
            told += covered(pitch, *said) == [each != place for each in range(5)]
            of += 1
    assert told / of >= 0.95


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("Noor Haddad, TransitLab.", "Nor had dad transit lab."),
        ("Loamlight.", "Womlai."),
        ("I'm Okafor.", "I am a kafir."),
        ("Hello! I'm Noor from TransitLab Berlin.", "Hello. I am Nora Dad from Transit Club."),
        ("IBM, that is Ireland to me.", "Eye BM that is our land to me."),
    ],
)
def test_a_misheard_name_is_never_held_against_anyone(script: str, said: str) -> None:
    assert covered((script, REST), said, REST) == [True, True]
    assert covered((REST, script), REST, said) == [True, True]


def test_a_beat_that_is_only_a_name_can_be_left_out() -> None:
    assert covered(("Noor Haddad.", REST), REST) == [False, True]
    assert covered((REST, "Noor Haddad."), REST) == [True, False]


def test_where_a_beat_was_said_and_which_sentence_was_not() -> None:
    beats = [
        Beat(BeatKind.WHO, "My name is Noor and I drive trams. They never stop."),
        Beat(BeatKind.WHAT, REST),
    ]
    results, missing = beats_heard(
        beats, ("who", "what"), spoken("My name is Nor and I drive trams.", REST)
    )
    assert (results[0].start, results[0].end) == (0.0, 3.9)
    assert results[1].start == 4.0
    assert missing == ("They never stop.",)


def test_empty_beats_and_silence() -> None:
    beats = [Beat(BeatKind.WHO, ""), Beat(BeatKind.WHAT, REST)]
    results, missing = beats_heard(beats, ("who", "what"), ())
    assert [(result.title, result.covered) for result in results] == [("what", False)]
    assert missing == ()
    assert beats_heard((), (), spoken(REST)) == ((), ())


TEXT = st.text("abI'. A-\u2019", max_size=40)


@given(st.lists(TEXT, max_size=4), TEXT)
def test_any_script_and_any_words_are_held_together(script: list[str], said: str) -> None:
    beats = [Beat(BeatKind.FREE, text) for text in script]
    titles = [str(place) for place in range(len(script))]
    results, missing = beats_heard(beats, titles, spoken(said))
    assert len(results) <= len(script)
    for result in results:
        assert result.covered == (result.start is not None)
    assert all(any(sentence in text for text in script) for sentence in missing)
