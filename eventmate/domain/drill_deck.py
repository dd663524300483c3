"""Which cards to drill today: a few, the due ones first, never a mountain."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from eventmate.domain.drills import DrillCard, DrillKind

NEW_A_DAY = 4  # of cards never seen before


@dataclass(frozen=True, slots=True)
class DrillItem:
    """A card with what its sides show; `photo` is a JPEG."""

    card: DrillCard
    front: str
    back: tuple[str, ...] = ()  # lines, the most important first
    photo: bytes | None = None
    name: str = ""  # of the person on a face
    hint: str = ""  # what tells a face from another of the same work


@dataclass(frozen=True, slots=True)
class Deck:
    """What is drilled today, and how many more are due that wait for another day."""

    items: tuple[DrillItem, ...]
    waiting: int = 0


def deck_of(items: Sequence[DrillItem], now: datetime, *, most: int, done_today: int = 0) -> Deck:
    """Today's deck: due cards, longest due first, then a few new ones; at most `most` a day.

    New faces all come at once: their day is fixed. New questions come a few at a time.
    """
    left = max(0, most - done_today)
    seen = [item for item in items if item.card.due_at is not None]
    due = sorted((item for item in seen if _due(item) <= now), key=_due)
    new = [item for item in items if item.card.due_at is None]
    faces = [item for item in new if item.card.kind is DrillKind.FACE]
    others = [item for item in new if item.card.kind is not DrillKind.FACE]
    chosen = due[:left]
    chosen += faces[: left - len(chosen)]
    chosen += others[: max(0, min(NEW_A_DAY - len(faces), left - len(chosen)))]
    return Deck(tuple(chosen), max(0, len(due) - left))


def told_apart(faces: Sequence[DrillItem]) -> list[DrillItem]:
    """Faces with what I know of them where without a photo their fronts would be alike."""
    fronts = [(face.front, face.hint) for face in faces if face.photo is None]

    def is_told_apart(face: DrillItem) -> bool:
        alike = [hint for front, hint in fronts if front == face.front]
        return face.photo is None and len(alike) > 1 and alike.count(face.hint) == 1

    return [
        replace(face, front=f"{face.front}\n{face.hint}")
        if face.hint and is_told_apart(face)
        else face
        for face in faces
    ]


def _due(item: DrillItem) -> datetime:
    assert item.card.due_at is not None
    return item.card.due_at


def forgiven(cards: Sequence[DrillCard], now: datetime, *, most: int) -> list[DrillCard]:
    """Cards that are due spread over the coming days, `most` a day, none today."""
    due = sorted(
        (card for card in cards if card.due_at is not None and card.due_at <= now),
        key=lambda card: card.due_at or now,
    )
    return [
        replace(card, due_at=now + timedelta(days=1 + place // max(1, most)))
        for place, card in enumerate(due)
    ]
