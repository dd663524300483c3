"""The menus of a contact's pane: roles and tags, the photo, and everything done more rarely."""

from array import array
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.contacts import Contact, Role
from eventmate.ui.pages.contacts.contact_actions import ContactActions
from eventmate.ui.pages.contacts.exporting import Exporter
from eventmate.ui.pages.contacts.pane_head import PaneHead
from eventmate.ui.pages.contacts.words import menu_words, role_words

Shown = Callable[[], Contact | None]


class PaneMenus(QObject):
    """Fills each menu when it opens, for the contact shown then."""

    def __init__(
        self,
        shown: Shown,
        edit: Callable[[], None],
        acts: ContactActions,
        exporter: Exporter,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._edit = edit
        self._acts = acts
        self._exporter = exporter
        self._window = parent

    def serve(self, head: PaneHead) -> None:
        """Put the menus behind the head's buttons."""
        labels, more = QMenu(self._window), QMenu(self._window)
        labels.aboutToShow.connect(lambda: self.fill_labels(labels))
        more.aboutToShow.connect(lambda: self.fill_more(more))
        head.set_menus(labels, more)
        head.photo_requested.connect(lambda: self._open_photo(head.photo))

    def fill_labels(self, menu: QMenu) -> None:
        """Roles to tick, a tag to add, tags to remove."""
        menu.clear()
        contact = self._shown()
        if contact is None:
            return
        acts = self._acts
        for role in Role:
            action = menu.addAction(role_words(role), partial(acts.toggle_role, contact, role))
            action.setCheckable(True)
            action.setChecked(role in contact.roles)
        menu.addSeparator()
        menu.addAction(self.tr("Add a tag…"), partial(acts.add_tag, contact))
        for tag in contact.details.tags:
            words = self.tr("Remove {}").format(menu_words(tag))
            menu.addAction(words, partial(acts.remove_tag, contact, tag))

    def fill_more(self, menu: QMenu) -> None:
        """What is done more rarely, from mild to final."""
        menu.clear()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        contact = self._shown()
        if contact is None:
            return
        acts = self._acts
        menu.addAction(self.tr("Edit"), self._edit)
        menu.addAction(self.tr("Show their QR code"), partial(acts.show_code, contact))
        menu.addAction(self.tr("Export as vCard"), partial(self._export, contact))
        menu.addMenu(self.photo_menu(contact, menu))
        menu.addSeparator()
        menu.addAction(self.tr("Source and consent"), partial(acts.edit_terms, contact))
        menu.addAction(self._silence_words(contact), partial(acts.toggle_silence, contact))
        menu.addAction(self.tr("Same person as…"), partial(acts.ask_same, contact))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), partial(acts.delete, contact))
        menu.addAction(self.tr("Erase for good…"), partial(acts.ask_to_erase, contact))

    def _silence_words(self, contact: Contact) -> str:
        return self.tr("May be contacted") if contact.do_not_contact else self.tr("Do not contact")

    def photo_menu(self, contact: Contact, parent: QWidget) -> QMenu:
        """Changing the photo: from a file, from the clipboard, or back to initials."""
        menu = QMenu(self.tr("Photo"), parent)
        menu.addAction(self.tr("From a file…"), partial(self._acts.choose_photo, contact))
        paste = menu.addAction(self.tr("Paste"), partial(self._acts.paste_photo, contact))
        clipboard = QGuiApplication.clipboard().mimeData()  # none where the system gives none
        paste.setEnabled(clipboard is not None and clipboard.hasImage())
        if contact.details.photo:
            menu.addAction(self.tr("Remove"), partial(self._acts.remove_photo, contact))
        return menu

    @Slot()
    def paste(self) -> None:
        """A picture on the clipboard is meant to be the photo."""
        contact = self._shown()
        if contact is not None and not QGuiApplication.clipboard().image().isNull():
            self._acts.paste_photo(contact)

    def _open_photo(self, photo: QWidget) -> None:
        contact = self._shown()
        if contact is not None:
            menu = self.photo_menu(contact, self._window)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(photo.mapToGlobal(photo.rect().bottomLeft()))

    def _export(self, contact: Contact) -> None:
        self._exporter.choose_file("vcard", lambda: array("q", [contact.id]))
