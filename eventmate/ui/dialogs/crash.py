"""What the user sees after an unforeseen error: calm words and a report that can be copied."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind

HEIGHT = 160


class CrashDialog(PanelDialog):
    """Says what is safe and shows the report; nothing is sent anywhere."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something went wrong"), parent=parent)
        self._report = report
        words = self.tr(
            "EventMate met an error of its own. What you saved is safe and you can go on. "
            "The report below holds no personal data; nothing is sent."
        )
        self.body.addWidget(PlainLabel(words, wrap=True))
        area = QPlainTextEdit(report)
        area.setReadOnly(True)
        area.setFixedHeight(HEIGHT)
        area.setAccessibleName(self.tr("Report"))
        self.body.addWidget(area)
        copy = self.add_button(Button(self.tr("Copy report"), Kind.SECONDARY))
        copy.clicked.connect(self._on_copy_clicked)
        close = self.add_button(Button(self.tr("Go on"), Kind.PRIMARY))
        close.clicked.connect(self.accept)
        close.setFocus()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


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
        dialog = CrashDialog(text, self._window)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._is_shown = False
