"""A key and what it does; pressing the hint does it as well."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

HEIGHT = 24
KEY_HEIGHT = 18
PADDING = 5
GAP = 8


class KeyHint(QAbstractButton):
    """Small at the foot of the full-screen card; the chosen one is in the accent colour."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._is_chosen = False
        self.setText(words)
        self.setAccessibleName(f"{key}: {words}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self.updateGeometry()
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Mark what is shown now."""
        self._is_chosen = chosen
        self.update()

    def _key_width(self) -> int:
        return line_width([Span(self._key, "caption")]) + 2 * PADDING

    @override
    def sizeHint(self) -> QSize:
        words = line_width([Span(self.text(), "caption_strong")])
        return QSize(self._key_width() + GAP + words + 1, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        role = "text_muted"
        if not self.isEnabled():
            role = "text_disabled"
        elif self._is_chosen:
            role = "accent"
        edge = theme.colour(role if self._is_chosen else "border_field")
        box = QRectF(0, (HEIGHT - KEY_HEIGHT) / 2, self._key_width(), KEY_HEIGHT)
        fill_rounded(painter, box, 4, edge=edge)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_line(painter, theme, box, [Span(self._key, "caption", role)], centre)
        style = "caption_strong" if self._is_chosen else "caption"
        area = QRectF(box.right() + GAP, 0, self.width() - box.right() - GAP + 1, HEIGHT)
        paint_line(painter, theme, area, [Span(self.text(), style, role)])
