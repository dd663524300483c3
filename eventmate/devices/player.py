"""Plays a recording. Qt's multimedia loads on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer


class Player(QObject):
    """What the review knows of a player; a test plays nothing aloud."""

    moved = Signal(float)  # seconds from the start
    playing_changed = Signal(bool)
    failed = Signal(str)  # a sentence

    def load(self, path: Path) -> None:
        """Get a sound file ready."""

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

    @override
    def load(self, path: Path) -> None:
        if (player := self._made()) is not None:
            player.setSource(QUrl.fromLocalFile(str(path)))

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
        if self._player is not None:
            self._player.setPosition(round(seconds * 1000))

    @override
    def close(self) -> None:
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

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
        self._player.errorOccurred.connect(self._on_player_error_occurred)
        return self._player

    def _on_player_error_occurred(self) -> None:
        self.failed.emit(
            QCoreApplication.translate(
                "Player", "This recording cannot be played on this computer."
            )
        )
