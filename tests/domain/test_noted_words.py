"""Noted words stand in a sentence only where it is sure that they read right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.noted_words import Form, asked_values, promised_values, wording


@pytest.mark.parametrize(
    ("noted", "words"),
    [
        ("the paper", "the paper"),
        ("The replay notebook.", "the replay notebook"),
        ("slides", "slides"),
        ("replay notebook", "replay notebook"),
        ("intro to Raj", "intro to Raj"),
        ("an introduction to Raj", "an introduction to Raj"),
        ("3 papers on buses", "3 papers on buses"),
        ("send the paper", "the paper"),
        ("Send paper", "paper"),
        ("to send her the slides", "the slides"),
        ("send the slides to him", "the slides"),
        ("I'll share my notes with them", "my notes"),
        ("send over the link", "the link"),
        ("promised slides", "slides"),
        ("how we price audits", "how we price audits"),
        ("the paper on platform changes", "the paper on platform changes"),
    ],
)
def test_a_thing_reads_after_a_colon(noted: str, words: str) -> None:
    found = wording(noted)
    assert (found.form, found.words) == (Form.THING, words)


@pytest.mark.parametrize(
    ("noted", "words"),
    [
        ("review the draft", "review the draft"),
        ("Introduce you to Raj", "introduce you to Raj"),
        ("I will look at the draft", "look at the draft"),
        ("photocopy the chapter", "photocopy the chapter"),
        ("send Raj the slides", "send Raj the slides"),
        ("send the paper and call", "send the paper and call"),
        ("write to the ministry", "write to the ministry"),
        ("email the organisers", "email the organisers"),
        ("give it a try", "give it a try"),
    ],
)
def test_something_to_do_reads_after_to(noted: str, words: str) -> None:
    found = wording(noted)
    assert (found.form, found.words) == (Form.ACTION, words)


@pytest.mark.parametrize(
    "noted",
    [
        "",
        "...",
        "seemed nervous about her boss",
        "Seems to be looking for a job",
        "nervous, boss trouble",
        "introduce her to Raj",
        "review their draft",
        "her delay map went public on Monday",
        "the boss was angry",
        "call next week",
        "bring her up to date",
        "worried about the merger",
        "likes the mountains",
        "Folien schicken",
        "\u8cc7\u6599\u3092\u9001\u308b",
        "what she thinks of the merger",
    ],
)
def test_whatever_is_not_sure_is_left_to_whoever_noted_it(noted: str) -> None:
    assert wording(noted).form is Form.UNCLEAR
    assert promised_values(noted) == asked_values(noted) == {}


def test_a_promise_and_an_ask_fill_in_one_of_two_places() -> None:
    assert promised_values("send the paper") == {"promised": "the paper"}
    assert promised_values("review the draft") == {"promised_to": "review the draft"}
    assert asked_values("intro to Raj") == {"their_ask": "intro to Raj"}
    assert asked_values("read my thesis") == {"asked_to": "read my thesis"}


@given(st.text(max_size=60))
def test_any_words_are_answered_on_one_line(noted: str) -> None:
    found = wording(noted)
    assert found.words == " ".join(found.words.split())
    assert found.words or found.form is Form.UNCLEAR
