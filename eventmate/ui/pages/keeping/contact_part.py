"""On a contact's page: how often to be in touch, how giving and asking stand, days to remember."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eventmate.domain.cadences import ContactDate, comes_on
from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.ledger import Balance, Leaning, leaning
from eventmate.ui.dates import friendly_day, long_day
from eventmate.ui.operations import Operations
from eventmate.ui.pages.keeping.chat_dialog import ChatDialog
from eventmate.ui.pages.keeping.date_dialog import DateDialog
from eventmate.ui.pages.keeping.rhythm_menu import fill_rhythms
from eventmate.ui.pages.keeping.words import DOT, date_words, rhythm_words
from eventmate.ui.pages.promises.words import balance_words
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.keeping import RhythmOf

SHOWN_BY = Touched.KEEPING | Touched.CONTACTS | Touched.ENCOUNTERS


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything shown, read at once."""

    name: str
    rhythm: "RhythmOf"
    balance: Balance
    dates: Sequence[ContactDate]
    today: date


class ContactKeeping(QWidget):
    """Loads by itself what `show_contact` names, and again when something changed."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._contact: ContactId | None = None
        self._name = ""
        self.menu = QMenu(self)
        self.choice = Button("", Kind.NEUTRAL, small=True)
        self.choice.set_choices(self.menu)
        self._next = PlainLabel("", "caption", "text_muted", wrap=True)
        self._balance = PlainLabel("", "caption", "text_muted", wrap=True)
        self._dates = QVBoxLayout()
        self._dates.setSpacing(0)
        self.add = Button(self.tr("A day to remember"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(self._on_add)
        heading = SectionHeading(self.tr("Keep in touch"))
        heading.add_action(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for part in (heading, self._next, self._balance):
            column.addWidget(part)
        column.addLayout(self._dates)
        self.chat = Button(self.tr("Coffee chat"), Kind.QUIET, "coffee", small=True)
        self.chat.setAccessibleName(self.tr("Plan a coffee chat"))
        self.chat.clicked.connect(self._on_chat)
        column.addLayout(row(self.add, self.chat, None))
        operations.changed.connect(self._on_changed)

    def show_contact(self, wanted: ContactId) -> None:
        """Show how one contact stands."""
        self._contact = wanted
        keeping, promises = self._services.keeping, self._services.promises
        contacts = self._services.contacts

        def read() -> _Read:
            return _Read(
                contacts.get(wanted).details.name,  # raises when they are gone
                keeping.rhythm_of(wanted),
                promises.balance(wanted),
                keeping.dates_of(wanted),
                keeping.today(),
            )

        self._operations.fetch(self, read, self._show, lambda _: None, key="keeping")

    def _show(self, found: _Read) -> None:
        self._name = found.name
        self._fill_menu(found.rhythm)
        self._next.set_text(self._next_words(found.rhythm, found.today))
        told = leaning(found.balance) is not Leaning.NOTHING
        self._balance.set_text(balance_words(found.balance, found.name))
        self._balance.setVisible(told)
        while (item := self._dates.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for each in found.dates:
            self._dates.addWidget(self._line(each, found.today))

    def _fill_menu(self, rhythm: "RhythmOf") -> None:
        own = rhythm.said.own
        if own is not None:
            words = rhythm_words(own.days)
        elif rhythm.due is not None:
            words = rhythm_words(rhythm.due.days)
        else:
            words = self.tr("No rhythm")
        self.choice.set_label(words)
        self.choice.setAccessibleName(self.tr("Keep in touch: {}").format(words))
        fill_rhythms(self.menu, self._choose, may_be_never=True)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("As their tags say"), partial(self._choose, None))

    def _next_words(self, rhythm: "RhythmOf", today: date) -> str:
        if rhythm.due is None:
            return self.tr("They come up when something is planned or promised.")
        due = rhythm.due.on
        when = self.tr("now") if due <= today else friendly_day(due, today)
        words = self.tr("Next: {}").format(when)
        if rhythm.tag:
            words += DOT + self.tr("as everybody with {}").format(isolated(rhythm.tag))
        return words

    def _line(self, item: ContactDate, today: date) -> QWidget:
        line = QWidget()
        words = date_words(item)
        day = friendly_day(comes_on(item, today), today) if item.on >= today else long_day(item.on)
        if item.begins is not None:
            day += f" {item.begins:%H:%M}"
        if item.is_yearly:
            day = friendly_day(comes_on(item, today), today)
        remove = IconButton("x", self.tr("Remove {}").format(one_line(words)), Kind.NEUTRAL)
        remove.clicked.connect(lambda: self._remove(item))
        line.setLayout(
            row(PlainLabel(words), None, PlainLabel(day, "caption", "text_muted"), remove)
        )
        return line

    def _choose(self, days: int | None) -> None:
        if self._contact is None:
            return
        ids = [self._contact]
        said = self.tr("Rhythm changed")
        self._operations.run(self, lambda: self._services.keeping.set_rhythm(ids, days), said=said)

    @Slot()
    def _on_add(self) -> None:
        dialog = DateDialog(self._services.clock().date(), self.window())
        dialog.kept.connect(self._keep)
        dialog.open()

    @Slot()
    def _on_chat(self) -> None:
        if self._contact is None:
            return
        dialog = ChatDialog(self._contact, self._name, self._services, self._operations, self)
        dialog.open()

    def _keep(self, on: date, about: str, kind: object, is_yearly: bool) -> None:
        from eventmate.domain.cadences import DateKind

        if self._contact is None or not isinstance(kind, DateKind):
            return
        item = ContactDate(self._contact, on, about, kind, is_yearly)
        said = self.tr("The day is kept")
        self._operations.run(self, lambda: self._services.keeping.add_date(item), said=said)

    def _remove(self, item: ContactDate) -> None:
        said = self.tr("The day is removed")
        self._operations.run(self, lambda: self._services.keeping.remove_date(item), said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY and self._contact is not None:
            self.show_contact(self._contact)
