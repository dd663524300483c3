"""The pane beside the list: one community, when it is next, and what I gave."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from eventmate.domain.communities import Community, Contribution
from eventmate.domain.contacts import ContactPoint, PointKind
from eventmate.ui.dates import number
from eventmate.ui.pages.communities.given_row import GivenRow
from eventmate.ui.pages.communities.words import kind_words, next_words, rhythm_words
from eventmate.ui.pages.contacts.point_row import PointRow
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.plain import PlainLabel, visible
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone


class CommunityPane(Card):
    """Everything here is about the community shown; Esc goes back to the list."""

    took_part_requested = Signal()
    skip_requested = Signal()
    give_requested = Signal()
    edit_requested = Signal()
    delete_requested = Signal()
    given_edited = Signal(object)  # Contribution
    given_deleted = Signal(object)  # Contribution
    link_requested = Signal(object)  # SafeLink
    copy_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 0, parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the list stays as wide while one searches
        self.setSizePolicy(policy)
        self.link: PointRow | None = None
        self.rows: list[GivenRow] = []
        self.name = PlainLabel("", "title", wrap=True)
        self._kind = PlainLabel("", colour="text_muted")
        self.took_part = Button(self.tr("Took part"), Kind.SECONDARY, "check")
        self.give = Button(self.tr("Write down"), Kind.SECONDARY, "pencil")
        self.menu = QMenu(self)
        self._fill_menu()
        self._more = IconButton("ellipsis", self.tr("More"), Kind.SECONDARY)
        self.next = Note("", Tone.QUIET, "calendar-days")
        self._note = PlainLabel("", colour="text_muted", wrap=True)
        self._given = SectionHeading(self.tr("What you gave"))
        self._nothing = PlainLabel(
            self.tr("A question answered, a link shared, an evening there: it all counts."),
            colour="text_muted",
            wrap=True,
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self._connect()

    def _fill_menu(self) -> None:
        self.menu.addAction(self.tr("Not this time"), self.skip_requested.emit)
        self.menu.addAction(self.tr("Edit"), self.edit_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete"), self.delete_requested.emit)

    def _lay_out(self) -> None:
        head = column(self.name, self._kind, 8, gap=4)
        buttons = row(self.took_part, self.give, self._more)
        for button in (self.took_part, self.give):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addLayout(buttons)
        head.setContentsMargins(16, 16, 16, 16)
        self._links = column(gap=0)
        middle = column(self.next, gap=12)
        middle.addLayout(self._links)
        middle.addWidget(self._note)
        middle.setContentsMargins(16, 12, 16, 16)
        below = column(self._given, self._nothing, gap=8)
        below.setContentsMargins(16, 16, 16, 8)
        inside = QWidget()
        self._whole = whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Hairline())
        whole.addLayout(middle)
        whole.addWidget(Hairline())
        whole.addLayout(below)
        whole.addLayout(self._list)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        see_through(area)
        self.column.addWidget(area)

    def _connect(self) -> None:
        self.took_part.clicked.connect(self.took_part_requested)
        self.give.clicked.connect(self.give_requested)
        self._more.clicked.connect(
            lambda: self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        back = QShortcut(QKeySequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def set_narrow(self, narrow: bool) -> None:
        """Shorten what a narrow pane has no room for."""
        self.give.set_compact(narrow)
        policy = QSizePolicy.Policy.Fixed if narrow else QSizePolicy.Policy.Expanding
        self.give.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        # While another page is in front nobody else tells the layout that there is less to hold.
        self._whole.invalidate()
        self._whole.activate()

    def show_community(self, community: Community, today: date) -> None:
        """Show what is known; what I gave follows."""
        draft = community.draft
        self.name.set_text(draft.name)
        self._kind.set_text(kind_words(draft.kind))
        self._show_link(draft.url)
        when = next_words(draft.next_on, today)
        words = [part for part in (when, rhythm_words(draft.every_days)) if part]
        self.next.set_text(" \u00b7 ".join(words))
        self._note.set_text(visible(draft.note))
        self._note.setVisible(bool(draft.note))

    def _show_link(self, url: str) -> None:
        if self.link is not None:
            self._links.removeWidget(self.link)
            self.link.hide()
            self.link.deleteLater()
            self.link = None
        if url:
            self.link = PointRow(ContactPoint(PointKind.LINK, url))
            self.link.open_requested.connect(self.link_requested)
            self.link.copy_requested.connect(self.copy_requested)
            self._links.addWidget(self.link)

    def show_given(self, given: Sequence[Contribution], today: date) -> None:
        """Show what I gave, the latest first."""
        self._given.set_caption(number(len(given)) if given else "")
        self._nothing.setVisible(not given)
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows = [self._row(each, today) for each in given]
        for each in self.rows:
            self._list.addWidget(Hairline())
            self._list.addWidget(each)

    def _row(self, given: Contribution, today: date) -> GivenRow:
        line = GivenRow(given, today)
        line.activated.connect(lambda: self.given_edited.emit(given))
        line.deleted.connect(lambda: self.given_deleted.emit(given))
        return line
