"""At the end: the first messages, all in one list to look over."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.ui.dates import friendly_day, number
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, Hairline, column, row
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventmate.services.messages import Composition

WIDTH = 720


class DraftRow(QWidget):
    """One message as it would be sent, and two ways on."""

    copied = Signal()
    write_requested = Signal()

    def __init__(self, found: "Composition", today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = found.entry.follow_up
        name = one_line(found.entry.name)
        face = Avatar(32)
        face.show_person(name, item.contact)
        kind = Tag(kind_words(item.kind))
        day = PlainLabel(friendly_day(item.due_on, today), "caption", "text_muted")
        self.copy = Button(self.tr("Copy"), Kind.SECONDARY, "copy", small=True)
        self.copy.setAccessibleName(self.tr("Copy the message to {}").format(name))
        self.copy.clicked.connect(self.copied)
        self.write = Button(self.tr("Go over it"), Kind.QUIET, small=True)
        self.write.setAccessibleName(self.tr("Go over the message to {}").format(name))
        self.write.clicked.connect(self.write_requested)
        head = row(face, PlainLabel(isolated(name), "body_strong"), kind, day, None, gap=8)
        for button in (self.copy, self.write):
            head.addWidget(button)
        body = PlainLabel(found.draft.body, wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(body)


class DraftsPage(QWidget):
    """Nothing is sent from here by itself."""

    copied = Signal(object)  # Composition
    write_requested = Signal(int)  # the follow-up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DraftRow] = []
        self._title = PlainLabel("", "title", wrap=True)
        self._words = PlainLabel("", colour="text_muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card = Card(1, 0)
        card.column.addLayout(self._list)
        self._card = card
        whole = QWidget()
        inside = column(self._title, self._words, 8, card, None, gap=4)
        holder = QWidget()
        holder.setMaximumWidth(WIDTH)
        holder.setLayout(inside)
        line = QHBoxLayout(whole)
        line.setContentsMargins(24, 32, 24, 24)
        line.addWidget(holder)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("First messages"))
        area.setWidget(whole)
        see_through(area)
        OverlayBar(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_drafts(self, found: "Sequence[Composition]", people: int, today: date) -> None:
        """Show the messages to those gone through."""
        self._title.set_text(self.tr("Well done. Now nothing of the day is lost."))
        words = self.tr("{people} gone through, {drafts} to look over. Nothing is sent by itself.")
        gone = self.tr("1 person") if people == 1 else self.tr("{} people").format(number(people))
        drafts = (
            self.tr("1 first message")
            if len(found) == 1
            else self.tr("{} first messages").format(number(len(found)))
        )
        self._words.set_text(words.format(people=gone, drafts=drafts))
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for place, each in enumerate(found):
            if place:
                self._list.addWidget(Hairline())
            self._list.addWidget(self._made(each, today))
        self._card.setVisible(bool(found))

    def _made(self, found: "Composition", today: date) -> DraftRow:
        made = DraftRow(found, today)
        made.copied.connect(lambda: self.copied.emit(found))
        made.write_requested.connect(lambda: self.write_requested.emit(found.entry.follow_up.id))
        self.rows.append(made)
        return made
