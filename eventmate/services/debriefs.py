"""Going through those met, in the evening or whenever there are ten minutes."""

from collections.abc import Sequence, Set
from datetime import datetime, timedelta

from eventmate.domain.burst_kept import shown_text
from eventmate.domain.cadences import Rhythm
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.debrief import (
    DAYS_BACK,
    RHYTHM_OF,
    STEPS,
    Debrief,
    DebriefPerson,
    Stub,
    Warmth,
    suggested_names,
)
from eventmate.domain.encounters import EncounterId, PromiseDirection, PromiseState
from eventmate.domain.follow_up_rules import due_day
from eventmate.domain.follow_ups import PENDING, FollowUpKind, FollowUpState, QueueEntry
from eventmate.domain.meeting import JustMet
from eventmate.services import meetings
from eventmate.services.clock import Clock, today
from eventmate.services.planning import Meeting
from eventmate.services.sequences import rules_at, steps_at
from eventmate.settings import Preferences
from eventmate.storage import (
    cadences,
    captures,
    contacts,
    debriefs,
    encounters,
    follow_ups,
    listed_people,
)
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store, Writing

MOST_PEOPLE = 200
TOUCHED = Touched.ENCOUNTERS | Touched.FOLLOW_UPS | Touched.KEEPING


class Debriefs:
    """What a debrief asks, and what it keeps; it can be left at any point."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def waiting(self) -> Debrief:
        """Everybody met and not gone through yet, the earliest first."""
        since = self._clock() - timedelta(days=DAYS_BACK)
        with self._store.reading() as connection:
            ids = debriefs.waiting(connection, since)[:MOST_PEOPLE]
            warmth = debriefs.warmth_of(connection, ids)
        wanted = set(ids)
        met = meetings.just_met(self._store, since, len(ids) + MOST_PEOPLE) if ids else []
        people = [each for each in reversed(met) if each.encounter in wanted]
        stubs = self._stubs(since)
        return Debrief(
            tuple(self._people(people, warmth)),
            stubs,
            next((each.place.event_name for each in reversed(people) if each.place.event_name), ""),
            people[-1].met_at.astimezone().date() if people else None,
        )

    def count(self) -> int:
        """How many people and stubs wait."""
        since = self._clock() - timedelta(days=DAYS_BACK)
        with self._store.reading() as connection:
            waiting = captures.waiting(connection, MOST_PEOPLE)
            recent = [each for each in waiting if each.received_at >= since]
            return len(debriefs.waiting(connection, since)) + len(recent)

    def _people(self, met: Sequence[JustMet], warmth: dict[int, Warmth]) -> list[DebriefPerson]:
        ids = [each.contact for each in met]
        steps = {
            event: steps_at(self._store, event, self._preferences)
            for event in {each.place.event for each in met}
        }
        with self._store.reading() as connection:
            known = {each.id: each for each in contacts.get_many(connection, ids, photos=False)}
            lines = debriefs.typed_lines(connection, ids)
            photos = debriefs.with_photo(connection, ids)
            return [
                DebriefPerson(
                    each,
                    lines.get(each.contact, ""),
                    encounters.get(connection, each.encounter).through,
                    known[each.contact].details.tags,
                    known[each.contact].roles,
                    each.contact in photos,
                    warmth.get(each.encounter),
                    tuple(
                        item.kind
                        for item in follow_ups.of_contact(connection, each.contact)
                        if item.state in PENDING
                    ),
                    tuple(
                        item
                        for item in encounters.promises_at(connection, each.encounter)
                        if item.direction is PromiseDirection.THEY_PROMISED
                        and item.state is PromiseState.OPEN
                    ),
                    ()
                    if known[each.contact].do_not_contact
                    else tuple(step.kind for step in steps[each.place.event]),
                )
                for each in met
            ]

    def _stubs(self, since: datetime) -> tuple[Stub, ...]:
        with self._store.reading() as connection:
            waiting = captures.waiting(connection, MOST_PEOPLE)
            names: dict[int, list[str]] = {}
            for each in waiting:
                event = each.place.event
                if event is not None and event not in names:
                    listed = listed_people.of_event(connection, event)
                    names[event] = [each.person.name for each in listed]
        found = []
        for each in reversed(waiting):
            if each.received_at >= since:
                shown = shown_text(each.kind, each.text)
                near = names.get(each.place.event, []) if each.place.event is not None else []
                found.append(Stub(each, shown, suggested_names(shown, near)))
        return tuple(found)

    def finish(
        self, met: JustMet, steps: Sequence[FollowUpKind], warmth: Warmth | None
    ) -> Outcome[EncounterId]:
        """Keep what comes next and how gladly I would talk again; the person is gone through."""
        now = self._clock()
        usual = steps_at(self._store, met.place.event, self._preferences)
        rules = rules_at(self._store, met.place.event, self._preferences)
        meeting = Meeting(met.contact, met.encounter, met.met_at.astimezone().date(), rules)
        with self._store.writing(f"Debrief of {met.name}") as work:
            self._plan(work, meeting, steps, {step.kind for step in usual})
            debriefs.finish(work.connection, met.encounter, warmth, now)
            if warmth is not None:
                self._set_rhythm(work, met, warmth)
        return Outcome(met.encounter, TOUCHED, work.batch)

    def _plan(
        self,
        work: Writing,
        meeting: Meeting,
        steps: Sequence[FollowUpKind],
        usual: Set[FollowUpKind],
    ) -> None:
        """Add what was chosen and is not planned; take away what is planned and was not.

        What usually follows goes by itself once an answer comes; thanks are owed either way.
        """
        pending = [
            item
            for item in follow_ups.of_contact(work.connection, meeting.contact)
            if item.state in PENDING and item.kind in STEPS
        ]
        for item in pending:
            if item.kind not in steps:
                follow_ups.remove(work.connection, item.id)
        here = follow_ups.of_encounter(work.connection, meeting.encounter)
        planned = {item.kind for item in pending}
        planned |= {item.kind for item in here if item.state is FollowUpState.DONE}
        for kind in steps:
            if kind not in planned:
                due = due_day(kind, meeting.day, meeting.rules)
                is_step = kind in usual and kind is not FollowUpKind.THANK_YOU
                draft = NewFollowUp(
                    meeting.contact, kind, due, encounter=meeting.encounter, is_step=is_step
                )
                follow_ups.add(work.connection, draft)

    def _set_rhythm(self, work: Writing, met: JustMet, warmth: Warmth) -> None:
        days = RHYTHM_OF[warmth]
        rhythm = None if days is None else Rhythm(days, today(self._clock))
        cadences.set_own(work.connection, [met.contact], rhythm)

    def drafts(self, gone_through: Sequence[ContactId]) -> list[QueueEntry]:
        """What is to be written to those gone through, by the day it is due."""
        with self._store.reading() as connection:
            found = [
                follow_ups.entry(connection, item.id)
                for contact in dict.fromkeys(gone_through)
                for item in follow_ups.of_contact(connection, contact)
                if item.state in PENDING
            ]
        found = [each for each in found if not each.do_not_contact]
        return sorted(found, key=lambda each: (each.follow_up.due_on, each.follow_up.id))
