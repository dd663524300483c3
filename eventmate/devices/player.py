"""Plays a recording. Qt's multimedia loads on first use."""

from __future__ import annotations

import wave
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QUrl,
    Signal,
)
from typing_extensions import override

from eventmate.devices.microphone import RATE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer


def as_wav(samples: bytes) -> bytes:
    """Samples (16 kHz, mono, 16 bits) as a WAV file."""
    with BytesIO() as file:
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(samples)
        return file.getvalue()


class Player(QObject):
    """What the review knows of a player; a test plays nothing aloud."""

    moved = Signal(float)  # seconds from the start
    playing_changed = Signal(bool)
    failed = Signal(str)  # a sentence

    def load(self, path: Path) -> None:
        """Get a sound file ready."""

    def load_samples(self, samples: bytes) -> None:
        """Get a sound ready that is in memory alone (16 kHz, mono, 16 bits)."""

    def play(self) -> None:
        """Play from where it stands."""

    def pause(self) -> None:
        """Stay where it stands."""

    def seek(self, seconds: float) -> None:
        """Go to a moment."""

    def close(self) -> None:
        """Let the file go."""


class QtPlayer(Player):
    """Through QtMultimedia and the system's loudspeakers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._memory: QBuffer | None = None
        self._sought: int | None = None  # ms

    @override
    def load(self, path: Path) -> None:
        if (player := self._made()) is not None:
            player.setSource(QUrl.fromLocalFile(str(path)))
            self._forget()

    @override
    def load_samples(self, samples: bytes) -> None:
        if (player := self._made()) is None:
            return
        player.setSource(QUrl())
        self._forget()
        self._memory = QBuffer(self)
        self._memory.setData(QByteArray(as_wav(samples)))
        self._memory.open(QIODevice.OpenModeFlag.ReadOnly)
        player.setSourceDevice(self._memory, QUrl("take.wav"))

    def _forget(self) -> None:
        if self._memory is not None:
            self._memory.close()
            self._memory.deleteLater()
            self._memory = None

    @override
    def play(self) -> None:
        if (player := self._made()) is not None:
            player.play()

    @override
    def pause(self) -> None:
        if self._player is not None:
            self._player.pause()

    @override
    def seek(self, seconds: float) -> None:
        if self._player is None:
            return
        if self._player.mediaStatus() is self._player.MediaStatus.LoadingMedia:
            self._sought = round(seconds * 1000)  # a sound that is not there yet has no moments
        else:
            self._player.setPosition(round(seconds * 1000))

    def _on_media_status_changed(self) -> None:
        player, sought = self._player, self._sought
        if player is None or sought is None:
            return
        if player.mediaStatus() is not player.MediaStatus.LoadingMedia:
            self._sought = None
            player.setPosition(sought)

    @override
    def close(self) -> None:
        if self._player is not None:
            self._sought = None
            self._player.stop()
            self._player.setSource(QUrl())
        self._forget()

    def _made(self) -> QMediaPlayer | None:
        if self._player is not None:
            return self._player
        try:
            import_module("PySide6.QtMultimedia")
        except ImportError:
            self.failed.emit(
                QCoreApplication.translate(
                    "Player",
                    "Playing needs the system's sound libraries, which are not installed.",
                )
            )
            return None
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.positionChanged.connect(lambda at: self.moved.emit(at / 1000))
        self._player.playingChanged.connect(self.playing_changed)
        self._player.mediaStatusChanged.connect(self._on_media_status_changed)
        self._player.errorOccurred.connect(self._on_player_error_occurred)
        return self._player

    def _on_player_error_occurred(self) -> None:
        self.failed.emit(
            QCoreApplication.translate(
                "Player", "This recording cannot be played on this computer."
            )
        )
