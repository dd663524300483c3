"""Saying that a contact is the same person as another: a search, and who is found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.contacts import Contact, ContactRow
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH = 440


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
        words = self.tr(
            "Who else in your contacts is {}? Everything noted of both is kept in one contact."
        ).format(isolated(contact.details.name))
        self.body.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self.finder = ContactFinder(contacts, operations, lambda: (contact.id,))
        self.finder.chosen.connect(self._choose)
        self.body.addWidget(self.finder)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.finder.setFocus()
        self.finder.search_for(contact.details.name)

    @property
    def field(self) -> SearchField:
        """Where one types."""
        return self.finder.field

    @property
    def rows(self) -> list[ListRow]:
        """Those found."""
        return self.finder.rows

    def _choose(self, other: ContactRow) -> None:
        self.chosen.emit(other.id)
        self.accept()
