"""Introductions of two, a part of Contacts: who could help whom, and those under way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.brokering import Answer, Brokering, BrokeringId, Part, Proposal
from eventmate.domain.changes import Touched
from eventmate.domain.follow_ups import FollowUpId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.broker.rows import ProposalRow, UnderWayRow
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.row_card import RowCard

if TYPE_CHECKING:
    from eventmate.services.brokering import Circle
    from eventmate.services.bundle import Services
    from eventmate.services.near_people import NearPeople

SHOWN_BY = Touched.BROKERING | Touched.CONTACTS


class BrokerView(QWidget):
    """Begin by `refresh`."""

    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._broker = services.broker
        self._near: NearPeople | None = None  # made where it reads
        self._operations = operations
        self.under_way = RowCard(
            self.tr("Under way"),
            self.tr("Nobody\u2019s address goes to anybody before both said yes."),
        )
        self.proposals = RowCard(
            self.tr("Who could help whom"),
            self.tr(
                "Note on contacts what they offer and what they look for. Where the words of two "
                "people meet, they appear here."
            ),
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.under_way)
        column.addWidget(self.proposals)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Introductions"))
        area.setWidget(holder)
        see_through(area)
        OverlayBar(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        operations.changed.connect(self._on_changed)

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        broker = self._broker

        def read() -> "tuple[list[Brokering], list[Proposal], Circle]":
            return broker.under_way(), broker.proposals(), broker.circle()

        self._operations.fetch(self, read, lambda found: self._show(*found), key="broker")

    def _show(
        self, under_way: list[Brokering], proposals: list[Proposal], circle: "Circle"
    ) -> None:
        self.under_way.show_rows([self._under_way_row(each) for each in under_way])
        self._show_proposals(proposals)
        self._operations.compute(
            self, lambda: self._by_meaning(circle), self._add_proposals, key="meaning"
        )

    def _by_meaning(self, circle: "Circle") -> list[Proposal]:
        """Runs beside the library: reading by meaning takes a while."""
        from eventmate.services.brokering import matched
        from eventmate.services.near_people import NearPeople

        if self._near is None:
            self._near = NearPeople()
        return [] if self._near.why_not else matched(circle, self._near.pairs)

    def _add_proposals(self, found: list[Proposal]) -> None:
        if len(found) > len(self.proposals.rows):
            self._show_proposals(found)

    def _show_proposals(self, proposals: list[Proposal]) -> None:
        self.proposals.show_rows([self._proposal_row(each) for each in proposals])

    def _under_way_row(self, item: Brokering) -> UnderWayRow:
        made = UnderWayRow(item)
        made.answered.connect(lambda part, says: self._answer(item.id, part, says))
        made.write_requested.connect(lambda: self._write(item.id))
        made.introduced.connect(lambda: self._introduced(item))
        made.ended.connect(lambda: self._end(item.id))
        return made

    def _proposal_row(self, proposal: Proposal) -> ProposalRow:
        made = ProposalRow(proposal)
        made.begun.connect(lambda: self._begin(proposal))
        made.put_aside.connect(lambda: self._put_aside(proposal))
        return made

    def _begin(self, proposal: Proposal) -> None:
        said = self.tr("Two messages wait in your follow-ups: ask each of them first.")
        self._operations.run(self, lambda: self._broker.begin(proposal), said=said)

    def _put_aside(self, proposal: Proposal) -> None:
        said = self.tr("These two are not proposed again")
        self._operations.run(self, lambda: self._broker.put_aside(proposal), said=said)

    def _answer(self, wanted: BrokeringId, part: Part, says: Answer) -> None:
        said = self.tr("Answer noted")
        self._operations.run(self, lambda: self._broker.answer(wanted, part, says), said=said)

    def _introduced(self, item: Brokering) -> None:
        name = isolated(item.proposal.giver.name)
        other = isolated(item.proposal.seeker.name)
        said = self.tr("{} and {} know each other now. Well done.").format(name, other)
        self._operations.run(self, lambda: self._broker.introduced(item.id), said=said)

    def _end(self, wanted: BrokeringId) -> None:
        said = self.tr("Let be")
        self._operations.run(self, lambda: self._broker.end(wanted), said=said)

    def _write(self, wanted: BrokeringId) -> None:
        def show(found: FollowUpId | None) -> None:
            if found is not None:
                self.follow_up_requested.emit(found)

        self._operations.fetch(self, lambda: self._broker.joint_message(wanted), show)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()
