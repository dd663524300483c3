"""Who comes to an event: lists in, whom I know there, whom to meet."""

from collections.abc import Sequence
from dataclasses import replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import (
    Compared,
    ListBroughtIn,
    Listed,
    PeopleHere,
    PersonHere,
    TargetHere,
    full_name_key,
)
from eventmate.domain.events import EventId
from eventmate.domain.list_difference import ListDifference
from eventmate.domain.list_update import coming_people, list_update, still_listed
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import ListedId
from eventmate.domain.who_to_meet import Interests
from eventmate.services.clock import Clock
from eventmate.services.collecting import collecting_later
from eventmate.services.comparing_people import Comparison, wanted_organisations
from eventmate.services.list_purge import ListPurge
from eventmate.services.target_meetings import link_targets
from eventmate.storage import (
    acquaintances,
    cards,
    contacts,
    events,
    goals,
    listed_people,
    targets,
)
from eventmate.storage import people_here as everybody
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store, Writing

NOT_COMPARED = Compared((), {}, (), (), frozenset())


class EventPeople:
    """People at an event; what I said about them outlives every newer list."""

    def __init__(self, store: Store, clock: Clock, purge: ListPurge) -> None:
        self._store = store
        self._clock = clock
        self._purge = purge

    def overview(self, wanted: EventId) -> PeopleHere:
        """Targets, how many are listed, and when they will be forgotten."""
        with self._store.reading() as connection:
            present = targets.of_event(connection, wanted)
            known = [each.draft.contact for each in present if each.draft.contact is not None]
            promised = targets.promised(connection, known)
            contacts_here = contacts.get_many(connection, known, photos=False)
            titles = agenda.titles_by_speaker(connection, wanted) if present else {}
            listed, listed_at = listed_people.count(connection, wanted)
        by_name = {_name_key(name): title for name, title in reversed(titles.items())}
        details = {each.id: each.details for each in contacts_here}
        rows = tuple(
            TargetHere(
                each,
                next(iter(promised.get(each.draft.contact or ContactId(0), ())), ""),
                by_name.get(_name_key(each.name), ""),
                details.get(each.draft.contact) if each.draft.contact else None,
            )
            for each in present
        )
        return PeopleHere(rows, listed, listed_at, self._purge.of_event(wanted))

    def people(self, wanted: EventId) -> tuple[PersonHere, ...]:
        """Everybody at an event: those listed, then speakers and targets who are on no list."""
        with self._store.reading() as connection:
            return everybody.of_event(connection, wanted)

    @collecting_later()
    def comparison(
        self, wanted: EventId, coming: Sequence[ListedPerson] | None = None
    ) -> Comparison:
        """Everybody at an event, or on a list that is about to come in, and what they can be
        compared with.
        """
        with self._store.reading() as connection:
            people = everybody.of_event(connection, wanted)
            if coming is not None:
                older = listed_people.of_event(connection, wanted)
                people = coming_people(older, people, coming)
            year = events.get(connection, wanted).draft.starts_on.year
            set_goals = (*goals.of_event(connection, wanted), *goals.of_year(connection, year))
            mine = [card.draft for card in cards.listed(connection)]
            tags = acquaintances.tags_in_use(connection)
            known = acquaintances.known_contacts(connection)
            facts = acquaintances.facts(connection, wanted)
        texts = tuple(dict.fromkeys(goal.draft.text for goal in set_goals if goal.draft.text))
        interests = Interests(
            goals=texts,
            organisations=wanted_organisations(texts, (p.person.organisation for p in people)),
            offers="\n".join(card.offers for card in mine),
            needs="\n".join(card.needs for card in mine),
            tags=tuple(tags),
        )
        return Comparison(people, known, facts, interests)

    @collecting_later()
    def bring_in(
        self,
        wanted: EventId,
        people: Sequence[ListedPerson],
        source: str,
        compared: Compared = NOT_COMPARED,
    ) -> Outcome[ListBroughtIn]:
        """Keep a list: the first, a newer state of one, or another one beside it.

        `compared` says, by place on the list, who is surely a contact and whom my goals fit.
        """
        now = self._clock()
        with self._store.writing(f"Bring in {source}") as work:
            _, since = listed_people.count(work.connection, wanted)
            older = listed_people.of_event(work.connection, wanted)
            found = list_update(older, people)
            _update(work, older, found, people, compared)
            kept = {each.newer for each in found.kept}
            added = [
                (person, compared.sure.get(at))
                for at, person in enumerate(people)
                if at not in kept
            ]
            listed_people.add(work.connection, wanted, added, now)
            listed_people.mark_listed(work.connection, still_listed(older, found), now)
            link_targets(work, wanted)
            listed_people.keep(work.connection, wanted, False)
        known = sum(
            older[each.older].contact is not None or each.newer in compared.sure
            for each in found.kept
        ) + sum(contact is not None for _, contact in added)
        brought = ListBroughtIn(
            people=len(people),
            new=len(found.new),
            gone=len(found.gone),
            changed=len(found.changed),
            known=known,
            on_goals=len(compared.on_goals.intersection(found.new)),
            since=since,
        )
        return Outcome(brought, Touched.PEOPLE, work.batch)

    def answer(
        self, wanted: EventId, person: PersonHere, contact: ContactId, is_same: bool
    ) -> Outcome[ListedId]:
        """Keep whether somebody here is a contact; a newer list does not ask again."""
        with self._store.writing("Answer who this is") as work:
            row = listed_people.get(work.connection, _row_of(work, wanted, person))
            if is_same:
                listed_people.set_contact(work.connection, row.id, contact)
            else:
                others = (*row.not_contacts, contact)
                listed_people.set_not_contacts(work.connection, row.id, others)
            link_targets(work, wanted)
        return Outcome(row.id, Touched.PEOPLE, work.batch)

    def dismiss(self, wanted: EventId, person: PersonHere) -> Outcome[ListedId]:
        """Do not suggest somebody again."""
        with self._store.writing(f"Do not suggest {person.person.name}") as work:
            row = _row_of(work, wanted, person)
            listed_people.set_dismissed(work.connection, row, True)
        return Outcome(row, Touched.PEOPLE, work.batch)


def _name_key(name: str) -> str:
    return full_name_key(ListedPerson(name))


def _update(
    work: Writing,
    older: Sequence[Listed],
    found: ListDifference,
    people: Sequence[ListedPerson],
    compared: Compared,
) -> None:
    """Bring those who stayed up to date; what I said about them wins."""
    for each in found.kept:
        row, contact = older[each.older], compared.sure.get(each.newer)
        if each.changed:
            listed_people.change(work.connection, row.id, people[each.newer])
        if row.contact is None and contact is not None and contact not in row.not_contacts:
            listed_people.set_contact(work.connection, row.id, contact)


def _row_of(work: Writing, wanted: EventId, person: PersonHere) -> ListedId:
    """The row to keep an answer in; speakers and targets have none before the first."""
    if person.listed is not None:
        return person.listed
    row = listed_people.add_unlisted(work.connection, wanted, person.person)
    if person.target is not None:
        present = targets.get(work.connection, person.target)
        targets.change(work.connection, present.id, replace(present.draft, listed=row))
    return row
