"""Targets and the contacts they are: meeting somebody marks the target within the same step."""

from dataclasses import replace
from datetime import datetime

from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.encounters import Place
from eventmate.domain.event_people import like
from eventmate.domain.events import EventId
from eventmate.domain.known_people import Certainty, KnownContact
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import ListedId, Target, TargetId
from eventmate.storage import contacts, listed_people, targets
from eventmate.storage.store import Writing


def note_met(
    work: Writing, place: Place, contact: ContactId, details: ContactDetails, at: datetime
) -> None:
    """Somebody was met: if they are on the event's list or a target, they are this contact."""
    if place.event is None:
        return
    person = ListedPerson(
        details.name,
        details.title,
        details.organisation,
        next(iter(details.emails), ""),
        details.links,
    )
    row = _link_listed(work, place.event, contact, person)
    present = targets.of_event(work.connection, place.event)
    known = [each for each in present if each.draft.contact == contact]
    for target in known or _alike(present, row, person):
        if target.draft.contact is None:
            linked = replace(target.draft, contact=contact)
            targets.change(work.connection, target.id, linked)
        if target.met_at is None:
            targets.set_met(work.connection, target.id, at)


def _link_listed(
    work: Writing, event: EventId, contact: ContactId, person: ListedPerson
) -> ListedId | None:
    """The row of the list that is this contact; of several alike it may be any, so none."""
    known = listed_people.with_contact(work.connection, event, contact)
    if known is not None:
        return known
    is_like = like(person)
    free = listed_people.unknown(work.connection, event, contact)
    alike = [row for row, listed in free if is_like(listed)]
    if len(alike) != 1:
        return None
    listed_people.set_contact(work.connection, alike[0], contact)
    return alike[0]


def _alike(present: list[Target], row: ListedId | None, person: ListedPerson) -> list[Target]:
    """The one target without a contact that stands for the person."""
    free = [each for each in present if each.draft.contact is None]
    same = [each for each in free if row is not None and each.draft.listed == row]
    is_like = like(person)
    same = same or [each for each in free if is_like(_person_of(each))]
    return same if len(same) == 1 else []


def _person_of(target: Target) -> ListedPerson:
    draft = target.draft
    return ListedPerson(draft.name, draft.title, draft.organisation, links=draft.links)


def link_targets(work: Writing, event: EventId) -> None:
    """Targets of an event whose row on the list is a contact by now are that contact."""
    rows = {row.id: row.contact for row in listed_people.of_event(work.connection, event)}
    for target in targets.of_event(work.connection, event):
        draft = target.draft
        contact = None if draft.listed is None else rows.get(draft.listed)
        if draft.contact is None and contact is not None:
            targets.change(work.connection, target.id, replace(draft, contact=contact))
            note_if_met(work, target.id)


def note_if_met(work: Writing, wanted: TargetId) -> None:
    """A target whose contact I met at this event already was met then."""
    target = targets.get(work.connection, wanted)
    if target.met_at is None and target.draft.contact is not None:
        at = targets.met_at(work.connection, target.draft.event, target.draft.contact)
        if at is not None:
            targets.set_met(work.connection, wanted, at)


def surely_known(work: Writing, person: ListedPerson) -> ContactId | None:
    """The contact somebody certainly is, or nothing."""
    from eventmate.matching.known_people import match

    points = [ContactPoint(PointKind.EMAIL, person.email)] if person.email else []
    points += [ContactPoint(PointKind.LINK, link) for link in person.links]
    alike = contacts.lookalikes(
        work.connection, ContactDetails(name=person.name, points=tuple(points))
    )
    known = [
        KnownContact(
            each.id,
            each.details.name,
            each.details.organisation,
            each.details.emails,
            each.details.links,
        )
        for each in alike
    ]
    found = match([person], known, cancelled=lambda: False)
    return next((each.contact for each in found if each.certainty is Certainty.SURE), None)
