"""A form in a dialog that scrolls only where the screen is too low for it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

RESERVED = 240  # px for the title, the buttons and the window's own frame
ROOM_FOR_RINGS = 4  # px: focus rings lie around what is in focus


class FormArea(QScrollArea):
    """Fill `column`; the area is as high as what is in it, while there is room."""

    def __init__(self, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QWidget()
        self.column = QVBoxLayout(self._form)
        self.column.setContentsMargins(0, ROOM_FOR_RINGS, 0, ROOM_FOR_RINGS)
        self.column.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidget(self._form)
        self._form.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        room = self.screen().availableSize().height() - RESERVED
        wanted = self._form.sizeHint()
        return QSize(wanted.width(), max(120, min(room, wanted.height())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False
