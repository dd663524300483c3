"""What stands out in a take: one thing that went well first, then at most two that would help.

No marks out of anything, and no figure is a fault by itself: 120 to 160 words a minute are usual,
a remark comes only below 110 or above 190; pauses up to two seconds are good; under five fillers a
minute do no harm; accents are not looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.fillers import HARMLESS
from eventmate.domain.speech import Pause, TakeAnalysis, is_cut_short

SLOW, FAST = 110.0, 190.0  # words a minute
SUSTAINED = 10.0  # s; a pace of fewer says nothing
USUAL_SLOW, USUAL_FAST = 120.0, 160.0
GOOD_PAUSE = 2.0  # s
LONG_PAUSE = 3.0
BREATHLESS = 15.0  # s without a pause
FLAT, LIVELY = 2.0, 5.0  # semitones
OVER, SHORT = 1.15, 0.5  # of the time there is
MOST = 2  # that would help
A_MINUTE = 60.0  # s


class Topic(StrEnum):
    """What a finding is about."""

    SILENT = "nothing heard"
    WELL_TIMED = "in time"
    GOOD_PAUSES = "good pauses"
    STEADY = "steady pace"
    LIVELY = "lively voice"
    ALL_BEATS = "every beat was said"
    DONE = "done"  # a take was made, which is what counts
    LEFT_OUT = "a beat was left out"
    TOO_LONG = "longer than there is time"
    TOO_SHORT = "much shorter than planned"
    TOO_FAST = "fast"
    TOO_SLOW = "slow"
    BREATHLESS = "long without a pause"
    LONG_PAUSE = "a very long pause"
    FILLERS = "fillers"
    FLAT = "even voice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands out; `text` names a beat or word, `value` is the figure it rests on."""

    topic: Topic
    is_praise: bool
    value: float = 0.0
    text: str = ""
    at: float | None = None  # s, where it can be heard


def findings(take: TakeAnalysis, target: float, seconds: float = 0.0) -> tuple[Finding, ...]:
    """Praise first, then at most two remarks, what would help most before the rest.

    Of a take whose sound is cut short, `seconds` being its time, only what was made of it.
    """
    if take.sound.is_silent:
        return (Finding(Topic.SILENT, False),)
    if is_cut_short(take.sound, seconds):
        return (Finding(Topic.DONE, True),)
    return (_praise(take, target), *_remarks(take, target)[:MOST])


def timed_findings(seconds: float, target: float) -> tuple[Finding, ...]:
    """What the time alone tells of a take without a sound: praise first, and whether it fits."""
    spare = target - seconds
    if SHORT * target < seconds <= target:
        return (Finding(Topic.WELL_TIMED, True, spare),)
    done = Finding(Topic.DONE, True)
    if seconds > target * OVER:
        return done, Finding(Topic.TOO_LONG, False, -spare)
    return (done, Finding(Topic.TOO_SHORT, False, spare)) if spare > 0 else (done,)


def _praise(take: TakeAnalysis, target: float) -> Finding:
    beats, speaking = take.beats, take.sound.speaking
    good = [pause for pause in take.sound.pauses if pause.length <= GOOD_PAUSE]
    if beats and all(beat.covered for beat in beats) and not take.left_out:
        return Finding(Topic.ALL_BEATS, True, len(beats))
    if good:
        best = max(good, key=lambda pause: pause.length)
        return Finding(Topic.GOOD_PAUSES, True, best.length, _word_after(take, best), best.start)
    if SHORT * target < speaking <= target:
        return Finding(Topic.WELL_TIMED, True, target - speaking)
    pace, pitch = take.words_per_minute, take.sound.pitch_range_semitones
    if pace is not None and USUAL_SLOW <= pace.value <= USUAL_FAST:
        return Finding(Topic.STEADY, True, pace.value)
    if pitch is not None and pitch.value >= LIVELY:
        return Finding(Topic.LIVELY, True, pitch.value)
    return Finding(Topic.DONE, True)


def _word_after(take: TakeAnalysis, pause: Pause) -> str:
    """The first words after a pause, where they are known."""
    if take.transcript is None:
        return ""
    after = [word.text for word in take.transcript.words if word.start >= pause.end - 0.3]
    return " ".join(after[:2]).strip(" .,!?")


def _remarks(take: TakeAnalysis, target: float) -> Sequence[Finding]:
    return [
        *_about_words(take),
        *_about_time(take, target),
        *_about_pace(take),
        *_about_breath(take),
        *_about_fillers(take),
        *_about_voice(take),
    ]


def _about_words(take: TakeAnalysis) -> list[Finding]:
    if take.transcript is not None and not take.transcript.is_whole:
        return []  # what was not understood may well have been said
    missed = [beat.title for beat in take.beats or () if not beat.covered]
    found = [Finding(Topic.LEFT_OUT, False, text=missed[0])] if missed else []
    if not missed and take.left_out:
        found = [Finding(Topic.LEFT_OUT, False, text=take.left_out[0])]
    return found


def _about_time(take: TakeAnalysis, target: float) -> list[Finding]:
    speaking = take.sound.speaking
    if speaking > target * OVER:
        return [Finding(Topic.TOO_LONG, False, speaking - target)]
    if speaking < target * SHORT:
        return [Finding(Topic.TOO_SHORT, False, target - speaking)]
    return []


def _about_pace(take: TakeAnalysis) -> list[Finding]:
    pace = take.words_per_minute
    if pace is None or take.sound.is_noisy or take.sound.speaking < SUSTAINED:
        return []
    if pace.value - pace.plus_minus > FAST:
        return [Finding(Topic.TOO_FAST, False, pace.value)]
    return [Finding(Topic.TOO_SLOW, False, pace.value)] if _is_slow(take) else []


def _is_slow(take: TakeAnalysis) -> bool:
    """Slow for a reason other than pauses, which are good."""
    pace = take.words_per_minute_without_pauses or take.words_per_minute
    return pace is not None and pace.value + pace.plus_minus < SLOW


def _about_breath(take: TakeAnalysis) -> list[Finding]:
    found = []
    if take.sound.longest_run > BREATHLESS:
        found.append(Finding(Topic.BREATHLESS, False, take.sound.longest_run))
    long = [pause for pause in take.sound.pauses if pause.length > LONG_PAUSE]
    if long:
        longest = max(long, key=lambda pause: pause.length)
        found.append(Finding(Topic.LONG_PAUSE, False, longest.length, at=longest.start))
    return found


def _about_fillers(take: TakeAnalysis) -> list[Finding]:
    if not take.fillers or take.sound.speaking <= 0:
        return []
    a_minute = len(take.fillers) * A_MINUTE / max(A_MINUTE / 2, take.sound.speaking)
    if a_minute < HARMLESS:
        return []
    words = [filler.word for filler in take.fillers]
    usual = max(set(words), key=words.count)
    return [Finding(Topic.FILLERS, False, a_minute, usual, take.fillers[0].start)]


def _about_voice(take: TakeAnalysis) -> list[Finding]:
    pitch = take.sound.pitch_range_semitones
    if pitch is None or take.sound.is_noisy or pitch.value + pitch.plus_minus >= FLAT:
        return []
    return [Finding(Topic.FLAT, False, pitch.value)]
