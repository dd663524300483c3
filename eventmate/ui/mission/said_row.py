"""What just happened, with the way back, for some seconds."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind

SHOWN_FOR = 8_000  # ms, as a toast
SMALL_HEIGHT, HEIGHT = 16, 28


class SaidRow(QWidget):
    """Stands in the card, for a toast would cover most of it."""

    visibility_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way_back: Callable[[], None] | None = None
        self.words = PlainLabel("", "caption", "success")
        self.undo = Button(self.tr("Undo"), Kind.QUIET, small=True)
        self.undo.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(
        self, text: str, way_back: Callable[[], None] | None = None, *, is_trouble: bool = False
    ) -> None:
        """Show a sentence; trouble in its own colour."""
        self._way_back = way_back
        self.words.set_text(text)
        self.words.set_colour("danger" if is_trouble else "success")
        self.setAccessibleName(text)
        self.undo.setVisible(way_back is not None)
        self.show()
        self._timer.start()

    def set_small(self, small: bool) -> None:
        """Take little room."""
        self.undo.setFixedHeight(SMALL_HEIGHT if small else HEIGHT)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.visibility_changed.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.visibility_changed.emit()

    @Slot()
    def take_back(self) -> None:
        """Undo what was said, once."""
        way_back, self._way_back = self._way_back, None
        self.hide()
        if way_back is not None:
            way_back()
