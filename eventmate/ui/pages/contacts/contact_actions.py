"""What can be done with one contact beside editing: each a use case, most with Undo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.contact_edits import rebased
from eventmate.domain.contacts import Contact, ContactDetails, ContactId, Role
from eventmate.domain.encounters import EncounterId, InteractionKind, Promise, PromiseState
from eventmate.domain.errors import UnreadableFile
from eventmate.ui.dates import number
from eventmate.ui.dialogs.kept_form import keep_typed
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.erase_dialog import EraseDialog
from eventmate.ui.pages.contacts.same_person_dialog import SamePersonDialog
from eventmate.ui.pages.contacts.tag_dialog import TagDialog
from eventmate.ui.pages.contacts.text_dialogs import TextDialog
from eventmate.ui.pages.contacts.touch_dialogs import CodeDialog, InTouchDialog, TermsDialog
from eventmate.ui.plain import isolated, one_line

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.upkeep import KeptCopy

LARGEST_PICTURE = 50 * 1024 * 1024
PICTURES = "*.jpg *.jpeg *.png *.webp *.gif *.bmp"


class NotAPicture(UnreadableFile):
    """A file or clipboard that holds no picture."""

    def __init__(self) -> None:
        super().__init__("This is not a picture that can be read. Choose a JPEG or PNG file.")


class ContactActions(QObject):
    """Opens the dialogs and runs the use cases; `window` is what dialogs belong to."""

    deleted = Signal(tuple)  # of ids
    joined = Signal(int)  # the contact two became

    def __init__(self, services: "Services", operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._contacts = services.contacts
        self._drafts = services.drafts
        self._operations = operations
        self._window = window

    def say(self, sentence: str) -> None:
        """Tell something that changed nothing."""
        self._operations.performed.emit(Outcome(None, Touched.NOTHING), sentence)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.say(self.tr("Copied"))

    def change(
        self,
        wanted: ContactId,
        before: ContactDetails,
        after: ContactDetails,
        done: Callable[[ContactId], None] | None = None,
    ) -> None:
        """Save what was edited; what changed elsewhere meanwhile stays."""
        contacts = self._contacts

        def save() -> Outcome[ContactId]:
            fresh = contacts.get(wanted).details
            return contacts.change(wanted, rebased(fresh, before, after))

        said = self.tr("{} saved").format(isolated(after.name))
        self._operations.run(self, save, done, said=said)

    def note_touch(self, contact: Contact) -> None:
        """Ask what it was about, then note that we were in touch today."""
        dialog = InTouchDialog(contact.details.name, self._window)
        keep_typed(dialog, f"contact.{contact.id}.touch", self._drafts, self._operations)
        dialog.noted.connect(lambda *noted: self.in_touch(contact, *noted))
        dialog.open()

    def in_touch(
        self, contact: Contact, note: str, kind: InteractionKind, started_by_me: bool
    ) -> None:
        """Note that we were in touch today, how, and who began."""
        said = self.tr("Noted: in touch with {} today").format(isolated(contact.details.name))
        self._operations.run(
            self,
            lambda: self._contacts.in_touch(contact.id, note, kind, started_by_me=started_by_me),
            said=said,
        )

    def note_meeting(self, meeting: int, spoke_of: str, promised: str, next_step: str) -> None:
        """Save what was noted of a meeting; typing needs no word about it."""
        captures = self._services.captures
        self._operations.run(
            self,
            lambda: captures.note(
                EncounterId(meeting), spoke_of=spoke_of, promised=promised, next_step=next_step
            ),
        )

    def settle(self, item: Promise, state: PromiseState) -> None:
        """Say what became of a promise or an ask."""
        words = self.tr("Kept: {}") if state is PromiseState.KEPT else self.tr("Dropped: {}")
        self._operations.run(
            self,
            lambda: self._services.follow_ups.settle(item.id, state),
            said=words.format(isolated(one_line(item.text))),
        )

    def make_full(self, contact: Contact) -> None:
        """Somebody known from LinkedIn only is one of my contacts from now on."""
        said = self.tr("{} is one of your contacts now").format(isolated(contact.details.name))
        self._operations.run(self, lambda: self._contacts.make_full(contact.id), said=said)

    def toggle_role(self, contact: Contact, role: Role) -> None:
        """Give or take a role."""
        roles = [each for each in Role if (each in contact.roles) is not (each is role)]
        self._operations.run(
            self, lambda: self._contacts.set_roles(contact.id, roles), said=self.tr("Role changed")
        )

    def add_tag(self, contact: Contact) -> None:
        """Ask for a tag and give it."""

        def ask(tags: list[str]) -> None:
            dialog = TagDialog(self.tr("Add a tag"), self.tr("Add"), tags, self._window)
            dialog.chosen.connect(lambda tag: self._give_tag(contact.id, tag))
            dialog.open()

        self._operations.fetch(self, self._contacts.tags, ask)

    def _give_tag(self, wanted: ContactId, tag: str) -> None:
        said = self.tr("Tag {} added").format(isolated(tag))
        self._operations.run(self, lambda: self._contacts.add_tag([wanted], tag), said=said)

    def remove_tag(self, contact: Contact, tag: str) -> None:
        """Take a tag away."""
        said = self.tr("Tag {} removed").format(isolated(tag))
        self._operations.run(self, lambda: self._contacts.remove_tag([contact.id], tag), said=said)

    def edit_terms(self, contact: Contact) -> None:
        """Ask how they came in and what they agreed to."""
        dialog = TermsDialog(contact, self._window)
        keep_typed(dialog, f"contact.{contact.id}.terms", self._drafts, self._operations)
        dialog.saved.connect(
            lambda source, consent, silence: self.set_terms(contact.id, source, consent, silence)
        )
        dialog.open()

    def set_terms(self, wanted: ContactId, source: str, consent: str, silence: bool) -> None:
        """Save how they came in and what they agreed to."""
        self._operations.run(
            self,
            lambda: self._contacts.set_terms(
                wanted, consent=consent, source=source, do_not_contact=silence
            ),
            said=self.tr("Consent saved"),
        )

    def toggle_silence(self, contact: Contact) -> None:
        """Note that they asked not to be contacted, or no longer do."""
        self.set_terms(contact.id, contact.source, contact.consent, not contact.do_not_contact)

    def delete(self, contact: Contact) -> None:
        """Delete one contact; the toast brings them back."""
        said = self.tr("{} deleted").format(isolated(contact.details.name))
        self._operations.run(
            self,
            lambda: self._contacts.delete([contact.id]),
            lambda _: self.deleted.emit((contact.id,)),
            said=said,
        )

    def ask_same(self, contact: Contact) -> None:
        """Ask who else of the contacts is the same person."""
        dialog = SamePersonDialog(contact, self._contacts, self._operations, self._window)
        dialog.chosen.connect(lambda other: self.join(contact.id, ContactId(other)))
        dialog.open()

    def join(self, one: ContactId, other: ContactId) -> None:
        """Make one contact of two; the toast takes it back."""
        merging = self._services.merging
        self._operations.run(
            self,
            lambda: merging.join(one, other),
            self.joined.emit,
            said=self.tr("The two are one contact now"),
        )

    def show_original(self, contact: Contact) -> None:
        """Show the text of the card as it came in."""
        words = self.tr("This is the card as it came in. It goes along when you export.")
        TextDialog(self.tr("Original card"), words, contact.details.original, self._window).open()

    def show_code(self, contact: Contact) -> None:
        """Show the contact's code for a phone."""

        def make() -> CodeMatrix:
            from eventmate.services.contact_codes import code_of

            return code_of(contact.details)

        self._operations.compute(
            self,
            make,
            lambda code: CodeDialog(contact.details.name, code, self._window).open(),
            key="code",
        )

    def choose_photo(self, contact: Contact) -> None:
        """Ask for a picture file."""
        dialog = QFileDialog(self._window, self.tr("Choose a photo"))
        dialog.setNameFilter(self.tr("Pictures ({})").format(PICTURES))
        dialog.fileSelected.connect(lambda path: self.take_photo(contact, _from_file(Path(path))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste_photo(self, contact: Contact) -> None:
        """Take the picture on the clipboard."""
        image = QGuiApplication.clipboard().image()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not image.isNull():
            QImageWriter(buffer, QByteArray(b"png")).write(image)
        picture = bytes(data.data())
        self.take_photo(contact, lambda: picture)

    def take_photo(self, contact: Contact, read: Callable[[], bytes]) -> None:
        """Make a small clean photo of a picture and save it."""

        def small() -> bytes:
            from eventmate.services.small_pictures import with_small_photo

            photo = with_small_photo(ContactDetails(photo=read())).photo
            if not photo:
                raise NotAPicture
            return photo

        def save(photo: bytes) -> None:
            self.change(contact.id, contact.details, replace(contact.details, photo=photo))

        self._operations.compute(self, small, save)

    def remove_photo(self, contact: Contact) -> None:
        """Show initials again."""
        self.change(contact.id, contact.details, replace(contact.details, photo=None))

    def ask_to_erase(self, contact: Contact) -> None:
        """Back up, look for backups with them, then say plainly what erasing means."""
        details = contact.details
        traces = [details.name, *(point.value for point in details.points)]
        library = self._services.library

        def ask(copies: "list[KeptCopy]") -> None:
            found = [(copy.path, copy.made_at) for copy in copies]
            dialog = EraseDialog(details.name, found, self._window)
            dialog.confirmed.connect(lambda paths: self.erase(contact, paths))
            dialog.open()

        def look(_: object) -> None:
            self._operations.compute(
                self, lambda: library.backups_holding(traces, contact), ask, key="backups"
            )

        # Undoing is over after it, so what is here now is kept; it is listed with the others.
        self._operations.fetch(self, library.back_up_before, look, key="backup")

    def erase(self, contact: Contact, backups: list[Path]) -> None:
        """Erase for good, and the backups named."""
        library, contacts = self._services.library, self._contacts

        def erase() -> Outcome[str]:
            outcome = contacts.erase(contact.id)
            library.remove_backups(backups)
            return outcome

        said = self.tr("Erased for good")
        if len(backups) == 1:
            said = self.tr("Erased for good, with one backup")
        elif backups:
            said = self.tr("Erased for good, with {} backups").format(number(len(backups)))
        self._operations.run(self, erase, said=said)


def _from_file(path: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            if path.stat().st_size > LARGEST_PICTURE:
                raise NotAPicture
            return path.read_bytes()
        except OSError as error:
            raise NotAPicture from error

    return read
