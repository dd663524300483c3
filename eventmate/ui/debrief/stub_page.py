"""Somebody without a name yet: who was that?"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.debrief import Stub
from eventmate.ui.dates import clock_time
from eventmate.ui.plain import PlainLabel, isolated, one_line, visible
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.flow_layout import FlowLayout

WIDTH = 560


class StubPage(QWidget):
    """Names of the event's list that fit are one click; any other is typed."""

    named = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestions: list[Button] = []
        self._shown = PlainLabel("", "section", wrap=True)
        self._where = PlainLabel("", colour="text_muted", wrap=True)
        self.name = LineField(
            self.tr("Name, and what you remember"), self.tr("Marek Novák, Tramworks #depot")
        )
        self.name.edit.returnPressed.connect(self._on_named)
        self._may_be = PlainLabel(
            self.tr("On the event\u2019s list"), "caption_strong", "text_muted"
        )
        self._chips = QWidget()
        self._flow = FlowLayout(8, self._chips)
        drop = Button(self.tr("Throw it away"), Kind.NEUTRAL, "trash-2", small=True)
        drop.clicked.connect(self.dropped)
        self.keep = Button(self.tr("That is who it was"), Kind.SECONDARY, "check")
        self.keep.clicked.connect(self._on_named)
        card = Card(24, 12)
        card.setFixedWidth(WIDTH)
        card.column.addWidget(PlainLabel(self.tr("Who was that?"), "title"))
        for part in (self._shown, self._where, self._may_be, self._chips, self.name):
            card.column.addWidget(part)
        card.column.addLayout(row(drop, None, self.keep))
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(row(None, card, None))
        whole.addStretch(2)

    def show_stub(self, stub: Stub) -> None:
        """Ask about something captured."""
        capture = stub.capture
        self._shown.set_text(f"\u201c{visible(stub.shown)}\u201d")
        parts = (clock_time(capture.received_at), capture.place.room, capture.place.talk)
        self._where.set_text(", ".join(isolated(one_line(part)) for part in parts if part))
        self._flow.clear()
        self.suggestions = [self._suggestion(name) for name in stub.suggestions]
        for button in self.suggestions:
            self._flow.addWidget(button)
        for part in (self._may_be, self._chips):
            part.setVisible(bool(self.suggestions))
        self.name.set_text("")
        (self.suggestions[0] if self.suggestions else self.name.edit).setFocus()

    def _suggestion(self, name: str) -> Button:
        button = Button(one_line(name), Kind.SECONDARY, "user-round", small=True)
        button.clicked.connect(lambda: self.named.emit(name))
        return button

    @Slot()
    def _on_named(self) -> None:
        if self.name.text.strip():
            self.named.emit(self.name.text.strip())
        else:
            self.name.edit.setFocus()
