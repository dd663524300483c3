"""What comes back after an introduction, and my short answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.introductions import AskedBack
from eventmate.domain.spoken_text import count_words, seconds_for
from eventmate.ui.dates import number
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow


class AskedCard(Card):
    """A row a question; Enter or a click edits it."""

    add_requested = Signal()
    edit_requested = Signal(object)  # AskedBack
    delete_requested = Signal(object)  # AskedBack

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, gap=0, parent=parent)
        self.add = Button(self.tr("Add an answer"), Kind.QUIET, "plus", small=True)
        self.add.clicked.connect(self.add_requested)
        heading = SectionHeading(self.tr("When asked back"))
        heading.add_action(self.add)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 8, 8)
        head.addWidget(heading)
        self.column.addLayout(head)
        self._nothing = PlainLabel(
            self.tr("What will they ask next? A short answer ready takes the fear out of it."),
            "caption",
            "text_muted",
            wrap=True,
        )
        self._nothing.setContentsMargins(16, 0, 16, 16)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 16)
        below.addWidget(self._nothing)
        self._below = QWidget()
        self._below.setLayout(below)
        self.column.addWidget(self._below)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.rows: list[ListRow] = []

    def show_asked(self, asked: Sequence[AskedBack], pace: int) -> None:
        """Show the questions in my order."""
        for each in self.rows:
            self._rows.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = [self._row(each, pace) for each in asked]
        for each in self.rows:
            self._rows.addWidget(each)
        self._below.setVisible(not self.rows)

    def _row(self, asked: AskedBack, pace: int) -> ListRow:
        made = ListRow()
        question = self.tr("\u201c{}\u201d").format(asked.question)
        made.set_words([Span(question, "body_medium")], asked.answer)
        seconds = max(1, round(seconds_for(count_words(asked.answer), pace)))
        if asked.answer.strip():
            told = self.tr("{} s").format(number(seconds))
            made.add_right(PlainLabel(told, "caption", "text_muted", tabular=True))
        delete = IconButton("trash-2", self.tr("Delete this answer"), small=True)
        delete.clicked.connect(lambda: self.delete_requested.emit(asked))
        made.add_right(delete)
        made.activated.connect(lambda: self.edit_requested.emit(asked))
        return made
