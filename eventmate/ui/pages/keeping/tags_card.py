"""Rhythms by tag: everybody with a tag comes up as often."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eventmate.domain.cadences import TWO_MONTHS
from eventmate.ui.pages.keeping.rhythm_menu import fill_rhythms
from eventmate.ui.pages.keeping.words import rhythm_words
from eventmate.ui.plain import PlainLabel, isolated, plain_tooltip, visible
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.tag import Tag


class TagsCard(Card):
    """One line a tag; a click on the rhythm chooses another."""

    chosen = Signal(str, int)  # the tag and its days; 0 takes the rhythm away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, 8, parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._hint = PlainLabel(
            self.tr("Give a tag a rhythm, and everybody who has it comes up as often."),
            colour="text_muted",
            wrap=True,
        )
        self.menu = QMenu(self)
        self.add = Button(self.tr("Tag"), Kind.QUIET, "plus", small=True)
        self.add.setAccessibleName(self.tr("Give a tag a rhythm"))
        self.add.set_choices(self.menu)
        heading = SectionHeading(self.tr("Rhythms by tag"))
        heading.add_action(self.add)
        self.column.addWidget(heading)
        self.column.addWidget(self._hint)
        self.column.addLayout(self._lines)

    def show_tags(self, rhythms: Mapping[str, int], tags: Sequence[str]) -> None:
        """Show the tags that have one, and offer the others."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for tag, days in rhythms.items():
            self._lines.addWidget(self._line(tag, days))
        self._hint.setVisible(not rhythms)
        self.menu.clear()
        for tag in tags:
            if tag not in rhythms:
                words = visible(tag).replace("&", "&&")
                self.menu.addAction(words, partial(self.chosen.emit, tag, TWO_MONTHS))
        self.add.setEnabled(not self.menu.isEmpty())
        hint = "" if self.add.isEnabled() else self.tr("Tag some contacts first.")
        plain_tooltip(self.add, hint)

    def _line(self, tag: str, days: int) -> QWidget:
        line = QWidget()
        menu = QMenu(line)
        fill_rhythms(menu, partial(self.chosen.emit, tag), may_be_never=False)
        choice = Button(rhythm_words(days), Kind.NEUTRAL, small=True)
        choice.setAccessibleName(
            self.tr("{tag}: {rhythm}").format(tag=isolated(tag), rhythm=rhythm_words(days))
        )
        choice.set_choices(menu)
        remove = IconButton("x", self.tr("No rhythm for {}").format(visible(tag)), Kind.NEUTRAL)
        remove.clicked.connect(lambda: self.chosen.emit(tag, 0))
        line.setLayout(row(Tag(tag), None, choice, remove, gap=4))
        return line
