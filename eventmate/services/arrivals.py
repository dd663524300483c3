"""Somebody arrives: saving them as new, as known, or with a question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from eventmate.domain.burst import BurstReading
from eventmate.domain.burst_kept import kept_text
from eventmate.domain.contacts import Contact, ContactDetails, ContactId
from eventmate.domain.encounters import (
    CaptureId,
    CaptureKind,
    Encounter,
    EncounterId,
    Place,
    PromiseDraft,
)
from eventmate.domain.errors import EventMateError
from eventmate.domain.follow_up_rules import FollowUpSettings
from eventmate.domain.identity import Certainty, Reason, Recognition, merged
from eventmate.domain.meeting import Captured, CaptureState, Lookalike
from eventmate.domain.quick_form import QuickForm
from eventmate.services import planning
from eventmate.services.exchange import named
from eventmate.services.planning import Meeting
from eventmate.services.small_pictures import with_small_photo, with_small_pictures
from eventmate.services.target_meetings import note_met
from eventmate.storage import captures, contacts, encounters
from eventmate.storage.contacts import NewContact
from eventmate.storage.store import Writing

# A badge held up again, or a phone and a badge of one person, is the same meeting.
SAME_MEETING = timedelta(minutes=30)


class NoName(EventMateError):
    """What was typed has no name in it."""

    def __init__(self) -> None:
        super().__init__("There is no name yet. Start the line with the person's name.")


@dataclass(frozen=True, slots=True)
class Received:
    """One thing received: who it says, its raw text, and what was typed along with it."""

    kind: CaptureKind
    raw: str
    details: ContactDetails
    promises: tuple[PromiseDraft, ...] = ()
    spoke_of: str = ""


def received_line(reading: BurstReading) -> Received:
    """A typed line as understood; raises NoName when there is nobody in it."""
    details = reading.details()
    if not details.name and not details.points:
        raise NoName
    return Received(
        CaptureKind.LINE, kept_text(reading), details, reading.promises, reading.spoke_of
    )


def received_form(filled: QuickForm, today: date) -> Received:
    """A filled form; raises NoName when there is nobody in it."""
    details = filled.details()
    if not details.name and not details.points:
        raise NoName
    promises = filled.promises(today)
    return Received(CaptureKind.FORM, filled.as_text(), details, promises, filled.spoke_of.strip())


def with_earlier(named: Received, earlier: Received) -> Received:
    """Somebody named now, with everything that was typed before there was a name."""
    before, now = earlier.details, named.details
    points = tuple(dict.fromkeys((*now.points, *before.points)))
    tags = tuple(dict.fromkeys((*now.tags, *before.tags)))
    spoke_of = "; ".join(filter(None, (earlier.spoke_of, named.spoke_of)))
    return replace(
        named,
        details=replace(now, points=points, tags=tags),
        promises=(*earlier.promises, *named.promises),
        spoke_of=spoke_of,
    )


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something received, where and when; `waiting` is the capture it settles, if any."""

    received: Received
    place: Place
    at: datetime
    rules: FollowUpSettings
    waiting: CaptureId | None = None


def says_who(details: ContactDetails) -> bool:
    """Whether a card names somebody, or is a profile to know them by."""
    return bool(details.name or details.given or details.family or details.points)


def prepared(received: Received) -> Received:
    """The same with a name to be listed by and small pictures."""
    details = with_small_photo(named(received.details))
    return replace(received, details=details, raw=with_small_pictures(received.raw))


def certain_match(found: Recognition) -> ContactId | None:
    """The one contact it certainly is; two certain ones are a question.

    Whoever stands before me with the name and the organisation of one I know is that person;
    a file may hold two such, so reading one is not as sure.
    """
    certain = [m.contact for m in found.matches if m.certainty is Certainty.CERTAIN]
    if not certain:
        same = Reason.SAME_NAME_AND_ORGANISATION
        certain = [match.contact for match in found.matches if match.reason is same]
    return certain[0] if len(certain) == 1 else None


def lookalikes(found: Recognition, alike: Sequence[Contact]) -> tuple[Lookalike, ...]:
    """Whom it may be, with the reason for each."""
    by_id = {item.id: item.details for item in alike}
    return tuple(
        Lookalike(
            match.contact,
            by_id[match.contact].name,
            by_id[match.contact].organisation,
            match.reason.value,
        )
        for match in found.matches
    )


def met_first(work: Writing, arrival: Arrival) -> Captured:
    """Save somebody new with the meeting and what it leads to."""
    source = f"Met at {arrival.place.event_name}" if arrival.place.event_name else "Met in person"
    draft = NewContact(_with_free_id(work, arrival.received.details), source=source)
    (contact,) = contacts.insert_many(work.connection, [draft], arrival.at)
    return _met(work, arrival, contact, CaptureState.NEW)


def met_again(work: Writing, arrival: Arrival, same: ContactId) -> Captured:
    """Save meeting somebody known; what the card adds is added, nothing is overwritten."""
    present = contacts.get(work.connection, same).details
    completed = merged(present, _with_free_id(work, arrival.received.details, same))
    if completed != present:
        contacts.update_details(work.connection, same, completed)
    earlier = encounters.latest_with(work.connection, same, arrival.at - SAME_MEETING)
    if earlier is not None and earlier.place.event == arrival.place.event:
        _settle(work, arrival, same)
        _add_said(work, arrival, same, earlier.id)
        _add_spoken(work, arrival.received.spoke_of, earlier)
        note_met(work, arrival.place, same, completed, earlier.met_at)
        return Captured(CaptureState.AGAIN, completed.name, same, earlier.id)
    return _met(work, arrival, same, CaptureState.KNOWN)


def _with_free_id(
    work: Writing, details: ContactDetails, same: ContactId | None = None
) -> ContactDetails:
    """Without the card id where another contact than `same` has it: whoever this is was decided."""
    owners = set(contacts.ids_of_card(work.connection, details.uid))
    return replace(details, uid="") if owners - {same} else details


def ask(work: Writing, arrival: Arrival, candidates: tuple[Lookalike, ...]) -> Captured:
    """Keep it in the inbox with the question whether it is one of `candidates`."""
    received = arrival.received
    kept = captures.waiting_with_text(work.connection, received.raw) or captures.add(
        work.connection, received.kind, received.raw, arrival.at, arrival.place
    )
    return Captured(CaptureState.ASK, received.details.name, capture=kept, lookalikes=candidates)


def _met(work: Writing, arrival: Arrival, contact: ContactId, state: CaptureState) -> Captured:
    encounter = encounters.add(
        work.connection, contact, arrival.at, arrival.place, arrival.received.spoke_of
    )
    contacts.touch(work.connection, contact, arrival.at)
    _settle(work, arrival, contact)
    planning.plan_thank_you(work, _meeting(arrival, contact, encounter))
    _add_said(work, arrival, contact, encounter)
    details = contacts.get(work.connection, contact).details
    note_met(work, arrival.place, contact, details, arrival.at)
    return Captured(state, arrival.received.details.name, contact, encounter)


def _meeting(arrival: Arrival, contact: ContactId, encounter: EncounterId) -> Meeting:
    return Meeting(contact, encounter, arrival.at.astimezone().date(), arrival.rules)


def _add_said(work: Writing, arrival: Arrival, contact: ContactId, encounter: EncounterId) -> None:
    meeting = _meeting(arrival, contact, encounter)
    for item in arrival.received.promises:
        planning.add_said(work, meeting, item)


def _add_spoken(work: Writing, spoke_of: str, meeting: Encounter) -> None:
    """What is noted the second time stands after the first."""
    if not spoke_of or spoke_of in meeting.spoke_of:
        return
    encounters.change(
        work.connection,
        meeting.id,
        spoke_of="; ".join(filter(None, (meeting.spoke_of, spoke_of))),
        next_step=meeting.next_step,
        through=meeting.through,
        place=meeting.place,
    )


def _settle(work: Writing, arrival: Arrival, contact: ContactId) -> None:
    received = arrival.received
    if arrival.waiting is not None:
        captures.settle(work.connection, arrival.waiting, contact)
    elif received.kind is not CaptureKind.FORM:
        captures.add(
            work.connection, received.kind, received.raw, arrival.at, arrival.place, contact
        )
