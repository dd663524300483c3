"""The frame of our dialogs: a title, a body, and buttons at the lower right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.overlay_bar import OverlayBar

PADDING = 24
BAR_SHIFT = 18  # px: a scroll bar lies in the middle of the padding, so that edges stay in line


class PanelDialog(QDialog):
    """Subclasses fill `body` and add buttons, the primary one last."""

    def __init__(self, title: str, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        outer.setSpacing(16)
        outer.addWidget(PlainLabel(title, "title"))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        self._left = 0
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        outer.addSpacing(8)
        outer.addLayout(self._buttons)

    def add_scrolled(self, area: QScrollArea, stretch: int = 0) -> None:
        """Put what may scroll into the body, as wide as everything else there."""
        if not area.accessibleName():
            area.setAccessibleName(self.windowTitle())  # the arrows scroll it
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(area, stretch)
        OverlayBar(area, self, BAR_SHIFT)

    def add_left(self, button: Button) -> Button:
        """Put a button at the left of the row, for what is not the way on."""
        self._buttons.insertWidget(self._left, button)
        self._left += 1
        return button

    def add_button(self, button: Button) -> Button:
        """Put a button at the right end of the row."""
        self._buttons.addWidget(button)
        return button
