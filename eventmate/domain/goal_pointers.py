"""Where a goal says to spend time: events and talks that share its words, people who could help.

Every pointer carries its plain reason. Nobody is scored: people come by kind of reason, then by
when we last were in touch.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventmate.domain.contacts import ContactId, Role
from eventmate.domain.events import Event, TalkId
from eventmate.domain.goals import GoalDraft, GoalKind
from eventmate.domain.shared_words import telling_phrase, telling_words, wished
from eventmate.domain.topic_words import topics

MOST_EVENTS = 5
MOST_TALKS = 5
MOST_PEOPLE = 6

HELPFUL_ROLES = {
    GoalKind.MENTOR: (Role.MENTOR, Role.PROFESSOR),
    GoalKind.JOB: (Role.RECRUITER, Role.FORMER_COLLEAGUE),
    GoalKind.LEARN: (Role.PROFESSOR, Role.MENTOR),
    GoalKind.CLIENTS: (Role.CLIENT,),
    GoalKind.HIRES: (Role.RECRUITER, Role.PROFESSOR),
    GoalKind.COLLABORATORS: (Role.PEER, Role.FORMER_COLLEAGUE),
    GoalKind.GIVE_BACK: (Role.MENTEE,),
}


class EventFitKind(StrEnum):
    """Where an event shares words with a goal."""

    NAME = "name"
    DESCRIPTION = "description"
    TALKS = "talks"


class HelpKind(StrEnum):
    """Why a person could help, in the order of telling."""

    ROLE = "role"
    OFFERS = "offers"
    TITLE = "title"
    ORGANISATION = "organisation"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class TalkTitle:
    """A talk by its title, as far as a goal looks at it."""

    id: TalkId
    title: str
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class EventFit:
    """A coming event that shares `phrase`; `talks` counts the talks that do."""

    event: Event
    kind: EventFitKind
    phrase: str
    talks: int = 0


@dataclass(frozen=True, slots=True)
class TalkFit:
    """A talk at the goal's own event that shares `phrase`."""

    talk: TalkTitle
    phrase: str


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as far as a goal looks at them."""

    id: ContactId
    name: str
    title: str = ""
    organisation: str = ""
    offers: str = ""
    tags: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFit:
    """A contact who could help: `words` are the role, the shared words or the tag."""

    person: Person
    kind: HelpKind
    words: str


@dataclass(frozen=True, slots=True)
class Pointers:
    """Everything a goal points to."""

    talks: tuple[TalkFit, ...] = ()
    events: tuple[EventFit, ...] = ()
    people: tuple[PersonFit, ...] = ()


def goal_stems(draft: GoalDraft) -> frozenset[str]:
    """What a goal is about, without the words that goals use for anything."""
    return telling_words(wished(draft.text))


def fitting_events(
    draft: GoalDraft, events: Iterable[tuple[Event, Sequence[TalkTitle]]]
) -> tuple[EventFit, ...]:
    """Those of some events that share words with a goal, in their own order."""
    stems = goal_stems(draft)
    fits = (_event_fit(stems, event, talks) for event, talks in events)
    return tuple(fit for fit in fits if fit is not None)[:MOST_EVENTS]


def _event_fit(stems: frozenset[str], event: Event, talks: Sequence[TalkTitle]) -> EventFit | None:
    shared = [phrase for talk in talks if (phrase := telling_phrase(talk.title, stems))]
    if phrase := telling_phrase(event.name, stems):
        return EventFit(event, EventFitKind.NAME, phrase, len(shared))
    if shared:
        return EventFit(event, EventFitKind.TALKS, max(shared, key=len), len(shared))
    if phrase := telling_phrase(event.draft.description, stems):
        return EventFit(event, EventFitKind.DESCRIPTION, phrase)
    return None


def fitting_talks(draft: GoalDraft, talks: Iterable[TalkTitle]) -> tuple[TalkFit, ...]:
    """Talks that share words with a goal, those that share most of them first."""
    stems = goal_stems(draft)
    fits = [
        TalkFit(talk, phrase) for talk in talks if (phrase := telling_phrase(talk.title, stems))
    ]
    fits.sort(key=lambda fit: -len(stems & topics(fit.talk.title).keys()))
    return tuple(fits[:MOST_TALKS])


def helpful_people(draft: GoalDraft, people: Iterable[Person]) -> tuple[PersonFit, ...]:
    """Those of some people who could help, by kind of reason, each kind in the order given."""
    stems = goal_stems(draft)
    roles = HELPFUL_ROLES.get(draft.kind, ())
    order = list(HelpKind)
    fits = [fit for person in people if (fit := _first(_helps(person, stems, roles)))]
    fits.sort(key=lambda fit: order.index(fit.kind))
    return tuple(fits[:MOST_PEOPLE])


def _first(fits: Iterator[PersonFit]) -> PersonFit | None:
    return next(fits, None)


def _helps(person: Person, stems: frozenset[str], roles: Sequence[Role]) -> Iterator[PersonFit]:
    for role in roles:
        if role in person.roles:
            yield PersonFit(person, HelpKind.ROLE, role.value)
    for kind, text in (
        (HelpKind.OFFERS, person.offers),
        (HelpKind.TITLE, person.title),
        (HelpKind.ORGANISATION, person.organisation),
    ):
        if phrase := telling_phrase(text, stems):
            yield PersonFit(person, kind, phrase)
    for tag in person.tags:
        if telling_phrase(tag, stems):
            yield PersonFit(person, HelpKind.TAG, tag)
