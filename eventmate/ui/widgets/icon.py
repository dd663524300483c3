"""One icon in the colour of a role."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, smooth

SIZE = 18  # px, beside 14 px text


class Icon(QWidget):
    """Says nothing by itself: words stand beside it."""

    def __init__(self, name: str, role: str = "text_muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self.setFixedSize(QSize(SIZE, SIZE))

    def set_name(self, name: str, role: str = "") -> None:
        """Show another icon, perhaps in another colour."""
        self._name = name
        self._role = role or self._role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), self._name, self._role, SIZE, 0, SIZE / 2)
