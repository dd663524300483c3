"""Cards to drill and their reviews, to and from rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.drills import DrillCard, DrillCardId, DrillKind, DrillReview, Recall
from eventmate.domain.errors import NotFound
from eventmate.domain.targets import TargetId
from eventmate.storage.clock import required_time, to_text, to_time
from eventmate.storage.practice_tables import drill_card, drill_review


def _card(row: Any) -> DrillCard:
    return DrillCard(
        DrillCardId(row.id),
        DrillKind(row.kind),
        row.text,
        row.answer,
        row.key,
        None if row.contact_id is None else ContactId(row.contact_id),
        None if row.target_id is None else TargetId(row.target_id),
        row.memory,
        to_time(row.due_at),
        to_time(row.last_reviewed_at),
        row.is_hidden,
    )


def listed(connection: Connection) -> list[DrillCard]:
    """Every card that is kept, in the order they came."""
    return [_card(row) for row in connection.execute(select(drill_card).order_by(drill_card.c.id))]


def get(connection: Connection, wanted: DrillCardId) -> DrillCard:
    """One card; raises NotFound."""
    row = connection.execute(select(drill_card).where(drill_card.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This card is no longer in the library.")
    return _card(row)


def add(connection: Connection, card: DrillCard) -> DrillCardId:
    """Save a card; its id is not looked at."""
    values = {
        "kind": card.kind.value,
        "key": card.key,
        "text": card.text,
        "answer": card.answer,
        "contact_id": card.contact,
        "target_id": card.target,
        "memory": card.memory,
        "due_at": to_text(card.due_at),
        "last_reviewed_at": to_text(card.last_reviewed_at),
        "is_hidden": card.is_hidden,
    }
    key = connection.execute(insert(drill_card), values).inserted_primary_key
    assert key is not None
    return DrillCardId(key[0])


def change(connection: Connection, wanted: DrillCardId, text: str, answer: str) -> None:
    """Replace what a card says."""
    values = {"text": text, "answer": answer}
    connection.execute(update(drill_card).where(drill_card.c.id == wanted).values(values))


def hide(connection: Connection, wanted: DrillCardId, hidden: bool) -> None:
    """Leave a card out, or take it in again."""
    connection.execute(update(drill_card).where(drill_card.c.id == wanted).values(is_hidden=hidden))


def remove(connection: Connection, wanted: DrillCardId) -> None:
    """Delete a card with its reviews."""
    connection.execute(delete(drill_card).where(drill_card.c.id == wanted))


def schedule(connection: Connection, cards: Sequence[DrillCard]) -> None:
    """Save when cards are due and what the scheduler remembers."""
    for card in cards:
        values = {
            "memory": card.memory,
            "due_at": to_text(card.due_at),
            "last_reviewed_at": to_text(card.last_reviewed_at),
        }
        connection.execute(update(drill_card).where(drill_card.c.id == card.id).values(values))


def add_review(connection: Connection, wanted: DrillCardId, review: DrillReview) -> None:
    """Save how one review went."""
    values = {
        "drill_card_id": wanted,
        "reviewed_at": to_text(review.at),
        "rating": int(review.recall),
        "milliseconds": round(review.seconds * 1000),
        "asked_back": review.asked_back,
        "offered": review.offered,
    }
    connection.execute(insert(drill_review), values)


def reviews(connection: Connection, wanted: DrillCardId) -> list[DrillReview]:
    """How a card's reviews went, the earliest first."""
    statement = (
        select(drill_review)
        .where(drill_review.c.drill_card_id == wanted)
        .order_by(drill_review.c.reviewed_at, drill_review.c.id)
    )
    return [
        DrillReview(
            required_time(row.reviewed_at),
            Recall(row.rating),
            row.milliseconds / 1000,
            row.asked_back,
            row.offered,
        )
        for row in connection.execute(statement)
    ]


def reviewed_since(connection: Connection, since: datetime) -> int:
    """How many cards were reviewed since a time, each counted once."""
    statement = select(func.count(drill_review.c.drill_card_id.distinct())).where(
        drill_review.c.reviewed_at >= to_text(since)
    )
    return int(connection.execute(statement).scalar_one())
