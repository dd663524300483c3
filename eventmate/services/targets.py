"""People I want to meet at an event: adding, preparing, meeting them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import PersonHere, TargetPage, full_name_key
from eventmate.domain.events import EventId
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import Target, TargetDraft, TargetId, work_of
from eventmate.services.clock import Clock
from eventmate.services.target_meetings import note_if_met, surely_known
from eventmate.storage import acquaintances, cards, contacts, encounters, listed_people, targets
from eventmate.storage import people_here as everybody
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store, Writing

MOST_INTRODUCERS = 3
Edit = Callable[[TargetDraft], TargetDraft]


class Targets:
    """Every change is one step that can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_event(self, wanted: EventId) -> list[Target]:
        """Targets of an event: the first ones first, those met last."""
        with self._store.reading() as connection:
            return targets.of_event(connection, wanted)

    def get(self, wanted: TargetId) -> Target:
        """One target; raises NotFound."""
        with self._store.reading() as connection:
            return targets.get(connection, wanted)

    def page(self, wanted: TargetId) -> TargetPage:
        """Everything to know before speaking to a target; raises NotFound."""
        from eventmate.matching.known_people import introducers

        with self._store.reading() as connection:
            target = targets.get(connection, wanted)
            draft = target.draft
            known = [] if draft.contact is None else [draft.contact]
            contact = next(iter(contacts.get_many(connection, known)), None)
            work = work_of(draft, None if contact is None else contact.details)
            colleagues = acquaintances.employed(connection) if work.organisation else []
            found = introducers(work.organisation, colleagues)
            asked = list(dict.fromkeys((*[draft.introducer or ContactId(0)], *found)))
            asked = [each for each in asked if each not in known][: MOST_INTRODUCERS + 1]
            emails = [] if contact is None else list(contact.details.emails)
            if draft.listed is not None:
                emails.append(listed_people.get(connection, draft.listed).person.email)
            return TargetPage(
                target,
                contact=contact,
                events=tuple(_all(encounters.event_names_of(connection, known).values())),
                promised=tuple(_all(targets.promised(connection, known).values())),
                talks=tuple(
                    talk
                    for talk in agenda.of_event(connection, draft.event)
                    if not talk.is_cancelled and _speaks(draft.name, talk.speakers)
                ),
                introducers=tuple(acquaintances.introducers(connection, asked)[:MOST_INTRODUCERS]),
                offers=tuple(_offers(card.draft.offers for card in cards.listed(connection))),
                emails=tuple(filter(None, emails)),
            )

    def add(self, draft: TargetDraft) -> Outcome[TargetId]:
        """Save somebody to meet; whoever is surely a contact is linked to them."""
        with self._store.writing(f"Meet {draft.name}") as work:
            added = _added(work, draft)
        return Outcome(added, Touched.PEOPLE, work.batch)

    def add_person(
        self, wanted: EventId, person: PersonHere, contact: ContactId | None = None
    ) -> Outcome[TargetId]:
        """Save somebody who comes to an event; whoever is a target already stays the same one.

        `contact` is who they surely are. What was said of them since `person` was read holds.
        """
        with self._store.writing(f"Meet {person.person.name}") as work:
            person = _as_now(work, wanted, person)
            added = person.target or _added(work, _draft_of(wanted, person, contact))
        return Outcome(added, Touched.PEOPLE, work.batch)

    def add_by_name(self, wanted: EventId, name: str) -> Outcome[TargetId]:
        """Save somebody by name, with what the list or the schedule says of them."""
        name = " ".join(name.split())
        key = full_name_key(ListedPerson(name))
        with self._store.writing(f"Meet {name}") as work:
            same = [
                each
                for each in everybody.of_event(work.connection, wanted)
                if full_name_key(each.person) == key
            ]
            person = same[0] if len(same) == 1 else PersonHere(ListedPerson(name))
            added = person.target or _added(work, _draft_of(wanted, person, None))
        return Outcome(added, Touched.PEOPLE, work.batch)

    def change(self, wanted: TargetId, edit: Edit, label: str = "") -> Outcome[TargetId]:
        """Change what is known of a target as it stands now; raises NotFound."""
        with self._store.reading() as connection:
            name = targets.get(connection, wanted).name
        with self._store.writing(label or f"Edit {name}") as work:
            before = targets.get(work.connection, wanted).draft
            after = edit(before)
            if after != before:
                targets.change(work.connection, wanted, after)
                note_if_met(work, wanted)
        return Outcome(wanted, Touched.PEOPLE, work.batch)

    def put_first(self, wanted: TargetId, first: bool) -> Outcome[TargetId]:
        """Say whether this is somebody to meet before the others."""
        label = "Meet this person first" if first else "Do not meet this person first"
        return self.change(wanted, lambda draft: replace(draft, comes_first=first), label)

    def set_met(self, wanted: TargetId, met: bool) -> Outcome[TargetId]:
        """Say by hand that we met, or did not."""
        with self._store.writing("Met" if met else "Not met yet") as work:
            targets.set_met(work.connection, wanted, self._clock() if met else None)
        return Outcome(wanted, Touched.PEOPLE, work.batch)

    def delete(self, wanted: TargetId) -> Outcome[TargetId]:
        """Take somebody off those to meet; the list and the contact stay."""
        with self._store.writing("Remove target") as work:
            targets.remove(work.connection, wanted)
        return Outcome(wanted, Touched.PEOPLE, work.batch)


def _all(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    return (each for group in groups for each in group)


def _speaks(name: str, speakers: Iterable[str]) -> bool:
    key = full_name_key(ListedPerson(name))
    return any(full_name_key(ListedPerson(each)) == key for each in speakers)


def _offers(texts: Iterable[str]) -> Iterator[str]:
    """Each thing my cards offer, once."""
    lines = (line.strip() for text in texts for line in text.splitlines())
    yield from dict.fromkeys(line for line in lines if line)


def _as_now(work: Writing, wanted: EventId, person: PersonHere) -> PersonHere:
    """Somebody as the library has them by now; two of one name are told apart by their rows."""
    people = everybody.of_event(work.connection, wanted)
    if person.listed is not None:
        same = [each for each in people if each.listed == person.listed]
    else:
        key = full_name_key(person.person)
        same = [each for each in people if full_name_key(each.person) == key]
    return same[0] if len(same) == 1 else person


def _draft_of(wanted: EventId, person: PersonHere, contact: ContactId | None) -> TargetDraft:
    said = person.person
    return TargetDraft(
        wanted,
        said.name,
        said.title,
        said.organisation,
        said.links,
        contact=person.contact or contact,
        listed=person.listed,
    )


def _added(work: Writing, draft: TargetDraft) -> TargetId:
    if draft.contact is None:
        person = ListedPerson(draft.name, draft.title, draft.organisation, links=draft.links)
        draft = replace(draft, contact=surely_known(work, person))
    added = targets.add(work.connection, draft)
    note_if_met(work, added)
    return added
