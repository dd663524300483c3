"""Opportunities, a part of Contacts: what came through people, and who opened doors."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.follow_ups import FollowUpId
from eventmate.domain.opportunities import DoorOpener, Opportunity, OpportunityDraft
from eventmate.ui.dates import long_day, number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.opportunities.dialog import OpportunityDialog, kind_words
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.row_card import RowCard

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

SIDE, NARROW_SIDE = 368, 296
SHOWN_BY = Touched.OPPORTUNITIES | Touched.CONTACTS
DOT = " \u00b7 "


class OpportunitiesView(QWidget):
    """Begin by `refresh`."""

    contact_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._opportunities = services.opportunities
        self._operations = operations
        self.add = Button(self.tr("Note one"), Kind.PRIMARY, "plus")
        self.add.clicked.connect(lambda: self._open(None))
        self.list = RowCard(
            self.tr("What came through people"),
            self.tr(
                "A lead, a referral, an idea, a talk, a job: note through whom it came, even "
                "years later. Gratitude is easier when nothing is forgotten."
            ),
        )
        self.openers = RowCard(
            self.tr("Who opened doors"), self.tr("Their names appear here, with thanks.")
        )
        self._lay_out()
        operations.changed.connect(self._on_changed)
        self._set_narrow(False)

    def header_controls(self) -> Sequence[QWidget]:
        """What the page's header offers while this shows."""
        return (self.add,)

    @Slot()
    def refresh(self) -> None:
        """Read them again."""
        opportunities = self._opportunities

        def read() -> tuple[list[Opportunity], list[DoorOpener]]:
            return opportunities.listed(), opportunities.door_openers()

        self._operations.fetch(self, read, lambda found: self._show(*found), key="opportunities")

    def _lay_out(self) -> None:
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        names = (self.tr("Opportunities"), self.tr("Who opened doors"))
        self._left, self._right = (
            _scrolled(card, name)
            for card, name in zip((self.list, self.openers), names, strict=True)
        )
        self._halves.addWidget(self._left, 1)
        self._halves.addWidget(self._right)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)

    def _show(self, found: list[Opportunity], openers: list[DoorOpener]) -> None:
        self.list.show_rows([self._row(each) for each in found])
        self.openers.show_rows([self._opener(each) for each in openers])

    def _row(self, item: Opportunity) -> ListRow:
        draft = item.draft
        made = ListRow()
        face = Avatar()
        face.show_person(item.name or "?", draft.contact)
        made.add_left(face)
        parts = [kind_words(draft.kind)]
        if item.name:
            parts.append(self.tr("through {}").format(isolated(one_line(item.name))))
        parts.append(long_day(draft.came_on))
        made.set_words(one_line(draft.text), DOT.join(parts))
        if draft.note:
            made.add_line(one_line(draft.note))
        made.activated.connect(lambda: self._open(item))
        if draft.thanked_on is None and draft.contact is not None:
            thank = Button(self.tr("Say thanks"), Kind.SECONDARY, "gift", small=True)
            thank.setAccessibleName(self.tr("Say thanks to {}").format(one_line(item.name)))
            thank.clicked.connect(lambda: self._thank(item))
            made.add_right(thank)
        remove = IconButton("trash-2", self.tr("Delete “{}”").format(one_line(draft.text)))
        remove.clicked.connect(lambda: self._remove(item))
        made.add_right(remove)
        return made

    def _opener(self, each: DoorOpener) -> ListRow:
        made = ListRow()
        face = Avatar()
        face.show_person(each.name, each.contact)
        made.add_left(face)
        times = (
            self.tr("once") if each.count == 1 else self.tr("{} times").format(number(each.count))
        )
        owed = self.tr("a thank-you is due") if each.owed else self.tr("thanked")
        made.set_words(isolated(one_line(each.name)), DOT.join((times, owed)))
        made.activated.connect(lambda: self.contact_requested.emit(each.contact))
        return made

    def _open(self, present: Opportunity | None) -> None:
        dialog = OpportunityDialog(
            self._services.clock().date(),
            self._services.contacts,
            self._operations,
            present,
            self.window(),
        )
        dialog.saved.connect(lambda draft: self._save(present, draft))
        dialog.open()

    def _save(self, present: Opportunity | None, draft: OpportunityDraft) -> None:
        opportunities = self._opportunities
        if present is None:
            said = self.tr("Noted")
            self._operations.run(self, lambda: opportunities.add(draft), said=said)
        else:
            said = self.tr("Changed")
            self._operations.run(self, lambda: opportunities.change(present.id, draft), said=said)

    def _remove(self, item: Opportunity) -> None:
        said = self.tr("Deleted")
        self._operations.run(self, lambda: self._opportunities.remove(item.id), said=said)

    def _thank(self, item: Opportunity) -> None:
        def show(found: FollowUpId | None) -> None:
            if found is not None:
                self.follow_up_requested.emit(found)

        said = self.tr("A thank-you waits in your follow-ups")
        self._operations.run(self, lambda: self._opportunities.thank(item), show, said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._halves.setSpacing(12 if narrow else 16)
        self._right.setFixedWidth(NARROW_SIDE if narrow else SIDE)


def _scrolled(card: RowCard, name: str) -> QScrollArea:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setWidget(holder)
    see_through(area)
    OverlayBar(area)
    return area
