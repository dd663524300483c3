"""What came of an event that is over, to decide about the next one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.event_return import EventReturn
from eventmate.domain.events import EventId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.overview.return_words import (
    cost_words,
    follow_up_words,
    goal_words,
    people_words,
    reply_words,
    tie_words,
)
from eventmate.ui.pages.today.fact import Icon
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

COUNTED = Touched.GOALS | Touched.ENCOUNTERS | Touched.CONTACTS | Touched.FOLLOW_UPS


class ReturnCard(Card):
    """Plain sentences, each with its sign; no marks are given."""

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(16, 12, parent)
        self._returns = services.event_returns
        self._operations = operations
        self._event: EventId | None = None
        self.sentences: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._missing = PlainLabel(
            self.tr("With cost and hours noted for the event, you see what each tie took."),
            "caption",
            "text_muted",
            wrap=True,
        )
        self.column.addWidget(SectionHeading(self.tr("What came of it")))
        self.column.addLayout(self._lines)
        self.column.addWidget(self._missing)
        operations.changed.connect(self._on_changed)

    def show_event(self, event: EventId | None) -> None:
        """Show an event that is over; none hides the card."""
        is_shown = self.isVisible()
        self._event = event
        self.setVisible(event is not None)
        if is_shown:
            self.refresh()

    def refresh(self) -> None:
        """Count again."""
        if (event := self._event) is not None:
            self._operations.fetch(
                self, lambda: self._returns.of_event(event), self._show, _nothing, key="return"
            )

    def _show(self, found: EventReturn) -> None:
        parts = [
            ("users-round", people_words(found)),
            ("badge-check", goal_words(found)),
            ("list-checks", follow_up_words(found)),
            ("message-square", reply_words(found)),
            *(("handshake", words) for words in tie_words(found)),
            ("clock", cost_words(found)),
        ]
        said = [(icon, words) for icon, words in parts if words]
        self._missing.setVisible(found.cost is None and not found.hours)
        if [words for _, words in said] == self.sentences:
            return
        self.sentences = [words for _, words in said]
        while (old := self._lines.takeAt(0)) is not None:
            if widget := old.widget():
                widget.hide()
                widget.deleteLater()
        for icon, words in said:
            self._lines.addWidget(_line(icon, words))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & COUNTED and self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def _line(icon: str, words: str) -> QWidget:
    line = QWidget()
    parts = row(gap=12)
    parts.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(PlainLabel(words, wrap=True), 1)
    line.setLayout(parts)
    return line


def _nothing(_: Exception) -> None:
    """The event went meanwhile; the page leaves it by itself."""
