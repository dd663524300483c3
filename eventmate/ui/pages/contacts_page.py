"""Contacts: search and filters over everybody, with one of them in the pane beside."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId, ContactOrder, ContactQuery
from eventmate.domain.events import Event, EventId
from eventmate.ui.models.contacts_model import ContactsModel
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.bulk_actions import BulkActions
from eventmate.ui.pages.contacts.empty import NobodyMatches, nobody_yet
from eventmate.ui.pages.contacts.exporting import Exporter
from eventmate.ui.pages.contacts.head_count import HeadCount
from eventmate.ui.pages.contacts.importing import Importer
from eventmate.ui.pages.contacts.notice_strip import NoticeStrip
from eventmate.ui.pages.contacts.pane import NEW, ContactPane
from eventmate.ui.pages.contacts.parts import PEOPLE, Parts
from eventmate.ui.pages.contacts.table import ContactsTable
from eventmate.ui.pages.contacts.tool_row import ToolRow
from eventmate.ui.pages.meet.notices import Answer
from eventmate.ui.pages.reconnect.profile_offer import ProfileOffer
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.search_field import SearchField
from eventmate.ui.widgets.sections import Section, SectionEntry, Sections

if TYPE_CHECKING:
    from array import array

    from eventmate.services.bundle import Services

PANE, NARROW_PANE = 368, 296
LEAST_SEARCH, NARROW_SEARCH, MOST_SEARCH = 160, 216, 304
CONCERNS = Touched.CONTACTS | Touched.ENCOUNTERS | Touched.FOLLOW_UPS | Touched.EVENTS
PANE_PAUSE = 90  # ms the keyboard rests before the pane follows it


class ContactsPage(QWidget):
    """The list, what narrows it, and the pane; everything by keyboard too."""

    write_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._contacts = services.contacts
        self._events = services.events
        self._operations = operations
        self._wanted: int | None = None
        self._responsive = Responsive(self)
        self.setAcceptDrops(True)
        self.notices = NoticeStrip()
        self.exporter = Exporter(services.exchange, operations, self)
        self.importer = Importer(services.exchange, operations, self.notices, self)
        offer = ProfileOffer(services.own_profile, operations, self.notices, self)
        self.importer.profile_found.connect(offer.offer)
        self.bulk = BulkActions(services.contacts, operations, self)
        today = services.clock
        self.model = ContactsModel(services.contacts, operations, lambda: today().date(), self)
        self.table = ContactsTable(self.model)
        self.pane = ContactPane(services, operations, self.exporter)
        self.tools = ToolRow(
            services, operations, self.exporter, self.shown_ids, self.table.selected
        )
        self._follow = QTimer(self, singleShot=True, interval=PANE_PAUSE)
        self._follow.timeout.connect(self._show_current)
        self._lay_out()
        self._connect()
        self._pad()
        self._count.refresh()
        self.model.show(ContactQuery())
        drafts = services.drafts
        operations.fetch(self, lambda: drafts.kept(NEW), self._go_on_with)

    def _go_on_with(self, half_typed: str) -> None:
        """Somebody half typed when the window was last closed is in sight again."""
        if half_typed and self._wanted is None:
            self.start_new()

    def _lay_out(self) -> None:
        self.search = SearchField(self.tr("Name, firm, tag, note, number"), self.tr("Search"))
        self.search.setMinimumWidth(LEAST_SEARCH)
        self.search.setMaximumWidth(MOST_SEARCH)
        self._add = Button(self.tr("Add contact"), Kind.PRIMARY, "plus")
        self._nobody_yet = nobody_yet(self._on_add_clicked, self.choose_files)
        self.no_match = NobodyMatches(self.clear_search, self._add_searched)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.no_match)
        card = Card(1, 0)
        card.column.addWidget(self._list)
        self._split = QHBoxLayout()
        self._split.setSpacing(16)
        self._split.addWidget(card, 1)
        self._split.addWidget(self.pane)
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self.tools)
        inside.addLayout(self._split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._nobody_yet)
        self._people = QWidget()
        people = QVBoxLayout(self._people)
        people.setContentsMargins(0, 0, 0, 0)
        people.setSpacing(16)
        people.addWidget(self.notices)
        people.addWidget(self._stack, 1)
        self.parts = Parts(self._services, self._operations, self)
        people_entry = SectionEntry(
            PEOPLE,
            self.tr("People"),
            lambda: Section(self._people, (self.search, self._add)),
        )
        entries = [people_entry, *self.parts.entries()]
        self.sections = Sections(self.tr("Contacts"), entries, small=True)
        self.header = self.sections.header
        self._count = HeadCount(self._contacts, self._operations, self.header)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sections)

    def _connect(self) -> None:
        self.sections.shown.connect(self._pad)
        self.parts.contact_requested.connect(self.show_contact)
        self.parts.follow_up_requested.connect(self.follow_up_requested)
        self._add.clicked.connect(self._on_add_clicked)
        self.search.changed.connect(self._requery)
        self.search.left_downwards.connect(self.table.setFocus)
        self.search.edit.returnPressed.connect(self.table.setFocus)
        self.tools.filters.changed.connect(self._requery)
        self.tools.order_requested.connect(self._sort)
        self.tools.import_requested.connect(self.choose_files)
        self.model.shown.connect(self._on_shown)
        self.model.counted.connect(self._on_counted)
        self.model.counted.connect(self._count.show_matching)
        self.pane.write_requested.connect(self.write_requested)
        self.pane.follow_up_requested.connect(self.follow_up_requested)
        self.pane.added.connect(self.show_contact)
        self.pane.left.connect(self._on_pane_left)
        self.pane.dropped.connect(self._on_dropped)
        self._responsive.narrow_changed.connect(self._pad)
        self._operations.changed.connect(self._on_changed)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._focus_search)
        self._connect_table()
        self.bulk.serve(self.table, self.tools.bulk)
        self.tools.bulk.join_requested.connect(self._join_selected)
        self.pane.acts.joined.connect(self.show_contact)
        for acts in (self.bulk, self.pane.acts):
            acts.deleted.connect(self.table.await_back)

    def _connect_table(self) -> None:
        table = self.table
        table.current_changed.connect(lambda _: self._follow.start())
        table.selection_changed.connect(self.tools.show_selected)
        table.order_requested.connect(self._sort)
        table.open_requested.connect(self._open_current)
        table.edit_requested.connect(self._edit_current)
        table.left_upwards.connect(self._focus_search)
        table.typed.connect(self._search_for)

    def show_contact(self, wanted: int) -> None:
        """Go to one contact, whatever the list shows."""
        self.sections.show_section(PEOPLE)
        self._wanted = wanted
        if not self._choose_wanted():
            with QSignalBlocker(self.search):
                self.search.set_text("")
            self.tools.filters.clear()
            self._requery()
        self.pane.show_contact(wanted)

    def contacts_in_sight(self) -> tuple[int, ...]:
        """Those chosen in the list, else whom the pane shows."""
        chosen = tuple(self.table.selected())
        shown = self.pane.contact
        if len(chosen) > 1 or shown is None:
            return chosen
        return (shown.id,)

    def show_event(self, event: int) -> None:
        """Show those met at an event."""

        def narrow(found: Event) -> None:
            self.search.set_text("")
            self.tools.filters.clear()
            self.tools.filters.choose("event", found.id, found.name)

        self._operations.fetch(self, lambda: self._events.get(EventId(event)), narrow)

    @Slot()
    def choose_files(self) -> None:
        """Ask which files to import."""
        self.importer.choose_files()

    def start_new(self, name: str = "") -> None:
        """Open the form for somebody new."""
        self.sections.show_section(PEOPLE)
        self._stack.setCurrentIndex(0)
        self.pane.start_new(name)

    @Slot()
    def clear_search(self) -> None:
        """Show everybody again."""
        self.search.set_text("")
        self.tools.filters.clear()
        self._focus_search()

    def flush(self) -> None:
        """Keep what is half typed right now."""
        self.pane.flush()
        self.parts.flush()

    @property
    def section_keys(self) -> tuple[str, ...]:
        """The parts of the page, in the switch's order."""
        return self.sections.keys

    def show_section(self, key: str) -> None:
        """Show the people, or another part of the page."""
        self.flush()
        self.sections.show_section(key)

    def shown_ids(self) -> "array[int]":
        """Everybody the list shows, in its order."""
        return self.model.ids(0, self.model.rowCount() - 1)

    @Slot()
    def _requery(self) -> None:
        query = replace(self.model.query, text=self.search.text)
        self.model.show(self.tools.filters.narrowed(query))

    @Slot(object, bool)
    def _sort(self, order: ContactOrder, descending: bool) -> None:
        self.table.show_order(order, descending=descending)
        self.model.show(replace(self.model.query, order=order, descending=descending))

    @Slot()
    def _on_shown(self) -> None:
        self._show_which()
        if self.model.rowCount() and not self._choose_wanted() and self._wanted is None:
            self.table.choose_first()

    def _show_which(self) -> None:
        """The list, that nobody matches, or that there is nobody at all."""
        has_rows, query = self.model.rowCount() > 0, self.model.query
        is_narrowed = bool(query.text.strip()) or query.is_filtered
        is_empty = not has_rows and not is_narrowed and self.pane.editor is None
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self.sections.set_bare(PEOPLE, is_empty)
        self._list.setCurrentIndex(0 if has_rows or not is_narrowed else 1)
        if is_narrowed and not has_rows:
            self.no_match.say_about(self.search.text.strip())
        if not has_rows:
            self.pane.show_nobody()

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.tools.show_count(count)
        self._choose_wanted()
        self._wanted = None  # whoever is not among all of them is gone
        self.table.choose_first()

    def _choose_wanted(self) -> bool:
        """Go to the contact somebody asked for, once the list has them."""
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
            return True
        return False

    @Slot()
    def _show_current(self) -> None:
        current = self.table.current()
        if current is not None and self.pane.editor is None:
            self.pane.show_contact(current)

    @Slot()
    def _open_current(self) -> None:
        current = self.table.current()
        if current is not None:
            self._follow.stop()
            self.pane.show_contact(current)
            self.pane.focus()

    @Slot()
    def _edit_current(self) -> None:
        self._open_current()
        self.pane.edit()

    @Slot()
    def _on_pane_left(self) -> None:
        self._show_current()
        self._show_which()
        self.table.setFocus()

    @Slot()
    def _join_selected(self) -> None:
        """The two chosen in the list are the same person."""
        one, other = map(ContactId, self.table.selected())  # the button is there for two
        self.pane.acts.join(one, other)

    @Slot(str, str)
    def _on_dropped(self, key: str, typed: str) -> None:
        """What a cancelled form held can be brought back."""
        back = Answer(self.tr("Bring back"), lambda: self.pane.bring_back(key, typed))
        self.notices.say(self.tr("Changes dropped."), (back,))

    @Slot()
    def _on_add_clicked(self) -> None:
        self.start_new()

    @Slot()
    def _add_searched(self) -> None:
        self.start_new(self.search.text.strip())

    @Slot()
    def _focus_search(self) -> None:
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    @Slot(str)
    def _search_for(self, text: str) -> None:
        self.search.edit.setFocus()
        self.search.set_text(text)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & CONCERNS:
            self._count.refresh()
            self.model.refresh()

    @Slot()
    def _pad(self) -> None:
        narrow, padding = self._responsive.is_narrow, self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._count.set_quiet(narrow or self.sections.current != PEOPLE)
        self._add.set_compact(narrow)
        self.search.setMaximumWidth(NARROW_SEARCH if narrow else MOST_SEARCH)
        self.pane.setFixedWidth(NARROW_PANE if narrow else PANE)
        self.pane.set_narrow(narrow)
        self.table.set_narrow(narrow)
        self.tools.set_narrow(narrow)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.importer.can_take(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.importer.take_mime(event.mimeData())
        event.acceptProposedAction()
