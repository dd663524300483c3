"""What the user sees after an unforeseen error: calm words and a report that can be copied."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.even_lines import set_line_height

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
        area = QPlainTextEdit()
        set_line_height(area, current_theme().line())
        area.setPlainText(report)
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
