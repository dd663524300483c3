"""My introductions: writing them at several lengths, past versions, answers kept beside."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from eventmate.domain.cards import CardDraft
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import NotFound
from eventmate.domain.introductions import (
    AskedBack,
    AskedBackId,
    Beat,
    Introduction,
    IntroductionDraft,
    IntroductionId,
    Length,
    PastVersion,
    Variant,
    VariantId,
)
from eventmate.domain.script_filling import filled
from eventmate.domain.spoken_text import own_pace
from eventmate.services.clock import Clock
from eventmate.services.practice_history import measured_pace
from eventmate.storage import cards, events, goals, introductions, rehearsals
from eventmate.storage.store import Store, Writing

# A text that rested this long was another sitting's: it is kept when it is written anew.
SITTING = timedelta(minutes=30)


class Introductions:
    """Writing anew never loses what stood before."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self) -> list[Introduction]:
        """Every introduction in my order."""
        with self._store.reading() as connection:
            return introductions.listed(connection)

    def get(self, wanted: IntroductionId) -> Introduction:
        """One introduction; raises NotFound."""
        with self._store.reading() as connection:
            return introductions.get(connection, wanted)

    def named(self, name: str) -> Introduction:
        """The introduction of a name, however it is capitalised; raises NotFound."""
        for found in self.listed():
            if found.name.casefold() == " ".join(name.split()).casefold():
                return found
        raise NotFound(f"There is no introduction called {name}.")

    def variants(self, wanted: IntroductionId) -> list[Variant]:
        """An introduction at every length it is written at, the shortest first."""
        with self._store.reading() as connection:
            return introductions.variants(connection, wanted)

    def add(
        self, draft: IntroductionDraft, length: Length, beats: Sequence[Beat]
    ) -> Outcome[IntroductionId]:
        """Keep a new introduction at a first length."""
        now = self._clock()
        with self._store.writing("Add introduction") as work:
            made = introductions.add(work.connection, draft, now)
            introductions.add_variant(work.connection, made, length, beats, now)
        return Outcome(made, Touched.INTRODUCTIONS, work.batch)

    def change(self, wanted: IntroductionId, draft: IntroductionDraft) -> Outcome[IntroductionId]:
        """Replace its name and audience; raises NotFound."""
        with self._store.writing("Edit introduction") as work:
            introductions.get(work.connection, wanted)
            introductions.change(work.connection, wanted, draft)
        return Outcome(wanted, Touched.INTRODUCTIONS, work.batch)

    def delete(self, wanted: IntroductionId) -> Outcome[IntroductionId]:
        """Delete an introduction with its texts, takes and plans."""
        with self._store.writing("Delete introduction") as work:
            introductions.remove(work.connection, wanted)
        return Outcome(wanted, Touched.INTRODUCTIONS | Touched.REHEARSALS, work.batch)

    def delete_length(self, wanted: VariantId) -> Outcome[VariantId]:
        """Delete an introduction's text at one length."""
        with self._store.writing("Delete length") as work:
            introductions.remove_variant(work.connection, wanted)
        return Outcome(wanted, Touched.INTRODUCTIONS, work.batch)

    def write(
        self, wanted: IntroductionId, length: Length, beats: Sequence[Beat]
    ) -> Outcome[VariantId]:
        """Write what is said at a length, anew or for the first time; raises NotFound.

        What stood there since another sitting is kept as a past version.
        """
        now = self._clock()
        with self._store.writing("Edit introduction") as work:
            introductions.get(work.connection, wanted)
            before = introductions.variant_at(work.connection, wanted, length)
            if before is None:
                made = introductions.add_variant(work.connection, wanted, length, beats, now)
            else:
                made = before.id
                _keep_rested(work, before, beats, now)
                introductions.rewrite(work.connection, made, beats, now)
        return Outcome(made, Touched.INTRODUCTIONS, work.batch)

    def filled(self, beats: Sequence[Beat]) -> tuple[Beat, ...]:
        """The beats with the empty ones filled from my first card and the nearest event's goals."""
        now = self._clock()
        with self._store.reading() as connection:
            mine = cards.listed(connection)
            coming = events.next_after(connection, now.date())
            wanted = goals.of_event(connection, coming.id) if coming else []
            wanted += goals.of_year(connection, now.year)
        return filled(beats, mine[0].draft if mine else CardDraft(), wanted)

    def past_versions(self, wanted: VariantId) -> list[PastVersion]:
        """How a variant read before, the latest first."""
        with self._store.reading() as connection:
            return introductions.past_versions(connection, wanted)

    def take_back(self, wanted: VariantId, version: PastVersion) -> Outcome[VariantId]:
        """Let a variant read as it did before; what it reads now is kept."""
        now = self._clock()
        with self._store.writing("Take back past version") as work:
            before = introductions.variant_of(work.connection, wanted)
            if _says(before.beats):
                introductions.keep_version(work.connection, wanted, before.beats, now)
            introductions.rewrite(work.connection, wanted, version.beats, now)
        return Outcome(wanted, Touched.INTRODUCTIONS, work.batch)

    def own_pace(self) -> int | None:
        """My own words a minute from my last takes; None before the first."""
        with self._store.reading() as connection:
            takes = rehearsals.listed(connection)
        return own_pace(pace for take in takes if (pace := measured_pace(take)) is not None)

    def asked(self, wanted: IntroductionId) -> list[AskedBack]:
        """Questions that come back, with my answers."""
        with self._store.reading() as connection:
            return introductions.asked(connection, wanted)

    def add_asked(self, wanted: IntroductionId, question: str, answer: str) -> Outcome[AskedBackId]:
        """Keep one more question; raises NotFound."""
        with self._store.writing("Add answer") as work:
            introductions.get(work.connection, wanted)
            made = introductions.add_asked(work.connection, wanted, question, answer)
        return Outcome(made, Touched.INTRODUCTIONS, work.batch)

    def change_asked(self, wanted: AskedBackId, question: str, answer: str) -> Outcome[AskedBackId]:
        """Replace a question and its answer."""
        with self._store.writing("Edit answer") as work:
            introductions.change_asked(work.connection, wanted, question, answer)
        return Outcome(wanted, Touched.INTRODUCTIONS, work.batch)

    def delete_asked(self, wanted: AskedBackId) -> Outcome[AskedBackId]:
        """Delete a question with its answer."""
        with self._store.writing("Delete answer") as work:
            introductions.remove_asked(work.connection, wanted)
        return Outcome(wanted, Touched.INTRODUCTIONS, work.batch)


def _keep_rested(work: Writing, before: Variant, beats: Sequence[Beat], now: datetime) -> None:
    rested = before.updated_at is None or now - before.updated_at >= SITTING
    if rested and _says(before.beats) and tuple(beats) != before.beats:
        kept_at = before.updated_at or now
        introductions.keep_version(work.connection, before.id, before.beats, kept_at)


def _says(beats: Sequence[Beat]) -> bool:
    return any(beat.text.strip() for beat in beats)
