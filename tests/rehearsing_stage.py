"""The Practice page of the real window, driven by clicks, keys and a voice made on the spot."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import TypeVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from spoken import silence, trimmed
from window_stage import PATIENCE, Evening

from eventmate.domain.changes import Outcome
from eventmate.services.bundle import Services
from eventmate.speech.samples import Samples, to_bytes
from eventmate.speech.wav_file import read_wav
from eventmate.ui.pages.practice.review.view import ReviewView
from eventmate.ui.pages.practice.stage.take import TakeState
from eventmate.ui.pages.practice_page import PracticePage

FLITE = which("flite")
TEXTS = (
    "I am Noor and I work on trams in Berlin.",
    "I help cities tell people when the next tram will come.",
    "What do people complain about where you work?",
)
Dialog = TypeVar("Dialog", bound=QDialog)
Found = TypeVar("Found")


def voice(folder: Path, pauses: float) -> bytes:
    """The script spoken with pauses of so many seconds; tones where no voice is installed."""
    parts: list[Samples] = []
    for text in TEXTS:
        if FLITE is None:
            tone = 0.3 * np.sin(np.arange(16_000 * 3) / 18)
            parts += [tone.astype(np.float32), silence(pauses)]
            continue
        path = folder / "said.wav"
        subprocess.run([FLITE, "-voice", "rms", "-t", text, "-o", str(path)], check=True)
        parts += [trimmed(read_wav(path)), silence(pauses)]
    return to_bytes(np.concatenate(parts))


class Rehearsing:
    """What somebody does on the Practice page."""

    def __init__(self, qtbot: QtBot, evening: Evening) -> None:
        self._qtbot = qtbot
        self.evening = evening
        page = evening.shell.go("practice")
        assert isinstance(page, PracticePage)
        self.page = page

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to be so."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def stored(self, read: Callable[[Services], Found]) -> Found:
        """What the library holds, read where the library is."""
        answers: list[Found] = []
        services = self.evening.services
        self.evening.operations.fetch(self.page, lambda: read(services), answers.append)
        self.until(lambda: answers)
        return answers[0]

    def do(self, change: Callable[[Services], Outcome[Found]]) -> Found:
        """Change the library where it is."""
        answers: list[Found] = []
        services = self.evening.services
        self.evening.operations.run(self.page, lambda: change(services), answers.append)
        self.until(lambda: answers)
        return answers[0]

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """A dialog of a kind, once it is open."""

        def found() -> list[Dialog]:
            return [each for each in self.evening.shell.findChildren(kind) if each.isVisible()]

        self.until(found)
        return found()[-1]

    @property
    def looking(self) -> ReviewView:
        """The take that is looked back on."""
        assert self.page.looking is not None
        return self.page.looking

    def take(self, sound: bytes, before: int, after: int) -> None:
        """One take on the stage by keyboard, then how sure I felt."""
        door = self.page.door
        self.until(lambda: door.stage is not None and door.stage.isVisible())
        stage = door.stage
        assert stage is not None
        QTest.keyClick(stage, Qt.Key(Qt.Key.Key_0.value + before))
        QTest.keyClick(stage, Qt.Key.Key_Space)
        self.until(lambda: stage.take.state is TakeState.RUNNING)
        self.evening.microphone.speak(sound)
        QTest.keyClick(stage, Qt.Key.Key_Space)
        self.until(lambda: self.page.looking is not None and self.page.looking.isVisible())
        self.until(lambda: self.looking.shown is not None and self.looking.shown.samples == sound)
        self.until(lambda: self.looking.shown is not None and self.looking.shown.analysis)
        self.until(self.evening.shell.isActiveWindow)
        QTest.keyClick(self.looking, Qt.Key(Qt.Key.Key_0.value + after))
        self.until(
            lambda: self.stored(lambda s: s.rehearsals.listed()[-1].draft.confidence_after) == after
        )
