"""Sorting the inbox: each thing received gets a name, an answer, or goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import CaptureId
from eventmate.domain.errors import EventMateError
from eventmate.domain.meeting import Captured, Lookalike
from eventmate.ui.dialogs.inbox_item import InboxItem, Waiting
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from eventmate.services.capture import Captures

WIDTH, HEIGHT = 600, 400


class InboxDialog(PanelDialog):
    """Shows what waits, the latest first; every answer can be undone."""

    def __init__(
        self, captures: "Captures", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Inbox"), WIDTH, parent)
        self._captures = captures
        self._operations = operations
        self._items: dict[CaptureId, InboxItem] = {}
        self._place = 0  # of the one answered last; the keyboard goes on from there
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        area.setMinimumHeight(HEIGHT)
        self.add_scrolled(area)
        self.add_button(Button(self.tr("Close"), Kind.SECONDARY)).clicked.connect(self.accept)
        operations.changed.connect(self._on_changed)
        self._load()

    @property
    def items(self) -> list[InboxItem]:
        """What waits, from top to bottom."""
        return list(self._items.values())

    def _load(self) -> None:
        self._operations.fetch(self, self._waiting, self._show, key="inbox")

    def _waiting(self) -> list[Waiting]:
        captures = self._captures
        return [
            Waiting(
                item,
                captures.name_of(item),
                captures.lookalikes_of(item.id),
                captures.code_of(item),
            )
            for item in captures.inbox()
        ]

    def _show(self, waiting: list[Waiting]) -> None:
        typed = {each: item.line.text for each, item in self._items.items()}
        self._items = {}
        while (old := self._list.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        for each in waiting:
            item = self._made(each, typed.get(each.capture.id, ""))
            self._items[each.capture.id] = item
            self._list.addWidget(item)
        if not waiting:
            words = self.tr("Everything has a name. New badges and half lines would wait here.")
            self._list.addWidget(PlainLabel(words, colour="text_muted", wrap=True))
        self._list.addStretch(1)
        if waiting:
            self.items[min(self._place, len(waiting) - 1)].focus_first()

    def _made(self, waiting: Waiting, typed: str) -> InboxItem:
        wanted = waiting.capture.id
        item = InboxItem(waiting, self._captures.today(), typed)
        item.named.connect(lambda line: self._look_for(item, wanted, line))
        item.answered.connect(lambda same: self._answer(item, wanted, same))
        item.dropped.connect(lambda: self._drop(wanted))
        return item

    def _look_for(self, item: InboxItem, wanted: CaptureId, line: str) -> None:
        """Ask first when the typed name may be somebody known."""

        def found(lookalikes: tuple[Lookalike, ...]) -> None:
            if lookalikes:
                item.ask(lookalikes)
            else:
                self._answer(item, wanted, None)

        self._operations.fetch(item, lambda: self._captures.lookalikes_of_line(line), found)

    def _answer(self, item: InboxItem, wanted: CaptureId, same: ContactId | None) -> None:
        self._place = self.items.index(item) if item in self.items else 0
        line = item.line.text if item.asks_for_line else None
        said = self.tr("{} is saved.")

        def failed(error: EventMateError) -> None:
            item.line.set_hint(str(error), "warning")

        self._operations.run(
            item,
            lambda: (
                self._captures.answer(wanted, same)
                if line is None
                else self._captures.name_it(wanted, line, same)
            ),
            failed=failed if item.asks_for_line else None,
            said=lambda done: said.format(_name(done)),
        )

    def _drop(self, wanted: CaptureId) -> None:
        said = self.tr("Dropped from the inbox: {}").format(self._items[wanted].title.text())
        self._operations.run(self, lambda: self._captures.drop(wanted), said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.CAPTURES | Touched.CONTACTS):
            self._load()


def _name(captured: Captured) -> str:
    return isolated(captured.name)
