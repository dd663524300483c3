"""Writing the message of one follow-up, with what I know beside it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from eventmate.domain.links import mailto_url, safe_link
from eventmate.domain.message_check import MessageContext, check_message
from eventmate.domain.messages import MessageDraft
from eventmate.domain.templates import Channel, Template, filled
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.remark_words import remark_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row
from eventmate.ui.widgets.field import AreaField, ChoiceField, LineField
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone

if TYPE_CHECKING:
    from eventmate.services.messages import Composition, Messages
    from eventmate.settings import Preferences

KEEP_AFTER = 1500  # ms after the last key; durable well within two seconds
LIMITS = (200, 300)


class ComposePane(Card):
    """One message at a time; what is typed is kept by itself."""

    drop_requested = Signal()
    contact_requested = Signal(int)
    said = Signal(str)  # a sentence for the toast

    def __init__(
        self,
        messages: "Messages",
        preferences: "Preferences",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(16, 12, parent)
        self._messages = messages
        self._preferences = preferences
        self._operations = operations
        self._composition: Composition | None = None
        self._suggestion = ""
        self._kept = MessageDraft()
        self._avatar = Avatar(40)
        self._name = PlainLabel("", "section")
        self._about = PlainLabel("", colour="text_muted")
        self._template = ChoiceField(self.tr("Template"), [])
        self._limit = ChoiceField(self.tr("Limit"), [self.tr("200, free"), self.tr("300, Premium")])
        self._subject = LineField(self.tr("Subject"))
        self._body = AreaField(self.tr("Message"))
        self._remark = PlainLabel("", "caption", "text_muted")
        self._counter = PlainLabel("", "caption", "text_muted", tabular=True)
        self._note = Note("", Tone.QUIET, "info")
        self._insert = Button(self.tr("Insert"), Kind.QUIET, small=True)
        self._note.add_action(self._insert)
        self._known = PlainLabel("", colour="text_muted", wrap=True)
        self._send = Button("", Kind.PRIMARY)
        self._copy = Button(self.tr("Copy"), Kind.SECONDARY, "copy")
        self._more = Button(self.tr("More"), Kind.QUIET)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER)
        self._lay_out()
        self._connect()

    def show_composition(self, composition: "Composition") -> None:
        """Show a follow-up's message, keeping the one shown before."""
        self.keep_now()
        self._composition = composition
        self._kept = composition.draft
        entry, details = composition.entry, composition.contact.details
        self._avatar.show_person(details.name, composition.contact.id)
        self._name.set_text(isolated(details.name))
        self._about.set_text(
            ", ".join(part for part in (details.title, entry.organisation) if part)
        )
        combo = self._template.combo
        combo.clear()
        combo.addItems([self.tr(item.name) for item in composition.templates])
        combo.setCurrentIndex(self._template_position(composition.draft.template))
        self._limit.combo.setCurrentIndex(LIMITS.index(self._preferences.current.linkedin_limit))
        self._write(composition.draft)
        self._known.set_text(self._what_is_known())

    def focus_message(self) -> None:
        """Put the keyboard into the message."""
        self._body.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> MessageDraft:
        """What is written now."""
        return MessageDraft(self._current_template().key, self._subject.text, self._body.text)

    def keep_now(self) -> None:
        """Keep what is written, if anything changed."""
        self._timer.stop()
        if self._composition is None:
            return
        draft, wanted = self.draft(), self._composition.entry.follow_up.id
        if draft != self._kept:
            self._kept = draft
            self._operations.run(self, lambda: self._messages.keep_draft(wanted, draft))

    def save_eml(self, path: Path) -> None:
        """Write the message as a mail file."""
        composition, draft = self._composition, self.draft()
        if composition is not None:
            self._operations.fetch(
                self,
                lambda: self._messages.save_eml(composition, draft, path),
                lambda _: self.said.emit(self.tr("Saved as {}").format(path.name)),
            )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._avatar)
        head.addLayout(column(self._name, self._about, gap=0), 1)
        self.column.addLayout(head)
        self.column.addLayout(row(self._template, self._limit, gap=8))
        self.column.addWidget(self._subject)
        self.column.addWidget(self._body, 1)
        self.column.addLayout(row(self._remark, None, self._counter))
        self.column.addWidget(self._note)
        self.column.addWidget(Hairline())
        self.column.addWidget(SectionHeading(self.tr("What you know")))
        self.column.addWidget(self._known)
        self.column.addStretch(1)
        self.column.addLayout(row(self._send, self._copy, None, self._more))
        menu = QMenu(self)
        menu.addAction(self.tr("Save as mail file"), self._on_save_requested)
        menu.addAction(self.tr("Show the contact"), self._on_contact_requested)
        menu.addAction(self.tr("Drop this follow-up"), self.drop_requested.emit)
        self._more.set_choices(menu)

    def _connect(self) -> None:
        self._template.chosen.connect(self._on_template_chosen)
        self._limit.chosen.connect(self._on_limit_chosen)
        self._subject.edit.textChanged.connect(self._on_typed)
        self._body.edit.textChanged.connect(self._on_typed)
        self._insert.clicked.connect(self._on_insert_clicked)
        self._send.clicked.connect(self._on_send_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._timer.timeout.connect(self.keep_now)

    def _template_position(self, key: str) -> int:
        assert self._composition is not None
        keys = [item.key for item in self._composition.templates]
        return keys.index(key) if key in keys else 0

    def _current_template(self) -> Template:
        assert self._composition is not None
        return self._composition.templates[max(0, self._template.combo.currentIndex())]

    def _is_linkedin(self) -> bool:
        return self._current_template().channel is Channel.LINKEDIN

    def _write(self, draft: MessageDraft) -> None:
        self._subject.set_text(draft.subject)
        self._body.set_text(draft.body)
        self._show_state()

    def _profile(self) -> str:
        links = self._composition.contact.details.links if self._composition else ()
        return next((link for link in links if "linkedin.com/" in link), "")

    def _show_state(self) -> None:
        if self._composition is None:
            return
        linkedin, entry = self._is_linkedin(), self._composition.entry
        self._limit.setVisible(linkedin)
        self._subject.setVisible(not linkedin)
        limit = self._preferences.current.linkedin_limit if linkedin else None
        self._show_remark(limit)
        blocked = entry.do_not_contact
        self._send.setVisible(not blocked)
        self._copy.setVisible(not blocked)
        if linkedin:
            words = self.tr("Copy and open LinkedIn") if self._profile() else self.tr("Copy")
            self._copy.setVisible(bool(self._profile()) and not blocked)
        else:
            words = self.tr("Open in mail")
        self._send.set_label(words)

    def _show_remark(self, limit: int | None) -> None:
        assert self._composition is not None
        entry, text = self._composition.entry, self._body.text
        context = MessageContext(
            (entry.event_name, entry.room), entry.talk, entry.spoke_of, entry.promised
        )
        remarks = check_message(text, context, limit)
        good = [item for item in remarks if item.is_good]
        open_points = [item for item in remarks if not item.is_good]
        self._remark.set_text(remark_words(good[0]) if good else "")
        over = limit is not None and len(text) > limit
        self._counter.set_text(f"{len(text)} / {limit}" if limit else "")
        self._counter.set_colour("warning" if over else "text_muted")
        first = next(iter(open_points), None)
        self._suggestion = first.suggestion if first else ""
        if entry.do_not_contact:
            self._note.set_text(self.tr("They asked not to be contacted, so nothing is sent."))
        elif first:
            self._note.set_text(remark_words(first))
        self._note.setVisible(entry.do_not_contact or first is not None)
        self._insert.setVisible(bool(self._suggestion))

    def _what_is_known(self) -> str:
        assert self._composition is not None
        entry = self._composition.entry
        lines = [
            entry.spoke_of and self.tr("Spoke of {}").format(entry.spoke_of),
            entry.promised and self.tr("You promised {}").format(entry.promised),
            entry.they_asked and self.tr("They asked for {}").format(entry.they_asked),
            self._composition.contact.details.needs
            and self.tr("They look for {}").format(self._composition.contact.details.needs),
        ]
        known = "\n".join(line for line in lines if line)
        return known or self.tr("Nothing noted yet beside the meeting itself.")

    @Slot()
    def _on_typed(self) -> None:
        self._show_state()
        self._timer.start()

    @Slot(int)
    def _on_template_chosen(self, _position: int) -> None:
        if self._composition is not None:
            self._write(filled(self._current_template(), self._composition.values))
            self._timer.start()

    @Slot(int)
    def _on_limit_chosen(self, position: int) -> None:
        self._preferences.change(linkedin_limit=LIMITS[position])
        self._show_state()

    @Slot()
    def _on_insert_clicked(self) -> None:
        self._body.edit.insertPlainText(self._suggestion)
        self.focus_message()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._body.text)
        self.said.emit(self.tr("Copied"))

    @Slot()
    def _on_send_clicked(self) -> None:
        if self._composition is None:
            return
        self.keep_now()
        if self._is_linkedin():
            QGuiApplication.clipboard().setText(self._body.text)
            target = self._profile()
        else:
            emails = self._composition.contact.details.emails
            target = mailto_url(emails[0] if emails else "", self._subject.text, self._body.text)
        if link := safe_link(target):
            open_link(link)

    @Slot()
    def _on_save_requested(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as mail file"), "message.eml", self.tr("Mail files (*.eml)")
        )
        if path:
            self.save_eml(Path(path))

    @Slot()
    def _on_contact_requested(self) -> None:
        if self._composition is not None:
            self.contact_requested.emit(self._composition.contact.id)
