"""Where the library is, its backups, and whether it is in order."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.changes import Touched
from eventmate.ui.dates import date_time, number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.open_link import open_folder
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.upkeep import BackupFile, Library


class LibraryCard(Card):
    """Opens the folders, backs up, restores and checks."""

    def __init__(
        self, library: "Library", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(24, 12, parent)
        self._library = library
        self._operations = operations
        self._backups = PlainLabel("", colour="text_muted", wrap=True)
        words = self.tr("Everything is on this laptop, in {}.").format(library.paths.data)
        self.column.addWidget(SectionHeading(self.tr("Your library")))
        self.column.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.column.addWidget(self._backups)
        self.column.addWidget(self._buttons())
        self._load_backups()

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(8, holder)
        for label, icon, act in (
            (self.tr("Back up now"), "hard-drive", self._on_back_up_clicked),
            (self.tr("Restore a backup"), "undo-2", self._on_restore_clicked),
            (self.tr("Check my data"), "shield-check", self._on_check_clicked),
            (self.tr("Open the data folder"), "folder-open", self._on_data_clicked),
            (self.tr("Open the backups folder"), "folder-open", self._on_backups_clicked),
        ):
            button = Button(label, Kind.SECONDARY, icon)
            button.clicked.connect(act)
            flow.addWidget(button)
        return holder

    @Slot()
    def _on_data_clicked(self) -> None:
        self._open(self._library.paths.data)

    @Slot()
    def _on_backups_clicked(self) -> None:
        self._open(self._library.paths.backups)

    def _open(self, folder: Path) -> None:
        if not open_folder(folder):
            words = self.tr("No program on this laptop shows folders. This one is {}.")
            self._operations.failed.emit(words.format(folder))

    def _load_backups(self) -> None:
        self._operations.fetch(self, self._library.backups, self._show_backups, key="backups")

    def _show_backups(self, paths: list[Path]) -> None:
        if not paths:
            words = self.tr("No backup yet; one is made whenever you quit after a change.")
        else:
            when = date_time(datetime.fromtimestamp(paths[0].stat().st_mtime, UTC))
            words = self.tr("{count} backups, the newest from {when}.").format(
                count=number(len(paths)), when=when
            )
        self._backups.set_text(words)

    @Slot()
    def _on_back_up_clicked(self) -> None:
        self._operations.fetch(self, self._library.back_up, self._on_backed_up)

    def _on_backed_up(self, made: "BackupFile") -> None:
        self._load_backups()
        words = self.tr("A verified copy with {count} contacts is in {folder}.")
        count = number(made.contacts)
        self._say(self.tr("Backed up"), words.format(count=count, folder=made.path.parent))

    @Slot()
    def _on_restore_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Restore a backup"),
            str(self._library.paths.backups),
            self.tr("EventMate libraries (*.db)"),
        )
        if path:
            self.restore(Path(path))

    def restore(self, copy: Path) -> None:
        """Put a copy in the library's place and show what is in it everywhere."""
        self._operations.fetch(self, lambda: self._library.restore(copy), self._on_restored)

    def _on_restored(self, before: Path | None) -> None:
        self._show_everything()
        words = self.tr("The backup is in use now. What was there before is kept in backups.")
        if before is None:
            self._say(self.tr("Restored"), self.tr("The backup is in use now."))
            return
        dialog = Message(
            self.tr("Restored"), words, (self.tr("Undo restore"), self.tr("Close")), self.window()
        )
        dialog.chosen.connect(lambda position: self._on_restored_chosen(position, before))
        dialog.open()

    def _on_restored_chosen(self, position: int, before: Path) -> None:
        if position == 0:
            self._operations.fetch(
                self, lambda: self._library.restore(before), lambda _: self._on_taken_back()
            )

    def _on_taken_back(self) -> None:
        self._show_everything()
        self._say(
            self.tr("As before"),
            self.tr("What was there before the restore is in use again."),
        )

    def _show_everything(self) -> None:
        self._operations.changed.emit(Touched.EVERYTHING)
        self._load_backups()

    @Slot()
    def _on_check_clicked(self) -> None:
        self._operations.fetch(
            self, lambda: [p.count for p in self._library.check()], self._on_checked
        )

    def _on_checked(self, counts: list[int]) -> None:
        if not counts:
            self._say(self.tr("All is well"), self.tr("Every check of your library passed."))
            return
        words = self.tr("{} faults were found. They can be put right; a backup is made first.")
        dialog = Message(
            self.tr("Something is out of step"),
            words.format(number(sum(counts))),
            (self.tr("Leave it"), self.tr("Put right")),
            self.window(),
        )
        dialog.chosen.connect(self._on_repair_chosen)
        dialog.open()

    @Slot(int)
    def _on_repair_chosen(self, position: int) -> None:
        if position == 1:
            self._operations.fetch(
                self,
                lambda: [p.count for p in self._library.check(repair=True) if not p.repaired],
                self._on_repaired,
            )

    def _on_repaired(self, left: list[int]) -> None:
        self._operations.changed.emit(Touched.EVERYTHING)
        if left:
            words = self.tr("{} faults are left. Restore a backup to be rid of them.")
            self._say(self.tr("Partly put right"), words.format(number(sum(left))))
        else:
            self._say(self.tr("Put right"), self.tr("Every check of your library passes now."))

    def _say(self, title: str, sentence: str) -> None:
        Message(title, sentence, parent=self.window()).open()
