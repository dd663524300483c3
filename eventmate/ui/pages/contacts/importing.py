"""Files into the library: read beside everything else, saved as one step that can be undone."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.errors import EventMateError
from eventmate.domain.exchange import Imported
from eventmate.domain.reading import FileKind, Reading
from eventmate.domain.table_columns import ColumnField, TableColumn
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.columns_dialog import ColumnsDialog
from eventmate.ui.pages.contacts.import_words import FileResult, ImportWords, unread
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog, TextDialog
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.progress import Progress

if TYPE_CHECKING:
    from eventmate.services.exchange import Exchange

PATTERNS = "*.zip *.vcf *.vcard *.csv *.tsv *.ldif *.json *.txt *.png *.jpg *.jpeg"
Read = tuple[Reading, tuple[TableColumn, ...]]  # the columns where nobody recognised them


class Importer(QObject):
    """Says what came of each file, and shows what was skipped and why."""

    profile_found = Signal(object)  # MyProfile, of LinkedIn's export

    def __init__(
        self, exchange: "Exchange", operations: Operations, notices: Notices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._operations = operations
        self._notices = notices
        self._window = parent
        self._words = ImportWords(self)

    def choose_files(self) -> None:
        """Ask which files to read."""
        dialog = QFileDialog(self._window, self.tr("Import contacts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Contacts ({})").format(PATTERNS), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def can_take(self, mime: QMimeData) -> bool:
        """Whether something dragged over the page is a file from this machine."""
        return any(url.isLocalFile() for url in mime.urls())

    def take_mime(self, mime: QMimeData) -> None:
        """Read what was dropped."""
        self.take_files([Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files one after another; what came of all of them is said once."""
        waiting = len(paths)
        found: list[tuple[str, Reading]] = []

        def take(path: Path, read: Read) -> None:
            reading, columns = read
            if columns:
                self._ask_columns(path, columns)
            else:
                found.append((path.name, reading))
            one_less()

        def failed(path: Path, error: EventMateError) -> None:
            found.append((path.name, Reading(FileKind.TEXT, error=str(error))))
            one_less()

        def one_less() -> None:
            nonlocal waiting
            waiting -= 1
            if found and not waiting:
                self.bring_in(found)

        for path in paths:
            self._operations.compute(
                self, partial(_read, path), partial(take, path), partial(failed, path)
            )

    def _on_files_selected(self, names: list[str]) -> None:
        self.take_files([Path(name) for name in names])

    def _ask_columns(self, path: Path, columns: Sequence[TableColumn]) -> None:
        dialog = ColumnsDialog(path.name, columns, self._window)
        dialog.told.connect(partial(self._read_as_told, path))
        dialog.open()

    def _read_as_told(self, path: Path, fields: list[ColumnField], has_head: bool) -> None:
        def read() -> Reading:
            from eventmate.services.table_reading import read_as

            return read_as(path, fields, has_head=has_head)

        def take(reading: Reading) -> None:
            self.bring_in([(path.name, reading)])

        self._operations.compute(self, read, take)

    def bring_in(self, files: Sequence[tuple[str, Reading]]) -> None:
        """Save everybody who was read from files with these names, with a way to stop."""
        if not any(reading.contacts or reading.linkedin for _, reading in files):
            self._say_result([FileResult(name, unread(reading)) for name, reading in files])
            return
        progress = Progress(self)
        words = self.tr("Importing {}").format(self._words.source([name for name, _ in files]))
        strip = self._notices.follow(words, progress)

        def report(done: int, total: int) -> bool:
            progress.report(done, total)
            return not progress.cancelled

        def over() -> None:
            strip.hide()
            strip.deleteLater()
            progress.deleteLater()

        def results(imported: Sequence[Imported]) -> list[FileResult]:
            pairs = zip(files, imported, strict=True)
            return [FileResult(name, result) for (name, _), result in pairs]

        def done(imported: Sequence[Imported]) -> None:
            over()
            self._say_result(results(imported))
            for _, reading in files:
                if reading.linkedin is not None and reading.linkedin.profile:
                    self.profile_found.emit(reading.linkedin.profile)

        def failed(error: EventMateError) -> None:
            over()
            self._operations.failed.emit(str(error))

        self._operations.run(
            self,
            lambda: self._exchange.bring_in_files(files, report),
            done,
            failed,
            said=lambda imported: self._words.toast(results(imported)),
        )

    def _say_result(self, results: Sequence[FileResult]) -> None:
        """Say in one line what was left out, where anything was."""
        if not any(result.imported.skipped or result.is_empty for result in results):
            return
        answers: list[Answer] = []
        if len(results) > 1:
            show = partial(self.show_details, tuple(results))
            answers = [Answer(self.tr("See each file"), show, stays=True)]
        elif results[0].needs_list:
            show = partial(self.show_skipped, results[0])
            answers = [Answer(self.tr("See what was skipped"), show, stays=True)]
        is_trouble = all(result.is_empty for result in results)
        icon = "circle-alert" if is_trouble else "info"
        self._notices.say(self._words.of_files(results), answers, icon=icon)

    def show_skipped(self, result: FileResult) -> None:
        """Show each line that was left out, and why."""
        SkippedDialog(result.source, result.imported.skipped, self._window).open()

    def show_details(self, results: tuple[FileResult, ...]) -> None:
        """Show what came of each file."""
        words = self.tr("Whoever could be read is in your contacts; one Undo takes all back.")
        text = self._words.details(results)
        TextDialog(self.tr("What came in"), words, text, self._window).open()


def _read(path: Path) -> Read:
    """What a file says, and its columns when nobody recognised them."""
    from eventmate.services.reading import read_file
    from eventmate.services.table_reading import columns_of, is_unrecognised

    reading = read_file(path)
    return reading, columns_of(path) if is_unrecognised(reading) else ()
