"""A sound is heard from its file and from memory alone; this machine may have no loudspeakers."""

import wave
from io import BytesIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eventmate.devices.player import QtPlayer, as_wav

SAMPLES = b"\x00\x10" * 16_000 * 3


def test_samples_as_a_file() -> None:
    with wave.open(BytesIO(as_wav(SAMPLES))) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
        assert sound.readframes(sound.getnframes()) == SAMPLES


# What the system's sound libraries say on a machine without any.
@pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device", extend=True)
@pytest.mark.parametrize("is_kept", [True, False])
def test_a_sound_is_played_from_a_moment(qtbot: QtBot, tmp_path: Path, *, is_kept: bool) -> None:
    player = QtPlayer()
    if is_kept:
        path = tmp_path / "take.wav"
        path.write_bytes(as_wav(SAMPLES))
        player.load(path)
    else:
        player.load_samples(SAMPLES)
    with qtbot.waitSignal(player.moved, check_params_cb=lambda at: 0 < at < 3, timeout=30_000):
        player.play()
    player.pause()
    with qtbot.waitSignal(player.moved, check_params_cb=lambda at: at >= 2, timeout=30_000):
        player.seek(2.0)
        player.play()
    player.close()
    player.close()


@pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device", extend=True)
def test_a_moment_that_is_sought_at_once_is_where_it_begins(qtbot: QtBot) -> None:
    player = QtPlayer()
    heard: list[float] = []
    player.moved.connect(heard.append)
    player.load_samples(SAMPLES)
    player.seek(2.0)
    with qtbot.waitSignal(player.moved, check_params_cb=lambda at: at > 2.1, timeout=30_000):
        player.play()
    assert all(at == 0 or at >= 1.9 for at in heard)
    player.close()
