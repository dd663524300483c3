"""How loud a band of frequencies is over time, block by block, so that memory stays small."""

import numpy as np
import numpy.typing as npt

from eventmate.speech.samples import RATE, Samples

FRAME = RATE // 100  # samples, 10 ms
FRAME_SECONDS = 0.01
BLOCK, CONTEXT = 30 * RATE, RATE // 2  # samples; what lies around a block hides where it was cut
EDGE = 0.2  # of a frequency; a band with soft edges does not ring
LEAST_POWER = 1e-12

Decibels = npt.NDArray[np.float64]  # shape (frames,), relative to full scale


def loudness_in(samples: Samples, low: float, high: float) -> Decibels:
    """The loudness of each 10 ms between two frequencies in hertz."""
    count = len(samples) // FRAME
    found = np.empty(count)
    for first in range(0, count * FRAME, BLOCK):
        begin = max(0, first - CONTEXT)
        last = min(count * FRAME, first + BLOCK)
        part = _only(samples[begin : last + CONTEXT], low, high)[first - begin :][: last - first]
        power = (part.reshape(-1, FRAME) ** 2).mean(axis=1)
        found[first // FRAME : last // FRAME] = 10 * np.log10(power + LEAST_POWER)
    return found


def smoothed(values: Decibels, width: int) -> Decibels:
    """A running mean that keeps its ends."""
    if len(values) < width:
        return values
    padded = np.pad(values, width // 2, mode="edge")
    return np.convolve(padded, np.ones(width) / width, "valid")[: len(values)]


def _only(samples: Samples, low: float, high: float) -> npt.NDArray[np.float64]:
    spectrum = np.fft.rfft(samples.astype(np.float64))
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    rising = np.clip((hertz - low * (1 - EDGE)) / (low * EDGE), 0, 1)
    falling = np.clip((high * (1 + EDGE) - hertz) / (high * EDGE), 0, 1)
    return np.fft.irfft(spectrum * rising * falling, len(samples))
