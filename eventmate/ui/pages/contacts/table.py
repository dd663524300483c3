"""The table of contacts: chosen rows, sorting, and the keys that work in it."""

from array import array
from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from eventmate.domain.contacts import ContactOrder
from eventmate.ui.models.contacts_model import Column, ContactsModel
from eventmate.ui.pages.contacts.row_delegates import (
    KEYBOARD_ROW,
    PersonDelegate,
    WordsDelegate,
)
from eventmate.ui.pages.contacts.sort_header import SortHeader
from eventmate.ui.widgets.row_views import RowTable

ORGANISATION_WIDTH, TOUCH_WIDTH = 176, 104
MOST_RESTORED = 1_000  # chosen rows found again after the list changed
ORDERS = {
    Column.NAME: ContactOrder.NAME,
    Column.ORGANISATION: ContactOrder.ORGANISATION,
    Column.LAST_TOUCH: ContactOrder.LAST_TOUCH,
}
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class ContactsTable(RowTable):
    """Tells what the keyboard and the mouse wish; knows no service."""

    current_changed = Signal(int)  # the contact the keyboard is on
    selection_changed = Signal(int)  # how many are chosen
    order_requested = Signal(object, bool)  # ContactOrder, descending
    open_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    tag_requested = Signal()
    copy_requested = Signal()
    left_upwards = Signal()
    typed = Signal(str)

    def __init__(self, model: ContactsModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Contacts"))
        self._contacts = model
        self._head = SortHeader(self)
        self._head.sectionClicked.connect(self._on_section_clicked)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self._person = PersonDelegate()
        self._firm = WordsDelegate()
        self._touch = WordsDelegate("text_muted", tabular=True)
        self.setItemDelegateForColumn(Column.NAME, self._person)
        self.setItemDelegateForColumn(Column.ORGANISATION, self._firm)
        self.setItemDelegateForColumn(Column.LAST_TOUCH, self._touch)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self._head.resizeSection(Column.ORGANISATION, ORGANISATION_WIDTH)
        self._head.resizeSection(Column.LAST_TOUCH, TOUCH_WIDTH)
        self._head.setMinimumSectionSize(64)
        self._chosen: tuple[int, ...] = ()
        self._current: int | None = None
        self._deleted: tuple[int, ...] = ()  # last, until they are back
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.modelReset.connect(self._choose_those_back)
        model.rowsInserted.connect(self._choose_those_back)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(lambda _: self.open_requested.emit())

    def set_narrow(self, narrow: bool) -> None:
        """Fold the organisation into the caption below the name."""
        self._person.is_narrow = narrow
        self.setColumnHidden(Column.ORGANISATION, narrow)
        self.viewport().update()

    def show_order(self, order: ContactOrder, *, descending: bool) -> None:
        """Show what the list is sorted by."""
        column = next(column for column, each in ORDERS.items() if each is order)
        self._head.show_order(column, descending=descending)

    def current(self) -> int | None:
        """The contact the keyboard is on."""
        return self._contacts.contact_id(self.currentIndex().row())

    def count_selected(self) -> int:
        """How many are chosen."""
        return sum(part.height() for part in self._ranges())

    def selected(self) -> "array[int]":
        """The contacts chosen, in the order of the list."""
        found = array("q")
        for part in sorted(self._ranges(), key=lambda item: item.top()):
            found.extend(self._contacts.ids(part.top(), part.bottom()))
        return found

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.size())]

    def name_of(self, wanted: int) -> str:
        """The name of a contact in the list, where its row is there."""
        row = self._contacts.row_of(wanted)
        record = None if row is None else self._contacts.record(row)
        return record.name if record else ""

    def choose(self, wanted: int) -> bool:
        """Go to a contact; false when the list does not show them."""
        row = self._contacts.row_of(wanted)
        if row is None:
            return False
        index = self._contacts.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.scrollTo(index)
        return True

    def await_back(self, deleted: tuple[int, ...]) -> None:
        """Choose these contacts again as soon as the list shows them: they were deleted."""
        self._deleted = deleted

    @Slot()
    def _choose_those_back(self) -> None:
        places = [self._contacts.row_of(contact) for contact in self._deleted]
        rows = sorted(row for row in places if row is not None)
        if rows:
            self._deleted = ()
            index = self._contacts.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(index, _CHOOSE)
            self._select(rows)
            self.scrollTo(index)

    def choose_first(self) -> None:
        """Go to the first contact when the keyboard is on none."""
        if not self.currentIndex().isValid() and self._contacts.rowCount():
            self.selectionModel().setCurrentIndex(self._contacts.index(0, 0), _CHOOSE)

    def clear_choice(self) -> None:
        """Keep only the row the keyboard is on."""
        self.selectionModel().select(self.currentIndex(), _CHOOSE)

    @Slot()
    def _remember(self) -> None:
        """Note whom the keyboard is on and who is chosen, before the rows change."""
        self._current = self.current()
        is_many = self.count_selected() > MOST_RESTORED
        self._chosen = () if is_many else tuple(self.selected())

    @Slot()
    def _restore(self) -> None:
        rows = [self._contacts.row_of(contact) for contact in self._chosen]
        self._select(row for row in rows if row is not None)
        if self._current is not None:
            row = self._contacts.row_of(self._current)
            if row is not None:
                index = self._contacts.index(row, 0)
                no_change = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, no_change)
                self.scrollTo(index)
        self.selection_changed.emit(self.count_selected())

    def _select(self, rows: Iterable[int]) -> None:
        selection = QItemSelection()
        for row in rows:
            left = self._contacts.index(row, 0)
            right = self._contacts.index(row, len(Column) - 1)
            selection.select(left, right)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        order, query = ORDERS[Column(section)], self._contacts.query
        if query.order is order:
            self.order_requested.emit(order, not query.descending)
        else:  # who was seen last comes first
            self.order_requested.emit(order, order is ContactOrder.LAST_TOUCH)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self.count_selected())

    @Slot(QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex | QPersistentModelIndex) -> None:
        self.setProperty(KEYBOARD_ROW, current.row())
        self.viewport().update()
        contact = self._contacts.contact_id(current.row())
        if contact is not None:
            self.current_changed.emit(contact)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._take_command(event) or self._take_plain(event)):
            super().keyPressEvent(event)

    def _take_command(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return True
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and event.key() == Qt.Key.Key_E:
            self.edit_requested.emit()
            return True
        wishes = {
            Qt.Key.Key_Return: self.open_requested,
            Qt.Key.Key_Enter: self.open_requested,
            Qt.Key.Key_F2: self.edit_requested,
            Qt.Key.Key_Delete: self.delete_requested,
        }
        wish = wishes.get(Qt.Key(event.key()))
        if wish is None or is_control:
            return False
        wish.emit()
        return True

    def _take_plain(self, event: QKeyEvent) -> bool:
        """T gives a tag, Esc keeps one row, any other letter begins a search."""
        text, key = event.text(), event.key()
        plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() not in plain:
            return False
        if key == Qt.Key.Key_T and event.modifiers() == plain[0]:
            self.tag_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear_choice()
        elif key == Qt.Key.Key_Up and event.modifiers() == plain[0] and self._is_at_top():
            self.left_upwards.emit()
        elif key != Qt.Key.Key_Space and text.isprintable() and text:
            self.typed.emit(text)
        else:
            return False
        return True

    def _is_at_top(self) -> bool:
        return self.currentIndex().row() <= 0

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_first()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
