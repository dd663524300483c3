"""Later touches: noted in a moment, for one person or many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import DIRECTIONS, Direction, InteractionKind
from eventmate.services.clock import Clock
from eventmate.storage import contacts, encounters
from eventmate.storage.store import Store, Writing

NOON = time(12)


@dataclass(frozen=True, slots=True)
class TouchDraft:
    """One touch to note; `on` is today unless said."""

    contact: ContactId
    kind: InteractionKind = InteractionKind.MESSAGE
    note: str = ""
    started_by_me: bool = True
    on: date | None = None


class Touches:
    """Notes touches; each resets the rhythm of its contact."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def log(self, drafts: Sequence[TouchDraft]) -> Outcome[int]:
        """Note one touch or several, each with its own note, as one batch."""
        label = "In touch" if len(drafts) == 1 else f"In touch with {len(drafts)}"
        now = self._clock()
        with self._store.writing(label) as work:
            note_touches(work, drafts, now)
        return Outcome(len(drafts), Touched.CONTACTS | Touched.KEEPING, work.batch)


def note_touches(work: Writing, drafts: Sequence[TouchDraft], now: datetime) -> None:
    """Save touches, each on its day."""
    for draft in drafts:
        at, neutral = moment_of(draft.on, now), Direction.NEUTRAL
        mine = DIRECTIONS.get(draft.kind, neutral)
        encounters.add_interaction(
            work.connection,
            draft.contact,
            draft.kind,
            at,
            direction=mine if draft.started_by_me else neutral,
            note=draft.note,
            started_by_me=draft.started_by_me,
        )
        contacts.touch(work.connection, draft.contact, at)


def moment_of(on: date | None, now: datetime) -> datetime:
    """Now for today; noon of another day, which stays that day in every zone nearby."""
    if on is None or on == now.date():
        return now
    return datetime.combine(on, NOON, now.tzinfo)
