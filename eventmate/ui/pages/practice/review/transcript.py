"""The words as they were heard, with pauses and fillers in their places; a click hears them."""

from bisect import bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from eventmate.domain.speech import TakeAnalysis
from eventmate.ui.pages.practice.finding_words import short_seconds
from eventmate.ui.plain import one_line
from eventmate.ui.theme import current_theme

NEAR = 0.05  # s
Span = tuple[int, int]  # from and to in UTF-16 units


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class TranscriptView(QPlainTextEdit):
    """To read; arrow keys move the cursor, Enter hears the word it is in."""

    sought = Signal(float)  # seconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("bare", True)
        self.setAccessibleName(self.tr("Transcript"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(current_theme().font("section", 400))
        self._starts: list[float] = []
        self._words: list[Span] = []
        self._pauses: list[Span] = []
        self._fillers: list[Span] = []
        self._shown = -1

    def show_analysis(self, analysis: TakeAnalysis | None) -> None:
        """Show the words of an analysis; nothing without a transcript."""
        self._starts, self._words, self._pauses, self._fillers = [], [], [], []
        self._shown = -1
        text, at = [], 0
        if analysis is not None and analysis.transcript is not None:
            pauses = list(analysis.sound.pauses)
            fillers = [filler.start for filler in analysis.fillers or ()]
            for word in analysis.transcript.words:
                while pauses and pauses[0].end <= word.start + NEAR:
                    shown = f" {short_seconds(pauses.pop(0).length)} s "
                    self._pauses.append((at, at + _units(shown)))
                    text.append(shown)
                    at += _units(shown) + 1
                shown = one_line(word.text)
                place = (at, at + _units(shown))
                self._starts.append(word.start)
                self._words.append(place)
                if any(abs(start - word.start) < NEAR for start in fillers):
                    self._fillers.append(place)
                text.append(shown)
                at += _units(shown) + 1
        self.setPlainText(" ".join(text))
        self._mark()

    def show_position(self, seconds: float) -> None:
        """Mark the word that is being heard."""
        place = bisect_right(self._starts, seconds) - 1
        if place != self._shown:
            self._shown = place
            self._mark()

    def _mark(self) -> None:
        theme = current_theme()
        marks = [self._selection(place, "accent") for place in self._pauses]
        marks += [self._selection(place, "warning", "warning_soft") for place in self._fillers]
        if 0 <= self._shown < len(self._words):
            marks.append(self._selection(self._words[self._shown], "", "accent_soft"))
        for mark in marks[: len(self._pauses)]:
            mark.format.setFont(theme.font("caption_strong"))
        self.setExtraSelections(marks)

    def _selection(self, place: Span, colour: str, ground: str = "") -> QTextEdit.ExtraSelection:
        theme, made = current_theme(), QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        if colour:
            look.setForeground(theme.colour(colour))
        if ground:
            look.setBackground(theme.colour(ground))
        made.cursor, made.format = cursor, look
        return made

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection() and self._starts:
            self._seek(self.cursorForPosition(event.position().toPoint()).position())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._starts:
            self._seek(self.textCursor().position())
        else:
            super().keyPressEvent(event)

    def _seek(self, at: int) -> None:
        begins = [begin for begin, _ in self._words]
        self.sought.emit(self._starts[max(0, bisect_right(begins, at) - 1)])
