"""A part of the ledger as a list."""

from collections.abc import Sequence
from datetime import date

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

from eventmate.domain.encounters import PromiseId
from eventmate.domain.ledger import LedgerEntry
from eventmate.ui.pages.promises.words import caption_words, state_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.tag import Tone

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
HEIGHT = 57


class LedgerModel(QAbstractListModel):
    """Answers a LedgerEntry as the record and its row as painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[LedgerEntry, RowContent]] = []

    def show(self, found: Sequence[LedgerEntry], today: date) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = [(each, _content(each, today)) for each in found]
        self.endResetModel()

    def at(self, place: int) -> LedgerEntry | None:
        """The entry in a place."""
        return self._rows[place][0] if 0 <= place < len(self._rows) else None

    def place_of(self, wanted: PromiseId | None) -> int | None:
        """Where an entry stands."""
        ids = [each.promise.id for each, _ in self._rows]
        return ids.index(wanted) if wanted in ids else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry, content = self._rows[index.row()]
        if role == RowRole.RECORD:
            return entry
        if role == RowRole.CONTENT:
            return content
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (content.title[0].text, content.caption, content.tag or content.right)
            return ", ".join(part for part in parts if part)
        return None


def _content(entry: LedgerEntry, today: date) -> RowContent:
    words = state_words(entry, today)
    due = entry.promise.due_on
    is_near = entry.is_open and due is not None and due <= today
    return RowContent(
        (Span(one_line(entry.promise.text), "body_strong"),),
        caption_words(entry, today),
        avatar_name=entry.name,
        avatar_identity=entry.promise.contact,
        tag=words if is_near else "",
        tone=Tone.ACCENT,
        right="" if is_near else words,
    )


class LedgerList(RowList):
    """Enter opens the contact, K keeps, X lets go, E edits."""

    chosen = Signal()
    open_requested = Signal()
    kept = Signal()
    dropped = Signal()
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Promises"))
        self.ledger = LedgerModel(self)
        self._delegate = RowDelegate(HEIGHT)
        self.setModel(self.ledger)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self.open_requested)

    @property
    def current(self) -> LedgerEntry | None:
        """The chosen entry."""
        return self.ledger.at(self.currentIndex().row())

    def show_entries(
        self, found: Sequence[LedgerEntry], today: date, wanted: PromiseId | None = None
    ) -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        present, place = self.current, self.currentIndex().row()
        sought = wanted or (present.promise.id if present else None)
        self.ledger.show(found, today)
        at = self.ledger.place_of(sought)
        if at is None:
            at = min(max(place, 0), len(found) - 1)
        self.setCurrentIndex(self.ledger.index(at))
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.open_requested,
            Qt.Key.Key_Enter: self.open_requested,
            Qt.Key.Key_K: self.kept,
            Qt.Key.Key_X: self.dropped,
            Qt.Key.Key_E: self.edit_requested,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in acts and plain and self.current is not None:
            acts[Qt.Key(event.key())].emit()
        else:
            super().keyPressEvent(event)
