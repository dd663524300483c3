"""Samples as the rest of this layer takes them: one channel, 16 kHz, float32 from -1 to 1."""

import numpy as np
import numpy.typing as npt

from eventmate.domain.errors import UnreadableFile
from eventmate.domain.speech import LONGEST

Samples = npt.NDArray[np.float32]  # shape (n,)

RATE = 16_000  # Hz
FULL_16 = 32_768.0


class TooLong(UnreadableFile):
    """A recording of more than any introduction takes."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"This recording takes {round(seconds / 60)} minutes. Cut out the part you want, at "
            f"most {round(LONGEST / 60)} minutes."
        )


def refuse_too_long(seconds: float) -> None:
    """Raises TooLong for what is no rehearsal, before it takes memory and time."""
    if seconds > LONGEST:
        raise TooLong(seconds)


def from_bytes(sound: bytes) -> Samples:
    """Samples of 16 kHz mono 16-bit sound, as microphones give it; raises TooLong."""
    refuse_too_long(len(sound) / (2 * RATE))
    values = np.frombuffer(sound[: len(sound) // 2 * 2], dtype="<i2")
    return values.astype(np.float32) / np.float32(FULL_16)


def to_bytes(samples: Samples) -> bytes:
    """Samples as 16-bit sound, as `from_bytes` takes it."""
    values: npt.NDArray[np.int16] = np.clip(samples * FULL_16, -FULL_16, FULL_16 - 1).astype("<i2")
    return values.tobytes()


def resampled(values: Samples, rate: int) -> Samples:
    """The same sound at 16 kHz; what lies above 8 kHz is left out, else it would fold down."""
    count = len(values) * RATE // rate
    if rate == RATE or not count:
        return values[:count]
    spectrum = np.fft.rfft(values)
    # Fewer or more bins for as long a time are a lower or higher rate.
    heard: Samples = np.fft.irfft(spectrum, count).astype(np.float32)
    return heard * np.float32(count / len(values))


def shape_of(sound: bytes, parts: int) -> list[float]:
    """The peak of each of so many equal parts of 16-bit sound, 0 to 1 of the loudest."""
    values = np.frombuffer(sound[: len(sound) // 2 * 2], dtype="<i2")
    if not len(values):
        return [0.0] * parts
    begins = np.linspace(0, len(values), parts, endpoint=False).astype(np.int64)
    highest = np.maximum.reduceat(values, begins).astype(np.float64)
    lowest = np.minimum.reduceat(values, begins).astype(np.float64)
    peaks = np.maximum(highest, -lowest).clip(0)
    found: list[float] = (peaks / (peaks.max() or 1.0)).tolist()
    return found
