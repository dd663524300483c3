"""A check box whose words go over as many lines as they need."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width
from eventmate.ui.text_wrapping import Words, wrapped
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.check_box import BOX, GAP, HEIGHT, CheckBox, paint_box
from eventmate.ui.widgets.painting import smooth


class CheckLine(CheckBox):
    """What is ticked steps back."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _words(self, width: int) -> Words:
        span = Span(self._label, "body", "text_muted" if self.isChecked() else "text")
        room = max(1, width - BOX - GAP)
        return wrapped([span], room, current_theme().line("body"), enabled=self.isEnabled())

    def _spare(self) -> int:
        return HEIGHT - current_theme().line("body")

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._words(width).height + self._spare()

    @override
    def sizeHint(self) -> QSize:
        return QSize(BOX + GAP + line_width([Span(self._label)]) + 1, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        paint_box(self, painter, QRectF(0, (HEIGHT - BOX) / 2, BOX, BOX))
        painter.translate(QPoint(BOX + GAP, self._spare() // 2))
        self._words(self.width()).paint(painter)
