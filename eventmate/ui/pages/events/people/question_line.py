"""One question for somebody, changed in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from typing_extensions import override

from eventmate.ui.dates import number
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import smooth
from eventmate.ui.widgets.toast import KEPT_IN_SIGHT

ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
TOP = Qt.AlignmentFlag.AlignTop


class QuestionLine(QWidget):
    """Enter or F2 edits, Alt with an arrow moves, Delete removes."""

    edited = Signal(str)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self, text: str, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._is_first = place == 0
        self.setObjectName(KEPT_IN_SIGHT)
        self._number = PlainLabel(number(place + 1), "caption", "text_muted", tabular=True)
        self._number.setFixedWidth(20)
        self.words = PlainLabel(wrap=True)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Question"))
        self.edit.editingFinished.connect(self.end_editing)
        self.edit.installEventFilter(self)
        self.edit.hide()
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Edit"), self.start_editing).setShortcut("F2")
        self.menu.addAction(self.tr("Move up"), lambda: self.moved.emit(-1)).setShortcut("Alt+Up")
        self.menu.addAction(self.tr("Move down"), lambda: self.moved.emit(1)).setShortcut(
            "Alt+Down"
        )
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete"), self.deleted.emit).setShortcut("Del")
        self._pencil = IconButton("pencil", "", small=True)
        self._pencil.clicked.connect(self.start_editing)
        line = row()
        line.setContentsMargins(0, 6, 0, 6)
        line.addLayout(column(6, self._number, None, gap=0))
        line.addLayout(column(4, self.words, 4, gap=0), 1)
        line.addWidget(self.edit, 1)
        line.addWidget(self._pencil, 0, TOP)
        self.setLayout(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu.popup(self.mapToGlobal(at)))
        ring_on_focus(self)
        self.show_text(text)

    @property
    def is_editing(self) -> bool:
        """Whether it is being changed right now."""
        return not self.edit.isHidden()

    def show_text(self, text: str) -> None:
        """Show a question."""
        self.text = text
        self.words.set_text(text)
        self.setAccessibleName(one_line(text))
        self._pencil.set_label(self.tr("Edit “{}”").format(one_line(text)))
        self._pencil.set_compact(True)

    @Slot()
    def start_editing(self) -> None:
        """Let the words be changed in their place."""
        self.edit.setText(self.text)
        self.words.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def end_editing(self) -> None:
        """Keep what was typed; a question without words goes."""
        if not self.is_editing:
            return
        text = " ".join(self.edit.text().split())
        had_focus = self.edit.hasFocus()
        self._close(had_focus)
        if not text:
            self.deleted.emit()
        elif text != self.text:
            self.show_text(text)
            self.edited.emit(text)

    def _close(self, had_focus: bool) -> None:
        self.edit.hide()
        self.words.show()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == PLAIN and key in OPENING:
            self.start_editing()
        elif modifiers == PLAIN and key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif modifiers == ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif modifiers == PLAIN and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape:
                self.edit.setText(self.text)
                self._close(True)
            return is_escape
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_first:
            line = current_theme().colour("border")
            smooth(self).fillRect(0, 0, self.width(), 1, line)
