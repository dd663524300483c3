"""The message being written: its template, subject and text, with remarks below."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.message_check import check_message
from eventmate.domain.messages import MessageDraft
from eventmate.domain.templates import Channel, Template, fill
from eventmate.ui.dates import number
from eventmate.ui.pages.follow_ups.remark_line import RemarkLine
from eventmate.ui.pages.follow_ups.remark_words import context_of
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import ChoiceField, Labelled, LineField, TextArea

if TYPE_CHECKING:
    from eventmate.services.messages import Composition

FREE, PREMIUM = 200, 300  # characters LinkedIn takes in an invitation
LIMITS = (FREE, PREMIUM)
LINES, MOST_LINES = 7, 14


def template_name(template: Template) -> str:
    """A template's name; those that come with EventMate are translated."""
    return QCoreApplication.translate("templates", template.name)


class ComposeForm(QWidget):
    """Tells `edited` when anything of the draft was changed by hand."""

    edited = Signal()
    limit_chosen = Signal(int)

    def __init__(self, limit: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._composition: Composition | None = None
        self._templates: tuple[Template, ...] = ()
        self.template = ChoiceField(self.tr("Template"), [])
        self.limit = ChoiceField(
            self.tr("Limit"),
            [
                self.tr("{}, free").format(number(FREE)),
                self.tr("{}, Premium").format(number(PREMIUM)),
            ],
        )
        self.subject = LineField(self.tr("Subject"))
        self.body = TextArea(LINES, MOST_LINES)
        self.remarks = RemarkLine()
        self._lay_out()
        self.template.chosen.connect(self._on_template_chosen)
        self.limit.chosen.connect(self._on_limit_chosen)
        self.subject.edited.connect(self.edited)
        self.body.textChanged.connect(self._on_text_changed)
        self.remarks.insert_requested.connect(self.insert)

    @property
    def channel(self) -> Channel:
        """How the message goes out."""
        return self._template.channel

    @property
    def draft(self) -> MessageDraft:
        """What is written now."""
        is_mail = self.channel is Channel.EMAIL
        subject = self.subject.text if is_mail else ""
        return MessageDraft(self._template.key, subject, self.body.toPlainText())

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
        if not keep_text:
            self.subject.set_text(composition.draft.subject)
            self.body.blockSignals(True)
            self.body.setPlainText(composition.draft.body)
            self.body.blockSignals(False)
            self.body.updateGeometry()
            self._put_cursor_into_the_middle()
        self._show_channel()
        self._check()

    @Slot(str)
    def insert(self, words: str) -> None:
        """Put words where the cursor is, apart from what stands before and after."""
        cursor = self.body.textCursor()
        text = self.body.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        before = " " if start and not text[start - 1].isspace() else ""
        after = " " if end < len(text) and text[end].isalnum() else ""
        cursor.insertText(f"{before}{words}{after}")
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

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
        values = self._composition.values
        self.subject.set_text(fill(template.subject, values).text)
        cursor = self.body.textCursor()  # as one step, which Ctrl+Z takes back
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(fill(template.body, values).text)
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
        self.remarks.show_remarks(check_message(text, context_of(self._composition.entry), limit))
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
        column.addWidget(self.remarks)
