"""Texts a model heard and texts it made up."""

import pytest

from eventmate.speech.transcription.clarity import is_made_up

HEARD = " I help cities tell people when the next bus will come. What do people complain about?"


@pytest.mark.parametrize(
    ("text", "sureness", "no_speech"),
    [
        (HEARD, -0.2, 0.1),
        (HEARD, -0.6, 0.1),
        (HEARD, -0.4, 0.9),
        (" Um.", -0.9, 0.2),
        ("", 0, 0),
        (HEARD * 4, -0.08, 0.1),
    ],
)
def test_what_was_heard(text: str, sureness: float, no_speech: float) -> None:
    assert not is_made_up(text, sureness, no_speech)


@pytest.mark.parametrize(
    ("text", "sureness", "no_speech"),
    [(HEARD, -1.1, 0.1), (HEARD, -0.6, 0.4), (" I am not sure if I am here." * 8, -0.2, 0.1)],
)
def test_what_was_made_up(text: str, sureness: float, no_speech: float) -> None:
    assert is_made_up(text, sureness, no_speech)
