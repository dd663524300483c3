"""Sorting the inbox: each thing received gets a name, an answer, or goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Capture
from eventmate.domain.meeting import Lookalike
from eventmate.ui.dates import friendly_moment
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.field import LineField

if TYPE_CHECKING:
    from eventmate.services.capture import Captures

WIDTH, HEIGHT = 560, 420
Waiting = tuple[Capture, str, tuple[Lookalike, ...]]


class InboxDialog(PanelDialog):
    """Shows what waits, the latest first; every answer can be undone."""

    def __init__(
        self, captures: "Captures", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Inbox"), WIDTH, parent)
        self._captures = captures
        self._operations = operations
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        area.setMinimumHeight(HEIGHT)
        self.body.addWidget(area)
        self.add_button(Button(self.tr("Close"), Kind.SECONDARY)).clicked.connect(self.accept)
        operations.changed.connect(self._on_changed)
        self._load()

    def _load(self) -> None:
        self._operations.fetch(self, self._waiting, self._show, key="inbox")

    def _waiting(self) -> list[Waiting]:
        return [
            (item, self._captures.name_of(item), self._captures.lookalikes_of(item.id))
            for item in self._captures.inbox()
        ]

    def _show(self, waiting: list[Waiting]) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if widget := old.widget():
                widget.deleteLater()
        for capture, name, lookalikes in waiting:
            self._list.addWidget(self._card(capture, name, lookalikes))
        if not waiting:
            words = self.tr("Everything has a name. New badges and half lines would wait here.")
            self._list.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self._list.addStretch(1)

    def _card(self, capture: Capture, name: str, lookalikes: tuple[Lookalike, ...]) -> Card:
        card = Card(16, 8)
        title = isolated(name) if name else capture.text
        card.column.addWidget(PlainLabel(title, "body_strong"))
        stamp = friendly_moment(capture.received_at, self._captures.today())
        place = (capture.place.event_name, capture.place.room, capture.place.talk)
        words = " \u00b7 ".join(part for part in (stamp, *place) if part)
        card.column.addWidget(PlainLabel(words, "caption", "text_muted"))
        drop = Button(self.tr("Drop"), Kind.QUIET, small=True)
        drop.clicked.connect(lambda: self._drop(capture))
        if lookalikes:
            self._add_question(card, capture, lookalikes[0], drop)
        elif name:
            save = Button(self.tr("Save"), Kind.PRIMARY, small=True)
            save.clicked.connect(lambda: self._answer(capture, None))
            card.column.addLayout(row(None, drop, save))
        else:
            self._add_line(card, capture, drop)
        return card

    def _add_question(self, card: Card, capture: Capture, other: Lookalike, drop: Button) -> None:
        question = self.tr("Is this {name} you know? ({reason})").format(
            name=isolated(other.name), reason=other.reason
        )
        card.column.addWidget(PlainLabel(question, colour="warning", wrap=True))
        same = Button(self.tr("Yes, the same"), Kind.PRIMARY, small=True)
        new = Button(self.tr("Somebody new"), Kind.SECONDARY, small=True)
        same.clicked.connect(lambda: self._answer(capture, other.contact))
        new.clicked.connect(lambda: self._answer(capture, None))
        card.column.addLayout(row(None, drop, new, same))

    def _add_line(self, card: Card, capture: Capture, drop: Button) -> None:
        line = LineField(self.tr("Who was it?"), self.tr("Sara Kim, Acme, CTO"))
        save = Button(self.tr("Save"), Kind.PRIMARY, small=True)
        save.clicked.connect(lambda: self._name(capture, line))
        line.edit.returnPressed.connect(lambda: self._name(capture, line))
        card.column.addWidget(line)
        card.column.addLayout(row(None, drop, save))

    def _answer(self, capture: Capture, same: ContactId | None) -> None:
        said = self.tr("{} saved")
        self._operations.run(
            self,
            lambda: self._captures.answer(capture.id, same),
            said=lambda done: said.format(isolated(done.name)),
        )

    def _name(self, capture: Capture, line: LineField) -> None:
        text, said = line.text, self.tr("{} saved")
        self._operations.run(
            self,
            lambda: self._captures.name_it(capture.id, text),
            failed=lambda error: line.set_hint(str(error), "warning"),
            said=lambda done: said.format(isolated(done.name)),
        )

    def _drop(self, capture: Capture) -> None:
        self._operations.run(
            self, lambda: self._captures.drop(capture.id), said=self.tr("Dropped from the inbox")
        )

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.CAPTURES:
            self._load()
