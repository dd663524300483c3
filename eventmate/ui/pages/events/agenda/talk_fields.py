"""What is mine of a talk: a note, my questions, and ideas for more of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Talk
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import AreaField


class TalkFields(QWidget):
    """Kept when a field is left; what is half typed stays when the talk is loaded again."""

    note_changed = Signal(object, str)  # TalkId
    questions_changed = Signal(object, object)  # TalkId, tuple of questions

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk: Talk | None = None
        self._ideas: tuple[str, ...] = ()
        self.note = AreaField(self.tr("My note"), self.tr("Why it matters, where to sit"))
        self.questions = AreaField(
            self.tr("My questions, one a line"), self.tr("What only this speaker can answer")
        )
        for field in (self.note, self.questions):
            field.edit.installEventFilter(self)
        self._heading = PlainLabel(
            self.tr("To ask after this talk"), "caption_strong", "text_muted"
        )
        self._source = PlainLabel(
            self.tr("From the abstract\u2019s own words"), "caption", "text_muted"
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for part in (self.note, self.questions, self._heading):
            whole.addWidget(part)
        whole.addLayout(self._list)
        whole.addWidget(self._source)
        self._show_ideas()

    def show_talk(self, talk: Talk) -> None:
        """Show what is mine of a talk."""
        present, self._talk = self._talk, talk
        is_same = present is not None and present.id == talk.id
        if not is_same:
            self._ideas = ()
        kept_note, kept_questions = (
            (present.note, present.questions) if present and is_same else ("", ())
        )
        if not is_same or self._note() == kept_note:
            self._write(self.note, talk.note)
        if not is_same or self._questions() == kept_questions:
            self._write(self.questions, "\n".join(talk.questions))
        self._show_ideas()

    def show_ideas(self, ideas: Sequence[str]) -> None:
        """Offer questions to take over."""
        self._ideas = tuple(ideas)
        self._show_ideas()

    def flush(self) -> None:
        """Keep what was typed."""
        if (talk := self._talk) is None:
            return
        if (note := self._note()) != talk.note:
            self.note_changed.emit(talk.id, note)
        if (questions := self._questions()) != talk.questions:
            self.questions_changed.emit(talk.id, questions)

    @staticmethod
    def _write(field: AreaField, text: str) -> None:
        if field.text != text:
            field.set_text(text)

    def _note(self) -> str:
        return self.note.text.strip()

    def _questions(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.questions.text.splitlines())
        return tuple(line for line in lines if line)

    def _show_ideas(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        fresh = [idea for idea in self._ideas if idea not in self._questions()]
        for idea in fresh:
            self._list.addWidget(self._idea(idea))
        self._heading.setVisible(bool(fresh))
        self._source.setVisible(bool(fresh) and bool(self._talk and self._talk.abstract))

    def _idea(self, idea: str) -> QWidget:
        take = IconButton("plus", self.tr("Make this question mine: {}").format(idea), small=True)
        take.clicked.connect(lambda: self._take(idea))
        line = QWidget()
        line.setLayout(row(PlainLabel(idea, wrap=True), take))
        return line

    def _take(self, idea: str) -> None:
        self.questions.set_text("\n".join((*self._questions(), idea)))
        self._show_ideas()
        self.flush()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return False
