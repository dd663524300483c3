"""Capturing a person: never lost, stamped with where I am, recognised but never merged unasked."""

from dataclasses import replace
from datetime import date, datetime

from eventmate.domain.burst import BurstReading
from eventmate.domain.burst_kept import read_kept, shown_text
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.codes import Code
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import (
    Capture,
    CaptureId,
    CaptureKind,
    EncounterId,
    Place,
    PromiseDirection,
)
from eventmate.domain.follow_up_rules import FollowUpSettings
from eventmate.domain.identity import recognise
from eventmate.domain.meeting import Captured, CaptureState, JustMet, Lookalike
from eventmate.domain.quick_form import QuickForm, form_of_text
from eventmate.services import meetings, planning
from eventmate.services.arrivals import (
    Arrival,
    NoName,
    Received,
    ask,
    certain_match,
    lookalikes,
    met_again,
    met_first,
    prepared,
    received_form,
    received_line,
    says_who,
    with_earlier,
)
from eventmate.services.clock import Clock
from eventmate.services.reading import read_bytes, read_code_text
from eventmate.services.sequences import rules_at
from eventmate.services.small_pictures import with_small_pictures
from eventmate.settings import Preferences
from eventmate.storage import captures, contacts, encounters
from eventmate.storage.store import Store

TOUCHED = (
    Touched.CONTACTS
    | Touched.ENCOUNTERS
    | Touched.FOLLOW_UPS
    | Touched.CAPTURES
    | Touched.PEOPLE  # a target may be met by it
)


class Captures:
    """Saves what comes in at a meeting; each capture is one undoable batch."""

    def __init__(self, store: Store, preferences: Preferences, clock: Clock) -> None:
        self._store = store
        self._preferences = preferences
        self._clock = clock

    def line(self, reading: BurstReading, place: Place) -> Outcome[Captured]:
        """Save a typed line; raises NoName.

        A lone address or number of nobody known is no name: it waits in the inbox for one.
        """
        received = received_line(reading)
        is_profile = bool(received.details.links)
        if reading.name or is_profile or self._is_known(received.details):
            return self.person(received, place)
        return self.unresolved(CaptureKind.LINE, received.raw, place)

    def form(self, filled: QuickForm, place: Place) -> Outcome[Captured]:
        """Save a filled form; raises NoName."""
        return self.person(received_form(filled, self._clock().date()), place)

    def code(self, code: Code, place: Place) -> Outcome[Captured]:
        """Save a code: a person at once, anything else as it is in the inbox."""
        if code.contact is not None and says_who(code.contact):
            return self.person(Received(CaptureKind.CODE, code.text, code.contact), place)
        return self.unresolved(CaptureKind.CODE, code.text, place)

    def unresolved(self, kind: CaptureKind, text: str, place: Place) -> Outcome[Captured]:
        """Keep something without a name in the inbox, once however often it is shown."""
        text = with_small_pictures(text)
        with self._store.writing("Keep in inbox") as work:
            known = captures.waiting_with_text(work.connection, text)
            kept = known or captures.add(work.connection, kind, text, self._clock(), place)
        shown = shown_text(kind, text)
        captured = Captured(CaptureState.WAITING, name=shown, capture=kept)
        return Outcome(captured, Touched.CAPTURES, work.batch)

    def person(self, received: Received, place: Place) -> Outcome[Captured]:
        """Save a person met: recognised, new, or kept with a question when unsure."""
        now = self._clock()
        received = prepared(received)
        details = received.details
        arrival = Arrival(received, place, now, self._rules_at(place))
        with self._store.writing(f"Meet {details.name}") as work:
            alike = contacts.lookalikes(work.connection, details)
            found = recognise(details, [(item.id, item.details) for item in alike])
            if (same := certain_match(found)) is not None:
                captured = met_again(work, arrival, same)
            elif found.matches:
                captured = ask(work, arrival, lookalikes(found, alike))
            else:
                captured = met_first(work, arrival)
        return Outcome(captured, TOUCHED, work.batch)

    def answer(
        self, wanted: CaptureId, same: ContactId | None, corrected: BurstReading | None = None
    ) -> Outcome[Captured]:
        """Settle a capture that waits: it is the contact `same`, or somebody new (none).

        `corrected` is its line as understood, where that is still known.
        """
        with self._store.reading() as connection:
            waiting = captures.get(connection, wanted)
        read = self.read_again(waiting) if corrected is None else received_line(corrected)
        received = prepared(read)
        arrival = self._arrival_of(waiting, received)
        with self._store.writing(f"Meet {received.details.name}") as work:
            captured = met_first(work, arrival) if same is None else met_again(work, arrival, same)
        return Outcome(captured, TOUCHED, work.batch)

    def name_it(
        self, wanted: CaptureId, line: str, same: ContactId | None = None
    ) -> Outcome[Captured]:
        """Give a waiting capture a name by a typed line: the contact `same`, or somebody new.

        Raises NoName.
        """
        with self._store.reading() as connection:
            waiting = captures.get(connection, wanted)
        reading = read_burst(line, self._clock().date())
        received = self._with_what_waited(received_line(reading), waiting)
        arrival = self._arrival_of(waiting, received)
        with self._store.writing(f"Meet {received.details.name}") as work:
            captured = met_first(work, arrival) if same is None else met_again(work, arrival, same)
        return Outcome(captured, TOUCHED, work.batch)

    def _with_what_waited(self, received: Received, waiting: Capture) -> Received:
        """Somebody named now, with what came before the name: read, or else as a note."""
        if waiting.kind is CaptureKind.LINE:
            try:
                return with_earlier(received, self.read_again(waiting))
            except NoName:
                pass
        return replace(
            received, details=replace(received.details, note=shown_text(waiting.kind, waiting.text))
        )

    def _is_known(self, details: ContactDetails) -> bool:
        """Whether an address or a number is certainly somebody's."""
        with self._store.reading() as connection:
            alike = contacts.lookalikes(connection, details)
        found = recognise(details, [(item.id, item.details) for item in alike])
        return certain_match(found) is not None

    def lookalikes_of_line(self, line: str) -> tuple[Lookalike, ...]:
        """Whom a typed line may mean; nobody while there is no name in it."""
        try:
            received = received_line(read_burst(line, self._clock().date()))
        except NoName:
            return ()
        return self._alike(received.details)

    def read_again(self, waiting: Capture) -> Received:
        """What a waiting capture's raw text says."""
        if waiting.kind is CaptureKind.LINE:
            return received_line(read_kept(waiting.text, waiting.received_at.astimezone().date()))
        if waiting.kind is CaptureKind.FORM:
            day = waiting.received_at.astimezone().date()
            return received_form(form_of_text(waiting.text), day)
        found = read_bytes("", waiting.text.encode("utf-8")).contacts
        details = found[0] if found else ContactDetails(note=waiting.text)
        return Received(waiting.kind, waiting.text, details)

    def name_of(self, waiting: Capture) -> str:
        """The name in a waiting capture, or nothing."""
        try:
            return self.read_again(waiting).details.name
        except NoName:
            return ""

    def code_of(self, waiting: Capture) -> Code | None:
        """What a waiting code is; nothing where something else waits."""
        return read_code_text(waiting.text) if waiting.kind is CaptureKind.CODE else None

    def drop(self, wanted: CaptureId) -> Outcome[CaptureId]:
        """Throw a waiting capture away; can be undone."""
        with self._store.writing("Drop from inbox") as work:
            captures.remove(work.connection, wanted)
        return Outcome(wanted, Touched.CAPTURES, work.batch)

    def today(self) -> date:
        """The wall-clock day where I am."""
        return self._clock().date()

    def inbox(self) -> list[Capture]:
        """Captures that wait for a name, the latest first."""
        with self._store.reading() as connection:
            return captures.waiting(connection)

    def lookalikes_of(self, wanted: CaptureId) -> tuple[Lookalike, ...]:
        """Whom a waiting capture may be."""
        with self._store.reading() as connection:
            waiting = captures.get(connection, wanted)
        try:
            return self._alike(self.read_again(waiting).details)
        except NoName:
            return ()

    def _alike(self, details: ContactDetails) -> tuple[Lookalike, ...]:
        with self._store.reading() as connection:
            alike = contacts.lookalikes(connection, details)
        found = recognise(details, [(item.id, item.details) for item in alike])
        return lookalikes(found, alike)

    def note(
        self, wanted: EncounterId, *, spoke_of: str, promised: str, next_step: str
    ) -> Outcome[EncounterId]:
        """Replace what was noted of a meeting, its promise and its next step."""
        with self._store.reading() as connection:
            present = encounters.get(connection, wanted)
        rules = self._rules_at(present.place)
        with self._store.writing("Note on meeting") as work:
            encounters.change(
                work.connection,
                wanted,
                spoke_of=spoke_of,
                next_step=next_step,
                through=present.through,
                place=present.place,
            )
            # "by Friday" is said from the day it is typed, however long ago the meeting was
            meeting = replace(meetings.meeting_of(present), day=self._clock().date(), rules=rules)
            planning.replace_said(work, meeting, PromiseDirection.I_PROMISED, promised)
            if next_step != present.next_step:
                planning.replace_next_step(work, meeting, next_step)
        return Outcome(wanted, Touched.ENCOUNTERS | Touched.FOLLOW_UPS, work.batch)

    def just_met(self, since: datetime, limit: int = 50) -> list[JustMet]:
        """Those met since a moment, the latest first."""
        return meetings.just_met(self._store, since, limit)

    def _rules_at(self, place: Place) -> FollowUpSettings:
        return rules_at(self._store, place.event, self._preferences)

    def _arrival_of(self, waiting: Capture, received: Received) -> Arrival:
        rules = self._rules_at(waiting.place)
        return Arrival(received, waiting.place, waiting.received_at, rules, waiting.id)
