"""A voice that reads aloud, where the system has one. Qt's speech loads on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

SILENT_ENGINES = {"mock"}  # plays the signals, not the sound


class Voice(QObject):
    """What the drills know of a voice; a test listens instead."""

    finished = Signal()

    def is_there(self) -> bool:
        """Whether the system has a voice."""
        return False

    def say(self, text: str) -> None:
        """Read a text aloud, cutting off what is being read."""

    def stop(self) -> None:
        """Be quiet."""


class QtVoice(Voice):
    """The system's own voice through QtTextToSpeech."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech: QTextToSpeech | None = None
        self._looked = False

    @override
    def is_there(self) -> bool:
        return self._made() is not None

    @override
    def say(self, text: str) -> None:
        if (speech := self._made()) is not None:
            speech.stop()
            speech.say(text)

    @override
    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def _made(self) -> QTextToSpeech | None:
        if self._looked:
            return self._speech
        self._looked = True
        try:
            import_module("PySide6.QtTextToSpeech")
        except ImportError:
            return None
        from PySide6.QtTextToSpeech import QTextToSpeech

        engines = [e for e in QTextToSpeech.availableEngines() if e not in SILENT_ENGINES]
        if not engines:
            return None
        speech = QTextToSpeech(engines[0], self)
        if speech.state() is QTextToSpeech.State.Error:
            speech.deleteLater()
            return None
        speech.stateChanged.connect(self._on_state_changed)
        self._speech = speech
        return speech

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if state is QTextToSpeech.State.Ready:
            self.finished.emit()
