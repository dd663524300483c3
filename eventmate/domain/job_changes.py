"""Changes of job, seen by comparing what two LinkedIn exports say of the same person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.folding import fold
from eventmate.domain.links import is_profile, profile_key

JobChangeId = NewType("JobChangeId", int)


class JobChangeState(StrEnum):
    """What became of it."""

    OPEN = "open"
    CONGRATULATED = "congratulated"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Job:
    """Where somebody works, and as what."""

    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class JobChange:
    """Somebody's change of job, and when an export first showed it."""

    id: JobChangeId
    contact: ContactId
    name: str
    before: Job
    now: Job
    seen_on: date


def _written(text: str) -> str:
    return " ".join(fold(text).split())


def has_changed(before: Job, now: Job) -> bool:
    """Whether somebody has another job: what one of the exports leaves out is no change."""
    pairs = ((before.organisation, now.organisation), (before.title, now.title))
    return any(old.strip() and new.strip() and _written(old) != _written(new) for old, new in pairs)


def compared(
    before: Iterable[ContactDetails], now: Iterable[ContactDetails]
) -> list[tuple[ContactDetails, Job]]:
    """Whoever has another job in the later of two exports, with the job before.

    Somebody without a profile is known again by name, where that stands once in each export.
    """
    earlier = _by_key(before)
    found = []
    for key, details in _by_key(now).items():
        if details is None or (known := earlier.get(key)) is None:
            continue
        if has_changed(old := _job(known), _job(details)):
            found.append((details, old))
    return found


def _by_key(people: Iterable[ContactDetails]) -> dict[str, ContactDetails | None]:
    found: dict[str, ContactDetails | None] = {}
    for details in people:
        link = next(filter(is_profile, details.links), "")
        key = profile_key(link) if link else f"name {_written(details.name)}"
        found[key] = None if key in found else details
    return found


def _job(details: ContactDetails) -> Job:
    return Job(details.organisation, details.title)


def news(change: JobChange) -> str:
    """The new job in a few words, such as: CTO at Acme."""
    return " at ".join(part for part in (change.now.title, change.now.organisation) if part)
