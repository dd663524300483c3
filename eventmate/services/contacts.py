"""Finding, reading and changing contacts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import (
    Contact,
    ContactDetails,
    ContactId,
    ContactQuery,
    ContactRow,
    PointKind,
    Role,
)
from eventmate.domain.encounters import DIRECTIONS, Direction, InteractionKind
from eventmate.domain.timeline import ContactPage
from eventmate.services.clock import Clock
from eventmate.settings import Preferences
from eventmate.storage import contacts, encounters, erasing, follow_ups, search
from eventmate.storage.contacts import NewContact
from eventmate.storage.store import Store

if TYPE_CHECKING:
    from array import array

Retag = Callable[[tuple[str, ...]], tuple[str, ...]]
EVERYWHERE = Touched.CONTACTS | Touched.ENCOUNTERS | Touched.FOLLOW_UPS | Touched.CAPTURES


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows that match, and whether they are all."""

    rows: list[ContactRow]
    is_all: bool


class Contacts:
    """People I know or met."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self._store = store
        self._clock = clock
        self._preferences = preferences

    def find(self, query: ContactQuery, limit: int) -> Found:
        """The first screenful of a list; fast at any library size."""
        with self._store.reading() as connection:
            rows = search.first_rows(connection, query, limit + 1)
        return Found(rows[:limit], len(rows) <= limit)

    def ids(self, query: ContactQuery) -> "array[int]":
        """Ids of all that match, in order."""
        with self._store.reading() as connection:
            return search.all_ids(connection, query)

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """List rows for some ids, in their order."""
        with self._store.reading() as connection:
            return search.rows(connection, ids)

    def count(self) -> int:
        """How many there are."""
        with self._store.reading() as connection:
            return contacts.count(connection)

    def count_known_only(self) -> int:
        """How many of them are known from a list of connections only."""
        with self._store.reading() as connection:
            return contacts.count_known_only(connection)

    def make_full(self, wanted: ContactId) -> Outcome[ContactId]:
        """Somebody known from a list of connections is one of my contacts from now on."""
        with self._store.writing("Make a full contact") as work:
            contacts.get(work.connection, wanted)  # raises when they are gone
            contacts.make_ordinary(work.connection, wanted)
        return Outcome(wanted, Touched.CONTACTS, work.batch)

    def tags(self) -> list[str]:
        """Every tag in use."""
        with self._store.reading() as connection:
            return search.tags(connection)

    def get(self, wanted: ContactId) -> Contact:
        """One contact; raises NotFound."""
        with self._store.reading() as connection:
            return contacts.get(connection, wanted)

    def get_many(self, ids: Sequence[ContactId]) -> list[Contact]:
        """Contacts in the order of `ids`."""
        with self._store.reading() as connection:
            return contacts.get_many(connection, ids)

    def page(self, wanted: ContactId) -> ContactPage:
        """A contact with everything known of them; raises NotFound."""
        with self._store.reading() as connection:
            found = contacts.get(connection, wanted)
            return ContactPage(
                contact=found,
                numbers=self._numbers(found.details),
                encounters=tuple(encounters.of_contact(connection, wanted)),
                interactions=tuple(encounters.interactions_of(connection, wanted)),
                promises=tuple(encounters.promises_of(connection, wanted)),
                follow_ups=tuple(follow_ups.of_contact(connection, wanted)),
            )

    def _numbers(self, details: ContactDetails) -> dict[str, str]:
        written = [point.value for point in details.points if point.kind is PointKind.PHONE]
        if not written:
            return {}
        from eventmate.interchange.phones import format_phone

        region = self._preferences.current.region
        return {number: format_phone(number, region) for number in written}

    def event_names(self, ids: Iterable[ContactId]) -> dict[int, list[str]]:
        """Names of the events where each was met."""
        with self._store.reading() as connection:
            return encounters.event_names_of(connection, ids)

    def add(self, details: ContactDetails, source: str = "") -> Outcome[ContactId]:
        """Save a new contact."""
        with self._store.writing(f"Add {details.name}") as work:
            draft = NewContact(details, source=source)
            (added,) = contacts.insert_many(work.connection, [draft], self._clock())
        return Outcome(added, Touched.CONTACTS, work.batch)

    def change(self, wanted: ContactId, details: ContactDetails) -> Outcome[ContactId]:
        """Replace what is known of a contact; raises NotFound."""
        with self._store.writing(f"Edit {details.name}") as work:
            contacts.update_details(work.connection, wanted, details)
        return Outcome(wanted, Touched.CONTACTS, work.batch)

    def set_roles(self, wanted: ContactId, roles: Sequence[Role]) -> Outcome[ContactId]:
        """Replace what a contact is to me."""
        with self._store.writing("Change role") as work:
            contacts.set_roles(work.connection, wanted, roles)
        return Outcome(wanted, Touched.CONTACTS, work.batch)

    def set_terms(
        self, wanted: ContactId, *, consent: str, source: str, do_not_contact: bool
    ) -> Outcome[ContactId]:
        """Replace how a contact came in and what they agreed to."""
        with self._store.writing("Change consent") as work:
            contacts.set_terms(
                work.connection,
                wanted,
                consent=consent,
                source=source,
                do_not_contact=do_not_contact,
            )
            if do_not_contact:
                follow_ups.remove_steps(work.connection, wanted)
        return Outcome(wanted, Touched.CONTACTS | Touched.FOLLOW_UPS, work.batch)

    def add_tag(self, ids: Sequence[ContactId], tag: str) -> Outcome[int]:
        """Give a tag to many contacts; returns how many did not have it yet."""
        return self._retag(ids, f"Tag {tag}", lambda tags: tags if tag in tags else (*tags, tag))

    def remove_tag(self, ids: Sequence[ContactId], tag: str) -> Outcome[int]:
        """Take a tag from many contacts; returns how many had it."""
        return self._retag(
            ids, f"Remove tag {tag}", lambda tags: tuple(item for item in tags if item != tag)
        )

    def _retag(self, ids: Sequence[ContactId], label: str, change: Retag) -> Outcome[int]:
        changed = 0
        with self._store.writing(label) as work:
            for contact in contacts.get_many(work.connection, ids):
                tags = change(contact.details.tags)
                if tags != contact.details.tags:
                    details = replace(contact.details, tags=tags)
                    contacts.update_details(work.connection, contact.id, details)
                    changed += 1
        return Outcome(changed, Touched.CONTACTS, work.batch)

    def in_touch(
        self,
        wanted: ContactId,
        note: str = "",
        kind: InteractionKind = InteractionKind.MESSAGE,
        *,
        started_by_me: bool = True,
    ) -> Outcome[ContactId]:
        """Note that we were in touch today, how, and who wrote or called first."""
        now = self._clock()
        neutral = Direction.NEUTRAL
        with self._store.writing("In touch today") as work:
            encounters.add_interaction(
                work.connection,
                wanted,
                kind,
                now,
                direction=DIRECTIONS.get(kind, neutral) if started_by_me else neutral,
                note=note,
                started_by_me=started_by_me,
            )
            contacts.touch(work.connection, wanted, now)
        return Outcome(wanted, Touched.CONTACTS, work.batch)

    def delete(self, ids: Sequence[ContactId]) -> Outcome[int]:
        """Delete contacts with all that belongs to them; can be undone."""
        label = "Delete contact" if len(ids) == 1 else f"Delete {len(ids)} contacts"
        with self._store.writing(label) as work:
            contacts.remove(work.connection, ids)
        return Outcome(len(ids), EVERYWHERE, work.batch)

    def erase(self, wanted: ContactId) -> Outcome[str]:
        """Erase a contact for good: no undo, nothing left in the file; returns the name.

        Backups made earlier still hold them; `Library.backups_holding` lists those.
        """
        name = erasing.erase_contact(self._store, wanted, f"contact.{wanted}")
        return Outcome(name, EVERYWHERE | Touched.MESSAGES | Touched.PEOPLE)
