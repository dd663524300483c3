"""Changes of job, seen by comparing what two LinkedIn exports say of the same person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId
from eventmate.domain.folding import fold

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


def news(change: JobChange) -> str:
    """The new job in a few words, such as: CTO at Acme."""
    return " at ".join(part for part in (change.now.title, change.now.organisation) if part)
