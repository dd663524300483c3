"""Files into the library: read beside everything else, saved as one step that can be undone."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.errors import EventMateError
from eventmate.domain.exchange import Imported
from eventmate.domain.reading import Reading, Skipped
from eventmate.domain.table_columns import ColumnField, TableColumn
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.columns_dialog import ColumnsDialog
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog
from eventmate.ui.pages.meet.notices import Answer, Notices
from eventmate.ui.plain import isolated
from eventmate.ui.progress import Progress

if TYPE_CHECKING:
    from eventmate.services.exchange import Exchange

PATTERNS = "*.vcf *.vcard *.csv *.tsv *.ldif *.json *.txt *.png *.jpg *.jpeg"


class Importer(QObject):
    """Says what came of each file, and shows what was skipped and why."""

    def __init__(
        self, exchange: "Exchange", operations: Operations, notices: Notices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._operations = operations
        self._notices = notices
        self._window = parent

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
        """Read files one after another."""
        for path in paths:
            self._operations.compute(self, partial(_read, path), partial(self._take, path))

    def _on_files_selected(self, names: list[str]) -> None:
        self.take_files([Path(name) for name in names])

    def _take(self, path: Path, read: tuple[Reading, tuple[TableColumn, ...]]) -> None:
        reading, columns = read
        if columns:
            self._ask_columns(path, columns)
        elif reading.contacts:
            self.bring_in(reading, path.name)
        else:
            self._say_nothing_found(path.name, reading)

    def _ask_columns(self, path: Path, columns: Sequence[TableColumn]) -> None:
        dialog = ColumnsDialog(path.name, columns, self._window)
        dialog.told.connect(partial(self._read_as_told, path))
        dialog.open()

    def _read_as_told(self, path: Path, fields: list[ColumnField], has_head: bool) -> None:
        def read() -> Reading:
            from eventmate.services.table_reading import read_as

            return read_as(path, fields, has_head=has_head)

        def take(reading: Reading) -> None:
            self._take(path, (reading, ()))

        self._operations.compute(self, read, take)

    def _say_nothing_found(self, source: str, reading: Reading) -> None:
        why = reading.error or self.tr("Nobody could be read from it.")
        sentence = self.tr("{file}: {why}").format(file=isolated(source), why=why)
        self._notices.say(sentence, self._answers(source, reading.skipped), icon="circle-alert")

    def bring_in(self, reading: Reading, source: str) -> None:
        """Save everybody who was read, with a way to stop."""
        progress = Progress(self)
        words = self.tr("Importing {}").format(isolated(source))
        strip = self._notices.follow(words, progress)

        def report(done: int, total: int) -> bool:
            progress.report(done, total)
            return not progress.cancelled

        def over() -> None:
            strip.hide()
            strip.deleteLater()
            progress.deleteLater()

        def done(imported: Imported) -> None:
            over()
            self._say_result(source, imported)

        def failed(error: EventMateError) -> None:
            over()
            self._operations.failed.emit(str(error))

        self._operations.run(
            self,
            lambda: self._exchange.bring_in(reading, source, report),
            done,
            failed,
            said=self.result_words,
        )

    def _say_result(self, source: str, imported: Imported) -> None:
        if imported.skipped:
            sentence = self.tr("{file}: {result}").format(
                file=isolated(source), result=self.result_words(imported)
            )
            self._notices.say(sentence, self._answers(source, imported.skipped))

    def _answers(self, source: str, skipped: Sequence[Skipped]) -> list[Answer]:
        if not skipped:
            return []
        show = partial(self.show_skipped, source, tuple(skipped))
        return [Answer(self.tr("See what was skipped"), show, stays=True)]

    def show_skipped(self, source: str, skipped: tuple[Skipped, ...]) -> None:
        """Show each line that was left out, and why."""
        SkippedDialog(source, skipped, self._window).open()

    def result_words(self, imported: Imported) -> str:
        """Such as: 37 added, 2 completed, 1 already here; 3 skipped."""
        counts = (
            (imported.added, self.tr("{} added")),
            (imported.updated, self.tr("{} completed")),
            (imported.unchanged, self.tr("{} already here")),
        )
        said = [words.format(number(count)) for count, words in counts if count]
        sentence = ", ".join(said) or self.tr("Nothing new")
        if imported.skipped:
            sentence += self.tr("; {} skipped").format(number(len(imported.skipped)))
        return sentence


def _read(path: Path) -> tuple[Reading, tuple[TableColumn, ...]]:
    """What a file says, and its columns when nobody recognised them."""
    from eventmate.services.reading import read_file
    from eventmate.services.table_reading import columns_of, is_unrecognised

    reading = read_file(path)
    return reading, columns_of(path) if is_unrecognised(reading) else ()
