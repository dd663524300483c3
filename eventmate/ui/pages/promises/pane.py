"""Beside the ledger: the chosen entry, how giving and asking stand, and what one could give."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.ledger import Balance, GivingIdea, LedgerEntry
from eventmate.domain.links import safe_link
from eventmate.ui.pages.promises.words import (
    balance_words,
    caption_words,
    idea_words,
    kept_words,
    state_words,
)
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.tag import Tone


class LedgerPane(Card):
    """Everything here is about the entry shown, but the line at the bottom."""

    contact_requested = Signal(int)
    kept = Signal()
    dropped = Signal()
    edit_requested = Signal()
    link_requested = Signal(object)  # SafeLink

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(24, 12, parent)
        self._entry: LedgerEntry | None = None
        self._text = PlainLabel("", "section", wrap=True)
        self._caption = PlainLabel("", colour="text_muted", wrap=True)
        self._due = PlainLabel("", "caption", "text_muted")
        self.keep = Button(self.tr("Kept"), Kind.SECONDARY, "check", small=True)
        self.drop = Button(self.tr("Let go"), Kind.NEUTRAL, small=True)
        self.edit = Button(self.tr("Edit"), Kind.NEUTRAL, small=True)
        self.open = Button(self.tr("Show the contact"), Kind.QUIET, "user-round", small=True)
        self.link = Button("", Kind.QUIET, "link", small=True)
        self._with = PlainLabel("", wrap=True)
        self._ideas_heading = SectionHeading(self.tr("What you could give"))
        self._ideas = QVBoxLayout()
        self._ideas.setSpacing(8)
        self._all = PlainLabel("", "caption", "text_muted", wrap=True)
        self._details = QWidget()
        self._lay_out()
        self.keep.clicked.connect(self.kept)
        self.drop.clicked.connect(self.dropped)
        self.edit.clicked.connect(self.edit_requested)
        self.open.clicked.connect(self._on_open)
        self.link.clicked.connect(self._on_link)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._details)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for label in (self._text, self._caption, self._due):
            inside.addWidget(label)
        inside.addLayout(row(self.keep, self.drop, self.edit, None))
        inside.addLayout(row(self.link, None))
        inside.addWidget(Hairline())
        inside.addWidget(self._with)
        inside.addWidget(self._ideas_heading)
        inside.addLayout(self._ideas)
        inside.addLayout(row(self.open, None))
        self.column.addWidget(self._details)
        self.column.addStretch(1)
        self.column.addWidget(Hairline())
        self.column.addWidget(self._all)

    def show_entry(self, entry: LedgerEntry | None, today: date) -> None:
        """Show another; what is known with them follows."""
        self._entry = entry
        self._details.setVisible(entry is not None)
        self.show_between(Balance(), ())
        if entry is None:
            return
        self._text.set_text(entry.promise.text)
        self._caption.set_text(caption_words(entry, today))
        words = state_words(entry, today)
        self._due.set_text(words)
        self._due.setVisible(bool(words))
        for button in (self.keep, self.drop):
            button.setVisible(entry.is_open)
        found = safe_link(entry.link)
        self.link.setVisible(found is not None)
        if found is not None:
            self.link.set_label(found.host or entry.link)

    def show_between(self, balance: Balance, ideas: Sequence[GivingIdea]) -> None:
        """Say how giving and asking stand with this person, and what could be given."""
        name = "" if self._entry is None else self._entry.name
        self._with.set_text(balance_words(balance, name))
        while (item := self._ideas.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for idea in ideas:
            self._ideas.addWidget(Note(idea_words(idea), Tone.ACCENT, "gift"))
        self._ideas_heading.setVisible(bool(ideas))

    def show_all(self, balance: Balance) -> None:
        """Say how it stands in all."""
        words = (balance_words(balance), kept_words(balance))
        self._all.set_text(" ".join(word for word in words if word))

    def _on_open(self) -> None:
        if self._entry is not None:
            self.contact_requested.emit(self._entry.promise.contact)

    def _on_link(self) -> None:
        if self._entry is not None and (found := safe_link(self._entry.link)) is not None:
            self.link_requested.emit(found)
