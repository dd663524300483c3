"""Loudness over time, and from it where somebody speaks.

A near microphone hears its speaker louder than anything else, so relative loudness tells speech
from a noisy room, even where other people talk; detectors of voice as such do not.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eventmate.speech.samples import RATE, Samples

FRAME = RATE // 100  # samples, 10 ms
FRAME_SECONDS = 0.01
SMOOTHED = 5  # frames
SHORTEST_GAP, SHORTEST_SPEECH = 0.2, 0.1  # s
# The threshold between the quiet (10th percentile) and the loud (95th), at least 6 dB up.
SHARE, LEAST = 0.35, 6.0
SILENCE = -55.0  # dB below full scale; nobody speaks so softly
NOISY = 22.0  # dB between quiet and loud, less is a noisy room
FULL = 0.99
CLIPPED = 0.0005  # of all samples

Decibels = npt.NDArray[np.float64]  # shape (frames,), relative to full scale
Runs = list[tuple[float, float]]  # start and end in seconds


@dataclass(frozen=True, slots=True)
class Loudness:
    """Frames of 10 ms in decibels, and what counts as speech in them."""

    frames: Decibels
    quiet: float
    loud: float
    runs: Runs
    limit: float = 0.0  # between the two

    @property
    def is_silent(self) -> bool:
        """Whether nothing was said."""
        return self.loud < SILENCE or not self.runs

    @property
    def is_noisy(self) -> bool:
        """Whether the room is nearly as loud as the speaker."""
        return not self.is_silent and self.loud - self.quiet < NOISY


def frames_of(samples: Samples, size: int = FRAME) -> Decibels:
    """The power of each frame in decibels."""
    count = len(samples) // size
    if not count:
        return np.empty(0)
    whole = samples[: count * size].reshape(count, size).astype(np.float64)
    decibels: Decibels = 10 * np.log10((whole**2).mean(axis=1) + 1e-10)
    return decibels


def smoothed(values: Decibels, width: int) -> Decibels:
    """A running mean that keeps its ends."""
    if len(values) < width:
        return values
    padded = np.pad(values, width // 2, mode="edge")
    return np.convolve(padded, np.ones(width) / width, "valid")[: len(values)]


def loudness_of(samples: Samples) -> Loudness:
    """Where somebody speaks, as runs without a pause of 0.2 s."""
    frames = smoothed(frames_of(samples), SMOOTHED)
    if not len(frames):
        return Loudness(frames, -100.0, -100.0, [])
    quiet, loud = (float(each) for each in np.percentile(frames, (10, 95)))
    if loud < SILENCE:
        return Loudness(frames, quiet, loud, [])
    limit = max(quiet + max(LEAST, (loud - quiet) * SHARE), SILENCE)
    # Somebody who never pauses is loud all the time: then the usual way down from loud counts.
    limit = min(limit, loud - LEAST)
    return Loudness(frames, quiet, loud, _runs(frames > limit), limit)


def _runs(speaks: npt.NDArray[np.bool_]) -> Runs:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], speaks, [False])).astype(np.int8)))
    found: Runs = []
    for start, end in zip(edges[::2] * FRAME_SECONDS, edges[1::2] * FRAME_SECONDS, strict=True):
        if found and start - found[-1][1] < SHORTEST_GAP:
            found[-1] = (found[-1][0], float(end))
        else:
            found.append((float(start), float(end)))
    return [(start, end) for start, end in found if end - start >= SHORTEST_SPEECH]


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
