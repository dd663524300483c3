"""Pauses, pace and liveliness against speech whose truth is known."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from spoken import (
    ESPEAK,
    SENTENCES,
    WHY,
    KnownTalk,
    known_talk,
    pink_noise,
    say,
    silence,
    trimmed,
    with_noise,
)

from eventmate.domain.speech import LONG_PAUSE, Pause, Sound
from eventmate.speech.hearing import hear, pace_of
from eventmate.speech.samples import RATE, Samples, TooLong, from_bytes, shape_of

speaks = pytest.mark.skipif(ESPEAK is None, reason=WHY)
NEAR = 0.3  # s from where a pause really begins


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> KnownTalk:
    return known_talk(tmp_path_factory.mktemp("talk"))


def compared(talk: KnownTalk, sound: Sound) -> tuple[int, int, list[float]]:
    """Long pauses found, wrong ones, and how far off the lengths of the found ones are."""
    truth = [gap for gap in talk.gaps if gap[1] > LONG_PAUSE]
    off: list[float] = []
    for start, length in truth:
        near = [pause for pause in sound.pauses if abs(pause.start - start) < NEAR]
        off += [abs(near[0].length - length)] if near else []
    return len(off), len(sound.pauses) - len(off), off


@speaks
def test_pauses_of_a_clean_take_are_found_to_a_tenth_of_a_second(talk: KnownTalk) -> None:
    found, wrong, off = compared(talk, hear(talk.samples))
    assert (found, wrong) == (11, 0)
    assert max(off) < 0.1


@speaks
@pytest.mark.parametrize("decibels", [20, 10])
def test_pauses_are_found_in_a_noisy_room(talk: KnownTalk, decibels: float) -> None:
    sound = hear(with_noise(talk.samples, decibels))
    found, wrong, _ = compared(talk, sound)
    assert found >= 10
    assert wrong <= 3
    assert sound.is_noisy == (decibels == 10)


def humming(samples: Samples) -> Samples:
    """With what a bad cable adds: the mains, and a constant."""
    seconds = np.arange(len(samples)) / RATE
    return (samples + 0.02 * np.sin(2 * np.pi * 50 * seconds) + 0.1).astype(np.float32)


def talked_over(samples: Samples, folder: Path) -> Samples:
    """With somebody else, 20 dB softer, who never pauses."""
    other = np.resize(trimmed(say(" ".join(SENTENCES[::-1]), folder, speed=200)), len(samples))
    scale = np.sqrt((samples**2).mean() / (other**2).mean()) / 10
    heard: Samples = (samples + other * scale).astype(np.float32)
    return heard


def after(seconds: float, samples: Samples) -> Samples:
    """With a microphone that was off at first."""
    return np.concatenate([silence(seconds), samples])


@speaks
def test_pauses_are_found_in_bad_recordings(talk: KnownTalk, tmp_path: Path) -> None:
    heard = with_noise(talk.samples, 30)
    forgotten = np.concatenate([heard, pink_noise(10 * 60 * RATE) * np.float32(1e-3)])
    recordings = {
        "hum": hear(humming(talk.samples)),
        "soft": hear(heard * np.float32(0.02)),
        "talk behind": hear(talked_over(talk.samples, tmp_path)),
        "never stopped": hear(forgotten),
        "off at first": hear(after(30, heard)),
    }
    for name, sound in recordings.items():
        shift = 30 if name == "off at first" else 0
        pauses = tuple(Pause(each.start - shift, each.length) for each in sound.pauses)
        found, wrong, _ = compared(talk, replace(sound, pauses=pauses))
        assert found >= 10, name
        assert wrong <= 1, name


@speaks
def test_words_a_minute_follow_from_the_script(talk: KnownTalk) -> None:
    sound = hear(talk.samples)
    truth = talk.words * 60 / (len(talk.samples) / RATE)
    assert talk.words * 60 / sound.speaking == pytest.approx(truth, rel=0.02)


@speaks
@pytest.mark.parametrize("speed", [120, 160, 200])
def test_the_pace_is_about_right_without_words(speed: int, tmp_path: Path) -> None:
    samples = trimmed(say(" ".join(SENTENCES[:8]), tmp_path, speed=speed))
    words = sum(len(sentence.split()) for sentence in SENTENCES[:8])
    truth = words * 60 / hear(samples).speech
    pace = pace_of(samples)
    assert pace is not None
    assert pace == pytest.approx(truth, rel=0.15)


@speaks
def test_a_flat_voice_and_a_lively_one_are_told_apart(tmp_path: Path) -> None:
    ranges = []
    for liveliness in (0, 50, 150):
        sound = hear(say(" ".join(SENTENCES[:5]), tmp_path, liveliness=liveliness))
        assert sound.pitch_range_semitones is not None
        ranges.append(sound.pitch_range_semitones.value)
    flat, usual, lively = ranges
    assert flat < 1
    assert usual > 2 * flat
    assert lively > 1.5 * usual


def tone(seconds: float) -> Samples:
    return (0.3 * np.sin(2 * np.pi * 140 * np.arange(int(seconds * RATE)) / RATE)).astype(
        np.float32
    )


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(0, np.float32),
        np.zeros(1, np.float32),
        silence(10),
        pink_noise(5 * RATE) * np.float32(1e-5),
        pink_noise(60 * RATE),  # a fan
        np.ones(5 * RATE, np.float32) * np.float32(0.2),
        np.concatenate([silence(1), np.ones(20, np.float32), silence(1)]),
    ],
)
def test_where_nobody_speaks_nothing_is_made_up(samples: Samples) -> None:
    sound = hear(samples)
    assert sound.is_silent
    assert sound.pauses == ()
    assert sound.syllables_per_second is None
    assert sound.pitch_range_semitones is None


def test_a_cut_off_recording_is_told() -> None:
    assert hear(np.sign(tone(3))).is_clipping
    assert not hear(tone(3)).is_clipping


def test_known_gaps_between_tones() -> None:
    sound = hear(np.concatenate([tone(2), silence(1), tone(1.5), silence(0.5), tone(2)]))
    (pause,) = sound.pauses
    assert pause.start == pytest.approx(2, abs=0.05)
    assert pause.length == pytest.approx(1, abs=0.05)
    assert sound.longest_run == pytest.approx(2, abs=0.1)
    assert sound.speech == pytest.approx(5.5, abs=0.2)


def test_half_an_hour_from_a_microphone_are_too_long() -> None:
    with pytest.raises(TooLong, match="31 minutes"):
        from_bytes(bytes(2 * RATE * 31 * 60))


def test_half_a_sample_is_left_out() -> None:
    assert from_bytes(b"\x00\x40\x00").tolist() == [0.5]


def test_the_shape_of_a_sound_is_its_peaks() -> None:
    sound = np.array([0, 100, -200, 0, 0, 50, -32_768, 0], "<i2").tobytes()
    shape = shape_of(sound, 4)
    assert shape == pytest.approx([100 / 32_768, 200 / 32_768, 50 / 32_768, 1.0])
    assert shape_of(b"", 2) == [0.0, 0.0]
    assert shape_of(bytes(20), 2) == [0.0, 0.0]
    assert len(shape_of(b"\0\1\0\1", 8)) == 8
