"""The text of a message: words from notes and open placeholders can be told apart in it."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from eventmate.domain.templates import blank_places, first_blank
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.field import TextArea

LINES, MOST_LINES = 7, 40  # what is around it scrolls, so that nothing scrolls twice
Place = tuple[int, int]
OPEN, FROM_NOTES = ("warning_soft", "warning"), ("accent_soft", "accent_soft_text")


def _units(text: str) -> int:
    """Qt counts text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _file_in(source: QMimeData) -> str:
    """The path of the one file of this laptop that is dropped or pasted, or nothing."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else ""


class MessageText(TextArea):
    """Marks as it is typed; what is put in can be taken back by Ctrl+Z."""

    file_dropped = Signal(str)

    _noted: tuple[str, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LINES, MOST_LINES, parent)
        self.textChanged.connect(self._mark)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_file_in(source)) or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """A file goes along rather than its address into the text."""
        if path := _file_in(source):
            self.file_dropped.emit(path)
        else:
            super().insertFromMimeData(source)

    def mark_notes(self, words: Sequence[str]) -> None:
        """Mark these words from now on: they come from notes."""
        self._noted = tuple(each for each in words if each)
        self._mark()

    def replace_all(self, text: str) -> None:
        """Another text in one step."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def insert_apart(self, words: str) -> None:
        """Put words where the cursor is, apart from what stands before and after."""
        cursor = self.textCursor()
        before = " " if self._letter_at(cursor.selectionStart() - 1).strip() else ""
        after = " " if self._letter_at(cursor.selectionEnd()).isalnum() else ""
        cursor.insertText(f"{before}{words}{after}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_blank(self, name: str, words: str) -> bool:
        """Put words in place of a placeholder; whether it was there."""
        text = self.toPlainText()
        start = text.find("{" + name + "}")
        if start < 0:
            return False
        self._cursor_over((start, start + len(name) + 2)).insertText(words)
        self.choose(words)
        return True

    def choose(self, words: str) -> None:
        """Select words in the text, so that the next key changes them."""
        start = self.toPlainText().find(words)
        if words and start >= 0:
            self.setTextCursor(self._cursor_over((start, start + len(words))))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first_blank(self) -> None:
        """Select the first placeholder that still stands."""
        place = first_blank(self.toPlainText())
        if place is not None:
            self.setTextCursor(self._cursor_over(place))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _letter_at(self, place: int) -> str:
        return self.document().characterAt(place) if place >= 0 else ""

    def _cursor_over(self, place: Place) -> QTextCursor:
        text, cursor = self.toPlainText(), self.textCursor()
        cursor.setPosition(_units(text[: place[0]]))
        cursor.setPosition(_units(text[: place[1]]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        text = self.toPlainText()
        marks = [self._selection(place, *OPEN) for place in blank_places(text)]
        for words in self._noted:
            found = re.finditer(re.escape(words), text, re.IGNORECASE)
            marks += [self._selection(each.span(), *FROM_NOTES) for each in found]
        self.setExtraSelections(marks)

    def _selection(self, place: Place, ground: str, colour: str) -> QTextEdit.ExtraSelection:
        made, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(current_theme().colour(ground))
        look.setForeground(current_theme().colour(colour))
        made.cursor, made.format = self._cursor_over(place), look
        return made

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:  # colours of another scheme
            self._mark()
