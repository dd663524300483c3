"""One thing to do before an event."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from typing_extensions import override

from eventmate.domain.preparation import ChecklistItem
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_line import CheckLine

ALT = Qt.KeyboardModifier.AltModifier


class ChecklistRow(QWidget):
    """Space ticks, F2 renames, Alt with an arrow moves, Delete takes off the list."""

    ticked = Signal(bool)
    renamed = Signal(str)
    moved = Signal(int)  # places down, or up below nothing
    deleted = Signal()
    editing_ended = Signal()

    def __init__(self, item: ChecklistItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.box = CheckLine("")
        self.box.clicked.connect(self.ticked)
        self.box.installEventFilter(self)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("What is to be done"))
        self.edit.editingFinished.connect(self.end_editing)
        self.edit.installEventFilter(self)
        self.edit.hide()
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Rename"), self.start_editing).setShortcut("F2")
        self.menu.addAction(self.tr("Move up"), lambda: self.moved.emit(-1)).setShortcut("Alt+Up")
        self.menu.addAction(self.tr("Move down"), lambda: self.moved.emit(1)).setShortcut(
            "Alt+Down"
        )
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Take off the list"), self.deleted.emit).setShortcut("Del")
        self._more = IconButton("ellipsis", "", small=True)
        self._more.clicked.connect(
            lambda: self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        line = row(gap=4)
        line.addWidget(self.box, 1)
        line.addWidget(self.edit, 1)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.show_item(item)

    @property
    def is_editing(self) -> bool:
        """Whether it is being renamed right now."""
        return self.edit.isVisibleTo(self)

    def show_item(self, item: ChecklistItem) -> None:
        """Show how it stands."""
        self.item = item
        self.box.setChecked(item.is_done)
        self.box.set_label(item.text)
        self._more.set_label(self.tr("More for {}").format(item.text))
        self._more.set_compact(True)

    @Slot()
    def start_editing(self) -> None:
        """Let the words be changed in their place."""
        self.edit.setText(self.item.text)
        self.box.hide()
        self.edit.show()
        self.edit.setFocus()
        self.edit.selectAll()

    @Slot()
    def end_editing(self) -> None:
        """Keep the words as typed; none at all leave them as they were."""
        if not self.is_editing:
            return
        text = " ".join(self.edit.text().split())
        had_focus = self.edit.hasFocus()
        self._show_box()
        if had_focus:
            self.box.setFocus()
        if text and text != self.item.text:
            self.renamed.emit(text)
        self.editing_ended.emit()

    def _show_box(self) -> None:
        self.edit.hide()
        self.box.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.edit:
            return self._on_key_in_edit(event)
        return self._on_key_on_box(event)

    def _on_key_in_edit(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.edit.setText(self.item.text)
        self.end_editing()
        return True

    def _on_key_on_box(self, event: QKeyEvent) -> bool:
        key, with_alt = event.key(), bool(event.modifiers() & ALT)
        if key == Qt.Key.Key_F2:
            self.start_editing()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif with_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True
