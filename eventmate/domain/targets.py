"""People I want to meet at an event, with what I found out about them."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.events import EventId
from eventmate.domain.organisations import organisation_key

TargetId = NewType("TargetId", int)
ListedId = NewType("ListedId", int)


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """What the form says of a target.

    `contact` is set when I know them already, `listed` when they stand on the event's list;
    `introducer` is a contact who could introduce me, `introduced_by` words where it is nobody
    known.
    """

    event: EventId
    name: str
    title: str = ""
    organisation: str = ""
    links: tuple[str, ...] = ()
    why: str = ""
    notes: str = ""
    talking_points: str = ""
    questions: tuple[str, ...] = ()
    introducer: ContactId | None = None
    introduced_by: str = ""
    comes_first: bool = False
    contact: ContactId | None = None
    listed: ListedId | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What somebody does and where."""

    title: str = ""
    organisation: str = ""


def work_of(draft: TargetDraft, known: ContactDetails | None) -> Work:
    """A target's work: as said at the event, else as their contact tells it.

    A title from the contact goes only with the organisation it was told of.
    """
    if known is None:
        return Work(draft.title, draft.organisation)
    keys = {organisation_key(draft.organisation), organisation_key(known.organisation)} - {""}
    title = draft.title or (known.title if len(keys) <= 1 else "")
    return Work(title, draft.organisation or known.organisation)


@dataclass(frozen=True, slots=True)
class Target:
    """One target; `met_at` (UTC) is when we met at the event, by a capture or said by hand."""

    id: TargetId
    draft: TargetDraft
    met_at: datetime | None = None

    @property
    def name(self) -> str:
        """The person's name."""
        return self.draft.name
