"""Questions for somebody: read one after another, added, changed, put in order."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.pages.events.people.question_line import QuestionLine
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row


class QuestionsEditor(QWidget):
    """A heading with Add, and one line a question; `changed` carries all of them."""

    changed = Signal(object)  # tuple[str, ...]
    ideas_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QuestionLine] = []
        self._questions: tuple[str, ...] = ()
        self.add = Button(self.tr("Add"), Kind.QUIET, "plus", small=True)
        self.add.setAccessibleName(self.tr("Add a question"))
        self.add.clicked.connect(self.start_new)
        self.ideas = Button(self.tr("Ideas"), Kind.NEUTRAL, "message-square", small=True)
        self.ideas.setAccessibleName(self.tr("Take a question from my openers"))
        self.ideas.clicked.connect(self.ideas_requested)
        self._empty = PlainLabel(
            self.tr("Nothing yet. What would you like to hear from them?"),
            colour="text_muted",
            wrap=True,
        )
        self.adding = QLineEdit()
        self.adding.setPlaceholderText(self.tr("What do you want to ask?"))
        self.adding.setAccessibleName(self.tr("New question"))
        self.adding.returnPressed.connect(self._on_entered)
        self.adding.editingFinished.connect(self._on_left)
        self.adding.installEventFilter(self)
        self.adding.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = PlainLabel(self.tr("Questions"), "body_strong")
        column.addLayout(row(title, None, self.ideas, self.add, gap=4))
        column.addLayout(self._list)
        column.addWidget(self._empty)
        column.addWidget(self.adding)

    @property
    def is_editing(self) -> bool:
        """Whether something is typed right now."""
        return any(line.is_editing for line in self.lines) or bool(self.adding.text().strip())

    def show_questions(self, questions: Sequence[str]) -> None:
        """Show questions; the keyboard stays in its place."""
        if tuple(questions) == self._questions and len(self.lines) == len(questions):
            return
        self._questions = tuple(questions)
        place = next((at for at, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(at, text) for at, text in enumerate(questions)]
        for line in self.lines:
            self._list.addWidget(line)
            line.show()  # at once: the keyboard may go there
        self._empty.setVisible(not questions and self.adding.isHidden())
        if place is not None:
            lines = self.lines[: place + 1]
            (lines[-1] if lines else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep what is half typed."""
        for line in list(self.lines):
            line.end_editing()
        self._on_entered()

    def leave(self) -> None:
        """Put the field for a new one away; somebody else is shown."""
        self.adding.clear()
        self.adding.hide()

    def take(self, question: str) -> None:
        """Put one more at the end, once."""
        words = " ".join(question.split())
        if words and words not in self._questions:
            self._tell((*self._questions, words))

    @Slot()
    def start_new(self) -> None:
        """Open the field for one more."""
        self._empty.hide()
        self.adding.show()
        self.adding.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, place: int, text: str) -> QuestionLine:
        line = QuestionLine(text, place)
        line.edited.connect(lambda words: self._replace(place, words))
        line.moved.connect(lambda step: self._move(place, step))
        line.deleted.connect(lambda: self._remove(place))
        return line

    def _tell(self, questions: Sequence[str]) -> None:
        self.show_questions(questions)
        self.changed.emit(self._questions)

    def _replace(self, place: int, words: str) -> None:
        before = self._questions
        self._questions = (*before[:place], words, *before[place + 1 :])
        self.changed.emit(self._questions)

    def _move(self, place: int, step: int) -> None:
        to = place + step
        if 0 <= to < len(self._questions):
            questions = list(self._questions)
            questions.insert(to, questions.pop(place))
            self._tell(questions)
            self.lines[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, place: int) -> None:
        self._tell((*self._questions[:place], *self._questions[place + 1 :]))

    @Slot()
    def _on_entered(self) -> None:
        if text := self.adding.text().strip():
            self.adding.clear()
            self.take(text)

    @Slot()
    def _on_left(self) -> None:
        self._on_entered()
        if not self.adding.hasFocus():
            self.adding.hide()
            self._empty.setVisible(not self._questions)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape:
                self.leave()
                self._empty.setVisible(not self._questions)
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            return is_escape
        return False
