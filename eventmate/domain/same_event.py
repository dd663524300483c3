"""Which event here a source is about."""

import re
from collections.abc import Iterable

from eventmate.domain.agendas import Agenda
from eventmate.domain.events import Event, EventDraft
from eventmate.domain.folding import fold

EDITION_DAYS = 183  # half a year: the next edition of a yearly event is further away
# Words that many events have in their names, in English and German.
_COMMON = re.compile(
    "the|of|and|for|in|at|on|a|an|days?|con|conference|summit|meetup|meeting|forum|events?|festival|"
    "workshop|open|tech|der|die|das|und|am|im|tage?|tagung|konferenz|treffen"
)


def known_event(present: Iterable[Event], coming: Agenda) -> Event | None:
    """The event here that a source is about, by its id there, else by name and days."""
    events = list(present)
    if coming.key:
        for event in events:
            if event.draft.key == coming.key and _may_be_same(event.draft, coming.event):
                return event
    for event in events:
        if fold(event.name) == fold(coming.event.name) and overlap(event.draft, coming.event):
            return event
    return None


def fits(one: EventDraft, other: EventDraft) -> bool:
    """Whether two may be the same event: on the same days, or alike in name within half a year."""
    is_alike = bool(_own_words(one.name) & _own_words(other.name))
    return overlap(one, other) or (is_alike and _may_be_same(one, other))


def overlap(one: EventDraft, other: EventDraft) -> bool:
    """Whether two events share a day."""
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def _may_be_same(one: EventDraft, other: EventDraft) -> bool:
    """A source's id names the same event unless the year says it is another edition."""
    return abs((one.starts_on - other.starts_on).days) < EDITION_DAYS


def _own_words(name: str) -> frozenset[str]:
    """The words of a name that hardly any other event has."""
    words = (word for word in fold(name).split() if word.isalpha())
    return frozenset(word for word in words if not _COMMON.fullmatch(word))
