"""What to ask after a talk: my own questions, or a first idea from its abstract."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.events import Talk
from eventmate.ui.dates import number
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Hairline, row


class AskBox(QWidget):
    """Shows one idea at a time; `kept` carries a question to be made mine."""

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ideas: tuple[str, ...] = ()
        self._place = 0
        self._heading = PlainLabel("", "caption_strong", "text_muted")
        self.question = PlainLabel(wrap=True)
        self._source = PlainLabel("", "caption", "text_muted", wrap=True)
        self.keep = Button(self.tr("Keep"), Kind.QUIET, "plus", small=True)
        self.keep.clicked.connect(lambda: self.kept.emit(self._ideas[self._place]))
        self.another = Button(self.tr("Another"), Kind.NEUTRAL, "refresh-cw", small=True)
        self.another.clicked.connect(self._on_another_clicked)
        self._ways = QWidget()
        self._ways.setLayout(row(self.keep, self.another, None, gap=4))
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(4)
        for part in (self._heading, self.question, self._source, self._ways):
            inside.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline())
        whole.addLayout(inside)

    def show_talk(self, talk: Talk, ideas: Sequence[str], *, is_now: bool) -> None:
        """Show what I want to ask after a talk, else an idea."""
        heading = self.tr("To ask after this talk")
        if not is_now:
            heading = self.tr("To ask after {}").format(isolated(talk.title))
        self._heading.set_text(heading)
        fresh = tuple(idea for idea in ideas if idea not in talk.questions)
        if fresh != self._ideas:
            self._ideas, self._place = fresh, 0
        if talk.questions:
            self.question.set_text(talk.questions[0])
            more = len(talk.questions) - 1
            words = self.tr("Your own question")
            if more:
                words = self.tr("Your own, and {} more with the talk").format(number(more))
            self._source.set_text(words)
        elif self._ideas:
            self.question.set_text(self._ideas[self._place])
            words = self.tr("From the abstract\u2019s own words") if talk.abstract else ""
            self._source.set_text(words)
        self._source.setVisible(bool(self._source.text()))
        self._ways.setVisible(not talk.questions)
        self.another.setVisible(len(self._ideas) > 1)

    def _on_another_clicked(self) -> None:
        self._place = (self._place + 1) % len(self._ideas)
        self.question.set_text(self._ideas[self._place])
