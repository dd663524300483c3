"""Pitch and syllables of voices made by hand, whose truth is exact."""

import numpy as np
import pytest
from spoken import with_noise

from eventmate.speech.hearing import hear
from eventmate.speech.samples import RATE, Samples

SECONDS = 20
BEATS_A_SECOND = 3.5  # one vowel each


def voice(hertz: float, semitones: float) -> Samples:
    """Vowels whose pitch moves evenly, so that four fifths of its way are the figure."""
    seconds = np.arange(SECONDS * RATE) / RATE
    way = 2 * np.abs(2 * ((seconds * 0.37) % 1) - 1) - 1
    pitch = hertz * 2 ** (way * semitones / 0.8 / 2 / 12)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound = np.zeros(len(seconds))
    for harmonic in range(1, 30):
        at = pitch * harmonic
        loud = 1 + 3 * np.exp(-(((at - 600) / 150) ** 2)) + 2 * np.exp(-(((at - 1500) / 250) ** 2))
        sound += np.where(at < RATE / 2.2, loud / harmonic, 0) * np.sin(harmonic * phase + harmonic)
    vowels = np.clip(1.5 * np.sin(2 * np.pi * BEATS_A_SECOND * seconds) + 0.3, 0, 1)
    sound *= vowels * (seconds % 3 < 2.2)
    quiet: Samples = (0.4 * sound / np.abs(sound).max()).astype(np.float32)
    return quiet


@pytest.mark.parametrize("hertz", [100, 150, 210, 340])
@pytest.mark.parametrize("semitones", [0, 3, 10])
def test_the_range_of_low_and_high_voices_is_right(hertz: float, semitones: float) -> None:
    for sound in (voice(hertz, semitones), with_noise(voice(hertz, semitones), 10)):
        found = hear(sound).pitch_range_semitones
        assert found is not None
        assert abs(found.value - semitones) <= max(found.plus_minus, 0.5)


def test_vowels_are_counted() -> None:
    found = hear(voice(150, 3)).syllables_per_second
    assert found is not None
    # Clear vowels are all found, so the scaling for those swallowed in speech adds its share.
    assert found.value * 0.87 == pytest.approx(BEATS_A_SECOND, rel=0.1)
