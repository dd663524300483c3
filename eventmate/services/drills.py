"""Drills: questions, conversations, and the faces of people I plan to meet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.drill_deck import Deck, DrillItem, deck_of, forgiven
from eventmate.domain.drills import NOT_KEPT, DrillCard, DrillCardId, DrillKind, DrillReview
from eventmate.scheduling.recall import missing, reviewed
from eventmate.services.clock import Clock
from eventmate.settings import Preferences
from eventmate.storage import drill_items, drills
from eventmate.storage.store import Store


class Drills:
    """A card is kept once it was reviewed, changed or hidden."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def trouble(self) -> str:
        """Why nothing can be drilled, as a sentence; empty when all is well."""
        return missing()

    def today(self, *kinds: DrillKind) -> Deck:
        """Today's deck, of some kinds or all."""
        now = self._clock()
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        with self._store.reading() as connection:
            items = drill_items.listed(connection, now.date())
            done = drills.reviewed_since(connection, midnight)
        wanted = [item for item in items if not kinds or item.card.kind in kinds]
        most = self._preferences.current.drills_a_day
        return deck_of(wanted, now, most=most, done_today=done)

    def cards(self, kind: DrillKind) -> list[DrillItem]:
        """Every card of a kind, hidden ones too, my own first."""
        now = self._clock()
        with self._store.reading() as connection:
            items = drill_items.listed(connection, now.date(), hidden=True)
        return [item for item in items if item.card.kind is kind]

    def review(self, card: DrillCard, review: DrillReview) -> Outcome[DrillCardId]:
        """Keep how it went, and when the card comes again; raises NotFound."""
        with self._store.writing("Drill") as work:
            kept = drill_items.kept(work.connection, card)
            after = reviewed(kept.memory, review.recall, review.at)
            kept = replace(
                kept, memory=after.memory, due_at=after.due_at, last_reviewed_at=review.at
            )
            drills.schedule(work.connection, [kept])
            drills.add_review(work.connection, kept.id, review)
        return Outcome(kept.id, Touched.DRILLS, work.batch)

    def taken_back(self, marked: Sequence[DrillCard]) -> int:
        """How many of the cards marked last are as before again: their reviews were undone."""
        with self._store.reading() as connection:
            known = drills.listed(connection)
        count = 0
        for card in reversed(marked):
            before = None if card.id == NOT_KEPT else card
            if drill_items.found_among(known, card) != before:
                break
            count += 1
        return count

    def reviews(self, wanted: DrillCardId) -> list[DrillReview]:
        """How a card's reviews went, the earliest first."""
        with self._store.reading() as connection:
            return drills.reviews(connection, wanted)

    def forgive(self) -> Outcome[int]:
        """Spread what is due over the coming days; how many cards moved."""
        now = self._clock()
        most = self._preferences.current.drills_a_day
        with self._store.writing("Forgive the backlog") as work:
            moved = forgiven(drills.listed(work.connection), now, most=most)
            drills.schedule(work.connection, moved)
        return Outcome(len(moved), Touched.DRILLS, work.batch)

    def add(self, text: str, answer: str = "") -> Outcome[DrillCardId]:
        """Keep a question of my own."""
        card = DrillCard(NOT_KEPT, DrillKind.QUESTION, text, answer)
        with self._store.writing("Add question") as work:
            made = drills.add(work.connection, card)
        return Outcome(made, Touched.DRILLS, work.batch)

    def change(self, card: DrillCard, text: str, answer: str) -> Outcome[DrillCardId]:
        """Say a card in other words, or keep an answer with it; raises NotFound."""
        with self._store.writing("Edit question") as work:
            kept = drill_items.kept(work.connection, card)
            drills.change(work.connection, kept.id, text, answer)
        return Outcome(kept.id, Touched.DRILLS, work.batch)

    def remove(self, card: DrillCard) -> Outcome[DrillCardId]:
        """Delete a question of my own; leave out one that comes with the product, or a face."""
        own = card.id != NOT_KEPT and card.kind is DrillKind.QUESTION and not card.key
        with self._store.writing("Delete question" if own else "Leave out of drills") as work:
            kept = drill_items.kept(work.connection, card)
            if own:
                drills.remove(work.connection, kept.id)
            else:
                drills.hide(work.connection, kept.id, True)
        return Outcome(kept.id, Touched.DRILLS, work.batch)

    def take_in(self, card: DrillCard) -> Outcome[DrillCardId]:
        """Drill a card again that was left out; raises NotFound."""
        with self._store.writing("Take into drills") as work:
            drills.hide(work.connection, drill_items.kept(work.connection, card).id, False)
        return Outcome(card.id, Touched.DRILLS, work.batch)
