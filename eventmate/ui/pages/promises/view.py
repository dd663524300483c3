"""The ledger, a part of Follow-ups: what was promised, asked and given, by day."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import PromiseDirection, PromiseId, PromiseState
from eventmate.domain.ledger import Balance, GivingIdea, LedgerEntry, LedgerPart
from eventmate.domain.links import SafeLink
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.promises.ledger_list import LedgerList
from eventmate.ui.pages.promises.pane import LedgerPane
from eventmate.ui.pages.promises.promise_dialog import PromiseDialog
from eventmate.ui.pages.promises.words import part_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.drawings import all_done
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.keyboard_home import KeyboardHome
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PANE, NARROW_PANE = 368, 304
PARTS = tuple(LedgerPart)
SHOWN_BY = Touched.ENCOUNTERS | Touched.FOLLOW_UPS | Touched.CONTACTS | Touched.RECONNECTING


class PromisesView(QWidget):
    """Begin by `refresh`."""

    contact_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._today = services.clock().date()
        self._wanted: PromiseId | None = None
        self.parts = Segmented([part_words(each) for each in PARTS], small=True)
        self.parts.setAccessibleName(self.tr("Which promises"))
        self.settled = CheckBox(self.tr("Settled too"))
        self.list = LedgerList()
        self.pane = LedgerPane()
        self.add = Button(self.tr("Note a promise"), Kind.PRIMARY, "plus")
        self._empty = EmptyState(all_done, "", "", (), text_width=304)
        self._lay_out()
        self._connect()
        self._set_narrow(False)

    def header_controls(self) -> Sequence[QWidget]:
        """What the page's header offers while this shows."""
        return (self.add,)

    @property
    def part(self) -> LedgerPart:
        """Which part of the ledger shows."""
        return PARTS[self.parts.position]

    @Slot()
    def refresh(self) -> None:
        """Read the ledger again."""
        promises, part = self._services.promises, self.part
        only_open = not self.settled.isChecked()

        def read() -> tuple[list[LedgerEntry], Balance, date]:
            found = promises.listed(part, only_open=only_open)
            return found, promises.balance(), promises.today()

        self._operations.fetch(self, read, self._show, key="ledger")

    def _lay_out(self) -> None:
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self._empty)
        card = Card(1, 0)
        card.column.addWidget(self._found)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(row(self.parts, None, self.settled, gap=12))
        left.addWidget(card, 1)
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.pane)
        KeyboardHome(self, self.list)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)

    def _connect(self) -> None:
        self.parts.chosen.connect(self.refresh)
        self.settled.toggled.connect(self.refresh)
        self.add.clicked.connect(self._on_add)
        self.list.chosen.connect(self._on_chosen)
        self.list.open_requested.connect(self._on_open)
        for side in (self.list, self.pane):
            side.kept.connect(lambda: self._settle(PromiseState.KEPT))
            side.dropped.connect(lambda: self._settle(PromiseState.DROPPED))
            side.edit_requested.connect(self._on_edit)
        self.pane.contact_requested.connect(self.contact_requested)
        self.pane.link_requested.connect(self._on_link)
        self._operations.changed.connect(self._on_changed)

    def _show(self, found: tuple[list[LedgerEntry], Balance, date]) -> None:
        entries, balance, self._today = found
        wanted, self._wanted = self._wanted, None
        given = self.part is LedgerPart.GIVEN
        self.settled.setVisible(not given)
        self.list.show_entries(entries, self._today, wanted)
        self._found.setCurrentIndex(0 if entries else 1)
        self._say_what_is_empty()
        self.pane.show_all(balance)

    def _say_what_is_empty(self) -> None:
        words = {
            LedgerPart.MINE: self.tr("What you promise while meeting people appears here."),
            LedgerPart.THEIRS: self.tr("What others promised, and what you asked them for."),
            LedgerPart.ASKED_OF_ME: self.tr("What others asked you for appears here."),
            LedgerPart.GIVEN: self.tr("Help, introductions and gifts you noted appear here."),
        }
        self._empty.set_words(self.tr("Nothing stands open"), words[self.part])

    @Slot()
    def _on_chosen(self) -> None:
        entry = self.list.current
        self.pane.show_entry(entry, self._today)
        if entry is None:
            return
        promises, contact = self._services.promises, entry.promise.contact

        def read() -> tuple[Balance, list[GivingIdea]]:
            return promises.balance(contact), promises.ideas(contact)

        self._operations.fetch(
            self, read, lambda found: self.pane.show_between(*found), key="between"
        )

    @Slot()
    def _on_open(self) -> None:
        if (entry := self.list.current) is not None:
            self.contact_requested.emit(entry.promise.contact)

    def _settle(self, state: PromiseState) -> None:
        entry = self.list.current
        if entry is None or not entry.is_open:
            return
        kept = state is PromiseState.KEPT
        said = self.tr("Kept. Well done.") if kept else self.tr("Let go")
        wanted = entry.promise.id
        self._operations.run(
            self, lambda: self._services.follow_ups.settle(wanted, state), said=said
        )

    @Slot()
    def _on_add(self) -> None:
        dialog = PromiseDialog(
            self._today, self._services.contacts, self._operations, parent=self.window()
        )
        dialog.noted.connect(self._add_promise)
        dialog.open()

    def _add_promise(
        self, contact: int, direction: PromiseDirection, text: str, day: date | None, link: str
    ) -> None:
        from eventmate.services.promises import NewPromise

        item = NewPromise(ContactId(contact), direction, text, day, link)
        self._operations.run(
            self,
            lambda: self._services.promises.add(item),
            self._go_to,
            said=self.tr("Noted"),
        )

    def _go_to(self, wanted: PromiseId) -> None:
        self._wanted = wanted

    @Slot()
    def _on_edit(self) -> None:
        entry = self.list.current
        if entry is None:
            return

        def save(_: int, __: object, text: str, day: date | None, ___: str) -> None:
            self._operations.run(
                self,
                lambda: self._services.promises.change(entry.promise.id, text, day),
                said=self.tr("Promise changed"),
            )

        dialog = PromiseDialog(
            self._today, self._services.contacts, self._operations, entry, self.window()
        )
        dialog.noted.connect(save)
        dialog.open()

    @Slot(object)
    def _on_link(self, link: SafeLink) -> None:
        if not open_link(link):
            self._operations.failed.emit(self.tr("No program opened the link."))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._halves.setSpacing(12 if narrow else 16)
        self.pane.setFixedWidth(NARROW_PANE if narrow else PANE)
