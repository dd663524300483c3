"""Ctrl+K: one field that finds contacts, events and commands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.dimmed import Dimmed
from eventmate.ui.widgets.painting import fill_rounded, smooth
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.search_field import SearchField

WIDTH = 560
ROW = 48
MOST_ROWS = 8
TOP = 96  # px below the window's upper edge
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One thing that can be found; `person` is the contact's id when it is one, for its avatar."""

    title: str
    caption: str
    icon: str
    act: Callable[[], object]
    person: object = None


Finder = Callable[[str], Sequence[PaletteEntry]]
Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """The entries found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PaletteEntry] = []

    def set_entries(self, entries: list[PaletteEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(entry.title)
        if role == RowRole.RECORD:
            return entry
        if role == RowRole.CONTENT:
            return _content(entry)
        return None


def _content(entry: PaletteEntry) -> RowContent:
    title = (Span(one_line(entry.title)),)
    caption = one_line(entry.caption)
    if entry.person is None:
        return RowContent(title, right=caption, icon=entry.icon)
    return RowContent(
        title, caption, avatar_name=one_line(entry.title), avatar_identity=entry.person
    )


class Palette(QWidget):
    """A popover with a field and what it finds; commands are found at once, people by `find`.

    `instead` answers what is offered for words that find nothing.
    """

    def __init__(
        self,
        operations: Operations,
        find: Finder,
        commands: Sequence[PaletteEntry],
        instead: Finder,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Find"))
        self._window = window
        self._focused_before = QApplication.focusWidget()
        self._operations = operations
        self._find = find
        self._commands = commands
        self._instead = instead
        self._dimmed = Dimmed(window)
        self._dimmed.pressed.connect(self.leave)
        self._model = PaletteModel(self)
        self._field = SearchField(self.tr("Find a contact, an event or a command"))
        self._list = RowList(self.tr("Found"))
        self._nothing = PlainLabel(
            self.tr("Nothing found. Try fewer letters, or:"), "body", "text_muted"
        )
        self._nothing.setContentsMargins(12, 4, 12, 0)
        self._lay_out()
        self._field.changed.connect(self._on_field_changed)
        self._field.edit.installEventFilter(self)
        self._list.clicked.connect(self._act_on)
        self._show([], "")

    def open(self) -> None:
        """Open in the upper middle of the window; Esc or a click elsewhere leaves."""
        self.move((self._window.width() - WIDTH) // 2, TOP)
        self._dimmed.show()
        self._dimmed.raise_()
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and give the keyboard back."""
        self._field.edit.removeEventFilter(self)
        if self._focused_before is not None and isValid(self._focused_before):
            self._focused_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._dimmed.hide()
        self._dimmed.deleteLater()
        self.close()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowDelegate(ROW, 12, shows_focus=False, lines=False))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._nothing)
        column.addWidget(self._list)

    def _on_field_changed(self, query: str) -> None:
        words = query.strip()
        if words:
            self._operations.fetch(
                self,
                lambda: list(self._find(words)),
                lambda found: self._show(found, words),
                key="find",
            )
        else:
            self._show([], "")

    def _show(self, found: list[PaletteEntry], words: str) -> None:
        matching = [c for c in self._commands if words.casefold() in c.title.casefold()]
        entries = found + matching
        self._nothing.setVisible(not entries)
        self._model.set_entries(entries or list(self._instead(words)))
        rows = self._model.rowCount()
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFixedHeight(min(rows, MOST_ROWS) * ROW)
        self.adjustSize()

    def _act_on(self, index: Index) -> None:
        entry = index.data(RowRole.RECORD)
        if isinstance(entry, PaletteEntry):
            self.leave()
            entry.act()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self.leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in MOVES:
            self._list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act_on(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)
