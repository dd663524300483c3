"""Communities on the Events page: the list, its search, and the pane beside it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.communities import Community, CommunityId, Contribution
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.actions import CommunityActions
from eventmate.ui.pages.communities.community_list import CommunityList
from eventmate.ui.pages.communities.pane import CommunityPane
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.drawings import nothing_found, round_table
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.keyboard_home import KeyboardHome
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PANE, NARROW_PANE = 368, 304


class CommunitiesView(QWidget):
    """Everything by keyboard; Ctrl+F searches, Esc goes back to the list. Begin by `refresh`."""

    emptied = Signal(bool)  # whether there is no community at all

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._communities = services.communities
        self._clock = services.clock
        self._operations = operations
        self._wanted: CommunityId | None = None
        self.doing = CommunityActions(services, operations, self)
        self.search = SearchField(self.tr("Name, link, note"), self.tr("Search communities"))
        self.list = CommunityList()
        self.pane = CommunityPane()
        self._add = self._add_button()
        self._clear = Button(self.tr("Clear search"), Kind.SECONDARY)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._no_match = EmptyState(nothing_found, "", "", (self._clear,), text_width=304)
        self._empty = EmptyState(
            round_table,
            self.tr("Where do you keep meeting the same people?"),
            self.tr(
                "Associations, meetup groups, forums, chats: add the places you like to take part "
                "in, how often, and what you gave there."
            ),
            (self._add_button(),),
        )
        self._lay_out()
        self._connect()
        self._fit()

    def header_controls(self) -> Sequence[QWidget]:
        """What the page's header offers while this shows."""
        return (self._add,)

    def refresh(self) -> None:
        """Read the list again."""
        words = self.search.text

        def read() -> tuple[list[Community], bool]:
            found = self._communities.listed(words)
            return found, not found and bool(words) and not self._communities.listed()

        self._operations.fetch(self, read, lambda found: self._show(*found), key="communities")

    def show_community(self, wanted: int) -> None:
        """Choose one community, whatever is searched for."""
        self._wanted = CommunityId(wanted)
        with QSignalBlocker(self.search):
            self.search.set_text("")
        self.refresh()

    @Slot()
    def add(self) -> None:
        """Open the form for a new community."""
        self.doing.add(self._on_added)

    def _add_button(self) -> Button:
        made = Button(self.tr("Add a community"), Kind.PRIMARY, "plus")
        made.clicked.connect(self.add)
        return made

    def _lay_out(self) -> None:
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self._no_match)
        card = Card(1, 0)
        card.column.addWidget(self._found)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(card, 1)
        full = QWidget()
        self._halves = QHBoxLayout(full)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.pane)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        KeyboardHome(self, self.list)

    def _connect(self) -> None:
        self.search.changed.connect(self.refresh)
        self.search.left_downwards.connect(self.list.setFocus)
        self.search.edit.returnPressed.connect(self.list.setFocus)
        self.list.left_upwards.connect(self._focus_search)
        self.list.chosen.connect(self._on_chosen)
        for where in (self.list, self.pane):
            where.took_part_requested.connect(self._on_took_part)
            where.give_requested.connect(self._on_give)
            where.edit_requested.connect(self._on_edit)
            where.delete_requested.connect(self._on_delete)
        self.pane.skip_requested.connect(self._on_skip)
        self.pane.given_edited.connect(self._on_given_edited)
        self.pane.given_deleted.connect(self.doing.delete_given)
        self.pane.left.connect(self.list.setFocus)
        self.pane.link_requested.connect(self.doing.open_link)
        self.pane.copy_requested.connect(self.doing.copy)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._focus_search)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._fit)
        self._operations.changed.connect(self._on_changed)

    def _show(self, found: list[Community], is_nothing_at_all: bool) -> None:
        is_empty = not found and (not self.search.text or is_nothing_at_all)
        wanted, self._wanted = self._wanted, None
        self.list.show_communities(found, self._clock().date(), wanted)
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self._found.setCurrentIndex(0 if found else 1)
        title = self.tr("Nothing matches “{}”").format(isolated(self.search.text))
        self._no_match.set_words(title, self.tr("Part of a name, a link or a note is enough."))
        self.pane.setVisible(bool(found))
        self.emptied.emit(is_empty)

    def _on_added(self, made: CommunityId) -> None:
        self.show_community(made)
        self.list.setFocus()

    @Slot()
    def _on_chosen(self) -> None:
        community = self.list.current
        if community is None:
            return
        today, wanted = self._clock().date(), community.id
        self.pane.show_community(community, today)

        def show(given: list[Contribution]) -> None:
            self.pane.show_given(given, today)

        self._operations.fetch(
            self, lambda: self._communities.contributions(wanted), show, key="given"
        )

    @Slot()
    def _on_took_part(self) -> None:
        if (community := self.list.current) is not None:
            self.doing.took_part(community.id)

    @Slot()
    def _on_skip(self) -> None:
        if (community := self.list.current) is not None:
            self.doing.skip(community.id)

    @Slot()
    def _on_give(self) -> None:
        if (community := self.list.current) is not None:
            self.doing.give(community)

    @Slot()
    def _on_edit(self) -> None:
        if (community := self.list.current) is not None:
            self.doing.edit(community)

    @Slot()
    def _on_delete(self) -> None:
        if (community := self.list.current) is not None:
            self.doing.delete(community)

    @Slot(object)
    def _on_given_edited(self, given: Contribution) -> None:
        if (community := self.list.current) is not None:
            self.doing.edit_given(community, given)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.search.set_text("")
        self._focus_search()

    @Slot()
    def _focus_search(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.COMMUNITIES:
            self.refresh()

    @Slot()
    def _fit(self) -> None:
        narrow = self._responsive.is_narrow
        self._halves.setSpacing(12 if narrow else 16)
        self.pane.set_narrow(narrow)
        self.pane.setFixedWidth(NARROW_PANE if narrow else PANE)
