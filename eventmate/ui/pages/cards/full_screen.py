"""My card over the whole screen, for the phone of whoever stands in front of me."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.keep_awake import KeepAwake
from eventmate.domain.cards import Card, CardId, Payload
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.card_words import CardWords
from eventmate.ui.pages.cards.key_hint import KeyHint
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.code_view import CodeView

if TYPE_CHECKING:
    from eventmate.services.card_codes import CardCodes

KEYS = {
    Qt.Key.Key_1: Payload.FULL,
    Qt.Key.Key_2: Payload.SMALL,
    Qt.Key.Key_3: Payload.LINK,
}
MARGIN, FAR = 32, 64  # px
LEAST_WORDS = 320  # px left for the name beside the paper
NARROW = 1100


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is shown: a card by its position, and what its code carries."""

    position: int
    payload: Payload


class FullScreenCard(QWidget):
    """A window of its own that shows nothing but my card."""

    left = Signal()
    code_shown = Signal()

    def __init__(
        self,
        cards: Sequence[Card],
        codes: "CardCodes",
        operations: Operations,
        first: CardId | None = None,
        awake: KeepAwake | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._cards = list(cards)
        self._codes = codes
        self._operations = operations
        self._awake = awake or KeepAwake(self)
        self._awake.kept.connect(self._on_kept)
        self.code: CodeMatrix | None = None
        self.setWindowTitle(self.tr("My card"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        ids = [card.id for card in self._cards]
        position = ids.index(first) if first in ids else 0
        self._show(_Choice(position, self._cards[position].draft.payload))

    @property
    def payload(self) -> Payload:
        """What the code carries now."""
        return self._choice.payload

    @property
    def card(self) -> Card:
        """The card shown now."""
        return self._cards[self._choice.position]

    def show_payload(self, payload: Payload) -> None:
        """Let the code carry something else, where the card has it."""
        if self.hints[payload].isEnabled():
            self._show(_Choice(self._choice.position, payload))

    def show_next(self) -> None:
        """Show my next card."""
        position = (self._choice.position + 1) % len(self._cards)
        self._show(_Choice(position, self._cards[position].draft.payload))

    def _make_parts(self) -> None:
        self.words = CardWords()
        self.view = CodeView(self.tr("My QR code"))
        self.trouble = PlainLabel("", "body", "text_muted", wrap=True)
        self.trouble.hide()
        self.hints = {
            Payload.FULL: KeyHint("1", self.tr("Full")),
            Payload.SMALL: KeyHint("2", self.tr("Small")),
            Payload.LINK: KeyHint("3", self.tr("Link")),
        }
        for payload, hint in self.hints.items():
            hint.clicked.connect(lambda _=False, chosen=payload: self.show_payload(chosen))
        self.next = KeyHint("C", self.tr("next card"))
        self.next.clicked.connect(self.show_next)
        self.next.setVisible(len(self._cards) > 1)
        self.leave = KeyHint(self.tr("Esc"), self.tr("leaves"))
        self.leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words, 1)
        words.addWidget(self.trouble)
        words.addSpacing(12)
        words.addLayout(row(*self.hints.values(), self.next, None, gap=16))
        words.addSpacing(4)
        words.addLayout(row(self.leave, None))
        self._row = QHBoxLayout(self)
        # The paper's width follows the window's; it must not hold the window open.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.view)

    def _show(self, choice: _Choice) -> None:
        self._choice = choice
        draft = self._cards[choice.position].draft
        self.words.show_card(draft)
        for payload, hint in self.hints.items():
            hint.set_chosen(payload is choice.payload)
        codes = self._codes
        self._operations.compute(self, lambda: codes.payloads(draft), self._offer, key="payloads")
        self._operations.compute(
            self,
            lambda: codes.code(draft, choice.payload),
            self._show_code,
            failed=self._show_trouble,
            key="code",
        )

    def _offer(self, offered: tuple[Payload, ...]) -> None:
        for payload, hint in self.hints.items():
            hint.setEnabled(payload in offered)

    def _show_code(self, code: CodeMatrix) -> None:
        self.code = code
        self.view.show_matrix(code.modules)
        self.trouble.hide()
        self.code_shown.emit()

    def _show_trouble(self, error: EventMateError) -> None:
        self.code = None
        self.view.show_matrix(None)
        self.trouble.set_text(str(error))
        self.trouble.show()

    def _on_kept(self) -> None:
        self.leave.set_words(self.tr("leaves; the display stays awake"))

    def _fit(self) -> None:
        """The paper is as high as the window, unless the words would have no room."""
        is_narrow = self.width() < NARROW
        left, gap = (40, MARGIN) if is_narrow else (FAR, FAR)
        self._row.setContentsMargins(left, MARGIN, MARGIN, MARGIN)
        self._row.setSpacing(gap)
        room = self.width() - left - gap - MARGIN - LEAST_WORDS
        side = max(120, min(self.height() - 2 * MARGIN, room))
        self.view.setFixedWidth(side)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            self.show_payload(KEYS[key])
        elif key == Qt.Key.Key_C:
            self.show_next()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._awake.start()
        self.activateWindow()
        self.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._awake.stop()
        super().hideEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("surface"))
