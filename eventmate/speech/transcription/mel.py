"""The picture of sound that Whisper reads: 80 mel bands, 100 frames a second, 30 seconds.

As in Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision" (2022): windows
of 25 ms, Slaney's mel scale, the upper 8 decades of power scaled to about -1 to 1.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from eventmate.speech.samples import RATE, Samples

WINDOW, HOP, BANDS = 400, 160, 80
SECONDS = 30
FRAMES = SECONDS * RATE // HOP  # 3000
HIGHEST = RATE / 2
# Slaney's scale: straight up to 1 kHz, logarithmic above.
HERTZ_A_MEL = 200.0 / 3
BEND_HERTZ = 1000.0
BEND_MEL = BEND_HERTZ / HERTZ_A_MEL
LOG_STEP = np.log(6.4) / 27.0
FLOOR, REACH = 1e-10, 8.0

Mel = npt.NDArray[np.float32]  # shape (1, 80, 3000)


def log_mel(samples: Samples) -> Mel:
    """The picture of up to 30 seconds; shorter sound is followed by silence."""
    sound = np.zeros(SECONDS * RATE, np.float32)
    sound[: min(len(samples), len(sound))] = samples[: len(sound)]
    padded = np.pad(sound, WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP][:FRAMES]
    hann = np.hanning(WINDOW + 1)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(frames * hann)) ** 2
    bands = np.log10(np.maximum(_filters() @ power.T, FLOOR))
    bands = np.maximum(bands, bands.max() - REACH)
    scaled: Mel = ((bands + 4) / 4).astype(np.float32)[None]
    return scaled


def _mel_of(hertz: float) -> float:
    if hertz < BEND_HERTZ:
        return hertz / HERTZ_A_MEL
    return float(BEND_MEL + np.log(hertz / BEND_HERTZ) / LOG_STEP)


@lru_cache(maxsize=1)
def _filters() -> npt.NDArray[np.float64]:
    """Triangles of equal area, shape (80, 201)."""
    mels = np.linspace(_mel_of(0), _mel_of(HIGHEST), BANDS + 2)
    above = BEND_HERTZ * np.exp(LOG_STEP * (mels - BEND_MEL))
    edges = np.where(mels < BEND_MEL, mels * HERTZ_A_MEL, above)
    hertz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    widths = np.diff(edges)
    slopes = edges[:, None] - hertz[None, :]
    falling = -slopes[:-2] / widths[:-1, None]
    rising = slopes[2:] / widths[1:, None]
    triangles = np.maximum(0, np.minimum(falling, rising))
    areas: npt.NDArray[np.float64] = triangles * (2 / (edges[2:] - edges[:-2]))[:, None]
    return areas
