"""What is known of the person, beside the message: said, promised, asked."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.chosen_notes import Noted, is_in, notes_of
from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.pages.follow_ups.context_words import met_words, promise_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import draw_icon, smooth
from eventmate.ui.widgets.tag import Tag, Tone

ICONS = {
    Noted.SPOKE_OF: "message-square",
    Noted.PROMISED: "handshake",
    Noted.ASKED: "circle-question-mark",
    Noted.SUBJECT: "pencil",
}
BUTTON = 28  # px, the height of a row


class _Sign(QWidget):
    """One icon before a fact."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(16, BUTTON)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), self._icon, "text_muted", 16, 0, BUTTON / 2)


class _Fact(QWidget):
    """One line; words that wrap keep their sign at the top."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self.line = row(gap=12)
        top = Qt.AlignmentFlag.AlignTop
        self.line.addWidget(_Sign(icon), 0, top)
        self.words = PlainLabel(words, wrap=True)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 4, 0, 4)
        holder.addWidget(self.words)
        self.line.addLayout(holder, 1)
        self.setLayout(self.line)


class NotedFact(_Fact):
    """A note of mine: in the message only when it is put there."""

    insert_requested = Signal(object, str)  # Noted, words

    def __init__(self, noted: Noted, words: str, shown: str) -> None:
        super().__init__(ICONS[noted], shown)
        self.noted, self.note = noted, words
        self.insert = Button(self.tr("Insert"), Kind.QUIET, small=True)
        self.insert.setAccessibleName(self.tr("Insert: {}").format(words))
        self.insert.clicked.connect(lambda: self.insert_requested.emit(noted, words))
        self.named = Tag(self.tr("In the message"), Tone.ACCENT)
        top = Qt.AlignmentFlag.AlignTop
        self.line.addWidget(self.insert, 0, top)
        middle = QVBoxLayout()  # beside the first line of words that wrap
        middle.setContentsMargins(0, 3, 0, 3)
        middle.addWidget(self.named)
        middle.addStretch(1)
        self.line.addLayout(middle)
        self.show_message(None)

    def show_message(self, text: str | None) -> None:
        """Say whether a message has it; without a message there is nowhere to put it."""
        there = text is not None and is_in(text, self.noted, self.note)
        self.insert.setVisible(text is not None and not there)
        self.named.setVisible(there)


class WhatYouKnow(QWidget):
    """A heading and a few facts; a kind hint where nothing was noted."""

    insert_requested = Signal(object, str)  # Noted, words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: list[NotedFact] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._hint = PlainLabel(
            self.tr("Notes stay yours until they stand in the message."),
            "caption",
            "text_muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("What you know"), "body_strong"))
        column.addWidget(self._hint)
        column.addLayout(self._rows)

    def show_entry(self, entry: QueueEntry, today: date) -> None:
        """Show what was noted down."""
        while (old := self._rows.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        self.facts = [
            NotedFact(noted, words, self._shown(noted, words, entry, today))
            for noted, words in notes_of(entry).items()
        ]
        places = [("map-pin", met_words(entry, today)), ("mic", entry.talk)]
        plain = [_Fact(icon, words) for icon, words in places if words]
        for fact in self.facts:
            fact.insert_requested.connect(self.insert_requested)
        self._hint.setVisible(bool(self.facts))
        for each in (*plain, *self.facts) or (_Fact("info", self._nothing()),):
            self._rows.addWidget(each)

    def show_message(self, text: str | None) -> None:
        """Say which notes a message has; nothing is offered without a message."""
        for fact in self.facts:
            fact.show_message(text)

    def _shown(self, noted: Noted, words: str, entry: QueueEntry, today: date) -> str:
        if noted is Noted.PROMISED and entry.promised:
            return promise_words(entry, today)
        if noted is Noted.ASKED:
            return self.tr("They asked for: {}").format(words)
        return words

    def _nothing(self) -> str:
        return self.tr("Nothing was noted down about your meeting.")
