"""The microphone: samples and levels out, sentences when there are none. Loads on first use."""

from __future__ import annotations

from array import array
from functools import partial
from math import log10, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import override

from eventmate.devices.multimedia import (
    DeviceName,
    chosen_of,
    favourite_first,
    is_installed,
    names_of,
    with_leave,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioSource, QMediaDevices

RATE = 16_000  # Hz, one channel, 16 bits: what speech needs
FULL = 32_768
FIRST_SOUND = 5_000  # ms until a microphone that was just opened is heard
SILENCE = 1_500  # ms without a sample, not even of silence: the microphone is gone
QUIETEST = -60.0  # dB below full scale that the meter shows as nothing


class Microphone(QObject):
    """What the stage knows of a microphone; a test speaks from a file instead."""

    heard = Signal(bytes)  # samples: 16 kHz, mono, 16 bits, little endian
    level_changed = Signal(float)  # 0 silent to 1 full scale
    failed = Signal(str)  # a sentence: nothing is heard until `start` is tried again
    microphones_changed = Signal()

    def prepare(self) -> None:
        """Load what is heavy; safe on any thread, before anything else is called."""

    def microphones(self) -> tuple[DeviceName, ...]:
        """The microphones there are, the system's favourite first."""
        return ()

    def choose(self, wanted: str) -> None:
        """Use the microphone with this id, or the favourite when it is not there."""

    def start(self) -> None:
        """Send samples from now on, or say why not."""

    def stop(self) -> None:
        """Send no samples and let the microphone go."""


def level_of(samples: bytes) -> float:
    """How loud samples are, 0 silent to 1 full scale, evenly in decibels."""
    values = array("h")
    values.frombytes(samples[: len(samples) // 2 * 2])
    if not values:
        return 0.0
    power = sqrt(sum(value * value for value in values) / len(values)) / FULL
    if power <= 0:
        return 0.0
    return min(1.0, max(0.0, 1 - 20 * log10(power) / QUIETEST))


class QtMicrophone(Microphone):
    """The laptop's microphones through QtMultimedia."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._devices: QMediaDevices | None = None
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        # A microphone that is unplugged may go on without an error, and without a sound.
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._on_lost)

    @override
    def prepare(self) -> None:
        is_installed()

    @override
    def microphones(self) -> tuple[DeviceName, ...]:
        return names_of(self._found_devices()) if is_installed() else ()

    @override
    def choose(self, wanted: str) -> None:
        self._wanted = wanted
        if self._source is not None:
            self.stop()
            self.start()

    @override
    def start(self) -> None:
        if not is_installed():
            self.failed.emit(
                self.tr(
                    "The microphone needs the system's sound libraries, which are not installed. "
                    "Takes are timed all the same, without a sound."
                )
            )
            return
        devices = self._found_devices()
        if not devices:
            self.failed.emit(
                self.tr("There is no microphone. The take is timed all the same, without a sound.")
            )
            return
        from PySide6.QtCore import QMicrophonePermission

        device = chosen_of(devices, self._wanted)
        with_leave(
            QMicrophonePermission(), self, partial(self._open, device), self._on_denied, self.start
        )

    @override
    def stop(self) -> None:
        self._silence.stop()
        if self._source is not None:
            self._source.disconnect(self)  # stopping is told as well
            self._source.stop()
            self._source.deleteLater()
            self._source = None
            self._stream = None

    def _on_denied(self) -> None:
        self.failed.emit(
            self.tr(
                "The system does not let EventMate use the microphone. Allow it in the "
                "system's privacy settings; until then takes are timed without a sound."
            )
        )

    def _found_devices(self) -> list[QAudioDevice]:
        from PySide6.QtMultimedia import QMediaDevices

        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioInputsChanged.connect(self.microphones_changed)
        return favourite_first(QMediaDevices.audioInputs(), QMediaDevices.defaultAudioInput())

    def _open(self, device: QAudioDevice) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QtAudio

        self.stop()
        wanted = QAudioFormat()
        wanted.setSampleRate(RATE)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        source = QAudioSource(device, wanted, self)
        stream = source.start()
        if stream is None or source.error() != QtAudio.Error.NoError:
            source.deleteLater()
            self.failed.emit(
                self.tr(
                    "The microphone cannot be opened. Another program may be using it; close "
                    "that, then try again."
                )
            )
            return
        self._source, self._stream = source, stream
        stream.readyRead.connect(self._on_ready_read)
        source.stateChanged.connect(self._on_source_state_changed)
        self._silence.start(FIRST_SOUND)

    def _on_source_state_changed(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        if self._source is not None and self._source.state() == QtAudio.State.StoppedState:
            self._on_lost()

    def _on_lost(self) -> None:
        self.stop()
        self.level_changed.emit(0.0)
        self.failed.emit(
            self.tr(
                "The microphone is no longer heard. Your time goes on; plug it in again, or choose "
                "another one, for the next take."
            )
        )

    def _on_ready_read(self) -> None:
        if self._stream is None:
            return
        samples = bytes(self._stream.readAll().data())
        if samples:
            self._silence.start(SILENCE)
            self.heard.emit(samples)
            self.level_changed.emit(level_of(samples))
