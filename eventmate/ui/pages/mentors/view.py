"""Mentors, a part of Contacts: those I learn from, those who learn from me, and who may."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.communities import PeerGroup
from eventmate.domain.contacts import ContactId
from eventmate.domain.mentoring import (
    Candidate,
    Mentoring,
    MentoringState,
    MentorMeeting,
    MentorWish,
    Owed,
    Side,
    owed_to,
)
from eventmate.ui.dialogs.kept_form import keep_typed
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.mentors.dialogs import MeetingDialog, PersonDialog, RequestDialog
from eventmate.ui.pages.mentors.peers_card import PeersCard
from eventmate.ui.pages.mentors.wish_card import WishCard
from eventmate.ui.pages.mentors.words import (
    agreed_words,
    owed_words,
    reasons_words,
    standing_words,
)
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.row_card import RowCard

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

SIDE, NARROW_SIDE = 368, 304
SHOWN_BY = Touched.MENTORING | Touched.CONTACTS | Touched.ENCOUNTERS | Touched.COMMUNITIES


class MentorsView(QWidget):
    """Begin by `refresh`."""

    contact_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._mentors = services.mentors
        self._operations = operations
        self.add = Button(self.tr("Add a mentor"), Kind.PRIMARY, "plus")
        self.add.clicked.connect(self._on_add)
        self.list = RowCard(
            self.tr("Mentors and mentees"),
            self.tr(
                "Those you learn from and those who learn from you: notes of each meeting, what "
                "you agreed on, and the thanks and news a mentor likes to hear."
            ),
        )
        self.candidates = RowCard(
            self.tr("Who may be a mentor"),
            self.tr("Say at the right what you look for; people who fit appear here, with why."),
        )
        self.peers = PeersCard(services, operations)
        self.wish = WishCard()
        self.wish.said.connect(self._on_wish)
        self._lay_out()
        operations.changed.connect(self._on_changed)
        self._set_narrow(False)

    def header_controls(self) -> Sequence[QWidget]:
        """What the page's header offers while this shows."""
        return (self.add,)

    def flush(self) -> None:
        """Keep what is half typed right now."""
        self.wish.save()

    @Slot()
    def refresh(self) -> None:
        """Read again."""
        mentors, groups = self._mentors, self._services.peer_groups

        def read() -> tuple[list[Mentoring], list[Candidate], MentorWish, list[PeerGroup]]:
            return mentors.listed(), mentors.candidates(), mentors.wish(), groups.listed()

        self._operations.fetch(self, read, lambda found: self._show(*found), key="mentors")

    def _lay_out(self) -> None:
        left, cards = QWidget(), (self.list, self.peers, self.candidates)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.wish)
        beside.addStretch(1)
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._side = _scrolled(side, self.tr("What I look for in a mentor"))
        self._halves.addWidget(_scrolled(left, self.tr("Mentors")), 1)
        self._halves.addWidget(self._side)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)

    def _show(
        self,
        found: list[Mentoring],
        candidates: list[Candidate],
        wish: MentorWish,
        groups: list[PeerGroup],
    ) -> None:
        self.peers.show_groups(groups)
        self.list.show_rows([self._row(each) for each in found])
        self.candidates.show_rows([self._candidate(each) for each in candidates])
        self.wish.show_wish(wish)

    def _row(self, item: Mentoring) -> ListRow:
        today = self._services.clock().date()
        made = _person_row(item.contact, item.name, standing_words(item, today))
        if said := agreed_words(item):
            made.add_line(said)
        made.activated.connect(lambda: self.contact_requested.emit(item.contact))
        for owed in owed_to(item, today)[:1]:  # one thing at a time
            button = Button(owed_words(owed), Kind.SECONDARY, "gift", small=True)
            button.setAccessibleName(f"{owed_words(owed)}, {one_line(item.name)}")
            button.clicked.connect(partial(self._plan_owed, item, owed))
            made.add_right(button)
        if item.state is MentoringState.ON:
            meeting = Button(self.tr("Note a meeting"), Kind.SECONDARY, "pencil", small=True)
            meeting.set_compact(self._responsive.is_narrow)
            meeting.setAccessibleName(self.tr("Note a meeting with {}").format(one_line(item.name)))
            meeting.clicked.connect(lambda: self._on_meeting(item))
            made.add_right(meeting)
        more = IconButton("ellipsis", self.tr("More about {}").format(one_line(item.name)))
        menu = self._menu(item, more)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        made.add_right(more)
        return made

    def _menu(self, item: Mentoring, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        if item.state is not MentoringState.ON:
            words = self.tr("They said yes")
            menu.addAction(words, lambda: self._set_state(item, MentoringState.ON))
        if item.state is not MentoringState.ENDED:
            words = self.tr("It is over")
            menu.addAction(words, lambda: self._set_state(item, MentoringState.ENDED))
        menu.addAction(self.tr("Take off this list"), lambda: self._remove(item))
        return menu

    def _candidate(self, candidate: Candidate) -> ListRow:
        made = _person_row(candidate.contact, candidate.name, reasons_words(candidate))
        if candidate.work:
            made.add_line(one_line(candidate.work))
        made.activated.connect(lambda: self.contact_requested.emit(candidate.contact))
        ask = Button(self.tr("Ask"), Kind.SECONDARY, "mail", small=True)
        ask.setAccessibleName(self.tr("Ask {}").format(one_line(candidate.name)))
        ask.clicked.connect(lambda: self._on_ask(candidate))
        made.add_right(ask)
        return made

    @Slot()
    def _on_add(self) -> None:
        dialog = PersonDialog(self._services.contacts, self._operations, self.window())
        dialog.chosen.connect(self._begin)
        dialog.open()

    def _begin(self, contact: int, side: Side) -> None:
        said = self.tr("Added")
        self._operations.run(self, lambda: self._mentors.begin(ContactId(contact), side), said=said)

    def _on_ask(self, candidate: Candidate) -> None:
        def ask(request: str) -> None:
            said = self.tr("The question waits in your follow-ups")
            self._operations.run(
                self,
                lambda: self._mentors.ask(candidate.contact, request),
                self.follow_up_requested.emit,
                said=said,
            )

        dialog = RequestDialog(candidate.name, self.window())
        key = f"contact.{candidate.contact}.mentor-request"
        keep_typed(dialog, key, self._services.drafts, self._operations)
        dialog.asked.connect(ask)
        dialog.open()

    def _on_meeting(self, item: Mentoring) -> None:
        def save(meeting: MentorMeeting) -> None:
            said = self.tr("Meeting with {} noted").format(isolated(item.name))
            self._operations.run(self, lambda: self._mentors.add_meeting(item, meeting), said=said)

        dialog = MeetingDialog(item.name, self._services.clock().date(), self.window())
        key = f"contact.{item.contact}.mentor-meeting"
        keep_typed(dialog, key, self._services.drafts, self._operations)
        dialog.saved.connect(save)
        dialog.open()

    def _plan_owed(self, item: Mentoring, owed: Owed) -> None:
        said = self.tr("It waits in your follow-ups")
        self._operations.run(
            self,
            lambda: self._mentors.plan_owed(item, owed),
            self.follow_up_requested.emit,
            said=said,
        )

    def _set_state(self, item: Mentoring, state: MentoringState) -> None:
        said = self.tr("Changed")
        self._operations.run(self, lambda: self._mentors.set_state(item.id, state), said=said)

    def _remove(self, item: Mentoring) -> None:
        said = self.tr("{} is off this list").format(isolated(item.name))
        self._operations.run(self, lambda: self._mentors.remove(item.id), said=said)

    @Slot(object)
    def _on_wish(self, wish: MentorWish) -> None:
        self._operations.run(self, lambda: self._mentors.set_wish(wish))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._halves.setSpacing(12 if narrow else 16)
        self._side.setFixedWidth(NARROW_SIDE if narrow else SIDE)
        self.refresh()


def _person_row(contact: ContactId, name: str, caption: str) -> ListRow:
    made = ListRow()
    face = Avatar()
    face.show_person(name, contact)
    made.add_left(face)
    made.set_words(isolated(one_line(name)), caption)
    return made


def _scrolled(widget: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    see_through(area)
    OverlayBar(area)
    return area
