"""My own cards, to and from rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.cards import Card, CardDraft, CardId, CardPoint, Payload
from eventmate.domain.contacts import Address, PointKind
from eventmate.domain.errors import NotFound
from eventmate.storage.tables import card, card_point

Values = dict[str, object]


def _values(draft: CardDraft) -> Values:
    return {
        "label": draft.label,
        "name": draft.name,
        "pronouns": draft.pronouns,
        "headline": draft.headline,
        "organisation": draft.organisation,
        "title": draft.title,
        "street": draft.address.street,
        "city": draft.address.city,
        "region": draft.address.region,
        "postal_code": draft.address.postal_code,
        "country": draft.address.country,
        "offers": draft.offers,
        "needs": draft.needs,
        "notes_in_code": draft.notes_in_code,
        "photo": draft.photo,
        "payload": draft.payload.value,
    }


def _points(wanted: int, points: Sequence[CardPoint]) -> list[Values]:
    return [
        {
            "card_id": wanted,
            "kind": point.kind.value,
            "value": point.value,
            "label": point.label,
            "in_code": point.in_code,
            "position": position,
        }
        for position, point in enumerate(points)
    ]


def _card(row: Any, points: Sequence[CardPoint]) -> Card:
    address = Address(row.street, row.city, row.region, row.postal_code, row.country)
    draft = CardDraft(
        label=row.label,
        name=row.name,
        pronouns=row.pronouns,
        headline=row.headline,
        organisation=row.organisation,
        title=row.title,
        points=tuple(points),
        address=address,
        offers=row.offers,
        needs=row.needs,
        notes_in_code=bool(row.notes_in_code),
        photo=row.photo,
        payload=Payload(row.payload),
    )
    return Card(CardId(row.id), draft)


def add(connection: Connection, draft: CardDraft) -> CardId:
    """Save a new card after the others."""
    last = connection.scalar(select(func.max(card.c.position)))
    values = _values(draft) | {"position": 0 if last is None else last + 1}
    key = connection.execute(insert(card), values).inserted_primary_key
    assert key is not None
    if rows := _points(key[0], draft.points):
        connection.execute(insert(card_point), rows)
    return CardId(key[0])


def change(connection: Connection, wanted: CardId, draft: CardDraft) -> None:
    """Replace a card; its ways to reach me are rewritten only when they changed."""
    before = get(connection, wanted).draft
    connection.execute(update(card).where(card.c.id == wanted).values(_values(draft)))
    if before.points != draft.points:
        connection.execute(delete(card_point).where(card_point.c.card_id == wanted))
        if rows := _points(wanted, draft.points):
            connection.execute(insert(card_point), rows)


def remove(connection: Connection, wanted: CardId) -> None:
    """Delete a card."""
    connection.execute(delete(card).where(card.c.id == wanted))


def listed(connection: Connection) -> list[Card]:
    """Every card in my order."""
    points: dict[int, list[CardPoint]] = {}
    order = (card_point.c.card_id, card_point.c.position)
    for row in connection.execute(select(card_point).order_by(*order)):
        point = CardPoint(PointKind(row.kind), row.value, row.label, bool(row.in_code))
        points.setdefault(row.card_id, []).append(point)
    rows = connection.execute(select(card).order_by(card.c.position, card.c.id))
    return [_card(row, points.get(row.id, ())) for row in rows]


def get(connection: Connection, wanted: CardId) -> Card:
    """One card; raises NotFound."""
    for found in listed(connection):
        if found.id == wanted:
            return found
    raise NotFound("This card is no longer there.")
