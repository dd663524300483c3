"""A list of records, each painted as a row; what was chosen stays so when others are shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
HEIGHT = 57

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RecordRow(Generic[T]):
    """A record, the number that tells it from others, and how its row looks."""

    record: T
    id: int
    content: RowContent


class RecordModel(QAbstractListModel, Generic[T]):
    """Answers the record itself and its row as painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RecordRow[T]] = ()

    def show(self, rows: Sequence[RecordRow[T]]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, place: int) -> RecordRow[T] | None:
        """The row in a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, wanted: int | None) -> int | None:
        """Where the record of a number stands."""
        ids = [row.id for row in self._rows]
        return ids.index(wanted) if wanted in ids else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.RECORD:
            return row.record
        if role == RowRole.CONTENT:
            return row.content
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            content = row.content
            parts = (content.title[0].text, content.caption, content.tag or content.right)
            return ", ".join(part for part in parts if part)
        return None


class RecordList(RowList, Generic[T]):
    """One record is chosen as long as there is any; `keys` act on it."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.record_model: RecordModel[T] = RecordModel(self)
        self.keys: Mapping[int, Callable[[], None]] = {}  # by Qt.Key
        self._delegate = RowDelegate(HEIGHT)
        self.setModel(self.record_model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self.chosen)

    @property
    def current(self) -> T | None:
        """The chosen record."""
        row = self.record_model.at(self.currentIndex().row())
        return row.record if row else None

    def show_rows(self, rows: Sequence[RecordRow[T]], wanted: int | None = None) -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        place = self.currentIndex().row()
        present = self.record_model.at(place)
        sought = wanted or (present.id if present else None)
        self.record_model.show(rows)
        at = self.record_model.place_of(sought)
        if at is None:
            at = min(max(place, 0), len(rows) - 1)
        self.setCurrentIndex(self.record_model.index(at))
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self.keys.get(event.key()) if is_plain else None
        if act is not None and self.current is not None:
            act()
        else:
            super().keyPressEvent(event)
