"""The queue: whom to write to, about what, and what becomes of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import Direction, InteractionKind, PromiseId, PromiseState
from eventmate.domain.follow_ups import (
    PENDING,
    SOON_DAYS,
    Answer,
    FollowUp,
    FollowUpId,
    FollowUpKind,
    FollowUpState,
    QueueEntry,
)
from eventmate.services.clock import Clock, today
from eventmate.services.sequences import begin_rhythm
from eventmate.storage import contacts, encounters, follow_ups, ledger
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store, Writing

MOST_SHOWN = 500
TOUCHED = Touched.FOLLOW_UPS | Touched.CONTACTS | Touched.ENCOUNTERS | Touched.KEEPING

# What doing each kind is remembered as.
_INTERACTIONS = {
    FollowUpKind.THANK_YOU: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.LINKEDIN: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.PROMISED_ITEM: (InteractionKind.RESOURCE, Direction.GIVE),
    FollowUpKind.ASKED_ITEM: (InteractionKind.HELP, Direction.GIVE),
    FollowUpKind.COFFEE_CHAT: (InteractionKind.COFFEE_CHAT, Direction.NEUTRAL),
    FollowUpKind.CHECK_IN: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.CONGRATULATION: (InteractionKind.CONGRATULATION, Direction.GIVE),
    FollowUpKind.RECONNECT: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.RESOURCE: (InteractionKind.RESOURCE, Direction.GIVE),
    FollowUpKind.ADVICE: (InteractionKind.ADVICE, Direction.ASK),
    FollowUpKind.UPDATE: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.INTRODUCTION_ASK: (InteractionKind.MESSAGE, Direction.NEUTRAL),
    FollowUpKind.INTRODUCTION: (InteractionKind.INTRODUCTION, Direction.GIVE),
}


# What they did; silence is nobody's doing.
_ANSWERED_BY = {
    Answer.REPLIED: InteractionKind.MESSAGE,
    Answer.MET: InteractionKind.COFFEE_CHAT,
}


class QueueView(StrEnum):
    """Parts of the queue shown apart."""

    OPEN = "open"
    SNOOZED = "snoozed"
    DONE = "done"


class FollowUps:
    """One thing to do for a contact by a day."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def today(self) -> date:
        """The day the queue is seen from."""
        return today(self._clock)

    def queue(self, view: QueueView = QueueView.OPEN, limit: int = MOST_SHOWN) -> list[QueueEntry]:
        """A part of the queue by due day; what was snoozed until today is open again."""
        day = self.today()
        with self._store.reading() as connection:
            if view is QueueView.DONE:
                states = (FollowUpState.DONE, FollowUpState.DROPPED)
                return follow_ups.queue(connection, states, None, limit)
            snoozed = [FollowUpState.SNOOZED]
            if view is QueueView.SNOOZED:
                return follow_ups.queue(connection, snoozed, None, limit, after=day)
            pending = follow_ups.queue(connection, [FollowUpState.OPEN], None, limit)
            pending += follow_ups.queue(connection, snoozed, day, limit)
        return sorted(pending, key=_turn)[:limit]

    def due(self, on: date | None = None, limit: int | None = None) -> list[QueueEntry]:
        """What is due by a day (today), with its context."""
        pending = (FollowUpState.OPEN, FollowUpState.SNOOZED)
        with self._store.reading() as connection:
            return follow_ups.queue(connection, pending, on or self.today(), limit)

    def count_due(self) -> int:
        """How many are due by today."""
        with self._store.reading() as connection:
            return follow_ups.count_due(connection, self.today())

    def count_soon(self) -> int:
        """How many come due after today within the week."""
        day = self.today()
        with self._store.reading() as connection:
            week = follow_ups.count_due(connection, day + timedelta(days=SOON_DAYS - 1))
            return week - follow_ups.count_due(connection, day)

    def entry(self, wanted: FollowUpId) -> QueueEntry:
        """One follow-up with its context; raises NotFound."""
        with self._store.reading() as connection:
            return follow_ups.entry(connection, wanted)

    def add(
        self, contact: ContactId, kind: FollowUpKind, due_on: date, about: str = ""
    ) -> Outcome[FollowUpId]:
        """Plan something by hand."""
        with self._store.writing("Plan follow-up") as work:
            added = follow_ups.add(work.connection, NewFollowUp(contact, kind, due_on, about))
        return Outcome(added, Touched.FOLLOW_UPS, work.batch)

    def done(self, ids: Sequence[FollowUpId]) -> Outcome[int]:
        """Mark as done; each is remembered as a touch, and a promise in it as kept."""
        with self._store.writing(_label("Done", ids)) as work:
            for wanted in ids:
                item = follow_ups.get(work.connection, wanted)
                self._finish(work, item)
                begin_rhythm(work, item, self.today())
        return Outcome(len(ids), TOUCHED, work.batch)

    def _finish(self, work: Writing, item: FollowUp) -> None:
        now = self._clock()
        connection = work.connection
        follow_ups.finish(connection, item.id, FollowUpState.DONE, now)
        follow_ups.note_sent(connection, item.id, now)
        kind, direction = _INTERACTIONS[item.kind]
        encounters.add_interaction(
            connection,
            item.contact,
            kind,
            now,
            direction=direction,
            note=item.about,
            follow_up=item.id,
        )
        contacts.touch(connection, item.contact, now)
        if item.promise is not None:
            encounters.set_promise_state(connection, item.promise, PromiseState.KEPT)

    def answered(self, ids: Sequence[FollowUpId], answer: Answer) -> Outcome[int]:
        """Say what became of what was written; what is still open is then done.

        An answer or a meeting is remembered as theirs, and ends what a sequence still planned.
        """
        now = self._clock()
        with self._store.writing(_label("Answer to", ids)) as work:
            connection = work.connection
            for wanted in ids:
                item = follow_ups.get(connection, wanted)
                if item.state in PENDING:
                    self._finish(work, item)
                follow_ups.set_answer(connection, wanted, answer, now)
                if (kind := _ANSWERED_BY.get(answer)) is not None:
                    encounters.add_interaction(
                        connection, item.contact, kind, now, started_by_me=False
                    )
                    contacts.touch(connection, item.contact, now)
                    follow_ups.remove_steps(connection, item.contact)
                begin_rhythm(work, item, self.today())
        return Outcome(len(ids), TOUCHED, work.batch)

    def drop(self, ids: Sequence[FollowUpId]) -> Outcome[int]:
        """Let go of; nothing is remembered, a promise in it is dropped."""
        now = self._clock()
        with self._store.writing(_label("Drop", ids)) as work:
            for wanted in ids:
                item = follow_ups.get(work.connection, wanted)
                follow_ups.finish(work.connection, wanted, FollowUpState.DROPPED, now)
                if item.promise is not None:
                    encounters.set_promise_state(
                        work.connection, item.promise, PromiseState.DROPPED
                    )
        return Outcome(len(ids), TOUCHED, work.batch)

    def snooze(self, ids: Sequence[FollowUpId], until: date) -> Outcome[int]:
        """Let come back on a day."""
        with self._store.writing(_label("Snooze", ids)) as work:
            for wanted in ids:
                follow_ups.move(work.connection, wanted, until, FollowUpState.SNOOZED)
        return Outcome(len(ids), Touched.FOLLOW_UPS, work.batch)

    def spread(self, ids: Sequence[FollowUpId]) -> Outcome[int]:
        """Spread what is from earlier evenly over this week, one day after another."""
        day = self.today()
        with self._store.writing("Spread over the week") as work:
            for place, wanted in enumerate(ids):
                due_on = day + timedelta(days=place % SOON_DAYS)
                follow_ups.move(work.connection, wanted, due_on, FollowUpState.OPEN)
        return Outcome(len(ids), Touched.FOLLOW_UPS, work.batch)

    def reopen(self, ids: Sequence[FollowUpId]) -> Outcome[int]:
        """Put back into today's queue."""
        with self._store.writing(_label("Reopen", ids)) as work:
            for wanted in ids:
                follow_ups.move(work.connection, wanted, self.today(), FollowUpState.OPEN)
                item = follow_ups.get(work.connection, wanted)
                if item.promise is not None:
                    encounters.set_promise_state(work.connection, item.promise, PromiseState.OPEN)
        return Outcome(len(ids), TOUCHED, work.batch)

    def settle(self, wanted: PromiseId, state: PromiseState) -> Outcome[PromiseId]:
        """Say that a promise or an ask is kept or dropped, and so is what was planned for it."""
        label = "Promise kept" if state is PromiseState.KEPT else "Promise dropped"
        with self._store.writing(label) as work:
            planned = follow_ups.of_promise(work.connection, wanted)
            if planned is not None and planned.state in PENDING:
                if state is PromiseState.KEPT:
                    self._finish(work, planned)
                else:
                    dropped = FollowUpState.DROPPED
                    follow_ups.finish(work.connection, planned.id, dropped, self._clock())
            ledger.settle(work.connection, wanted, state, self._clock())
            if planned is not None and state is PromiseState.KEPT:
                begin_rhythm(work, planned, self.today())
        return Outcome(wanted, TOUCHED, work.batch)


def _turn(entry: QueueEntry) -> tuple[date, int]:
    return entry.follow_up.due_on, entry.follow_up.id


def _label(action: str, ids: Sequence[FollowUpId]) -> str:
    return f"{action} follow-up" if len(ids) == 1 else f"{action} {len(ids)} follow-ups"
