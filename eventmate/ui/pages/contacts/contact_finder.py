"""A search for one of my contacts, with those who are found below it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.contacts import ContactQuery, ContactRow
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

MOST = 5


class ContactFinder(QWidget):
    """Enter takes the first who is found; `left_out` says whose rows are not offered."""

    chosen = Signal(object)  # ContactRow

    def __init__(
        self,
        contacts: "Contacts",
        operations: Operations,
        left_out: Callable[[], Iterable[int]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._contacts = contacts
        self._operations = operations
        self._left_out = left_out
        self.rows: list[ListRow] = []
        self._found_for = ""
        self.field = SearchField(self.tr("Name, firm, number"))
        self.field.changed.connect(self.look)
        self.field.left_downwards.connect(self._go_down)
        self.field.edit.returnPressed.connect(self._take_first)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._nobody = PlainLabel(
            self.tr("Nobody else is found. Try a part of the name."), colour="text_muted", wrap=True
        )
        self._nobody.hide()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.field)
        inside.addLayout(self._list)
        inside.addWidget(self._nobody)
        self.setFocusProxy(self.field.edit)

    @Slot(str)
    def look(self, text: str) -> None:
        """Show who is found for a text; nobody for none."""
        if not text.strip():
            self._show(text, [])
            self._nobody.hide()
            return
        query, contacts = ContactQuery(text=text), self._contacts
        most = MOST + len(tuple(self._left_out()))
        self._operations.fetch(
            self,
            lambda: contacts.find(query, most).rows,
            lambda found: self._show(text, found),
            key="found",
        )

    def search_for(self, text: str) -> None:
        """Write a text into the field and look for it."""
        self.field.set_text(text)
        self.look(text)

    def _show(self, text: str, found: list[ContactRow]) -> None:
        self._found_for = text
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        hidden = set(self._left_out())
        others = [each for each in found if each.id not in hidden][:MOST]
        self.rows = [self._row(each) for each in others]
        for line in self.rows:
            self._list.addWidget(line)
        self._nobody.setVisible(not others)

    def _row(self, other: ContactRow) -> ListRow:
        line = ListRow(padding=12)
        work = (other.title, other.organisation)
        line.set_words(isolated(other.name), " · ".join(isolated(each) for each in work if each))
        line.activated.connect(lambda: self.chosen.emit(other))
        return line

    @Slot()
    def _go_down(self) -> None:
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take_first(self) -> None:
        if self.rows and self._found_for == self.field.text:  # not whom an earlier text found
            self.rows[0].activated.emit()
