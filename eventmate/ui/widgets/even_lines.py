"""Lines of written text at the height the look asks for, whatever the font's own is."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit
from typing_extensions import override


class EvenLines(QPlainTextDocumentLayout):
    """Lays every line `height` px below the one before, its letters in the middle."""

    def __init__(self, document: QTextDocument, height: int) -> None:
        super().__init__(document)
        self._height = height
        self._margin = document.documentMargin()  # self.document() would own and delete it

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # The layout below sets lines as tight as the font does, each time a text changes.
        found = super().blockBoundingRect(block)
        if not block.isValid() or not block.isVisible():
            return found
        layout = block.layout()
        top = 0.0  # the field itself keeps the margin above the first line
        for place in range(layout.lineCount()):
            line = layout.lineAt(place)
            line.setPosition(QPointF(line.x(), top + (self._height - line.height()) / 2))
            top += self._height
        below = self._margin if not block.next().isValid() else 0.0
        return QRectF(found.x(), found.y(), found.width(), top + below)


def set_line_height(edit: QPlainTextEdit, height: int) -> None:
    """Give a field lines of `height` px; the margin of its document is set before."""
    document = edit.document()
    document.setDocumentLayout(EvenLines(document, height))
