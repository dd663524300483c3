"""List and table views dressed for painted rows; smooth at 100,000."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.row_painting import HOVERED_ROW

SMOOTH = QAbstractItemView.ScrollMode.ScrollPerPixel


class RowTable(QTableView):
    """A table whose rows are chosen and hovered as a whole."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(HOVERED_ROW, -1)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(SMOOTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(int(current_theme().size["table_row"]))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(int(current_theme().size["table_head"]))
        self.entered.connect(self._on_entered)
        OverlayBar(self)

    def _on_entered(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._hover(index.row())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.property(HOVERED_ROW):
            self.setProperty(HOVERED_ROW, row)
            self.viewport().update()


class RowList(QListView):
    """A list of painted rows with a keyboard position."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(SMOOTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        OverlayBar(self)
