"""Samples as the rest of this layer takes them: one channel, 16 kHz, float32 from -1 to 1."""

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eventmate.domain.errors import UnreadableFile
from eventmate.domain.speech import LONGEST

Samples = npt.NDArray[np.float32]  # shape (n,)

RATE = 16_000  # Hz
FULL_16, FULL_32 = 32_768.0, 2_147_483_648.0
BYTES_8, BYTES_16, BYTES_24, BYTES_32 = 1, 2, 3, 4


class TooLong(UnreadableFile):
    """A recording of more than any introduction takes."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"This recording takes {round(seconds / 60)} minutes. Cut out the part you want, at "
            f"most {round(LONGEST / 60)} minutes."
        )


def from_bytes(sound: bytes) -> Samples:
    """Samples of 16 kHz mono 16-bit sound, as microphones give it; raises TooLong."""
    if len(sound) / (2 * RATE) > LONGEST:
        raise TooLong(len(sound) / (2 * RATE))
    values = np.frombuffer(sound[: len(sound) // 2 * 2], dtype="<i2")
    return values.astype(np.float32) / np.float32(FULL_16)


def to_bytes(samples: Samples) -> bytes:
    """Samples as 16-bit sound, as `from_bytes` takes it."""
    return (np.clip(samples, -1, 1) * (FULL_16 - 1)).astype("<i2").tobytes()


def read_wav(path: Path) -> Samples:
    """The sound of a WAV file; raises UnreadableFile with a sentence."""
    try:
        with wave.open(str(path), "rb") as sound:
            seconds = sound.getnframes() / max(1, sound.getframerate())
            if seconds > LONGEST:
                raise TooLong(seconds)
            frames = sound.readframes(sound.getnframes())
            width, channels = sound.getsampwidth(), sound.getnchannels()
            rate = sound.getframerate()
    except (wave.Error, EOFError, OSError) as error:
        raise UnreadableFile(
            f"{path.name} cannot be read as a WAV recording. Save it as WAV and try again."
        ) from error
    values = _values(frames, width)
    mono = values[: len(values) // channels * channels].reshape(-1, channels).mean(axis=1)
    return resampled(mono.astype(np.float32), rate)


def _values(frames: bytes, width: int) -> Samples:
    if width == BYTES_8:
        return (np.frombuffer(frames, np.uint8).astype(np.float32) - 128) / np.float32(128)
    if width == BYTES_24:
        raw = np.frombuffer(frames[: len(frames) // 3 * 3], np.uint8).reshape(-1, 3)
        high = raw[:, 2].astype(np.int8).astype(np.int32)
        joined = (high << 16) | (raw[:, 1].astype(np.int32) << 8) | raw[:, 0]
        return joined.astype(np.float32) / np.float32(1 << 23)
    usable = frames[: len(frames) // width * width]
    if width == BYTES_32:
        return np.frombuffer(usable, "<i4").astype(np.float32) / np.float32(FULL_32)
    return np.frombuffer(usable, "<i2").astype(np.float32) / np.float32(FULL_16)


def resampled(values: Samples, rate: int) -> Samples:
    """The same sound at 16 kHz; what lies above 8 kHz is taken out first, else it would fold."""
    if rate == RATE or not len(values):
        return values
    if rate > RATE:
        spectrum = np.fft.rfft(values)
        spectrum[np.fft.rfftfreq(len(values), 1 / rate) > RATE / 2] = 0
        values = np.fft.irfft(spectrum, len(values)).astype(np.float32)
    count = int(len(values) * RATE / rate)
    places = np.arange(count) * (rate / RATE)
    heard: Samples = np.interp(places, np.arange(len(values)), values).astype(np.float32)
    return heard
