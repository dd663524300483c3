"""Saying that a contact is the same person as another: a search, and who is found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.contacts import Contact, ContactQuery, ContactRow
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH, MOST = 440, 5


class SamePersonDialog(PanelDialog):
    """Enter takes the first who is found; `chosen` carries the other contact's id."""

    chosen = Signal(int)

    def __init__(
        self,
        contact: Contact,
        contacts: "Contacts",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("The same person"), WIDTH, parent)
        self._own = contact.id
        self._contacts = contacts
        self._operations = operations
        self.rows: list[ListRow] = []
        self._found_for = ""
        words = self.tr(
            "Who else in your contacts is {}? Everything noted of both is kept in one contact."
        ).format(isolated(contact.details.name))
        self.body.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.field = SearchField(self.tr("Name, firm, number"))
        self.field.changed.connect(self._look)
        self.field.left_downwards.connect(self._go_down)
        self.field.edit.returnPressed.connect(self._take_first)
        self.body.addWidget(self.field)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._nobody = PlainLabel(
            self.tr("Nobody else is found. Try a part of the name."), colour="text_muted", wrap=True
        )
        self.body.addLayout(self._list)
        self.body.addWidget(self._nobody)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.field.edit.setFocus()
        self.field.set_text(contact.details.name)
        self._look(contact.details.name)

    @Slot(str)
    def _look(self, text: str) -> None:
        query = ContactQuery(text=text)
        contacts = self._contacts
        self._operations.fetch(
            self,
            lambda: contacts.find(query, MOST + 1).rows,
            lambda found: self._show(text, found),
            key="found",
        )

    def _show(self, text: str, found: list[ContactRow]) -> None:
        self._found_for = text
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        others = [each for each in found if each.id != self._own][:MOST]
        self.rows = [self._row(each) for each in others]
        for line in self.rows:
            self._list.addWidget(line)
        self._nobody.setVisible(not others)

    def _row(self, other: ContactRow) -> ListRow:
        line = ListRow(padding=12)
        work = (other.title, other.organisation)
        line.set_words(isolated(other.name), " · ".join(isolated(each) for each in work if each))
        line.activated.connect(lambda: self._choose(other.id))
        return line

    def _choose(self, other: int) -> None:
        self.chosen.emit(other)
        self.accept()

    @Slot()
    def _go_down(self) -> None:
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take_first(self) -> None:
        if self.rows and self._found_for == self.field.text:  # not whom an earlier text found
            self.rows[0].activated.emit()
