"""Noting a promise, an ask or a gift by hand, or changing one."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.contacts import ContactId, ContactRow
from eventmate.domain.encounters import PromiseDirection
from eventmate.domain.ledger import LedgerEntry
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_finder import ContactFinder
from eventmate.ui.pages.promises.words import direction_words
from eventmate.ui.plain import PlainLabel, isolated, plain_tooltip
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.day_edit import DayEdit
from eventmate.ui.widgets.field import ChoiceField, LineField

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts

WIDTH = 440
DIRECTIONS = tuple(PromiseDirection)


class PromiseDialog(PanelDialog):
    """Asks with whom, which way, what and by when."""

    # The contact's id, PromiseDirection, text, a date or None, and a link.
    noted = Signal(int, object, str, object, str)

    def __init__(
        self,
        today: date,
        contacts: "Contacts",
        operations: Operations,
        entry: LedgerEntry | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Note a promise") if entry is None else self.tr("Edit a promise")
        super().__init__(title, WIDTH, parent)
        self._contact: ContactId | None = None
        self.finder = ContactFinder(contacts, operations)
        self._who = PlainLabel("", colour="text_muted", wrap=True)
        self.direction = ChoiceField(
            self.tr("Which way?"), [direction_words(each) for each in DIRECTIONS]
        )
        self.text = LineField(self.tr("What?"), self.tr("The paper on tram feeds"))
        self.has_day = CheckBox(self.tr("By a day"))
        self.day = DayEdit(today)
        self.day.setAccessibleName(self.tr("By"))
        self.day.setEnabled(False)
        self.link = LineField(self.tr("Link, where there is one"), "https://example.org/paper")
        self._lay_out()
        self._connect()
        if entry is None:
            self.finder.setFocus()
        else:
            self._show(entry)

    def _lay_out(self) -> None:
        for part in (self._who, self.finder, self.direction, self.text):
            self.body.addWidget(part)
        self.body.addLayout(row(self.has_day, self.day, None, gap=12))
        self.body.addWidget(self.link)
        self._who.hide()
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Note it"), Kind.PRIMARY))
        self.save.setEnabled(False)
        plain_tooltip(self.save, self.tr("Choose a contact and say what it is."))

    def _connect(self) -> None:
        self.finder.chosen.connect(self._on_chosen)
        self.has_day.toggled.connect(self.day.setEnabled)
        self.text.edited.connect(self._allow)
        self.text.edit.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)

    def _show(self, entry: LedgerEntry) -> None:
        """An entry that is changed keeps its person and its way."""
        item = entry.promise
        self._choose(item.contact, entry.name)
        self.direction.combo.setCurrentIndex(DIRECTIONS.index(item.direction))
        for part in (self.direction, self.link):
            part.hide()
        self.text.set_text(item.text)
        if item.due_on is not None:
            self.has_day.setChecked(True)
            self.day.set_day(item.due_on)
        self.save.set_label(self.tr("Save"))
        self.text.edit.setFocus()
        self._allow()

    @Slot(object)
    def _on_chosen(self, found: ContactRow) -> None:
        self._choose(found.id, found.name)
        self.text.edit.setFocus()
        self._allow()

    def _choose(self, contact: ContactId, name: str) -> None:
        self._contact = contact
        self._who.set_text(self.tr("With {}").format(isolated(name)))
        self._who.show()
        self.finder.hide()

    @Slot()
    def _allow(self) -> None:
        self.save.setEnabled(self._contact is not None and bool(self.text.text.strip()))

    @Slot()
    def _on_save(self) -> None:
        if self._contact is None or not self.text.text.strip():
            return
        direction = DIRECTIONS[self.direction.combo.currentIndex()]
        day = self.day.day if self.has_day.isChecked() else None
        self.noted.emit(
            self._contact, direction, self.text.text.strip(), day, self.link.text.strip()
        )
        self.accept()
