"""The contacts of a list in their order; rows are fetched when they come into view."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal
from typing_extensions import override

from eventmate.domain.contacts import ContactQuery, ContactRow
from eventmate.ui.dates import touch_day
from eventmate.ui.operations import Operations
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.row_painting import Index, RowRole

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts, Found

FIRST = 60  # rows of the first answer: more than the tallest window shows
PAGE = 100  # rows fetched at once while scrolling
TYPING_PAUSE = 350  # ms after a key before the whole order is asked for
MOST_KEPT = 3_000  # rows kept; those fetched first go first


class Column(IntEnum):
    """What the columns show."""

    NAME = 0
    ORGANISATION = 1
    LAST_TOUCH = 2


class ContactsModel(QAbstractTableModel):
    """Answers a query at once with a screenful, then with the whole order."""

    shown = Signal()  # the first rows that match are there
    counted = Signal(int)  # how many match

    def __init__(
        self,
        contacts: "Contacts",
        operations: Operations,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._contacts = contacts
        self._operations = operations
        self._today = today
        self._query = ContactQuery()
        self._ids = array("q")
        self._rows: dict[int, ContactRow] = {}
        self._is_stale = False
        self._gone: set[int] = set()  # rows asked for in vain: deleted meanwhile
        self._wished: set[int] = set()
        self._pending: frozenset[int] = frozenset()
        self._order_soon = QTimer(self, singleShot=True)
        self._order_soon.timeout.connect(self._fetch_order)
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)
        self._fetch_soon.timeout.connect(self._fetch_wished)

    @property
    def query(self) -> ContactQuery:
        """What is shown."""
        return self._query

    def show(self, query: ContactQuery) -> None:
        """Show what matches a query; an older query's answer is dropped."""
        is_typed = query.text != self._query.text
        self._order_soon.setInterval(TYPING_PAUSE if is_typed else 0)
        self._order_soon.stop()
        self._query = query
        self._operations.fetch(
            self, lambda: self._contacts.find(query, FIRST), self._take_first, key="first"
        )

    def refresh(self) -> None:
        """Load the same query again: something changed."""
        self._is_stale = True
        self.show(self._query)

    def contact_id(self, row: int) -> int | None:
        """The contact in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def ids(self, first: int, last: int) -> "array[int]":
        """The contacts from one row to another, both included."""
        return self._ids[first : last + 1]

    def row_of(self, wanted: int) -> int | None:
        """Where a contact stands."""
        try:
            return self._ids.index(wanted)
        except ValueError:
            return None

    def record(self, row: int) -> ContactRow | None:
        """What is known of a row; nothing while it is being fetched."""
        contact = self.contact_id(row)
        return None if contact is None else self._rows.get(contact)

    def _take_first(self, found: "Found") -> None:
        if self._is_stale:
            self._is_stale = False
            self._rows.clear()
        self._keep(found.rows)
        ids = array("q", (row.id for row in found.rows))
        is_same = ids == self._ids[: len(ids)] and (not found.is_all or len(ids) == len(self._ids))
        if is_same:
            self._repaint(0, len(ids) - 1)
        else:
            self._reset(ids)
        self.shown.emit()
        if found.is_all:
            self.counted.emit(len(ids))
        elif self._order_soon.interval():
            self._order_soon.start()
        else:
            self._fetch_order()

    def _fetch_order(self) -> None:
        """Ask for the whole order: dear for one letter, so a next key would only wait for it."""
        query = self._query

        def order() -> "array[int] | None":
            return self._contacts.ids(query) if query is self._query else None

        def take(ids: "array[int] | None") -> None:
            if ids is not None and query is self._query:
                self._take_order(ids)

        self._operations.fetch(self, order, take, key="order")

    def _take_order(self, ids: "array[int]") -> None:
        known = len(self._ids)
        if ids[:known] != self._ids:
            self._reset(ids)
        elif len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.counted.emit(len(ids))

    def _reset(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self._ids = ids
        self._gone.clear()
        self._wished.clear()
        self._pending = frozenset()
        self.endResetModel()

    def _keep(self, rows: Sequence[ContactRow]) -> None:
        self._rows.update((row.id, row) for row in rows)
        while len(self._rows) > MOST_KEPT:
            del self._rows[next(iter(self._rows))]

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _wish(self, row: int) -> None:
        page = row // PAGE
        if page not in self._pending and self._ids[row] not in self._gone:
            self._wished.add(page)
            self._fetch_soon.start()

    def _fetch_wished(self) -> None:
        """Fetch the pages painted last; those asked for before are no longer in view."""
        pages, self._wished = sorted(self._wished), set()
        if not pages:
            return
        self._pending = frozenset(pages)
        wanted = array("q")
        for page in pages:
            wanted.extend(self._ids[page * PAGE : (page + 1) * PAGE])
        self._operations.fetch(
            self,
            lambda: self._contacts.rows(wanted),
            lambda rows: self._take_rows(pages, wanted, rows),
            key="rows",
        )

    def _take_rows(self, pages: list[int], wanted: "array[int]", rows: list[ContactRow]) -> None:
        self._pending = frozenset()
        if len(rows) < len(wanted):
            self._gone.update(set(wanted) - {row.id for row in rows})
        self._keep(rows)
        last = min((pages[-1] + 1) * PAGE, len(self._ids)) - 1
        self._repaint(pages[0] * PAGE, last)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.NAME: self.tr("Name"),
            Column.ORGANISATION: self.tr("Organisation"),
            Column.LAST_TOUCH: self.tr("Last touch"),
        }
        return titles[Column(section)]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self.record(index.row())
        if record is None:
            self._wish(index.row())
            return None
        if role == RowRole.RECORD:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(record, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (record.name, record.title, record.organisation)
            return ", ".join(one_line(part) for part in parts if part)
        return None

    def _words(self, record: ContactRow, column: Column) -> str:
        if column is Column.NAME:
            return isolated(one_line(record.name))
        if column is Column.ORGANISATION:
            return isolated(one_line(record.organisation)) if record.organisation else ""
        return touch_day(record.last_touch, self._today())
