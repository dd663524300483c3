"""What a page says while nothing is there: what belongs here, and how to begin."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.drawings import HEIGHT, WIDTH, Drawing
from eventmate.ui.widgets.painting import smooth

TEXT_WIDTH = 416
CENTRE = Qt.AlignmentFlag.AlignHCenter


class Picture(QWidget):
    """One line drawing."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setFixedSize(QSize(WIDTH, HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawing(smooth(self), current_theme())


class EmptyState(QWidget):
    """A drawing, a title, a sentence, up to two buttons and a caption, centred."""

    def __init__(
        self,
        drawing: Drawing,
        title: str,
        sentence: str,
        buttons: tuple[Button, ...] = (),
        caption: str = "",
        parent: QWidget | None = None,
        *,
        text_width: int = TEXT_WIDTH,
    ) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "title", align=CENTRE)
        self._sentence = PlainLabel(sentence, "body", "text_muted", wrap=True, align=CENTRE)
        self._sentence.setFixedWidth(text_width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Picture(drawing), 0, CENTRE)
        column.addSpacing(16)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._sentence, 0, CENTRE)
        if buttons:
            column.addSpacing(24)
            column.addLayout(_centred(buttons))
        if caption:
            column.addSpacing(24)
            words = PlainLabel(caption, "caption", "text_muted", wrap=True, align=CENTRE)
            column.addWidget(words)
        column.addStretch(1)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.set_text(title)
        self._sentence.set_text(sentence)


def _centred(buttons: tuple[Button, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
