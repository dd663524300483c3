"""The message being written: its template, subject and text, with remarks below."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.chosen_notes import (
    Noted,
    chosen_values,
    inserted_words,
    notes_of,
    placeholders_of,
)
from eventmate.domain.message_check import check_message
from eventmate.domain.messages import MessageDraft
from eventmate.domain.templates import Channel, Template, blanks_in, fill, filled
from eventmate.ui.dates import number
from eventmate.ui.pages.follow_ups.attachment_line import AttachmentLine
from eventmate.ui.pages.follow_ups.message_text import MessageText
from eventmate.ui.pages.follow_ups.remark_line import RemarkLine
from eventmate.ui.pages.follow_ups.remark_words import context_of
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField

if TYPE_CHECKING:
    from eventmate.services.messages import Composition

FREE, PREMIUM = 200, 300  # characters LinkedIn takes in an invitation
LIMITS = (FREE, PREMIUM)


def template_name(template: Template) -> str:
    """A template's name; those that come with EventMate are translated."""
    return QCoreApplication.translate("templates", template.name)


class ComposeForm(QWidget):
    """Tells `edited` when anything of the draft was changed by hand.

    What was noted of the person goes into the message only by `choose_note`.
    """

    edited = Signal()
    limit_chosen = Signal(int)

    def __init__(self, limit: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._composition: Composition | None = None
        self._templates: tuple[Template, ...] = ()
        self._chosen: dict[str, str] = {}
        self.template = ChoiceField(self.tr("Template"), [])
        self.limit = ChoiceField(
            self.tr("Limit"),
            [
                self.tr("{}, free").format(number(FREE)),
                self.tr("{}, Premium").format(number(PREMIUM)),
            ],
        )
        self.subject = LineField(self.tr("Subject"))
        self.body = MessageText()
        self.attachment = AttachmentLine()
        self.remarks = RemarkLine()
        self._lay_out()
        self.template.chosen.connect(self._on_template_chosen)
        self.limit.chosen.connect(self._on_limit_chosen)
        self.subject.edited.connect(self._on_text_changed)
        self.body.textChanged.connect(self._on_text_changed)
        self.body.file_dropped.connect(self.attach)
        self.attachment.removed.connect(self.edited)
        self.remarks.insert_requested.connect(self._on_insert_requested)

    @property
    def channel(self) -> Channel:
        """How the message goes out."""
        return self._template.channel

    @property
    def draft(self) -> MessageDraft:
        """What is written now."""
        is_mail = self.channel is Channel.EMAIL
        subject = self.subject.text if is_mail else ""
        text, attachment = self.body.toPlainText(), self.attachment.path
        return MessageDraft(self._template.key, subject, text, attachment)

    @property
    def _template(self) -> Template:
        return self._templates[max(0, self.template.combo.currentIndex())]

    def show_composition(self, composition: "Composition", *, keep_text: bool) -> None:
        """Show a message; with `keep_text` only what is known around it is taken anew."""
        self._composition = composition
        key = self.draft.template if keep_text else composition.draft.template
        self._templates = composition.templates
        keys = [template.key for template in self._templates]
        kind = composition.entry.follow_up.kind
        fitting = next((at for at, each in enumerate(self._templates) if each.kind is kind), 0)
        self.template.combo.clear()
        self.template.combo.addItems([template_name(each) for each in self._templates])
        self.template.combo.setCurrentIndex(keys.index(key) if key in keys else fitting)
        self.limit.combo.setCurrentIndex(LIMITS.index(self._most()))
        self._chosen = self._chosen if keep_text else {}
        if not keep_text:
            self.subject.set_text(composition.draft.subject)
            self.attachment.show_file(composition.draft.attachment)
            self.body.blockSignals(True)
            self.body.setPlainText(composition.draft.body)
            self.body.blockSignals(False)
            self.body.updateGeometry()
            self._put_cursor_into_the_middle()
        notes = notes_of(composition.entry)
        self.body.mark_notes([inserted_words(noted, words) for noted, words in notes.items()])
        self._show_channel()
        self._check()

    @property
    def first_blank(self) -> str:
        """The first placeholder that is not filled in yet, in braces, or nothing."""
        draft = self.draft
        blanks = blanks_in(f"{draft.subject}\n{draft.body}")
        return f"{{{blanks[0]}}}" if blanks else ""

    def go_to_blank(self) -> None:
        """Select the placeholder that keeps the message from going out."""
        if self.channel is Channel.EMAIL and blanks_in(self.subject.text):
            self.subject.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.subject.edit.selectAll()
        else:
            self.body.choose_first_blank()

    def choose_note(self, noted: Noted, words: str) -> None:
        """Put a note into its sentence; into a text already written, where the cursor is."""
        values = chosen_values(noted, words)
        inserted = inserted_words(noted, words)
        if any(self.body.replace_blank(name, inserted) for name in placeholders_of(noted)):
            return
        before = replace(self.draft, attachment="")
        if before == filled(self._template, self._values):
            self._chosen |= values
            after = filled(self._template, self._values)
            if after.body != before.body:
                self.subject.set_text(after.subject)
                self.body.replace_all(after.body)
                self.body.choose(inserted)
                return
        self.body.insert_apart(inserted)

    @Slot(str)
    def attach(self, path: str) -> None:
        """Let a file go along with the message."""
        self.attachment.show_file(path)
        self.edited.emit()

    @property
    def _values(self) -> dict[str, str]:
        """What fills a template now: what is known, and the notes chosen."""
        known = self._composition.values if self._composition else {}
        return {**known, **self._chosen}

    @Slot(str)
    def _on_insert_requested(self, words: str) -> None:
        """A suggestion is taken: a note's words go into its sentence."""
        notes = notes_of(self._composition.entry) if self._composition else {}
        noted = next((each for each in notes if words in notes[each]), None)
        if noted is None:
            self.body.insert_apart(words)
        else:
            self.choose_note(noted, words)

    def _most(self) -> int:
        """The limit in use for LinkedIn."""
        return PREMIUM if self._limit() > FREE else FREE

    def _put_cursor_into_the_middle(self) -> None:
        """Where one's own words go: the end of the first paragraph after the greeting."""
        paragraphs = self.body.toPlainText().split("\n\n")
        place = len("\n\n".join(paragraphs[:2]))
        cursor = self.body.textCursor()
        cursor.setPosition(min(place, self.body.document().characterCount() - 1))
        self.body.setTextCursor(cursor)

    def _show_channel(self) -> None:
        is_mail = self.channel is Channel.EMAIL
        self.subject.setVisible(is_mail)
        self.limit.setVisible(not is_mail)

    @Slot(int)
    def _on_template_chosen(self, place: int) -> None:
        if self._composition is None:
            return
        template = self._templates[place]
        self.subject.set_text(fill(template.subject, self._values).text)
        self.body.replace_all(fill(template.body, self._values).text)
        self._put_cursor_into_the_middle()
        self._show_channel()
        self._check()
        self.edited.emit()

    @Slot(int)
    def _on_limit_chosen(self, place: int) -> None:
        self.limit_chosen.emit(LIMITS[place])
        self._check()

    @Slot()
    def _on_text_changed(self) -> None:
        self._check()
        self.edited.emit()

    def _check(self) -> None:
        if self._composition is None:
            return
        text = self.body.toPlainText()
        limit = self._most() if self.channel is Channel.LINKEDIN else None
        subject = self.draft.subject
        context = context_of(self._composition.entry)
        before = self._composition.remarks_before(text)
        self.remarks.show_remarks(check_message(text, context, limit, subject, before))
        self.remarks.show_length(len(text), limit)

    def _lay_out(self) -> None:
        above = row(self.template, self.limit)
        above.setStretch(0, 1)
        self.limit.setFixedWidth(136)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self.subject)
        column.addWidget(Labelled(self.tr("Message"), self.body))
        column.addWidget(self.attachment)
        column.addWidget(self.remarks)
