"""One target in the list, and the question whether somebody here is a contact."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.event_people import Question, TargetHere
from eventmate.domain.targets import TargetId
from eventmate.ui.dates import number
from eventmate.ui.pages.events.people.words import (
    question_words,
    questions_words,
    target_caption,
)
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.painting import smooth
from eventmate.ui.widgets.tag import Tag, Tone

HEIGHT = 60
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TargetRow(ListRow):
    """Chosen as soon as the keyboard or a click reaches it."""

    chosen = Signal()
    step_requested = Signal(int)  # rows down, or up below nothing
    delete_requested = Signal()
    met_requested = Signal()
    first_requested = Signal()

    def __init__(self, here: TargetHere, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.here = here
        self._is_narrow = False
        self._avatar = Avatar(32)
        self._tag = Tag("")
        self._known = Tag("", Tone.ACCENT, "user-check")
        self.add_left(self._avatar)
        self.add_right(self._tag)
        self.add_right(self._known)
        self.setFixedHeight(HEIGHT)
        self.show_target(here)

    @property
    def target(self) -> TargetId:
        """Whose row it is."""
        return self.here.target.id

    def show_target(self, here: TargetHere) -> None:
        """Show how it stands."""
        self.here = here
        target, draft = here.target, here.target.draft
        self.set_words(isolated(target.name), target_caption(here))
        identity: object = draft.contact if draft.contact is not None else target.name
        self._avatar.show_person(target.name, identity)
        self._show_tags()
        states = [
            self.tr("comes first") if draft.comes_first else "",
            self.tr("met") if target.met_at is not None else self.tr("not met yet"),
            self.tr("you know them") if draft.contact is not None else "",
            questions_words(len(draft.questions)),
        ]
        said = [self.title.text(), self.caption.text(), *states]
        self.setAccessibleName(", ".join(part for part in said if part))

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what a narrow list has no room for."""
        self._is_narrow = narrow
        self._show_tags()

    def _show_tags(self) -> None:
        target, draft = self.here.target, self.here.target.draft
        is_met, is_known = target.met_at is not None, draft.contact is not None
        if is_met:
            self._tag.set_text(self.tr("Met"), Tone.SUCCESS)
        elif draft.comes_first:
            self._tag.set_text(self.tr("First"), Tone.OUTLINE)
        else:
            self._tag.set_text(questions_words(len(draft.questions)), Tone.QUIET)
        has_words = bool(self._tag.text)
        only_counts = not is_met and not draft.comes_first
        self._tag.setVisible(has_words and not (only_counts and (is_known or self._is_narrow)))
        self._known.set_text("" if self._is_narrow or is_met else self.tr("You know them"))
        self._known.setVisible(is_known)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_Delete: self.delete_requested,
            Qt.Key.Key_M: self.met_requested,
            Qt.Key.Key_F: self.first_requested,
        }
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in STEPS:
            self.step_requested.emit(STEPS[key])
        elif plain and key in acts:
            acts[key].emit()
        else:
            super().keyPressEvent(event)


class QuestionRow(QWidget):
    """Somebody here may be a contact: yes or no, with what speaks for it."""

    answered = Signal(bool)

    def __init__(
        self, question: Question, *, is_narrow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        avatar = Avatar(32)
        avatar.show_person(question.name, question.contact)
        before, after = self.tr("Is this the {} you know?").split("{}")
        title = PlainLabel(wrap=True)
        name = Span(isolated(question.name), "body_strong")
        title.set_spans([Span(before), name, Span(after)])
        self._reason = question_words(question)
        self._caption = PlainLabel(self._reason, "caption", "text_muted", wrap=not is_narrow)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._caption)
        self.yes = Button(self.tr("Yes"), Kind.SECONDARY, small=True)
        self.no = Button(self.tr("No"), Kind.NEUTRAL, small=True)
        for button in (self.yes, self.no):
            button.setAccessibleDescription(f"{title.text()} {self._reason}")
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        line = row(gap=12)
        line.setContentsMargins(16, 12, 16, 12)
        line.addWidget(avatar)
        line.addLayout(words, 1)
        buttons = row(self.yes, self.no, gap=4)
        line.addLayout(buttons)
        self.setLayout(line)

    def say_more(self, count: int) -> None:
        """Say how many questions follow."""
        more = self.tr(" \u00b7 {} more to answer").format(number(count)) if count else ""
        self._caption.set_text(f"{self._reason}{more}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        painter.fillRect(self.rect(), theme.colour("surface_quiet"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
