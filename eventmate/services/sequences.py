"""The steps that follow a meeting at a kind of event: shown, changed, and as rules of days."""

from collections.abc import Sequence
from datetime import date

from eventmate.domain.cadences import Rhythm
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import EncounterId
from eventmate.domain.events import EventId, EventKind
from eventmate.domain.follow_up_rules import FollowUpSettings
from eventmate.domain.follow_ups import FollowUp
from eventmate.domain.sequences import Step, in_order, rules_of, usual_steps
from eventmate.settings import Preferences
from eventmate.storage import (
    cadences,
    contacts,
    debriefs,
    encounters,
    events,
    follow_ups,
    sequences,
)
from eventmate.storage.store import Store, Writing


class Sequences:
    """Of each kind of event its own; what nobody changed is as it usually is."""

    def __init__(self, store: Store, preferences: Preferences) -> None:
        self._store = store
        self._preferences = preferences

    def of(self, kind: EventKind) -> tuple[Step, ...]:
        """The steps after a meeting at such an event, by their day."""
        return steps_of(self._store, kind, self._preferences)

    def change(self, kind: EventKind, steps: Sequence[Step]) -> Outcome[EventKind]:
        """Keep other steps; those already planned stay as they are."""
        with self._store.writing("Change the steps after a meeting") as work:
            sequences.change(work.connection, kind, in_order(steps))
        return Outcome(kind, Touched.TEMPLATES, work.batch)

    def restore_usual(self, kind: EventKind) -> Outcome[EventKind]:
        """Go by the usual steps again."""
        with self._store.writing("Change the steps after a meeting") as work:
            sequences.change(work.connection, kind, None)
            sequences.set_rhythm(work.connection, kind, 0)
        return Outcome(kind, Touched.TEMPLATES, work.batch)

    def rhythm(self, kind: EventKind) -> int:
        """Days of the rhythm that takes over after the last step; 0 where none does."""
        with self._store.reading() as connection:
            return sequences.rhythm(connection, kind)

    def set_rhythm(self, kind: EventKind, days: int) -> Outcome[EventKind]:
        """Let a rhythm take over after the last step, every so many days; 0 lets none."""
        with self._store.writing("Change the steps after a meeting") as work:
            sequences.set_rhythm(work.connection, kind, days)
        return Outcome(kind, Touched.TEMPLATES, work.batch)


def steps_of(store: Store, kind: EventKind, preferences: Preferences) -> tuple[Step, ...]:
    """The steps of a kind of event, whoever said them."""
    with store.reading() as connection:
        chosen = sequences.changed(connection, kind)
    return usual_steps(kind, preferences.current.thank_you_days) if chosen is None else chosen


def steps_at(store: Store, event: EventId | None, preferences: Preferences) -> tuple[Step, ...]:
    """The steps after a meeting at an event; none where it was met at no event."""
    if event is None:
        return ()
    with store.reading() as connection:
        kind = events.get(connection, event).draft.kind
    return steps_of(store, kind, preferences)


def begin_rhythm(work: Writing, item: FollowUp, day: date) -> None:
    """After the last step of a sequence its rhythm takes over.

    Not where somebody already said how often, for the person, for one of their tags or after the
    meeting, nor for whom asked to be let be.
    """
    connection = work.connection
    if item.encounter is None or follow_ups.of_contact(connection, item.contact):
        return
    event = encounters.get(connection, item.encounter).place.event
    kind = None if event is None else events.get(connection, event).draft.kind
    days = 0 if kind is None else sequences.rhythm(connection, kind)
    if days and _may_begin(work, item.contact, item.encounter):
        cadences.set_own(connection, [item.contact], Rhythm(days, day))


def _may_begin(work: Writing, wanted: ContactId, encounter: EncounterId) -> bool:
    connection = work.connection
    known = contacts.get(connection, wanted)
    is_said = (
        debriefs.warmth_of(connection, [encounter])
        or cadences.of_contact(connection, wanted).own is not None
        or set(cadences.of_tags(connection)) & set(known.details.tags)
    )
    return not (is_said or known.do_not_contact)


def rules_at(store: Store, event: EventId | None, preferences: Preferences) -> FollowUpSettings:
    """The days of what follows a meeting; away from events thanks alone are planned."""
    base = FollowUpSettings(thank_you_days=preferences.current.thank_you_days)
    if event is None:
        return base
    return rules_of(steps_at(store, event, preferences), base)
