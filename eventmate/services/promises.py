"""The ledger: what was promised and asked either way, and what I could give."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import (
    PromiseDirection,
    PromiseDraft,
    PromiseId,
    PromiseState,
)
from eventmate.domain.errors import NotFound
from eventmate.domain.follow_up_rules import FollowUpSettings, due_day
from eventmate.domain.follow_ups import PENDING
from eventmate.domain.ledger import (
    DIRECTIONS_OF,
    Balance,
    GivingIdea,
    LedgerEntry,
    LedgerPart,
)
from eventmate.services.clock import Clock, today
from eventmate.services.planning import kind_of
from eventmate.storage import encounters, follow_ups, giving, ledger
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store

MOST_SHOWN = 500
MOST_IDEAS = 5
DAYS_AHEAD = 30
TOUCHED = Touched.ENCOUNTERS | Touched.FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class NewPromise:
    """A promise or an ask noted by hand; `link` leads to the thing itself."""

    contact: ContactId
    direction: PromiseDirection
    text: str
    due_on: date | None = None
    link: str = ""


class Promises:
    """Facts about who owes what to whom; nothing here is a score."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def today(self) -> date:
        """The day the ledger is seen from."""
        return today(self._clock)

    def listed(
        self, part: LedgerPart, *, only_open: bool = True, limit: int | None = MOST_SHOWN
    ) -> list[LedgerEntry]:
        """A part of the ledger by day; without a limit all of it."""
        given = part is LedgerPart.GIVEN
        with self._store.reading() as connection:
            return ledger.entries(
                connection, DIRECTIONS_OF[part], limit, only_open=only_open and not given
            )

    def of(self, wanted: ContactId) -> list[LedgerEntry]:
        """Everything between one contact and me."""
        with self._store.reading() as connection:
            return ledger.entries(connection, tuple(PromiseDirection), MOST_SHOWN, of=wanted)

    def balance(self, of: ContactId | None = None) -> Balance:
        """How often I asked and gave, with one contact or in all."""
        with self._store.reading() as connection:
            return ledger.balance(connection, of)

    def ideas(self, wanted: ContactId) -> list[GivingIdea]:
        """What I could give one contact, from what is noted."""
        day = self.today()
        with self._store.reading() as connection:
            return [
                *giving.new_positions(connection, wanted),
                *giving.days(connection, wanted, day, day + timedelta(days=DAYS_AHEAD)),
                *giving.shared_by_tag(connection, wanted, MOST_IDEAS),
            ][:MOST_IDEAS]

    def add(self, item: NewPromise) -> Outcome[PromiseId]:
        """Note one by hand; what I gave is settled at once."""
        now = self._clock()
        with self._store.writing("Note a promise") as work:
            added = encounters.add_promise(
                work.connection, item.contact, item.direction, item.text, item.due_on
            )
            ledger.note_time(work.connection, added, now, item.link)
            if item.direction is PromiseDirection.I_GAVE:
                ledger.settle(work.connection, added, PromiseState.KEPT, now)
            elif (
                kind := kind_of(PromiseDraft(item.direction, item.text, item.due_on))
            ) is not None:
                due = due_day(kind, now.date(), FollowUpSettings(), item.due_on)
                planned = NewFollowUp(item.contact, kind, due, item.text, promise=added)
                follow_ups.add(work.connection, planned)
        return Outcome(added, TOUCHED, work.batch)

    def change(self, wanted: PromiseId, text: str, due_on: date | None) -> Outcome[PromiseId]:
        """Change what was promised and by when, with the follow-up planned for it."""
        with self._store.writing("Edit a promise") as work:
            encounters.change_promise(work.connection, wanted, text, due_on)
            planned = follow_ups.of_promise(work.connection, wanted)
            if planned is not None and planned.state in PENDING:
                due = due_on or planned.due_on
                follow_ups.change(work.connection, replace(planned, about=text, due_on=due))
        return Outcome(wanted, TOUCHED, work.batch)

    def entry(self, wanted: PromiseId) -> LedgerEntry:
        """One of them; raises NotFound."""
        with self._store.reading() as connection:
            found = ledger.entry(connection, wanted)
        if found is None:
            raise NotFound("This promise is no longer in the library.")
        return found
