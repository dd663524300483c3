"""An icon with a few words beside it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, smooth

ICON = 18


class Icon(QWidget):
    """One icon in the muted colour."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(QSize(ICON, ICON))

    def set_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), self._name, "text_muted", ICON, 0, ICON / 2)


class Fact(QWidget):
    """Something to know at a glance."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        colour: str = "text_muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = PlainLabel(text, colour=colour)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Icon(icon))
        layout.addWidget(self._text, 1)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._text.set_text(text)
