"""Starred talks at the same time, and the question which of them to go to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.dates import number
from eventmate.ui.pages.events.agenda.my_day_row import DayEntry, short_title
from eventmate.ui.pages.events.agenda.words import start_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth
from eventmate.ui.widgets.radio_line import RadioLine

PAIR = 2


class OverlapNote(QWidget):
    """Starred talks at the same time, one of which is to be chosen."""

    chosen = Signal(object)  # Talk

    def __init__(self, entries: Sequence[DayEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("{} talks overlap").format(number(len(entries)))
        if len(entries) == PAIR:
            words = self.tr("Two talks overlap")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        title = PlainLabel(words, "body_strong", "warning")
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 0, 0)
        head.addWidget(title)
        inside.addLayout(head)
        self.lines = [self._line(entry) for entry in entries]
        for line in self.lines:
            inside.addWidget(line)
        self.setAccessibleName(words)

    def _line(self, entry: DayEntry) -> RadioLine:
        talk = entry.talk
        parts = [start_words(talk, entry.zone), isolated(talk.room) if talk.room else ""]
        if entry.is_now:
            parts.append(self.tr("now"))
        line = RadioLine(short_title(talk), ", ".join(part for part in parts if part))
        line.clicked.connect(lambda: self.chosen.emit(talk))
        return line

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        fill_rounded(painter, self.rect(), theme.radius["control"], theme.colour("warning_soft"))
        draw_icon(painter, theme, "triangle-alert", "warning", 16, 12, 18)
