"""The frame of our dialogs: a title, a body, and buttons at the lower right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button


class PanelDialog(QDialog):
    """Subclasses fill `body` and add buttons, the primary one last."""

    def __init__(self, title: str, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
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

    def add_left(self, button: Button) -> Button:
        """Put a button at the left of the row, for what is not the way on."""
        self._buttons.insertWidget(self._left, button)
        self._left += 1
        return button

    def add_button(self, button: Button) -> Button:
        """Put a button at the right end of the row."""
        self._buttons.addWidget(button)
        return button
