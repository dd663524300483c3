"""How high the voice is, by autocorrelation, and how far it moves."""

import numpy as np
import numpy.typing as npt

from eventmate.speech.samples import RATE, Samples

HOP = RATE // 100  # samples, 10 ms
WINDOW = RATE * 48 // 1000  # samples; two periods of the lowest voice
LOWEST, HIGHEST = 65.0, 420.0  # Hz
VOICED = 0.5  # of the correlation at rest
NEAR_BEST = 0.88  # the shortest period this near the best one avoids an octave too low
BLOCK = 500  # frames at a time, so that memory stays small and other threads run
FEWEST = 30  # voiced frames

Hertz = npt.NDArray[np.float64]  # shape (frames,), 0 where there is no voice


def pitch_of(samples: Samples, quietest: float) -> Hertz:
    """The pitch of each 10 ms in hertz; `quietest` is the power in dB below which nobody speaks."""
    count = max(0, (len(samples) - WINDOW) // HOP + 1)
    found = np.zeros(count)
    for first in range(0, count, BLOCK):
        last = min(count, first + BLOCK)
        part = samples[first * HOP : (last - 1) * HOP + WINDOW]
        windows = np.lib.stride_tricks.sliding_window_view(part, WINDOW)[::HOP]
        found[first:last] = _block(windows.astype(np.float32), quietest)
    return found


def _block(windows: npt.NDArray[np.float32], quietest: float) -> Hertz:
    found = np.zeros(len(windows))
    windows = windows - windows.mean(axis=1, keepdims=True)
    power = 10 * np.log10((windows**2).mean(axis=1) + 1e-10)
    loud = np.flatnonzero(power > quietest)
    if len(loud):
        found[loud] = _periods(windows[loud])
    return found


def _periods(windows: npt.NDArray[np.float32]) -> Hertz:
    shortest, longest = int(RATE / HIGHEST), int(RATE / LOWEST)
    taper = np.hanning(WINDOW).astype(np.float32)
    # Long enough that no period asked for wraps around.
    size = 1 << (WINDOW + longest).bit_length()
    correlation = np.fft.irfft(np.abs(np.fft.rfft(windows * taper, size)) ** 2, size)
    fade = np.fft.irfft(np.abs(np.fft.rfft(taper, size)) ** 2, size)
    asked = slice(shortest, longest + 1)
    rest = correlation[:, :1] + 1e-12
    scaled = (correlation[:, asked] / rest) / (fade[asked] / fade[0])
    best = scaled.max(axis=1)
    is_peak = np.zeros_like(scaled, dtype=bool)
    is_peak[:, 1:-1] = (scaled[:, 1:-1] >= scaled[:, :-2]) & (scaled[:, 1:-1] >= scaled[:, 2:])
    good = is_peak & (scaled >= NEAR_BEST * best[:, None])
    lag = good.argmax(axis=1) + shortest
    voiced = (best >= VOICED) & good.any(axis=1)
    return np.where(voiced, RATE / lag, 0.0)


def semitone_range(pitch: Hertz) -> float | None:
    """Semitones between the 10th and the 90th percentile of the voiced frames; None for too few.

    Percentiles rather than a deviation: a few frames an octave off do not matter.
    """
    voiced = pitch[pitch > 0]
    if len(voiced) < FEWEST:
        return None
    low, high = np.percentile(voiced, (10, 90))
    return float(12 * np.log2(high / low))
