"""A small whole number, typed or changed by the arrow keys."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override

PADDING = 9  # px; a style sheet cannot give a spin box any


class NumberEdit(QSpinBox):
    """Between `least` and `most`; a passing wheel does not change it."""

    def __init__(self, least: int, most: int, present: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(PADDING, 0, PADDING, 0)
        self.setRange(least, most)
        self.setValue(present)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)  # screen readers may stop at the text itself

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
