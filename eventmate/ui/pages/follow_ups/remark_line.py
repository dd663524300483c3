"""Below a message: what is right with it, how long it is, and one suggestion."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.message_check import Remark
from eventmate.ui.dates import number
from eventmate.ui.pages.follow_ups.remark_words import advice, praise
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.painting import draw_icon, smooth
from eventmate.ui.widgets.tag import Tone


class _GoodSign(QWidget):
    """The sign before what is right."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(16, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), "circle-check", "success", 16, 0, 10)


class RemarkLine(QWidget):
    """Praise first; the suggestion can be put into the message with one click."""

    insert_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestion = ""
        self._sign = _GoodSign()
        self.praise = PlainLabel("", "caption", "text_muted", wrap=True)
        self.counter = PlainLabel(
            "", "caption", "text_muted", align=Qt.AlignmentFlag.AlignRight, tabular=True
        )
        self.insert = Button(self.tr("Insert"), Kind.QUIET, small=True)
        self.insert.clicked.connect(lambda: self.insert_requested.emit(self._suggestion))
        self.note = Note()
        self.note.add_action(self.insert)
        line = row(self._sign, self.praise)
        line.setStretch(1, 1)
        line.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.note)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what is right and the one suggestion."""
        said = praise(remarks)
        self._sign.setVisible(bool(said))
        self.praise.set_text(said)
        shown = advice(remarks)
        self.note.setVisible(shown is not None)
        self._suggestion = shown.insert if shown else ""
        self.insert.setVisible(bool(self._suggestion))
        if shown:
            tone = Tone.WARNING if shown.presses else Tone.QUIET
            self.note.set_text(shown.words, tone, "circle-alert" if shown.presses else "info")

    def show_length(self, length: int, limit: int | None) -> None:
        """Show how much of the limit is used; without a limit nothing is counted."""
        if limit is None:
            self.counter.set_text("")
            self.setVisible(bool(self.praise.text()) or self.note.isVisibleTo(self))
            return
        self.setVisible(True)
        colour = "warning" if length > limit else "text_muted"
        before, after = self.tr("{} of {}").split("{}", 1)
        self.counter.set_spans(
            [
                Span(before),
                Span(number(length), "caption_strong", "warning" if length > limit else "text"),
                Span(after.replace("{}", number(limit)), "", colour),
            ]
        )
