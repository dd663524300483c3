"""My own contact cards."""

from pathlib import Path

from eventmate.domain.cards import Card, CardDraft, CardId
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import NotFound, UnreadableFile
from eventmate.storage import cards
from eventmate.storage.store import Store


class Cards:
    """The cards I show, print and export."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(self) -> list[Card]:
        """Every card in my order; the first is the one shown when none is chosen."""
        with self._store.reading() as connection:
            return cards.listed(connection)

    def named(self, label: str = "") -> Card:
        """The card with this label or person's name, or the first; raises NotFound."""
        found = self.listed()
        wanted = label.casefold()
        for card in found:
            if not wanted or wanted in (card.draft.label.casefold(), card.draft.name.casefold()):
                return card
        if not found:
            raise NotFound("There is no card yet. Make one in the window under My cards.")
        labels = ", ".join(card.draft.label or card.draft.name for card in found)
        raise NotFound(f"There is no card called “{label}”. The cards are: {labels}.")

    def portrait(self, path: Path) -> bytes:
        """A picture file as a small JPEG; needs no library. Raises UnreadableFile."""
        from eventmate.recognition.pictures import MOST_BYTES, photo_jpeg

        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise UnreadableFile(
                f"{path.name} cannot be opened. Check that it is still there and try again."
            ) from error
        return photo_jpeg(data)

    def add(self, draft: CardDraft) -> Outcome[CardId]:
        """Save a new card after the others."""
        with self._store.writing("Add card") as work:
            added = cards.add(work.connection, draft)
        return Outcome(added, Touched.CARDS, work.batch)

    def change(self, wanted: CardId, draft: CardDraft) -> Outcome[CardId]:
        """Replace a card; raises NotFound."""
        with self._store.writing("Edit card") as work:
            cards.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.CARDS, work.batch)

    def delete(self, wanted: CardId) -> Outcome[CardId]:
        """Delete a card; can be undone."""
        with self._store.writing("Delete card") as work:
            cards.remove(work.connection, wanted)
        return Outcome(wanted, Touched.CARDS, work.batch)
