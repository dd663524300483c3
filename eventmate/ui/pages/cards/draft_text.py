"""A half-typed card as text, so that it can be kept until it is saved."""

import json
from dataclasses import asdict, fields, replace
from typing import Any

from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.contacts import Address, PointKind

_TYPED = [
    field.name
    for field in fields(CardDraft)
    if field.name not in ("photo", "payload", "points", "address")
]


def draft_text(draft: CardDraft) -> str:
    """Everything that is typed on a card; the photo is not."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _TYPED}
    values["points"] = [asdict(point) for point in draft.points]
    values["address"] = asdict(draft.address)
    return json.dumps(values)


def draft_from_text(text: str, saved: CardDraft) -> CardDraft:
    """The card as it was typed, on top of what is saved; the latter when the text is not ours."""
    try:
        values = json.loads(text)
        points = tuple(
            CardPoint(PointKind(p["kind"]), p["value"], p["label"], p["in_code"])
            for p in values.pop("points")
        )
        address = Address(**values.pop("address"))
        return replace(saved, points=points, address=address, **values)
    except (ValueError, TypeError, KeyError, AttributeError):
        return saved
