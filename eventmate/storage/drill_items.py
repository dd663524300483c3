"""Everything that can be drilled: kept cards, those that come with the product, and faces."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.drill_deck import DrillItem, told_apart
from eventmate.domain.drills import NOT_KEPT, DrillCard, DrillKind
from eventmate.domain.events import EventStatus
from eventmate.domain.starter_drills import STARTERS
from eventmate.domain.targets import Target, TargetId, work_of
from eventmate.storage import contacts, drills, events, targets

NOBODY = ContactId(0)


def kept(connection: Connection, card: DrillCard) -> DrillCard:
    """The kept card in whose place this one stands, saved now if need be; raises NotFound."""
    if card.id != NOT_KEPT:
        return drills.get(connection, card.id)
    found = found_among(drills.listed(connection), card)  # kept meanwhile
    return found or replace(card, id=drills.add(connection, card))


def found_among(known: Sequence[DrillCard], card: DrillCard) -> DrillCard | None:
    """The kept card that stands for this one; None where there is none."""
    for each in known:
        if (each.key and each.key == card.key) or (each.target and each.target == card.target):
            return each
        if each.id == card.id:
            return each
    return None


def listed(connection: Connection, today: date, *, hidden: bool = False) -> list[DrillItem]:
    """My own cards, those that come with the product, and the faces of people ahead."""
    known = drills.listed(connection)
    own = [
        _item(card, card.text) for card in known if card.kind is not DrillKind.FACE and not card.key
    ]
    by_key = {card.key: card for card in known if card.key}
    given = [
        _item(by_key.get(key, DrillCard(NOT_KEPT, kind, text, key=key)), text)
        for key, kind, text in STARTERS
    ]
    by_target = {card.target: card for card in known if card.target is not None}
    items = [*own, *given, *_faces(connection, today, by_target)]
    return [item for item in items if hidden or not item.card.is_hidden]


def _item(card: DrillCard, text: str) -> DrillItem:
    return DrillItem(card, card.text or text, (card.answer,) if card.answer else ())


def _faces(
    connection: Connection, today: date, known: Mapping[TargetId, DrillCard]
) -> list[DrillItem]:
    ahead = [
        each.id
        for each in events.listed(connection)
        if each.draft.ends_on >= today and each.draft.status is not EventStatus.SKIPPED
    ]
    people = [
        each
        for event in ahead
        for each in targets.of_event(connection, event)
        if each.met_at is None
    ]
    wanted = [each.draft.contact for each in people if each.draft.contact is not None]
    details = {each.id: each.details for each in contacts.get_many(connection, wanted)}
    faces = [
        _face(each, known.get(each.id), details.get(each.draft.contact or NOBODY))
        for each in people
    ]
    return told_apart(faces)


def _face(target: Target, known: DrillCard | None, contact: ContactDetails | None) -> DrillItem:
    draft = target.draft
    card = known or DrillCard(NOT_KEPT, DrillKind.FACE, "", target=target.id, contact=draft.contact)
    told = work_of(draft, contact)
    work = ", ".join(part for part in (told.title, told.organisation) if part)
    points = [line.strip() for line in draft.talking_points.splitlines() if line.strip()]
    back = tuple(filter(None, (work, *points[:1], *draft.questions[:1])))
    photo = contact.photo if contact else None
    hint = draft.why or next(iter(points), "")
    return DrillItem(card, work or draft.why, back, photo, draft.name, hint)
