"""Praise comes first, remarks are few, and nothing ordinary is a fault."""

from dataclasses import replace

import pytest

from eventmate.domain.findings import MOST, Topic, findings
from eventmate.domain.speech import (
    BeatHeard,
    Estimate,
    Filler,
    Pause,
    Sound,
    TakeAnalysis,
)

FINE = Sound(
    44.0,
    38.0,
    1.0,
    43.0,
    (Pause(10.0, 1.1), Pause(25.0, 0.8)),
    9.0,
    pitch_range_semitones=Estimate(4.0, 1.0),
)


def topics(take: TakeAnalysis, target: float = 45.0) -> list[Topic]:
    return [finding.topic for finding in findings(take, target)]


def pace(value: float) -> TakeAnalysis:
    return TakeAnalysis(FINE, Estimate(value, value * 0.05), Estimate(value * 1.05, 5.0))


def test_a_good_take_gets_praise_and_nothing_else() -> None:
    assert topics(pace(135)) == [Topic.GOOD_PAUSES]


@pytest.mark.parametrize("value", [112, 120, 160, 185])
def test_a_usual_pace_is_never_remarked_on(value: float) -> None:
    assert topics(pace(value)) == [Topic.GOOD_PAUSES]


@pytest.mark.parametrize(("value", "topic"), [(85, Topic.TOO_SLOW), (230, Topic.TOO_FAST)])
def test_only_the_far_ends_are_told(value: float, topic: Topic) -> None:
    assert topics(pace(value)) == [Topic.GOOD_PAUSES, topic]


def test_a_missing_beat_comes_before_all_else() -> None:
    take = TakeAnalysis(
        replace(FINE, last=80.0, longest_run=20.0),
        Estimate(240, 5),
        beats=(BeatHeard("Who I am", True, 0.0, 5.0), BeatHeard("Proof", False)),
    )
    found = findings(take, 45.0)
    assert found[0].is_praise
    assert found[1].text == "Proof"
    assert len(found) == 1 + MOST


def test_a_few_fillers_do_no_harm() -> None:
    few = tuple(Filler("um", float(at)) for at in range(3))
    many = tuple(Filler("um", at / 1.0) for at in range(12))
    assert Topic.FILLERS not in topics(TakeAnalysis(FINE, fillers=few))
    assert Topic.FILLERS in topics(TakeAnalysis(FINE, fillers=many))


def test_silence_is_told_without_praise_or_blame() -> None:
    assert topics(TakeAnalysis(Sound(30.0, is_silent=True))) == [Topic.SILENT]


def test_a_noisy_room_is_no_reason_for_remarks_on_the_voice() -> None:
    flat = Estimate(0.4, 0.3)
    assert Topic.FLAT in topics(TakeAnalysis(replace(FINE, pitch_range_semitones=flat)))
    assert Topic.FLAT not in topics(
        TakeAnalysis(replace(FINE, pitch_range_semitones=flat, is_noisy=True))
    )
