"""Recordings as telephones and other programs make them become samples: m4a, ogg, flac, mp3."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
)
from pytestqt.qtbot import QtBot
from spoken import ESPEAK, WHY, say, silence

from eventmate.devices.sound_file import RATE, SoundFile
from eventmate.speech.hearing import hear
from eventmate.speech.samples import Samples, from_bytes

# Qt's own backends say on standard error what they miss; nothing of that is ours.
pytestmark = pytest.mark.qt_log_ignore(".*")
HIGH_RATE = 44_100  # Hz
PIECE = 16_384  # bytes handed to the encoder at once
KINDS = {
    "m4a": (QMediaFormat.FileFormat.Mpeg4Audio, QMediaFormat.AudioCodec.AAC),
    "ogg": (QMediaFormat.FileFormat.Ogg, QMediaFormat.AudioCodec.FLAC),
    "flac": (QMediaFormat.FileFormat.FLAC, QMediaFormat.AudioCodec.FLAC),
}
# One frame of mp3, stereo at 44.1 kHz and 128 kbit/s, of zeros: 1152 silent samples.
SILENT_FRAME, FRAME_SAMPLES = b"\xff\xfb\x90\x00" + bytes(413), 1_152


def decoded(qtbot: QtBot, path: Path) -> Samples:
    reader = SoundFile()
    with qtbot.waitSignal(reader.decoded, timeout=20_000) as told:
        reader.read(path)
    return from_bytes(told.args[0])


def stereo(samples: Samples) -> bytes:
    """Samples as two channels of 16 bits at 44.1 kHz."""
    places = np.arange(len(samples) * HIGH_RATE // RATE) * RATE / HIGH_RATE
    higher = np.interp(places, np.arange(len(samples)), samples) * 30_000
    return np.repeat(higher.astype("<i2"), 2).tobytes()


def feeder(source: QAudioBufferInput, sound: bytes) -> Callable[[], None]:
    """Hands a sound over as the encoder asks for it, and then its end."""
    pieces = [sound[at : at + PIECE] for at in range(0, len(sound), PIECE)]

    def feed() -> None:
        while pieces and source.sendAudioBuffer(
            QAudioBuffer(QByteArray(pieces[0]), source.format())
        ):
            del pieces[0]
        if not pieces:
            source.sendAudioBuffer(QAudioBuffer())

    return feed


def encoded(qtbot: QtBot, path: Path, sound: bytes) -> Path:
    """A file of the kind its name tells; skips where this machine cannot write it."""
    file, codec = KINDS[path.suffix[1:]]
    kind = QMediaFormat(file)
    kind.setAudioCodec(codec)
    if not kind.isSupported(QMediaFormat.ConversionMode.Encode):
        pytest.skip(f"nothing on this machine writes {path.suffix[1:]}")
    layout = QAudioFormat()
    layout.setSampleRate(HIGH_RATE)
    layout.setChannelCount(2)
    layout.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    session, source, recorder = QMediaCaptureSession(), QAudioBufferInput(layout), QMediaRecorder()
    session.setAudioBufferInput(source)
    session.setRecorder(recorder)
    recorder.setMediaFormat(kind)
    recorder.setAutoStop(True)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
    source.readyToSendAudioBuffer.connect(feeder(source, sound))
    stopped = QMediaRecorder.RecorderState.StoppedState
    with qtbot.waitSignal(
        recorder.recorderStateChanged,
        timeout=20_000,
        check_params_cb=lambda state: state == stopped,
    ):
        recorder.record()
    return path


@pytest.mark.skipif(ESPEAK is None, reason=WHY)
@pytest.mark.parametrize("ending", list(KINDS))
def test_a_stereo_voice_keeps_its_pause_and_pace(qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    spoken = say("I help cities publish arrival times that riders can trust.", tmp_path)
    said = np.concatenate([spoken, silence(1.0), spoken])
    sound = hear(decoded(qtbot, encoded(qtbot, tmp_path / f"take.{ending}", stereo(said))))
    before = hear(said)
    assert sound.duration == pytest.approx(before.duration, abs=0.1)
    assert [pause.length for pause in sound.pauses] == pytest.approx(
        [pause.length for pause in before.pauses], abs=0.05
    )
    assert sound.syllables_per_second is not None
    assert before.syllables_per_second is not None
    rate = before.syllables_per_second.value
    assert sound.syllables_per_second.value == pytest.approx(rate, rel=0.1)


def test_a_stereo_mp3_is_decoded_to_its_length(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "take.mp3"
    path.write_bytes(SILENT_FRAME * 200)
    sound = decoded(qtbot, path)
    assert len(sound) / RATE == pytest.approx(200 * FRAME_SAMPLES / HIGH_RATE, abs=0.1)
    assert hear(sound).is_silent
