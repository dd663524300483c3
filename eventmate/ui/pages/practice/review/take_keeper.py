"""Loads a take with its sound and listens to it once; what was heard is kept with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from eventmate.domain.rehearsals import Rehearsal, RehearsalId
from eventmate.domain.speech import TakeAnalysis
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.words import beat_title
from eventmate.ui.progress import Progress

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
    shape: Sequence[float] = ()  # of its sound, see Listening.shape_of


class TakeKeeper(QObject):
    """`shown` comes at once, `heard` when listening is over, `changed` when it was edited."""

    shown = Signal(object)  # ShownTake
    changed = Signal(object)  # ShownTake
    heard = Signal(object)  # ShownTake
    listening_changed = Signal(bool)
    come = Signal(int)  # how far listening has come, in percent
    gone = Signal()  # the take is no longer there

    def __init__(
        self, services: "Services", operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._wanted: RehearsalId | None = None
        self._progress = Progress(self)
        self._can_be_heard_again = True

    def open(self, wanted: RehearsalId, samples: bytes = b"") -> None:
        """Show a take; `samples` are its sound when it was just made."""
        self._wanted = wanted
        self._operations.fetch(
            self,
            lambda: self._read(wanted),
            lambda found: self._show(replace(found, samples=samples)),
            lambda _: self.gone.emit(),
            key="take",
        )

    def look_again(self, shown: ShownTake) -> None:
        """See what became of a take that shows; its sound and what was heard stay."""

        def show(found: ShownTake) -> None:
            if found.take.id == self._wanted:
                self.changed.emit(replace(shown, take=found.take, path=found.path))

        self._operations.fetch(
            self,
            lambda: self._read(shown.take.id),
            show,
            lambda _: self.gone.emit(),
            key="again",
        )

    def _read(self, wanted: RehearsalId) -> ShownTake:
        services = self._services
        take = services.rehearsals.get(wanted)
        name = services.introductions.get(take.draft.introduction).name
        path = services.recordings.path_of(take.draft.recording)
        analysis = services.listening.analysis_of(take.draft.analysis)
        return ShownTake(take, name, path=path, analysis=analysis)

    def stop(self) -> None:
        """Wait no longer for what is being listened to."""
        self._progress.cancel()

    def leave(self) -> None:
        """Show no more of the take; a sound that is not kept is listened to all the same."""
        if self._can_be_heard_again:
            self.stop()
        self._wanted = None

    def _show(self, found: ShownTake) -> None:
        path, listening = found.path, self._services.listening
        if not found.samples and path is None:
            self._offer(found)
            return

        def with_sound() -> ShownTake:
            samples = found.samples or (listening.samples_of(path) if path is not None else b"")
            return replace(found, samples=samples, shape=listening.shape_of(samples))

        self._operations.compute(self, with_sound, self._offer, key="sound")

    def _offer(self, found: ShownTake) -> None:
        if found.take.id != self._wanted:
            return
        self.shown.emit(found)
        if found.analysis is None and found.samples:
            self._listen(found)

    def _listen(self, found: ShownTake) -> None:
        beats, seconds = found.take.draft.beats, found.take.draft.seconds
        titles = [beat_title(beat) for beat in beats]
        listening = self._services.listening
        self._can_be_heard_again = found.path is not None
        self._progress = progress = Progress(self)
        progress.reported.connect(self._on_reported)
        self.listening_changed.emit(True)

        def analyse() -> TakeAnalysis | None:
            return listening.analyse(
                found.samples,
                beats,
                titles,
                stop=lambda: progress.cancelled,
                seconds=seconds,
                report=lambda share: progress.report(round(share * 100), 100),
            )

        self._operations.compute(
            self,
            analyse,
            lambda analysis: self._keep(found, analysis),
            lambda error: self._fail(str(error)),
            key=f"analysis {found.take.id}",
        )

    @Slot(int, int)
    def _on_reported(self, done: int, total: int) -> None:
        del total  # a hundred
        self.come.emit(done)

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
        if wanted == self._wanted:
            self.heard.emit(replace(found, analysis=analysis))
