"""Between the crash hook and the dialog, which is made only when it is needed."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget


class CrashReporter(QObject):
    """Brings reports from any thread to one dialog at a time."""

    _crashed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._is_shown = False
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def report(self, text: str) -> None:
        """Show a report; safe on any thread."""
        self._crashed.emit(text)

    @Slot(str)
    def _on_crashed(self, text: str) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        from eventmate.ui.dialogs.crash import CrashDialog

        dialog = CrashDialog(text, self._window)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._is_shown = False
