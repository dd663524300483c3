"""One thing worth a look: its place, and a calm sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.list_row import KEYS_THAT_OPEN
from eventmate.ui.widgets.painting import fill_rounded, smooth


class RemarkRow(QWidget):
    """Leads to its place in the text when it has one."""

    activated = Signal()

    def __init__(
        self,
        icon: str,
        role: str,
        title: str,
        caption: str,
        *,
        opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opens = opens
        self.title = PlainLabel(title, "body_medium", wrap=True)
        self.caption = PlainLabel(caption, "caption", "text_muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(Icon(icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{self.title.text()}, {caption}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

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
        theme, painter = current_theme(), smooth(self)
        if self._opens and self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.colour("surface_hover"))
        if self.hasFocus():
            area = self.rect().adjusted(2, 2, -2, -2)
            fill_rounded(painter, area, 6, edge=theme.colour("focus"), edge_width=2)
