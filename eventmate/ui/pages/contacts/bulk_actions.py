"""What is done to several contacts at once; all of it can be undone."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.bulk_bar import BulkBar
from eventmate.ui.pages.contacts.table import ContactsTable
from eventmate.ui.pages.contacts.tag_dialog import TagDialog
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from array import array

    from eventmate.services.contacts import Contacts

MOST_COPIED = 1_000  # contacts put on the clipboard at once


class BulkActions(QObject):
    """Works on ids; `window` is what dialogs belong to."""

    deleted = Signal(tuple)  # of ids

    def __init__(self, contacts: "Contacts", operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._contacts = contacts
        self._operations = operations
        self._window = window

    def serve(self, table: ContactsTable, bar: BulkBar) -> None:
        """Work on what is chosen in a table, by its keys and by the bar's buttons."""

        def tag() -> None:
            self.ask_tag(table.selected())

        def delete() -> None:
            chosen = table.selected()
            if chosen:
                self.delete(chosen, table.name_of(chosen[0]))

        table.tag_requested.connect(tag)
        table.delete_requested.connect(delete)
        table.copy_requested.connect(lambda: self.copy(table.selected()))
        bar.tag_requested.connect(tag)
        bar.untag_requested.connect(lambda: self.ask_untag(table.selected()))
        bar.delete_requested.connect(delete)
        bar.left.connect(table.clear_choice)

    def ask_tag(self, ids: "array[int]") -> None:
        """Ask for a tag and give it to all."""
        self._ask(self.tr("Add a tag"), self.tr("Add"), partial(self.add_tag, ids))

    def ask_untag(self, ids: "array[int]") -> None:
        """Ask for a tag and take it from all."""
        self._ask(self.tr("Remove a tag"), self.tr("Remove"), partial(self.remove_tag, ids))

    def _ask(self, title: str, action: str, act: Callable[[str], None]) -> None:
        def ask(tags: list[str]) -> None:
            dialog = TagDialog(title, action, tags, self._window)
            dialog.chosen.connect(act)
            dialog.open()

        self._operations.fetch(self, self._contacts.tags, ask, key="tags")

    def add_tag(self, ids: "array[int]", tag: str) -> None:
        """Give a tag."""
        said = self.tr("Tag {tag} given to {count}")
        self._operations.run(
            self,
            lambda: self._contacts.add_tag(_people(ids), tag),
            said=lambda count: said.format(tag=isolated(tag), count=number(count)),
        )

    def remove_tag(self, ids: "array[int]", tag: str) -> None:
        """Take a tag away."""
        said = self.tr("Tag {tag} taken from {count}")
        self._operations.run(
            self,
            lambda: self._contacts.remove_tag(_people(ids), tag),
            said=lambda count: said.format(tag=isolated(tag), count=number(count)),
        )

    def delete(self, ids: "array[int]", name: str = "") -> None:
        """Delete them; the toast brings them back. `name` is said where it is only one."""
        said = self.tr("{} contacts deleted").format(number(len(ids)))
        if len(ids) == 1:
            said = self.tr("{} deleted").format(isolated(name) if name else self.tr("Contact"))
        self._operations.run(
            self,
            lambda: self._contacts.delete(_people(ids)),
            lambda _: self.deleted.emit(tuple(ids)),
            said=said,
        )

    def copy(self, ids: "array[int]") -> None:
        """Put the first e-mail on the clipboard, or of several contacts a line each."""
        people = _people(ids)[:MOST_COPIED]

        def put(words: list[str]) -> None:
            if not words:
                return
            QGuiApplication.clipboard().setText("\n".join(words))
            shown = isolated(words[0]) if len(words) == 1 else number(len(words))
            sentence = self.tr("Copied: {}").format(shown)
            self._operations.performed.emit(Outcome(None, Touched.NOTHING), sentence)

        def read() -> list[str]:
            found = self._contacts.get_many(people)
            if len(found) == 1 and found[0].details.emails:
                return [found[0].details.emails[0]]
            return [_line(each.details) for each in found]

        self._operations.fetch(self, read, put, key="copy")


def _people(ids: "array[int]") -> list[ContactId]:
    return [ContactId(each) for each in ids]


def _line(details: ContactDetails) -> str:
    """A contact as one line of a table."""
    email = details.emails[0] if details.emails else ""
    parts = (details.name, details.title, details.organisation, email)
    return "\t".join(" ".join(part.split()) for part in parts).rstrip("\t")
