"""The way out for a message: the mail program, LinkedIn, the clipboard, or a file."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from eventmate.domain.links import SafeLink
from eventmate.domain.templates import Channel
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.compose_form import ComposeForm
from eventmate.ui.pages.follow_ups.mail_file import (
    file_name,
    is_whole,
    linkedin_link,
    mail_link,
    save_mail,
)
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row

if TYPE_CHECKING:
    from eventmate.services.messages import Composition, Messages


class Way(Enum):
    """The next step for a message."""

    MAIL = "mail"
    LINKEDIN = "linkedin"
    COPY = "copy"


class SendRow(QWidget):
    """Nothing is ever sent by itself: other programs open with the text, and people send it."""

    drop_requested = Signal()
    templates_requested = Signal()

    def __init__(
        self,
        form: ComposeForm,
        messages: "Messages",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._messages = messages
        self._operations = operations
        self._composition: Composition | None = None
        self.primary = Button("", Kind.PRIMARY)
        self.copy = Button(self.tr("Copy"), Kind.SECONDARY)
        self.more = Button(self.tr("More"), Kind.NEUTRAL)
        self.menu = QMenu(self)
        self._mail = self.menu.addAction(self.tr("Open in mail"), self._open_mail)
        self._linkedin = self.menu.addAction(
            self.tr("Copy and open LinkedIn"), self._copy_and_open_page
        )
        self.menu.addAction(self.tr("Save as a mail file\u2026"), self.choose_file)
        self.menu.addAction(self.tr("Attach a file\u2026"), self.choose_attachment)
        self.menu.addAction(self.tr("Edit templates\u2026"), self.templates_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Drop this follow-up (X)"), self.drop_requested.emit)
        self.more.set_choices(self.menu)
        self.told = PlainLabel("", "caption", "text_muted", wrap=True)
        self.refusal = PlainLabel("", wrap=True)
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.primary, self.copy, None, self.more))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.told, self.refusal, self._buttons):
            column.addWidget(part)
        self.primary.clicked.connect(self._on_primary_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)

    def show_composition(self, composition: "Composition") -> None:
        """Offer what can be done with a message."""
        self._composition = composition
        self._say("")
        forbidden = composition.contact.do_not_contact
        self._buttons.setVisible(not forbidden)
        self.refusal.setVisible(forbidden)
        name = isolated(composition.entry.name)
        self.refusal.set_text(
            self.tr(
                "{} asked not to be contacted, so there is nothing to send here. "
                "You can mark this as done or drop it."
            ).format(name)
        )
        self.show_channel()

    def show_channel(self) -> None:
        """Name the button by the way the message goes out."""
        way = self._way
        label = {
            Way.MAIL: self.tr("Open in mail"),
            Way.LINKEDIN: self.tr("Copy and open LinkedIn"),
            Way.COPY: self.tr("Copy"),
        }[way]
        self.primary.set_label(label)
        self.primary.set_icon_name("mail" if way is Way.MAIL else "copy")
        self.copy.setVisible(way is not Way.COPY)
        self._mail.setVisible(way is not Way.MAIL)
        self._linkedin.setVisible(way is not Way.LINKEDIN and self._page() is not None)

    def _is_ready(self) -> bool:
        """Whether nothing is left to fill in; else the place is shown."""
        blank = self._form.first_blank
        if blank:
            self._say(self.tr("Fill in {} or take it out, then it can go.").format(blank))
            self._form.go_to_blank()
        return not blank

    @Slot()
    def choose_file(self) -> None:
        """Ask where the mail file goes."""
        if self._composition is None or not self._is_ready():
            return
        proposed = file_name(self._composition.entry.name)
        dialog = QFileDialog(self, self.tr("Save as a mail file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Mail files (*.eml)"))
        dialog.setDefaultSuffix("eml")
        dialog.selectFile(proposed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    @Slot()
    def choose_attachment(self) -> None:
        """Ask which file goes along."""
        dialog = QFileDialog(self, self.tr("Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._form.attach)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the mail file elsewhere than on the GUI thread."""
        composition, draft = self._composition, self._form.draft
        if composition is None:
            return
        self._operations.run(
            self,
            lambda: save_mail(self._messages, composition, draft, path),
            said=self.tr("The message is saved as {}.").format(isolated(path.name)),
        )

    @property
    def _way(self) -> Way:
        """A mail to somebody without an address goes by LinkedIn where their page is known."""
        has_address = self._composition is not None and bool(
            self._composition.contact.details.emails
        )
        if self._form.channel is Channel.EMAIL and (has_address or self._page() is None):
            return Way.MAIL
        return Way.COPY if self._page() is None else Way.LINKEDIN

    def _page(self) -> SafeLink | None:
        return linkedin_link(self._composition.contact.details) if self._composition else None

    def _say(self, words: str) -> None:
        self.told.set_text(words)
        self.told.setVisible(bool(words))

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._is_ready():
            self._copy()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._form.draft.body)
        self._say(self.tr("The text is copied; paste it where you write to them."))
        self._tell_attachment()

    def _tell_attachment(self) -> None:
        """Only a mail file can take a file along by itself."""
        if name := self._form.attachment.name:
            words = self.tr("Add {} by hand, or save a mail file: it takes it along.")
            self._say(f"{self.told.text()} {words.format(name)}".strip())

    @Slot()
    def _on_primary_clicked(self) -> None:
        if self._way is Way.MAIL:
            self._open_mail()
        else:
            self._copy_and_open_page()

    @Slot()
    def _copy_and_open_page(self) -> None:
        if not self._is_ready():
            return
        self._copy()
        page = self._page()
        if page is not None and not open_link(page):
            self._say(self.tr("The text is copied, but no program opened their LinkedIn page."))

    @Slot()
    def _open_mail(self) -> None:
        if self._composition is None or not self._is_ready():
            return
        draft = self._form.draft
        link = mail_link(self._composition.contact.details, draft)
        if draft.body and not is_whole(link):
            QGuiApplication.clipboard().setText(draft.body)
            self._say(self.tr("This text is long, so it is copied: paste it into the new mail."))
        elif not link.host:
            self._say(self.tr("No address is known yet; fill it in in the mail program."))
        else:
            self._say("")
        self._tell_attachment()
        if not open_link(link):
            self._say(self.tr("No mail program opened. Copy the text, or save it as a mail file."))
