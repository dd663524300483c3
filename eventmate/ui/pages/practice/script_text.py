"""Text that is written to be spoken: large, without a frame, gently underlined in places."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.even_lines import set_line_height

LINES = 1
MARGIN = 0


def _units(text: str) -> int:
    """Qt counts text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


class ScriptText(QPlainTextEdit):
    """Grows with what is written; Enter, Tab and the arrows at its ends lead to the next."""

    focused = Signal(bool)
    left_at_end = Signal()
    left_at_start = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(current_theme().font("section", 400))
        self.document().setDocumentMargin(MARGIN)
        set_line_height(self, current_theme().line("section"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Write without telling, keeping the cursor where the text is the same."""
        if text == self.text:
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.updateGeometry()

    def underline(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark places (start and size in letters) with dots; the text itself stays as it is."""
        marks = []
        text = self.text
        for start, size in places:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text[:start]))
            end = _units(text[: start + size])
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(current_theme().colour("warning"))
            selection.cursor, selection.format = cursor, look
            marks.append(selection)
        self.setExtraSelections(marks)

    def _height(self) -> int:
        rows = max(LINES, round(self.document().size().height()))
        return rows * current_theme().line("section") + 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # lines break elsewhere

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        cursor = self.textCursor()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if plain and (enters or (event.key() == Qt.Key.Key_Down and cursor.atEnd())):
            self.left_at_end.emit()
        elif plain and event.key() == Qt.Key.Key_Up and cursor.atStart():
            self.left_at_start.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
