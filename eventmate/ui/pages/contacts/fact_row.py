"""One thing known of a person, with its name above; a click or Enter edits it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.opening_row import KEYS_THAT_OPEN
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

PENCIL = 14


class Editable(QWidget):
    """A place that shows a pencil under the mouse and asks to be edited."""

    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ring_on_focus(self)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.edit_requested.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS_THAT_OPEN:
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            theme, painter = current_theme(), smooth(self)
            ground = theme.colour("surface_hover")
            fill_rounded(painter, self.rect(), theme.radius["control"], ground)
            left = self.width() - PENCIL - 8
            draw_icon(painter, theme, "pencil", "text_muted", PENCIL, left, 12)


class FactRow(Editable):
    """A name and a value that wraps."""

    def __init__(self, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.setAccessibleName(f"{name}: {value}")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        column.addWidget(PlainLabel(name, "caption", "text_muted"))
        column.addWidget(PlainLabel(value, wrap=True))
