"""Differences between two takes are told when they are surely there."""

from dataclasses import replace

from practice_stage import AT, BEATS

from eventmate.domain.introductions import IntroductionId, Length
from eventmate.domain.rehearsals import Rehearsal, RehearsalId, TakeDraft, TakeSource
from eventmate.domain.speech import BeatHeard, Estimate, Filler, Sound, TakeAnalysis
from eventmate.domain.take_changes import Changed, TakeChange, take_changes

DRAFT = TakeDraft(
    IntroductionId(1), Length.SECONDS_45, BEATS, AT, 44.0, TakeSource.TIMED, confidence_after=2
)
TAKE = Rehearsal(RehearsalId(1), DRAFT, 1)
SOUND = Sound(44.0, 40.0, 0.0, 44.0, (), 10.0, Estimate(4.0, 0.4), Estimate(12.0), Estimate(7.0))
HEARD = TakeAnalysis(
    SOUND,
    Estimate(113.0, 6.0),
    fillers=(Filler("um", 2.0), Filler("uh", 4.0)),
    beats=(BeatHeard("Proof", False), BeatHeard("Goal", True, 1.0, 2.0)),
)


def test_two_alike_have_no_change() -> None:
    nearly = replace(HEARD, words_per_minute=Estimate(118.0, 6.0))
    assert take_changes((TAKE, HEARD), (TAKE, nearly)) == ()
    assert take_changes((TAKE, None), (TAKE, HEARD)) == ()


def test_every_difference_is_told_with_its_way() -> None:
    later = replace(TAKE, draft=replace(DRAFT, confidence_after=4))
    heard = replace(
        HEARD,
        sound=replace(SOUND, last=40.0),
        words_per_minute=Estimate(125.0, 6.0),
        fillers=(Filler("um", 2.0),),
        beats=(BeatHeard("Proof", True, 1.0, 2.0), BeatHeard("Goal", False)),
    )
    assert take_changes((TAKE, HEARD), (later, heard)) == (
        TakeChange(Changed.LENGTH, -4),
        TakeChange(Changed.PACE, 12),
        TakeChange(Changed.FILLERS, -1),
        TakeChange(Changed.BEAT_SAID, beat="Proof"),
        TakeChange(Changed.BEAT_LEFT_OUT, beat="Goal"),
        TakeChange(Changed.CONFIDENCE, 2),
    )


def test_without_a_sound_the_clock_tells_the_length() -> None:
    later = replace(TAKE, draft=replace(DRAFT, seconds=50.0))
    assert take_changes((TAKE, None), (later, None)) == (TakeChange(Changed.LENGTH, 6),)
    short = replace(TAKE, draft=replace(DRAFT, seconds=6.0, length=Length.ONE_LINE))
    assert take_changes((TAKE, None), (short, None)) == ()
