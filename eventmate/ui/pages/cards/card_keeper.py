"""Keeps what is typed on a card: saved by itself after a pause, one step to undo each."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from eventmate.domain.cards import Card, CardDraft, CardId, Payload
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import EventMateError
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.draft_text import draft_from_text, draft_text

if TYPE_CHECKING:
    from eventmate.services.cards import Cards
    from eventmate.services.drafts import Drafts

PAUSE = 900  # ms after the last key
LONGEST_WAIT = 1_600  # ms while somebody types without a pause; then the text is kept, unsaved
KEPT = "card:"


class CardKeeper(QObject):
    """Knows my cards, which one is edited, and whether it is saved."""

    listed = Signal()  # the cards or their names changed
    replaced = Signal(CardDraft, bool)  # show this draft; True when it is another card

    def __init__(
        self,
        cards: "Cards",
        drafts: "Drafts",
        operations: Operations,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._drafts = drafts
        self._kept: dict[str, str] = {}  # typed before a crash, by its key
        self._operations = operations
        self.cards: list[Card] = []
        self.current: CardId | None = None
        self.draft = CardDraft()
        self.is_loaded = False
        self._is_dirty = False
        self._saving = 0
        self._awaited: CardId | None = None  # just made, to be edited once it is listed
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.flush)
        self._limit.timeout.connect(self._keep_typed)
        operations.changed.connect(self._on_operations_changed)

    @property
    def position(self) -> int:
        """Where the edited card stands among mine."""
        ids = [card.id for card in self.cards]
        return ids.index(self.current) if self.current in ids else 0

    def load(self) -> None:
        """Look for my cards, the first time also for what a crash left behind."""
        if not self.is_loaded:
            self._operations.fetch(self, lambda: self._drafts.kept_under(KEPT), self._kept.update)
        self._operations.fetch(self, self._cards.listed, self._take, key="cards")

    def choose(self, position: int) -> None:
        """Edit another card."""
        self.flush()
        self._begin(self.cards[position])

    def edit(self, draft: CardDraft) -> None:
        """Something was typed: save it soon."""
        if self.current is None or draft == self.draft:
            return
        self.draft = draft
        self._is_dirty = True
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def choose_payload(self, payload: Payload) -> None:
        """Let the card's code carry something else from now on."""
        self.edit(replace(self.draft, payload=payload))

    def flush(self) -> None:
        """Save what is typed right now."""
        self._pause.stop()
        self._limit.stop()
        if not self._is_dirty or self.current is None:
            return
        self._is_dirty = False
        self._saving += 1
        wanted, draft = self.current, self.draft

        def save() -> Outcome[CardId]:
            outcome = self._cards.change(wanted, draft)
            self._drafts.keep(f"{KEPT}{wanted}", "")
            return outcome

        self._operations.run(self, save, self._saved, self._not_saved)

    def add(self, draft: CardDraft, said: str) -> None:
        """Make a new card and edit it."""
        self.flush()
        self._operations.run(self, lambda: self._cards.add(draft), self._added, said=said)

    def delete(self, said: str) -> None:
        """Delete the edited card; what was typed before can be undone as well."""
        self.flush()
        if self.current is not None:
            wanted = self.current
            self._operations.run(self, lambda: self._cards.delete(wanted), said=said)

    def _keep_typed(self) -> None:
        """Somebody types on and on: a crash must not take it, a step to undo is too early."""
        key, text = f"{KEPT}{self.current}", draft_text(self.draft)
        self._operations.fetch(self, lambda: self._drafts.keep(key, text), lambda _: None)

    def _begin(self, card: Card) -> None:
        """Edit another card, going on where a crash interrupted."""
        self.current, self.draft = card.id, card.draft
        kept = self._kept.pop(f"{KEPT}{card.id}", "")
        draft = draft_from_text(kept, card.draft) if kept else card.draft
        self.replaced.emit(draft, True)
        self.edit(draft)

    def _saved(self, _: CardId) -> None:
        self._saving -= 1

    def _not_saved(self, error: EventMateError) -> None:
        self._saving -= 1
        self._is_dirty = True
        self._operations.failed.emit(str(error))

    def _added(self, made: CardId) -> None:
        self._awaited = made

    def _take(self, cards: list[Card]) -> None:
        self.cards, self.is_loaded = cards, True
        wanted = self._awaited or self.current
        self._awaited = None
        card = next((card for card in cards if card.id == wanted), None)
        if card is None:
            card = cards[0] if cards else None
        if card is None or card.id != self.current:
            self._is_dirty = False
        is_other = card is not None and card.id != self.current
        if card is None:
            self.current = None
        elif is_other:
            self._begin(card)
        elif card.draft != self.draft and not (self._is_dirty or self._saving):
            self.draft = card.draft
            self.replaced.emit(card.draft, False)
        self.listed.emit()

    def _on_operations_changed(self, touched: Touched) -> None:
        if touched & Touched.CARDS:
            self.load()
