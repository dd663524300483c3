"""What was heard in a take, kept as text and told by the command line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.speech import (
    BeatHeard,
    Estimate,
    Filler,
    Pause,
    Sound,
    TakeAnalysis,
    Transcript,
    Word,
)
from eventmate.interchange.analysis_json import command_fields, from_json, to_json

analyses = st.builds(
    TakeAnalysis,
    sound=st.builds(
        Sound,
        *([st.floats(0, 1800)] * 4),
        pauses=st.lists(st.builds(Pause, st.floats(0, 9), st.floats(0, 9)), max_size=3).map(tuple),
    ),
    words_per_minute=st.none() | st.builds(Estimate, st.floats(0, 300), st.floats(0, 30)),
    transcript=st.none()
    | st.builds(
        Transcript,
        st.lists(st.builds(Word, st.text(), st.floats(0, 9), st.floats(0, 9)), max_size=3).map(
            tuple
        ),
        is_whole=st.booleans(),
    ),
    fillers=st.none()
    | st.lists(st.builds(Filler, st.text(), st.floats(0, 9)), max_size=3).map(tuple),
    beats=st.none()
    | st.lists(st.builds(BeatHeard, st.text(), st.booleans()), max_size=3).map(tuple),
    notes=st.lists(st.text(), max_size=2).map(tuple),
)
TAKE = TakeAnalysis(
    Sound(44.0, 36.0, pauses=(Pause(10.0, 1.2),), loudness_range_db=Estimate(12.5, 1.5)),
    Estimate(140.0, 7.0),
    transcript=Transcript((Word("Hello", 1.0, 1.4), Word("there.", 1.4, 1.8))),
    fillers=(Filler("um", 3.0),),
    beats=(BeatHeard("proof", True, 1.0, 2.0),),
    notes=("A note.",),
)


@given(analyses)
def test_what_is_kept_comes_back_as_it_was(analysis: TakeAnalysis) -> None:
    assert from_json(to_json(analysis)) == analysis


def test_what_was_kept_before_there_were_parts_not_understood_is_whole() -> None:
    values = json.loads(to_json(TAKE))
    del values["transcript"]["is_whole"]
    assert from_json(json.dumps(values)) == TAKE


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", '{"sound": 3}', '"x"'])
def test_anything_else_is_no_analysis(text: str) -> None:
    assert from_json(text) is None


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    assert from_json(text) is None


def test_the_command_line_tells_every_field() -> None:
    assert command_fields(TAKE) == {
        "duration": 44.0,
        "speech": 36.0,
        "pauses": [{"start": 10.0, "length": 1.2}],
        "syllables_per_second": None,
        "wpm": 140.0,
        "wpm_without_pauses": None,
        "pitch_range_semitones": None,
        "loudness_range_db": 12.5,
        "transcript": "Hello there.",
        "fillers": [{"word": "um", "start": 3.0}],
        "beats": [{"beat": "proof", "covered": True}],
        "notes": ["A note."],
    }
    without = command_fields(TakeAnalysis(Sound(1.0)))
    assert [without[name] for name in ("transcript", "fillers", "beats")] == [None] * 3
