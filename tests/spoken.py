"""Voices for tests, made on the spot: espeak-ng speaks, silence and noise have known places."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eventmate.speech.samples import RATE, Samples
from eventmate.speech.wav_file import read_wav

ESPEAK = shutil.which("espeak-ng")
WHY = "espeak-ng, which speaks in these tests, is not installed"
SENTENCES = (
    "Hello, my name is Noor and I work on transit data.",
    "I grew up above a tram depot in Berlin.",
    "I help cities publish arrival times that riders can trust.",
    "Last winter we found that one silent depot made forty stops lie.",
    "Two weeks later complaints had halved.",
    "I would like to meet people who predict delays from weather.",
    "What do riders complain about where you work?",
    "We publish everything under an open licence.",
    "Three cities use it every day.",
    "My team is four people and one old tram bell.",
    "Before that I built timetables for ferries.",
    "Ferries taught me to respect the tide.",
    "A feed that is wrong is worse than no feed.",
    "So we measure silence, not only delays.",
    "Drivers were the first to thank us.",
    "The second were people with prams.",
    "Next year we try it with night buses.",
    "If you know a city that wants to try, tell me.",
    "And tell me what you work on.",
    "I have all evening.",
)
# Seconds between the sentences; eleven of them are long pauses.
GAPS = (
    *(0.25, 0.9, 0.4, 1.3, 0.5, 2.0, 0.3, 0.8, 1.1, 0.45),
    *(0.75, 0.35, 1.6, 0.55, 0.95, 2.5, 0.28, 1.0, 0.85),
)


def say(text: str, folder: Path, *, speed: int = 160, liveliness: int = 50) -> Samples:
    """A text spoken at about so many words a minute; a liveliness of 0 never moves the pitch."""
    assert ESPEAK is not None
    path = folder / "spoken.wav"
    marked = f"<speak><prosody range='{liveliness}%'>{text}</prosody></speak>"
    command = [ESPEAK, "-m", "-v", "en-us", "-s", str(speed), "-w", str(path), marked]
    subprocess.run(command, check=True)
    return read_wav(path)


def trimmed(samples: Samples) -> Samples:
    """Without the silence around it."""
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1]]


def silence(seconds: float) -> Samples:
    """Nothing at all."""
    return np.zeros(int(seconds * RATE), np.float32)


@dataclass(frozen=True)
class KnownTalk:
    """Speech whose gaps are known: where each begins and how long it is, in seconds."""

    samples: Samples
    gaps: tuple[tuple[float, float], ...]
    words: int


def known_talk(folder: Path) -> KnownTalk:
    """Twenty sentences with nineteen gaps between them."""
    parts: list[Samples] = []
    gaps: list[tuple[float, float]] = []
    at = 0.0
    for place, sentence in enumerate(SENTENCES):
        spoken = trimmed(say(sentence, folder))
        parts.append(spoken)
        at += len(spoken) / RATE
        if place < len(GAPS):
            parts.append(silence(GAPS[place]))
            gaps.append((at, GAPS[place]))
            at += GAPS[place]
    words = sum(len(sentence.split()) for sentence in SENTENCES)
    return KnownTalk(np.concatenate(parts), tuple(gaps), words)


def pink_noise(count: int, seed: int = 1) -> Samples:
    """Noise with as much power in each octave, as rooms have it."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    rising = np.sqrt(np.maximum(1, np.arange(len(spectrum))))
    noise: Samples = np.fft.irfft(spectrum / rising, count).astype(np.float32)
    return noise


def with_noise(samples: Samples, decibels: float) -> Samples:
    """The same in a room so many decibels softer than the voice."""
    noise = pink_noise(len(samples))
    scale = np.sqrt((samples**2).mean() / (noise**2).mean()) / 10 ** (decibels / 20)
    heard: Samples = (samples + noise * scale).astype(np.float32)
    return heard
