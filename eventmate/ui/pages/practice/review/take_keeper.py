"""Loads a take with its sound and listens to it once; what was heard is kept with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eventmate.domain.rehearsals import Rehearsal, RehearsalId
from eventmate.domain.speech import TakeAnalysis
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.words import beat_title

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


@dataclass(frozen=True, slots=True)
class ShownTake:
    """A take, its sound where there is one, the file to play, and what was heard."""

    take: Rehearsal
    name: str
    samples: bytes = b""
    path: Path | None = None
    analysis: TakeAnalysis | None = None


class TakeKeeper(QObject):
    """`shown` comes at once, `heard` when listening is over."""

    shown = Signal(object)  # ShownTake
    heard = Signal(object)  # ShownTake
    listening_changed = Signal(bool)

    def __init__(
        self, services: "Services", operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._wanted: RehearsalId | None = None
        self._stopped = False

    def open(self, wanted: RehearsalId, samples: bytes = b"") -> None:
        """Show a take; `samples` are its sound when it was just made."""
        self._wanted = wanted
        self._stopped = False
        services = self._services

        def read() -> ShownTake:
            take = services.rehearsals.get(wanted)
            name = services.introductions.get(take.draft.introduction).name
            path = services.recordings.path_of(take.draft.recording)
            analysis = services.listening.analysis_of(take.draft.analysis)
            return ShownTake(take, name, samples, path, analysis)

        self._operations.fetch(self, read, self._show, key="take")

    def stop(self) -> None:
        """Wait no longer for what is being listened to."""
        self._stopped = True

    def _show(self, found: ShownTake) -> None:
        if found.samples or found.path is None:
            self._offer(found)
            return
        path, listening = found.path, self._services.listening

        def with_sound(samples: bytes) -> None:
            made = ShownTake(found.take, found.name, samples, path, found.analysis)
            self._offer(made)

        self._operations.compute(self, lambda: listening.samples_of(path), with_sound, key="sound")

    def _offer(self, found: ShownTake) -> None:
        if found.take.id != self._wanted:
            return
        self.shown.emit(found)
        if found.analysis is None and found.samples:
            self._listen(found)

    def _listen(self, found: ShownTake) -> None:
        beats = found.take.draft.beats
        titles = [beat_title(beat) for beat in beats]
        listening = self._services.listening
        self.listening_changed.emit(True)
        self._operations.compute(
            self,
            lambda: listening.analyse(found.samples, beats, titles, lambda: self._stopped),
            lambda analysis: self._keep(found, analysis),
            lambda error: self._fail(str(error)),
            key="analysis",
        )

    def _fail(self, sentence: str) -> None:
        self.listening_changed.emit(False)
        self._operations.failed.emit(sentence)

    def _keep(self, found: ShownTake, analysis: TakeAnalysis | None) -> None:
        self.listening_changed.emit(False)
        if analysis is None:
            return
        services, wanted = self._services, found.take.id
        text = services.listening.text_of(analysis)
        self._operations.fetch(
            self, lambda: services.rehearsals.keep_analysis(wanted, text), lambda _: None
        )
        heard = ShownTake(found.take, found.name, found.samples, found.path, analysis)
        if wanted == self._wanted:
            self.heard.emit(heard)
