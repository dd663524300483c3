"""A row that opens something: by a click anywhere on it, by Enter or by the space bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

KEYS_THAT_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class OpeningRow(QWidget):
    """Marks the pointer and the keyboard's place; one that opens nothing only shows."""

    activated = Signal()

    def __init__(
        self, *, opens: bool = True, line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opens = opens
        self._has_line = line  # above, between it and the row before
        self._is_selected = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_selected(self, selected: bool) -> None:
        """Mark the row."""
        self._is_selected = selected
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in KEYS_THAT_OPEN:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        if self._is_selected:
            painter.fillRect(self.rect(), theme.colour("selection"))
        elif self._opens and self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.colour("surface_hover"))
        if self._has_line:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        if self.hasFocus():
            area = self.rect().adjusted(2, 2, -2, -2)
            fill_rounded(painter, area, 6, edge=theme.colour("focus"), edge_width=2)
