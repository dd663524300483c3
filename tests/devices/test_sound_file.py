"""Recordings of common kinds become samples, and what is none is told."""

import wave
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from eventmate.devices.sound_file import RATE, SoundFile

# Qt's own backends say on standard error what they miss; nothing of that is ours.
pytestmark = pytest.mark.qt_log_ignore(".*")


def written(path: Path, seconds: float, rate: int = 44_100, channels: int = 2) -> Path:
    tone = 9_000 * np.sin(2 * np.pi * 220 * np.arange(int(seconds * rate)) / rate)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(np.repeat(tone.astype("<i2"), channels).tobytes())
    return path


def test_stereo_at_another_rate_becomes_mono_samples(qtbot: QtBot, tmp_path: Path) -> None:
    reader = SoundFile()
    with qtbot.waitSignal(reader.decoded, timeout=10_000) as told:
        reader.read(written(tmp_path / "take.wav", 2.0))
    (sound,) = told.args
    values = np.frombuffer(sound, "<i2")
    assert len(values) / RATE == pytest.approx(2.0, abs=0.1)
    heard = np.abs(np.fft.rfft(values[: 2 * RATE - 1_600])).argmax() * RATE / (2 * RATE - 1_600)
    assert heard == pytest.approx(220, abs=2)


@pytest.mark.parametrize("content", [b"", b"no sound at all" * 200])
def test_what_is_no_recording_is_told(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "take.mp3"
    path.write_bytes(content)
    reader = SoundFile()
    with qtbot.waitSignal(reader.failed, timeout=10_000) as told:
        reader.read(path)
    assert told.args[0].endswith((".", "work."))


def test_a_file_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    reader = SoundFile()
    with qtbot.waitSignal(reader.failed, timeout=10_000) as told:
        reader.read(tmp_path / "gone.wav")
    assert told.args == ["There is nothing in gone.wav. Choose another file."]


def test_reading_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    reader = SoundFile()
    reader.read(written(tmp_path / "take.wav", 30.0))
    reader.cancel()
    with qtbot.assertNotEmitted(reader.decoded, wait=300):
        pass


def test_an_hour_is_refused_before_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    reader = SoundFile()
    path = written(tmp_path / "take.wav", 3_600.0, rate=8_000, channels=1)
    read: list[float] = []
    reader.progressed.connect(read.append)
    with qtbot.waitSignal(reader.failed, timeout=10_000) as told:
        reader.read(path)
    assert "longer than half an hour" in told.args[0]
    assert read == []
