"""What the sound of a take tells without words."""

from eventmate.domain.speech import LONG_PAUSE, Estimate, Pause, Sound
from eventmate.speech.loudness import (
    Loudness,
    is_clipping,
    loudness_of,
    loudness_range,
)
from eventmate.speech.pitch import pitch_of, semitone_range
from eventmate.speech.samples import RATE, Samples
from eventmate.speech.syllables import syllables_in

# How far off the figures were against known recordings.
SYLLABLES_OFF = 0.09  # of the rate
LOUDNESS_OFF = 1.5  # dB
PITCH_OFF, PITCH_OFF_SHARE = 0.5, 0.1  # semitones, and of the range
SYLLABLES_A_WORD = 1.45  # of English as it is spoken
FEWEST_SECONDS = 1.5  # of speech, for a rate


def hear(samples: Samples) -> Sound:
    """Pauses, rates and ranges of a take."""
    duration = len(samples) / RATE
    loudness = loudness_of(samples)
    if loudness.is_silent:
        return Sound(duration, is_silent=True, is_clipping=is_clipping(samples))
    runs = loudness.runs
    speech = sum(end - start for start, end in runs)
    pitch = pitch_of(samples, loudness.limit)
    semitones, decibels = semitone_range(pitch), loudness_range(loudness)
    count = syllables_in(samples, pitch) if speech >= FEWEST_SECONDS else 0.0
    return Sound(
        duration=duration,
        speech=round(speech, 3),
        first=round(runs[0][0], 3),
        last=round(runs[-1][1], 3),
        pauses=_pauses(loudness),
        longest_run=round(_longest_run(loudness), 3),
        syllables_per_second=_estimate(count / speech if count else None, 0.0, SYLLABLES_OFF),
        loudness_range_db=_estimate(decibels, LOUDNESS_OFF, 0.0),
        pitch_range_semitones=_estimate(semitones, PITCH_OFF, PITCH_OFF_SHARE),
        is_noisy=loudness.is_noisy,
        is_clipping=is_clipping(samples),
    )


def pace_of(samples: Samples) -> float | None:
    """About how many words a minute are being said; None when too little is."""
    sound = hear(samples)
    if sound.syllables_per_second is None:
        return None
    return sound.syllables_per_second.value * 60 / SYLLABLES_A_WORD


def _pauses(loudness: Loudness) -> tuple[Pause, ...]:
    ends = zip(loudness.runs, loudness.runs[1:], strict=False)
    gaps = ((end, start - end) for (_, end), (start, _) in ends)
    return tuple(
        Pause(round(start, 3), round(length, 3)) for start, length in gaps if length > LONG_PAUSE
    )


def _longest_run(loudness: Loudness) -> float:
    """The longest stretch without a pause that is long enough to breathe (0.2 s)."""
    return max(end - start for start, end in loudness.runs)


def _estimate(value: float | None, off: float, share: float) -> Estimate | None:
    if value is None:
        return None
    return Estimate(round(value, 3), round(off + value * share, 3))
