"""Loudness over time, and from it where somebody speaks.

A near microphone hears its speaker louder than anything else, so relative loudness tells speech
from a noisy room, even where other people talk; detectors of voice as such do not. Two limits are
better than one: speech is what rises above the upper, and it lasts as long as it stays above the
lower, so that soft ends of words count and soft noises alone do not.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eventmate.speech.bands import FRAME_SECONDS, Decibels, loudness_in, smoothed
from eventmate.speech.samples import Samples

LOW, HIGH = 150.0, 6000.0  # Hz; below it rooms rumble and cables hum
SMOOTHED = 5  # frames
SHORTEST_GAP, SHORTEST_SPEECH = 0.2, 0.1  # s
QUIET, LOUD = 10, 95  # percentiles
LOUD_FRAMES = 300  # so many are speech, also where a recording went on and on
# The limits between quiet and loud: shares of the way up, and decibels at least.
UPPER, LEAST_UPPER = 0.6, 6.0
LOWER, LEAST_LOWER = 0.32, 4.0
REACH = 40.0  # dB below loud; what is softer is no part of speech however silent the room
NOTHING = -95.0  # dB below full scale; a microphone that was off, not a quiet room
SILENCE = -68.0  # dB below full scale; nobody speaks so softly
STEADY = 7.0  # dB between quiet and loud, less is no speech but a fan
MOSTLY = 0.9  # of the frames; where more were off, what is left may well be speech alone
NOISY = 22.0  # dB between quiet and loud, less is a noisy room
FULL = 0.99
CLIPPED = 0.0005  # of all samples

Marks = npt.NDArray[np.bool_]  # shape (frames,)
Runs = tuple[tuple[float, float], ...]  # start and end in seconds


@dataclass(frozen=True, slots=True)
class Loudness:
    """Frames of 10 ms in decibels, and what counts as speech in them."""

    frames: Decibels
    quiet: float = NOTHING
    loud: float = NOTHING
    runs: Runs = ()
    limit: float = NOTHING  # what is louder may be speech

    @property
    def is_silent(self) -> bool:
        """Whether nothing was said."""
        return not self.runs

    @property
    def is_noisy(self) -> bool:
        """Whether the room is nearly as loud as the speaker."""
        return not self.is_silent and self.loud - self.quiet < NOISY


def loudness_of(samples: Samples) -> Loudness:
    """Where somebody speaks, as runs without a pause of 0.2 s."""
    frames = smoothed(loudness_in(samples, LOW, HIGH), SMOOTHED)
    heard = frames[frames > NOTHING]
    if not len(heard):
        return Loudness(frames)
    share = max(LOUD, 100 - 100 * LOUD_FRAMES / len(heard))
    quiet, loud = (float(each) for each in np.percentile(heard, (QUIET, share)))
    is_steady = loud - quiet < STEADY and len(heard) > MOSTLY * len(frames)
    if loud < SILENCE or is_steady:
        return Loudness(frames, quiet, loud)
    upper, lower = _limits(quiet, loud)
    return Loudness(frames, quiet, loud, _runs(_lasting(frames, upper, lower)), lower)


def _limits(quiet: float, loud: float) -> tuple[float, float]:
    """The upper and the lower limit of speech."""
    floor = max(quiet, loud - REACH)
    way = loud - floor
    # Somebody who never pauses is loud all the time: then the usual way down from loud counts.
    upper = min(floor + max(LEAST_UPPER, way * UPPER), loud - LEAST_UPPER)
    return upper, min(upper, floor + max(LEAST_LOWER, way * LOWER))


def _edges(marks: Marks) -> tuple[list[int], list[int]]:
    """Where each stretch of marked frames begins, and the frame after its last."""
    turns = np.flatnonzero(np.diff(np.concatenate(([False], marks, [False])).astype(np.int8)))
    return turns[::2].tolist(), turns[1::2].tolist()


def _lasting(frames: Decibels, upper: float, lower: float) -> Marks:
    """The frames above the lower limit in stretches that rise above the upper."""
    marks = frames > lower
    for begin, end in zip(*_edges(marks), strict=True):
        if frames[begin:end].max() <= upper:
            marks[begin:end] = False
    return marks


def _runs(marks: Marks) -> Runs:
    found: list[tuple[float, float]] = []
    for begin, end in zip(*_edges(marks), strict=True):
        start, stop = begin * FRAME_SECONDS, end * FRAME_SECONDS
        if found and start - found[-1][1] < SHORTEST_GAP:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return tuple((start, end) for start, end in found if end - start >= SHORTEST_SPEECH)


def loudness_range(loudness: Loudness) -> float | None:
    """Decibels between soft and loud (10th and 90th percentile) while speaking."""
    spoken = loudness.frames[loudness.frames > loudness.limit]
    if not loudness.runs or not len(spoken):
        return None
    low, high = np.percentile(spoken, (10, 90))
    return float(high - low)


def is_clipping(samples: Samples) -> bool:
    """Whether the loudest parts were cut off."""
    if not len(samples):
        return False
    return float((np.abs(samples) >= FULL).mean()) > CLIPPED
