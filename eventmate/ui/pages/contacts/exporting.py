"""Contacts into a file: a format from a menu, a place from the system, written elsewhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from array import array

    from eventmate.services.exchange import Exchange
    from eventmate.services.exporting import Export

Wanted = Callable[[], "array[int]"]
ENDINGS = {"vcard": ".vcf", "vcard4": ".vcf", "csv": ".csv", "json": ".json"}


class Exporter(QObject):
    """Writes those a function names at the moment of the click."""

    def __init__(self, exchange: "Exchange", operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._operations = operations
        self._window = parent

    def menu(self, wanted: Wanted) -> QMenu:
        """The four formats."""
        menu = QMenu(self._window)
        names = {
            "vcard": self.tr("vCard 3.0, for phones and address books"),
            "vcard4": self.tr("vCard 4.0, with everything"),
            "csv": self.tr("CSV, for tables"),
            "json": self.tr("JSON, for programs"),
        }
        for target, words in names.items():
            menu.addAction(words, partial(self.choose_file, target, wanted))
        return menu

    def choose_file(self, target: str, wanted: Wanted) -> None:
        """Ask where to write, then write."""
        ending = ENDINGS[target]
        dialog = QFileDialog(self._window, self.tr("Export contacts"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"*{ending}")
        dialog.selectFile(f"{self.tr('Contacts')}{ending}")
        ids = wanted()
        dialog.fileSelected.connect(lambda path: self.write(target, ids, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: str, ids: "array[int]", path: Path) -> None:
        """Write contacts in a format; the library is read first, the file written beside it."""
        people = [ContactId(each) for each in ids]

        def take_out() -> "Export":
            from eventmate.services.exporting import ExportFormat

            return self._exchange.take_out(ExportFormat(target), people)

        def write(export: "Export") -> None:
            self._operations.compute(
                self, lambda: _write(export, path), lambda count: self._say(count, path)
            )

        self._operations.fetch(self, take_out, write)

    def _say(self, count: int, path: Path) -> None:
        words = self.tr("1 contact written to {name}")
        if count != 1:
            words = self.tr("{count} contacts written to {name}")
        sentence = words.format(count=number(count), name=isolated(path.name))
        self._operations.performed.emit(Outcome(count, Touched.NOTHING), sentence)


def _write(export: "Export", path: Path) -> int:
    export.write(path)
    return export.count
