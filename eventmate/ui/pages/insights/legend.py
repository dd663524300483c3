"""What a colour stands for: a small square and its name."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

SQUARE, GAP = 10, 6


class LegendEntry(QWidget):
    """One colour and its name."""

    def __init__(self, role: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._span = Span(name, "caption", "text_muted")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(SQUARE + GAP + line_width([self._span]), current_theme().line("caption"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        top = (self.height() - SQUARE) / 2
        fill_rounded(painter, QRectF(0, top, SQUARE, SQUARE), 2, theme.colour(self._role))
        left = SQUARE + GAP
        area = QRectF(left, 0, self.width() - left, self.height())
        paint_line(painter, theme, area, [self._span])
