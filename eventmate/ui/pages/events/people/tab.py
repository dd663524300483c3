"""The people of an event: whom to meet, whom I know there, what to ask."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.event_people import PeopleHere
from eventmate.domain.events import Event
from eventmate.domain.targets import TargetId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.notice_strip import NoticeStrip
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.people.around import PeopleAround
from eventmate.ui.pages.events.people.comparing import Comparing
from eventmate.ui.pages.events.people.list_importer import ListImporter
from eventmate.ui.pages.events.people.people_card import PeopleCard
from eventmate.ui.pages.events.people.suggestions_card import SuggestionsCard
from eventmate.ui.pages.events.people.target_actions import TargetActions
from eventmate.ui.pages.events.people.target_pane import TargetPane
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import column, row
from eventmate.ui.widgets.drawings import people
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

LEFT, NARROW_LEFT = 416, 344
GAP = 16
LOW, TALL = 520, 760  # px of the tab's height
CONCERNS = (
    Touched.PEOPLE
    | Touched.EVENTS
    | Touched.CONTACTS
    | Touched.ENCOUNTERS
    | Touched.TALKS
    | Touched.CARDS
)


class PeopleTab(EventTab):
    """The list of people to meet, those who could be added to it, and one of them."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people = services.event_people
        self._purge = services.list_purge
        self._clock = services.clock
        self._operations = operations
        self._event: Event | None = None
        self._wanted: TargetId | None = None  # to be chosen once the list has them
        self.notices = NoticeStrip()
        self.card = PeopleCard()
        self.suggestions = SuggestionsCard()
        self.actions_on = TargetActions(services, operations, self)
        self.pane = TargetPane(services, operations, self.actions_on)
        comparing = Comparing(services.event_people, operations, self.notices, self)
        self.importer = ListImporter(services, operations, comparing, self.notices, self)
        self.around = PeopleAround(
            services, operations, comparing, self.card, self.suggestions, self.notices, self
        )
        self._list_button = self._attendee_button()
        self._add_button = self._target_button()
        self._controls = QWidget()
        self._controls.setLayout(row(self._list_button, self._add_button))
        self._responsive = Responsive(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            people,
            self.tr("Who will be there?"),
            self.tr(
                "Bring in the attendee or speaker list to see whom you know and whom to meet, or "
                "start with one person you would like to speak to."
            ),
            (self._attendee_button(), self._target_button()),
            self.tr("A list can also be dropped here, or its lines pasted with Ctrl+V."),
        )
        self._left = QWidget()
        left = column(gap=GAP)
        left.addWidget(self.card, 1)
        left.addWidget(self.suggestions)
        self._left.setLayout(left)
        full = QWidget()
        parts = row(gap=GAP)
        parts.addWidget(self._left)
        parts.addWidget(self.pane, 1)
        full.setLayout(parts)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.notices)
        whole.addWidget(self._stack, 1)

    def _attendee_button(self) -> Button:
        button = Button(self.tr("Attendee list"), Kind.SECONDARY, "file-up")
        button.clicked.connect(self.choose_list)
        return button

    def _target_button(self) -> Button:
        button = Button(self.tr("Add target"), Kind.PRIMARY, "plus")
        button.clicked.connect(self.add_target)
        return button

    def _connect(self) -> None:
        card, actions = self.card, self.actions_on
        card.chosen.connect(self._show_target)
        card.opened.connect(lambda _: self.pane.focus())
        card.met_requested.connect(actions.set_met)
        card.first_requested.connect(actions.put_first)
        card.delete_requested.connect(actions.delete)
        self.around.added.connect(self._on_added)
        self.around.compared.connect(self._show_which)
        self.suggestions.keep_requested.connect(self._on_keep_requested)
        self.pane.contact_requested.connect(self.contact_requested)
        self.pane.left.connect(card.focus_current)
        self._responsive.narrow_changed.connect(self._fit)
        self._operations.changed.connect(self._on_changed)

    @override
    def show_event(self, event: Event) -> None:
        is_other = self._event is None or self._event.id != event.id
        self._event = event
        if is_other:
            self.flush()
            self.notices.clear()
            self._show_target(None)
            self.card.choose(None)
            self.around.show_event(event.id)
        self._load()

    @override
    def header_controls(self) -> Sequence[QWidget]:
        return (self._controls,)

    @override
    def flush(self) -> None:
        self.pane.flush()

    def choose_list(self) -> None:
        """Ask for the file of an attendee or speaker list."""
        if self._event is not None:
            self.importer.choose_file(self._event.id)

    def add_target(self) -> None:
        """Offer everybody who comes, or anybody by name."""
        self.around.pick()

    def _load(self) -> None:
        if (event := self._event) is not None:
            self._operations.fetch(
                self, lambda: self._people.overview(event.id), self._show, key="overview"
            )

    def _show(self, here: PeopleHere) -> None:
        self.card.show_targets(here.targets)
        self._share_room()
        ids = [each.target.id for each in here.targets]
        if self._wanted in ids:
            self.card.choose(self._wanted)
            self._show_target(self._wanted)
            self._wanted = None
        else:
            self.pane.refresh()
        self.suggestions.show_purge(here.purge, self._clock().date())
        self._show_which()

    def _show_which(self) -> None:
        """The lists, or that there is nobody yet; nothing changes before that is known."""
        is_anybody = bool(self.card.rows) or self.around.is_anybody_here
        if is_anybody or self.around.is_known:
            self._stack.setCurrentIndex(0 if is_anybody else 1)
            self._list_button.setVisible(is_anybody)  # the empty page offers both itself
            self._add_button.setVisible(is_anybody)

    def _show_target(self, wanted: TargetId | None) -> None:
        zone = "" if self._event is None else self._event.draft.timezone
        self.pane.show_target(wanted, zone)

    def _on_added(self, target: TargetId) -> None:
        self._wanted = target

    def _on_keep_requested(self) -> None:
        if self._event is not None:
            wanted, said = self._event.id, self.tr("The list of {} stays")
            self._operations.run(
                self,
                lambda: self._purge.keep(wanted),
                said=said.format(isolated(self._event.name)),
            )

    def _on_changed(self, touched: Touched) -> None:
        if touched & CONCERNS:
            self._load()

    def _fit(self) -> None:
        is_narrow = self._responsive.is_narrow
        self._left.setFixedWidth(NARROW_LEFT if is_narrow else LEFT)
        self._list_button.set_compact(is_narrow)
        self.card.set_narrow(is_narrow)
        self.pane.set_narrow(is_narrow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a low window the people I chose have the room, as long as there are any."""
        height = self.height()
        least = 0 if self.card.rows else 1
        self.suggestions.set_room(least if height < LOW else 2 if height < TALL else 4)
        self.card.set_question_room(1 if height < TALL else 3)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.around.look_if_stale()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.around.rest()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._event is not None and self.importer.can_take(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()  # a schedule is for the page around this

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._event is not None:
            event.acceptProposedAction()
            self.importer.take_mime(event.mimeData(), self._event.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        if not (is_paste and self._event and self.importer.paste(self._event.id)):
            super().keyPressEvent(event)
