"""Sentences to choose from, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from eventmate.domain.openers import Opener, Situation
from eventmate.ui.pages.openers.opener_delegate import OpenerDelegate
from eventmate.ui.pages.openers.opener_model import OpenerModel
from eventmate.ui.widgets.row_views import RowList


class OpenerList(RowList):
    """Ctrl+C or C copies, Enter edits, A shows another one, Delete takes away."""

    chosen = Signal()
    copy_requested = Signal()
    edit_requested = Signal()
    another_requested = Signal()
    remove_requested = Signal()
    left_upwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.opener_model = OpenerModel(self)
        self._delegate = OpenerDelegate()
        self.setModel(self.opener_model)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self.edit_requested)

    @property
    def current(self) -> Opener | None:
        """The chosen sentence."""
        return self.opener_model.at(self.currentIndex().row())

    def show_openers(self, found: Sequence[Opener], wanted: str = "") -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        present, place = self.current, self.currentIndex().row()
        sought = wanted or (present.key if present else "")
        self.opener_model.show(found)
        at = self.opener_model.place_of(sought)
        self._choose(self.opener_model.nearest(place) if at is None else at)
        self.chosen.emit()

    def show_key(self, key: str) -> None:
        """Choose one sentence."""
        self._choose(self.opener_model.place_of(key))

    def _choose(self, place: int | None) -> None:
        if place is None:
            return
        index = self.opener_model.index(place)
        self.setCurrentIndex(index)
        # The first one's head comes into sight with it.
        self.scrollTo(self.opener_model.index(0) if place == 1 else index)

    @property
    def situation(self) -> Situation | None:
        """The situation of the chosen sentence."""
        return self.current.situation if self.current else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.edit_requested,
            Qt.Key.Key_Enter: self.edit_requested,
            Qt.Key.Key_C: self.copy_requested,
            Qt.Key.Key_A: self.another_requested,
            Qt.Key.Key_Delete: self.remove_requested,
        }
        is_first = self.currentIndex().row() <= (self.opener_model.nearest(0) or 0)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() == Qt.Key.Key_Up and is_first:
            self.left_upwards.emit()
        elif event.key() in acts and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.current is not None:
                acts[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # lines break elsewhere
