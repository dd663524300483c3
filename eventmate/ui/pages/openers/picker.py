"""A small popover from which a field takes a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from eventmate.domain.openers import Opener, Situation
from eventmate.ui.operations import Operations
from eventmate.ui.pages.openers.opener_delegate import OpenerDelegate
from eventmate.ui.pages.openers.opener_model import OpenerModel
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from eventmate.services.openers import Openers

WIDTH, HEIGHT = 400, 320
MARGIN = 8  # px to the window's edge
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


class OpenerPicker(QWidget):
    """Type to narrow, Enter or a click takes; Esc or a click elsewhere leaves.

    `chosen` carries the sentence. Sentences of the given situation stand first.
    """

    chosen = Signal(str)

    def __init__(
        self,
        openers: "Openers",
        operations: Operations,
        window: QWidget,
        situation: Situation | None = None,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Opening questions and talking points"))
        self._openers = openers
        self._operations = operations
        self._window = window
        self._situation = situation
        self._focused_before = QApplication.focusWidget()
        self.search = SearchField(self.tr("Words of a sentence"))
        self.model = OpenerModel(self)
        self.list = RowList(self.tr("Sentences"))
        self._delegate = OpenerDelegate()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setResizeMode(RowList.ResizeMode.Adjust)
        self._nothing = PlainLabel(
            self.tr("Nothing found. One word of a sentence is enough."), colour="text_muted"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        self.setFixedSize(WIDTH, HEIGHT)
        self.search.changed.connect(self._refresh)
        self.search.left_downwards.connect(self._on_left_downwards)
        self.list.clicked.connect(self._on_taken)
        self._refresh()

    def open_below(self, field: QWidget) -> None:
        """Open under a field, or above it where there is no room."""
        window = self._window
        corner = field.mapTo(window, QPoint(0, field.height() + 4))
        if corner.y() + HEIGHT + MARGIN > window.height():
            corner.setY(max(MARGIN, field.mapTo(window, QPoint(0, 0)).y() - HEIGHT - 4))
        corner.setX(max(MARGIN, min(corner.x(), window.width() - WIDTH - MARGIN)))
        self.move(corner)
        self.show()
        self.raise_()
        self.search.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _refresh(self) -> None:
        words = self.search.text
        self._operations.fetch(
            self, lambda: self._openers.listed(text=words), self._show, key="sentences"
        )

    def _show(self, found: list[Opener]) -> None:
        self.model.show(found, self._situation)
        place = self.model.nearest(0)
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place))
            self.list.scrollToTop()
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)

    @Slot()
    def _on_left_downwards(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        below = self.model.nearest(self.list.currentIndex().row() + 1)
        if below is not None:
            self.list.setCurrentIndex(self.model.index(below))

    @Slot()
    def _on_taken(self) -> None:
        opener = self.model.at(self.list.currentIndex().row())
        if opener is not None:
            self._leave()
            self.chosen.emit(opener.text)

    def _leave(self) -> None:
        """Go away and give the keyboard back."""
        if self._focused_before is not None and isValid(self._focused_before):
            self._focused_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in ENTER:
            self._on_taken()  # the field and the list leave this key to us
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border_field")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)
