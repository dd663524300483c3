"""A recording made elsewhere becomes a take: chosen, decoded, kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.devices.sound_file import ENDINGS, RATE, SoundFile
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.script_keeper import ScriptKeeper

if TYPE_CHECKING:
    from eventmate.domain.changes import Outcome
    from eventmate.domain.introductions import IntroductionId, Length
    from eventmate.services.bundle import Services
    from eventmate.services.rehearsals import KeptTake

BYTES_A_SECOND = RATE * 2


class RecordingImport(QObject):
    """`taken` carries the take and its sound."""

    taken = Signal(object, bytes)  # RehearsalId
    reading_changed = Signal(bool)
    progressed = Signal(float)  # 0 to 1

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        script: ScriptKeeper,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._operations = operations
        self._script = script
        self._window = window
        self._reader: SoundFile | None = None
        self._wanted: tuple[IntroductionId, Length] | None = None

    @Slot()
    def choose(self) -> None:
        """Let the user choose a recording."""
        dialog = QFileDialog(self._window, self.tr("A recording of this introduction"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{ending}" for ending in ENDINGS)
        dialog.setNameFilter(self.tr("Recordings ({})").format(patterns))
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Decode a recording and keep it as a take of the introduction that is open."""
        shown = self._script.introduction
        if shown is None or self._reader is not None:
            return
        self._script.flush()
        self._wanted = (shown.id, self._script.length)
        self._reader = SoundFile(self)
        self._reader.decoded.connect(self._on_decoded)
        self._reader.failed.connect(self._on_failed)
        self._reader.progressed.connect(self.progressed)
        self.reading_changed.emit(True)
        self._reader.read(path)

    @Slot()
    def cancel(self) -> None:
        """Read no further."""
        if self._reader is not None:
            self._reader.cancel()
            self._finish()

    def _finish(self) -> None:
        if self._reader is not None:
            self._reader.deleteLater()
            self._reader = None
            self.reading_changed.emit(False)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._finish()
        self._operations.failed.emit(sentence)

    @Slot(bytes)
    def _on_decoded(self, sound: bytes) -> None:
        self._finish()
        if self._wanted is None:
            return
        introduction, length = self._wanted
        services = self._services
        draft = TakeDraft(
            introduction,
            length,
            self._script.beats,
            services.clock(),
            round(len(sound) / BYTES_A_SECOND, 3),
            TakeSource.FILE,
        )

        def keep() -> "Outcome[KeptTake]":
            keeps = services.preferences.current.keep_recordings
            return services.rehearsals.keep(draft, sound if keeps else b"")

        def show(made: "KeptTake") -> None:
            self.taken.emit(made.id, sound)
            if made.trouble:
                self._operations.failed.emit(made.trouble)

        self._operations.run(self, keep, show, said=self.tr("The recording is kept as a take"))
