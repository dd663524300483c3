"""Asks for a file's name and writes it whole or not at all, off the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.ui.operations import Operations
from eventmate.ui.plain import one_line

_FORBIDDEN = '<>:"/\\|?*'
LONGEST_NAME = 60


def file_name(name: str, ending: str) -> str:
    """A name every system takes for a file."""
    kept = "".join(letter for letter in one_line(name) if letter not in _FORBIDDEN)
    return f"{kept[:LONGEST_NAME].strip(' .') or 'card'}.{ending}"


class FileSaver(QObject):
    """Writes what is made on a worker into a file of the user's choice."""

    written = Signal(str)  # the path

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations = operations
        self._window = parent

    def ask(self, title: str, name: str, kinds: str, make: Callable[[], bytes]) -> None:
        """Let the user choose a place, then write what `make` answers there."""
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.setNameFilter(kinds)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write the file; trouble is told by a toast."""
        self._operations.compute(
            self, lambda: _write(path, make()), lambda _: self.written.emit(str(path))
        )


def _write(path: Path, data: bytes) -> None:
    from eventmate.services.exporting import write_atomically

    write_atomically(path, [data])
