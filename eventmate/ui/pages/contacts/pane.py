"""The pane beside the list: one contact to read or to edit, or somebody new."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import Contact, ContactDetails, ContactId
from eventmate.domain.errors import EventMateError
from eventmate.domain.timeline import ContactPage
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.contact_actions import ContactActions
from eventmate.ui.pages.contacts.contact_view import ContactView
from eventmate.ui.pages.contacts.editor import ContactEditor
from eventmate.ui.pages.contacts.exporting import Exporter
from eventmate.ui.pages.contacts.pane_menus import PaneMenus
from eventmate.ui.pages.keeping.contact_part import ContactKeeping
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.drawings import people
from eventmate.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from eventmate.domain.links import SafeLink
    from eventmate.services.bundle import Services

NEW = "contact.new"
CONCERNS = Touched.CONTACTS | Touched.ENCOUNTERS | Touched.FOLLOW_UPS


class ContactPane(Card):
    """Loads by itself what `show_contact` names, and again when something changed."""

    write_requested = Signal(int)
    follow_up_requested = Signal(int)
    added = Signal(int)
    dropped = Signal(str, str)  # the key and the text of a form that was cancelled
    left = Signal()  # the keyboard should go back to the list

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        exporter: Exporter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(1, 0, parent)
        self._services = services
        self._operations = operations
        self.acts = ContactActions(services, operations, self)
        self.menus = PaneMenus(lambda: self.contact, self.edit, self.acts, exporter, self)
        self._wanted: int | None = None
        self._page: ContactPage | None = None
        self._editor: ContactEditor | None = None
        self.view = ContactView()
        self.keeping = ContactKeeping(services, operations)
        self.view.add_part(self.keeping)
        self._nobody = EmptyState(
            people,
            self.tr("Nobody chosen"),
            self.tr("Choose somebody in the list to see where you met and what comes next."),
            text_width=240,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self.view)
        self.column.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        view, head = self.view, self.view.head
        self.menus.serve(head)
        head.write_requested.connect(self._on_write)
        head.in_touch_requested.connect(lambda: self._with(self.acts.note_touch))
        head.full_requested.connect(lambda: self._with(self.acts.make_full))
        view.open_requested.connect(self._on_open)
        view.copy_requested.connect(self.acts.copy)
        view.edit_requested.connect(self.edit)
        view.terms_requested.connect(lambda: self._with(self.acts.edit_terms))
        view.settled.connect(self.acts.settle)
        view.noted.connect(self.acts.note_meeting)
        view.follow_up_requested.connect(self.follow_up_requested)
        view.original_requested.connect(lambda: self._with(self.acts.show_original))
        self._operations.changed.connect(self._on_changed)
        ways = (("Esc", self.left.emit), ("Ctrl+E", self.edit), ("Ctrl+V", self.menus.paste))
        for keys, act in ways:
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def contact(self) -> Contact | None:
        """Whom the pane shows."""
        return None if self._page is None else self._page.contact

    @property
    def editor(self) -> ContactEditor | None:
        """The form, while one is open."""
        return self._editor

    def set_narrow(self, narrow: bool) -> None:
        """Shorten what a narrow pane has no room for."""
        self.view.head.set_narrow(narrow)

    def show_contact(self, wanted: int) -> None:
        """Show one contact; what is half typed of another is kept."""
        if wanted == self._wanted and self._editor is not None:
            return
        self._put_editor_away()
        self._wanted = wanted
        self._load()

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        if self._editor is None:
            self._wanted, self._page = None, None
            self._stack.setCurrentWidget(self._nobody)

    def start_new(self, name: str = "") -> None:
        """Open the form for somebody new."""
        self._put_editor_away()
        self._wanted = None
        self._open_editor(self.tr("New contact"), NEW, ContactDetails(), "name")
        if name and self._editor is not None:
            self._editor.type_name(name)

    def bring_back(self, key: str, typed: str) -> None:
        """Open the form again with what was dropped."""
        drafts = self._services.drafts

        def reopen(_kept: object) -> None:
            if key == NEW:
                self.start_new()
                return
            self._page = None  # as one just come to, whose draft opens the form
            self.show_contact(int(key.removeprefix("contact.")))

        self._operations.fetch(self, lambda: drafts.keep(key, typed), reopen)

    @Slot()
    def edit(self, field: str = "name") -> None:
        """Open the form at a field."""
        contact = self.contact
        if contact is not None and self._editor is None:
            key = f"contact.{contact.id}"
            self._open_editor(self.tr("Edit"), key, contact.details, field)

    def focus(self) -> None:
        """Take the keyboard."""
        head = self.view.head
        target = head.write if head.write.isEnabled() else head.in_touch
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Keep what is half typed right now."""
        self.view.flush()
        if self._editor is not None:
            self._editor.flush()

    def _load(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        contacts, drafts = self._services.contacts, self._services.drafts
        contact = ContactId(wanted)
        self._operations.fetch(
            self,
            lambda: (contacts.page(contact), drafts.kept(f"contact.{wanted}")),
            self._show,
            self._on_gone,
            key="page",
        )

    def _show(self, found: tuple[ContactPage, str]) -> None:
        page, draft = found
        is_other = self._page is None or self._page.contact.id != page.contact.id
        self._page = page
        self.keeping.show_contact(page.contact.id)
        self.view.show_page(page, self._services.clock().date(), scroll_up=is_other)
        if self._editor is None:
            self._stack.setCurrentWidget(self.view)
            if draft and is_other:
                self.edit()

    def _on_gone(self, _error: EventMateError) -> None:
        self._put_editor_away()
        self._page = None
        self.show_nobody()

    def _open_editor(self, title: str, key: str, details: ContactDetails, field: str) -> None:
        editor = ContactEditor(title, key, details, self._services.drafts, self._operations)
        editor.save_requested.connect(self._on_save)
        editor.left.connect(self._on_editor_left)
        editor.dropped.connect(self.dropped)
        self._editor = editor
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        editor.start_at(field)

    def _put_editor_away(self) -> None:
        """Close the form; what is not saved stays as a draft."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.flush()
            self._stack.removeWidget(editor)
            editor.deleteLater()
            if self._page is not None:
                self._stack.setCurrentWidget(self.view)

    @Slot(object, object)
    def _on_save(self, before: ContactDetails, after: ContactDetails) -> None:
        contact = self.contact
        if self._wanted is None or contact is None:
            said = self.tr("Contact added")
            add = partial(self._services.contacts.add, after, self.tr("Typed in"))
            self._operations.run(self, add, self._on_added, said=said)
        elif before == after:
            self._end_editing()
        else:
            self.acts.change(contact.id, before, after, lambda _: self._end_editing())

    def _on_added(self, contact: ContactId) -> None:
        self._end_editing()
        self.show_contact(contact)
        self.added.emit(contact)

    def _end_editing(self) -> None:
        if self._editor is not None:
            self._editor.finish()
        self._put_editor_away()
        self.left.emit()

    @Slot()
    def _on_editor_left(self) -> None:
        self._put_editor_away()
        if self._wanted is None:
            self._page = None
            self.show_nobody()
        self.left.emit()

    def _with(self, act: Callable[[Contact], None]) -> None:
        """Do something with the contact shown."""
        if self.contact is not None:
            act(self.contact)

    @Slot()
    def _on_write(self) -> None:
        if self.contact is not None:
            self.write_requested.emit(self.contact.id)

    def _on_open(self, link: "SafeLink") -> None:
        if not open_link(link):
            self._operations.failed.emit(
                self.tr("No program on this laptop opens {}.").format(link.host)
            )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & CONCERNS:
            self._load()
