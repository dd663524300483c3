"""The real microphone classes hear what a sound server plays into them, and miss none politely."""

import os
import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from eventmate.devices.microphone import RATE, QtMicrophone, level_of
from eventmate.speech.hearing import hear
from eventmate.speech.samples import from_bytes

# Qt's own backends say on standard error what they miss; nothing of that is ours.
pytestmark = pytest.mark.qt_log_ignore(".*")
CHILD = Path(__file__).parent.parent / "microphone_child.py"
SERVER, PLAYER = shutil.which("pulseaudio"), shutil.which("paplay")
needs_server = pytest.mark.skipif(
    SERVER is None or PLAYER is None,
    reason="pulseaudio, which plays in this test, is not installed",
)
REMAP = (
    "module-remap-source master=mic_sink.monitor source_name=test_mic "
    "source_properties=device.description=TestMic"
)
MODULES = (
    "module-native-protocol-unix",
    "module-null-sink sink_name=mic_sink",
    REMAP,
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A sound server of its own with one microphone that hears what is played into a sink."""
    assert SERVER is not None
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(tmp_path)}
    command = [SERVER, "--daemonize=yes", "--exit-idle-time=-1", "-n"]
    command += [f"--load={module}" for module in MODULES]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    yield environment
    subprocess.run([SERVER, "--kill"], check=False, env=environment, capture_output=True)


def spoken(path: Path) -> Path:
    """Two tones of a second with a second between them."""
    tone = 9_000 * np.sin(2 * np.pi * 200 * np.arange(RATE) / RATE)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        sound = np.concatenate([tone, np.zeros(RATE), tone, np.zeros(RATE // 2)])
        out.writeframes(sound.astype("<i2").tobytes())
    return path


@needs_server
def test_what_is_played_into_the_microphone_is_heard(
    server: dict[str, str], tmp_path: Path
) -> None:
    assert PLAYER is not None
    target = tmp_path / "heard.raw"
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(target), "5"],
        env={**server, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert "TestMic" in child.stdout.readline()
    played = [PLAYER, "--device=mic_sink", str(spoken(tmp_path / "said.wav"))]
    subprocess.run(played, check=True, env=server, capture_output=True)
    out, errors = child.communicate(timeout=60)
    assert child.returncode == 0, errors
    sound = hear(from_bytes(target.read_bytes()))
    assert not sound.is_silent
    (pause,) = sound.pauses
    assert pause.length == pytest.approx(1.0, abs=0.15)
    assert float(out.split()[-1]) > 0.5


@needs_server
def test_a_microphone_that_is_gone_is_told(server: dict[str, str], tmp_path: Path) -> None:
    assert SERVER is not None
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(tmp_path / "heard.raw"), "5"],
        env={**server, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert "TestMic" in child.stdout.readline()
    subprocess.run([SERVER, "--kill"], check=True, env=server, capture_output=True)
    _, errors = child.communicate(timeout=60)
    assert errors.count("no longer heard") == 1


def test_a_machine_without_a_microphone_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    microphone = QtMicrophone()
    monkeypatch.setattr(microphone, "_found_devices", list)
    with qtbot.waitSignal(microphone.failed) as told:
        microphone.start()
    assert "timed all the same" in told.args[0]


@pytest.mark.parametrize(
    ("value", "level"), [(0, 0.0), (33, 0.0), (327, 1 / 3), (3277, 2 / 3), (32_767, 1.0)]
)
def test_levels_are_even_in_decibels(value: int, level: float) -> None:
    samples = array("h", [value] * 160).tobytes()
    assert level_of(samples) == pytest.approx(level, abs=0.01)
    assert level_of(b"") == 0.0
