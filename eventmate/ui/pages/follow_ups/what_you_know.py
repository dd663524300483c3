"""What is known of the person, beside the message: said, promised, asked."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.pages.follow_ups.context_words import met_words, promise_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import draw_icon, smooth


class _Sign(QWidget):
    """One icon before a fact."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(16, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), self._icon, "text_muted", 16, 0, 10)


class WhatYouKnow(QWidget):
    """A heading and a few facts; a kind hint where nothing was noted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("What you know"), "body_strong"))
        column.addLayout(self._facts)

    def show_entry(self, entry: QueueEntry, today: date) -> None:
        """Show what was noted down."""
        while (old := self._facts.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        facts = [
            ("map-pin", met_words(entry, today)),
            ("mic", entry.talk),
            ("message-square", entry.spoke_of),
            ("handshake", promise_words(entry, today) or entry.follow_up.about),
            ("circle-question-mark", self._asked(entry)),
        ]
        known = [(icon, words) for icon, words in facts if words]
        for icon, words in known or [("info", self._nothing())]:
            self._facts.addWidget(self._fact(icon, words))

    def _asked(self, entry: QueueEntry) -> str:
        return self.tr("They asked for: {}").format(entry.they_asked) if entry.they_asked else ""

    def _nothing(self) -> str:
        return self.tr("Nothing was noted down about your meeting.")

    def _fact(self, icon: str, words: str) -> QWidget:
        holder = QWidget()
        line = row(gap=12)
        line.addWidget(_Sign(icon), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(words, wrap=True), 1)
        holder.setLayout(line)
        return holder
