"""Edits of a contact: kept as text while half typed, and put onto what is known by now."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any, Final

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.names import split_name

TEXTS: Final = (
    "name", "nickname", "pronouns", "organisation", "department", "title", "headline",
    "industry", "seniority", "birthday", "note", "offers", "needs",
)  # fmt: skip
_NAME_PARTS = ("given", "family", "additional", "prefix", "suffix")


def draft_text(details: ContactDetails) -> str:
    """What is typed, as one text; photo, tags and what is not edited in the form stay out."""
    values: dict[str, object] = {name: getattr(details, name) for name in TEXTS}
    values["points"] = [asdict(point) for point in details.points]
    values["addresses"] = [asdict(address) for address in details.addresses]
    return json.dumps(values, ensure_ascii=False)


def with_draft(details: ContactDetails, text: str) -> ContactDetails:
    """The details with what was typed before; a text that is not ours changes nothing."""
    try:
        values = json.loads(text)
        points = tuple(_point(item) for item in values["points"])
        addresses = tuple(Address(**_strings(item)) for item in values["addresses"])
        texts = _strings({name: values.get(name, getattr(details, name)) for name in TEXTS})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return details
    return replace(details, **texts, points=points, addresses=addresses)


def _strings(values: Mapping[str, object]) -> dict[str, Any]:
    if not all(isinstance(value, str) for value in values.values()):
        raise TypeError("A field holds no text.")
    return dict(values)


def _point(item: Mapping[str, object]) -> ContactPoint:
    texts = _strings(item)
    return ContactPoint(PointKind(texts["kind"]), texts["value"], texts["label"])


def renamed(details: ContactDetails, name: str) -> ContactDetails:
    """The details under another name, its parts split anew."""
    if name == details.name:
        return details
    parts = split_name(name)
    return replace(details, name=name, **{part: getattr(parts, part) for part in _NAME_PARTS})


def rebased(fresh: ContactDetails, before: ContactDetails, after: ContactDetails) -> ContactDetails:
    """What is known by now with the fields that were edited; everything else stays as it is."""
    edited = {
        item.name: getattr(after, item.name)
        for item in fields(ContactDetails)
        if getattr(after, item.name) != getattr(before, item.name)
    }
    return replace(fresh, **edited)
