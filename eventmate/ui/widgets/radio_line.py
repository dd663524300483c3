"""One of several to choose from, with a caption below its words."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import MOST_WIDTHS, one_line, visible
from eventmate.ui.text_painting import Span, line_width
from eventmate.ui.text_wrapping import Words, wrapped
from eventmate.ui.theme import Scheme, current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import smooth

RING = 16
GAP = 8


class RadioLine(QRadioButton):
    """Chosen by a click, Space or Enter; arrow keys only move on and choose nothing."""

    def __init__(self, label: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = visible(label)
        self._caption = visible(caption)
        self._arranged: dict[tuple[int, Scheme], tuple[Words, Words]] = {}
        self.setText(one_line(label).replace("&", "&&"))
        self.setAccessibleName(f"{one_line(label)}, {one_line(caption)}")
        self.setAutoExclusive(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ring_on_focus(self)

    def _parts(self, width: int) -> tuple[Words, Words]:
        theme = current_theme()
        key = width, theme.scheme
        if (known := self._arranged.get(key)) is not None:
            return known
        if len(self._arranged) >= MOST_WIDTHS:
            self._arranged = {}
        room = max(1, width - RING - GAP)
        words = wrapped([Span(self._label)], room, theme.line("body"))
        caption = wrapped([Span(self._caption, "caption")], room, theme.line("caption"))
        self._arranged[key] = words, caption
        return words, caption

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words, caption = self._parts(width)
        return words.height + caption.height

    @override
    def sizeHint(self) -> QSize:
        width = RING + GAP + line_width([Span(self._label)]) + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(RING + GAP + 48, current_theme().line("body"))

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        middle = QPointF(RING / 2, theme.line("body") / 2)
        ground = "surface_hover" if self.underMouse() else "surface_raised"
        painter.setPen(theme.colour("accent" if self.isChecked() else "border_field"))
        painter.setBrush(theme.colour(ground))
        painter.drawEllipse(middle, RING / 2 - 0.5, RING / 2 - 0.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(middle, 4, 4)
        words, caption = self._parts(self.width())
        painter.translate(QPoint(RING + GAP, 0))
        words.paint(painter)
        painter.translate(QPoint(0, words.height))
        caption.paint(painter)
