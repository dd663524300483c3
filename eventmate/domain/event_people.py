"""People at an event: who is listed or speaks, whom I know there, whom I want to meet."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from eventmate.domain.agendas import Speaker
from eventmate.domain.contacts import Contact, ContactDetails, ContactId
from eventmate.domain.events import EventId, Talk
from eventmate.domain.known_people import MatchReason
from eventmate.domain.links import email_key, person_key
from eventmate.domain.listed_people import ListedPerson, name_and_work
from eventmate.domain.organisations import organisation_key
from eventmate.domain.targets import ListedId, Target, TargetId, Work, work_of
from eventmate.domain.who_to_meet import PastMeeting, Reason, ReasonKind, TalkText

ON_GOALS = frozenset(
    {
        ReasonKind.WANTED_ORGANISATION,
        ReasonKind.TALK_ON_GOAL,
        ReasonKind.WORK_ON_GOAL,
        ReasonKind.TOLD_ON_GOAL,
    }
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody with what I said about them; without times they are on no list.

    People of the schedule get such a row once I answered or dismissed something about them.
    """

    id: ListedId
    person: ListedPerson
    contact: ContactId | None = None
    not_contacts: tuple[ContactId, ...] = ()
    is_dismissed: bool = False
    first_listed_at: datetime | None = None
    last_listed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PersonHere:
    """Somebody who comes to an event, by a list, as a speaker or as my target."""

    person: ListedPerson
    listed: ListedId | None = None
    contact: ContactId | None = None
    not_contacts: tuple[ContactId, ...] = ()
    is_dismissed: bool = False
    is_gone: bool = False  # was on an earlier list
    target: TargetId | None = None
    talks: tuple[TalkText, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What is known of a contact that may be a reason to meet."""

    past: PastMeeting | None = None
    offers: str = ""
    needs: str = ""
    tags: tuple[str, ...] = ()
    was_met_here: bool = False
    do_not_contact: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Whether somebody here is a contact, with what speaks for it."""

    person: PersonHere
    contact: ContactId
    name: str
    organisation: str
    reasons: tuple[MatchReason, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Somebody to meet, with plain reasons; `contact` where I know them."""

    person: PersonHere
    reasons: tuple[Reason, ...]
    contact: ContactId | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing people at an event with contacts, goals and cards gave.

    `sure` are contacts by a person's place; `on_goals` the places of people my goals fit.
    """

    people: tuple[PersonHere, ...]
    sure: dict[int, ContactId]
    questions: tuple[Question, ...]
    suggested: tuple[Suggested, ...]
    on_goals: frozenset[int]


@dataclass(frozen=True, slots=True)
class TargetHere:
    """A target as listed; `promised` is what I still owe them, `talk` the title of their talk."""

    target: Target
    promised: str = ""
    talk: str = ""
    known: ContactDetails | None = None

    @property
    def work(self) -> Work:
        """What they do and where."""
        return work_of(self.target.draft, self.known)


@dataclass(frozen=True, slots=True)
class Purge:
    """On which day how many people of an event's list, never met, are removed."""

    event: EventId
    event_name: str
    on: date
    people: int


@dataclass(frozen=True, slots=True)
class PeopleHere:
    """What an event's page says of its people at a glance."""

    targets: tuple[TargetHere, ...] = ()
    listed: int = 0
    listed_at: datetime | None = None
    purge: Purge | None = None


@dataclass(frozen=True, slots=True)
class Introducer:
    """A contact where a target works, and the events where we met, the latest last."""

    contact: ContactId
    name: str
    organisation: str
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetPage:
    """Everything to know before speaking to a target; `offers` come from my cards.

    `emails` are the list's and the contact's, for their company's site.
    """

    target: Target
    contact: Contact | None = None
    events: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    talks: tuple[Talk, ...] = ()
    introducers: tuple[Introducer, ...] = ()
    offers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    @property
    def work(self) -> Work:
        """What they do and where."""
        known = None if self.contact is None else self.contact.details
        return work_of(self.target.draft, known)


@dataclass(frozen=True, slots=True)
class ListBroughtIn:
    """What a list brought; `since` is when the one before it came in, if any."""

    people: int
    new: int
    gone: int = 0
    changed: int = 0
    known: int = 0
    on_goals: int = 0
    since: datetime | None = None


def like(person: ListedPerson) -> Callable[[ListedPerson], bool]:
    """A check whether somebody is this person: by address or profile, or by full name where the
    work agrees.

    Work that one of them does not tell agrees with any.
    """
    name, email = full_name_key(person), email_key(person.email)
    work = organisation_key(person.organisation)
    links = {key for link in person.links if (key := person_key(link))}
    words = set(name.split())

    def is_like(other: ListedPerson) -> bool:
        if links and any(person_key(link) in links for link in other.links):
            return True
        other_name = full_name_key(other)
        if email and email == email_key(other.email):
            # One address may stand for a group of tickets.
            is_named = email not in {email_key(person.name), email_key(other.name)}
            return not is_named or not words.isdisjoint(other_name.split())
        if " " not in name or name != other_name:
            return False
        return len({work, organisation_key(other.organisation)} - {""}) <= 1

    return is_like


def full_name_key(person: ListedPerson) -> str:
    """The folded words of a name."""
    return name_and_work(person).partition("|")[0]


def people_here(
    listed: Iterable[Listed],
    speakers: Iterable[Speaker],
    talks: Sequence[Talk],
    targets: Iterable[Target],
) -> tuple[PersonHere, ...]:
    """Everybody at an event once: those listed, then speakers and targets who are on no list."""
    rows = list(listed)
    newest = max((row.last_listed_at for row in rows if row.last_listed_at), default=None)
    speaking = _talks_by_speaker(talks)
    found = [_person_of(row, newest, speaking) for row in rows]
    places: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(found):
        places[full_name_key(each.person)].append(place)
    for person in _scheduled(speakers, talks):
        key = full_name_key(person)
        if not places[key]:
            places[key].append(len(found))
            found.append(PersonHere(person, talks=speaking.get(key, ())))
        elif len(places[key]) == 1:
            place = places[key][0]
            found[place] = replace(found[place], person=_completed(found[place].person, person))
    _place_targets(found, targets, places)
    return tuple(found)


def _person_of(
    row: Listed, newest: datetime | None, speaking: dict[str, tuple[TalkText, ...]]
) -> PersonHere:
    return PersonHere(
        row.person,
        row.id,
        row.contact,
        row.not_contacts,
        row.is_dismissed,
        is_gone=row.last_listed_at is not None and row.last_listed_at != newest,
        talks=speaking.get(full_name_key(row.person), ()),
    )


def _talks_by_speaker(talks: Iterable[Talk]) -> dict[str, tuple[TalkText, ...]]:
    found: dict[str, list[TalkText]] = defaultdict(list)
    for talk in talks:
        if not talk.is_cancelled:
            for name in dict.fromkeys(talk.speakers):
                text = TalkText(talk.title, talk.abstract)
                found[full_name_key(ListedPerson(name))].append(text)
    return {key: tuple(texts) for key, texts in found.items() if key}


def _scheduled(speakers: Iterable[Speaker], talks: Iterable[Talk]) -> Iterator[ListedPerson]:
    """Speakers the schedule describes, then those it only names."""
    for each in speakers:
        yield ListedPerson(
            each.name, each.headline, links=each.links, note=each.biography, speaker=True
        )
    for name in dict.fromkeys(name for talk in talks for name in talk.speakers):
        yield ListedPerson(name, speaker=True)


def _completed(listed: ListedPerson, scheduled: ListedPerson) -> ListedPerson:
    """A listed person with what only the schedule says of them."""
    return replace(
        listed,
        title=listed.title or scheduled.title,
        links=tuple(dict.fromkeys((*listed.links, *scheduled.links))),
        note=listed.note or scheduled.note,
        speaker=True,
    )


def _place_targets(
    found: list[PersonHere], targets: Iterable[Target], places: dict[str, list[int]]
) -> None:
    """Mark who is a target already, and add targets who are nobody else here."""
    by_row = {each.listed: place for place, each in enumerate(found) if each.listed is not None}
    for target in targets:
        draft = target.draft
        person = ListedPerson(draft.name, draft.title, draft.organisation, links=draft.links)
        place = None if draft.listed is None else by_row.get(draft.listed)
        same = [at for at in places[full_name_key(person)] if found[at].target is None]
        if place is None and len(same) == 1:
            place = same[0]
        if place is None:
            found.append(PersonHere(person, contact=draft.contact, target=target.id))
        else:
            contact = draft.contact or found[place].contact
            found[place] = replace(found[place], target=target.id, contact=contact)
