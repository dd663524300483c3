"""Contacts in from files and out to files."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from eventmate.domain.card_ids import each_once, with_free_id
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import Contact, ContactDetails, ContactId, ContactQuery
from eventmate.domain.errors import EventMateError
from eventmate.domain.exchange import Imported
from eventmate.domain.identity import Certainty, merged, recognise
from eventmate.domain.reading import Reading, Skipped
from eventmate.services.clock import Clock, today
from eventmate.services.connection_import import ConnectionImport
from eventmate.services.exporting import Export, ExportFormat
from eventmate.services.small_pictures import with_small_photo
from eventmate.storage import contacts, search
from eventmate.storage.contacts import NewContact
from eventmate.storage.store import Store, Writing

PortionReport = Callable[[int, int], bool]  # done, total → go on?
PORTION = 1000
MANY = 20  # people; more are not brought in before a backup is made


def _go_on(_done: int, _total: int) -> bool:
    return True


class Exchange:
    """Imports as one undoable batch; exports whole or not at all."""

    def __init__(
        self, store: Store, clock: Clock, back_up: Callable[[], object] = lambda: None
    ) -> None:
        """`back_up` copies what no backup holds yet, before many people come in at once."""
        self._store = store
        self._clock = clock
        self._back_up = back_up

    def bring_in(
        self, reading: Reading, source: str, report: PortionReport = _go_on
    ) -> Outcome[Imported]:
        """Save what was read from a file called `source`.

        Somebody known for certain is completed, never overwritten; everybody else is added. When
        `report` answers no, the portions saved so far are rolled back with the rest.
        """
        outcome = self.bring_in_files([(source, reading)], report)
        return Outcome(outcome.value[0], outcome.touched, outcome.batch)

    def bring_in_files(
        self, files: Sequence[tuple[str, Reading]], report: PortionReport = _go_on
    ) -> Outcome[list[Imported]]:
        """Save what was read from several files, each with its name, as one step to undo."""
        crowds = [each_once(reading.contacts) for _, reading in files]
        results = [
            Imported(
                reading.kind,
                unchanged=len(reading.contacts) - len(people),  # more cards of one person
                skipped=reading.skipped,
                error=reading.why_nobody,
            )
            for (_, reading), people in zip(files, crowds, strict=True)
        ]
        total = sum(map(len, crowds))
        if not total and not any(reading.linkedin for _, reading in files):
            return Outcome(results, Touched.NOTHING)
        if total > MANY:
            self._back_up()
        saved, touched = 0, Touched.CONTACTS
        with self._store.writing(_title(files)) as work:
            for at, (source, reading) in enumerate(files):
                newest = contacts.newest_id(work.connection)
                beside = self._beside(work, reading)
                for start in range(0, len(crowds[at]), PORTION):
                    portion = crowds[at][start : start + PORTION]
                    results[at] = self._save(work, portion, source, newest, results[at], beside)
                    saved += len(portion)
                    if not report(saved, total):
                        raise ImportStopped
                if beside is not None:
                    touched |= Touched.RECONNECTING
                    told = beside.keep_messages()
                    if not reading.contacts:
                        results[at] = replace(results[at], updated=told)
        return Outcome(results, touched, work.batch)

    def _beside(self, work: Writing, reading: Reading) -> ConnectionImport | None:
        if reading.linkedin is None:
            return None
        return ConnectionImport(work, reading.linkedin, today(self._clock))

    def _save(
        self,
        work: Writing,
        portion: Sequence[ContactDetails],
        source: str,
        newest: ContactId,
        result: Imported,
        beside: ConnectionImport | None,
    ) -> Imported:
        known = contacts.lookalikes_of_many(work.connection, portion, newest)
        portion = [
            with_free_id(details, (each.details for each in candidates))
            for details, candidates in zip(portion, known, strict=True)
        ]
        if beside is not None:
            beside.begin(known)
        new: dict[int, NewContact] = {}
        there: list[tuple[int, ContactId, ContactDetails]] = []
        updated = unchanged = 0
        skipped: list[Skipped] = []
        seen: set[ContactId] = set()
        for place, (details, candidates) in enumerate(zip(portion, known, strict=True)):
            same = _same_person(details, candidates, by_name=beside is None)
            if same is None and beside is not None:
                same = beside.same_person(details, place, candidates)
            if _is_empty(details):
                skipped.append(Skipped(0, "This entry has neither a name nor an address."))
            elif beside is not None and beside.is_told_again(details):
                unchanged += 1
            elif same is None:
                saved = with_small_photo(named(details))
                new[place] = NewContact(saved, source, is_known_only=beside is not None)
            else:
                is_fresh = same.id not in seen
                seen.add(same.id)
                there.append((place, same.id, details))
                changed = self._complete(work, same, details, beside, is_fresh=is_fresh)
                updated, unchanged = updated + changed, unchanged + (not changed)
        added = contacts.insert_many(work.connection, list(new.values()), self._clock())
        if beside is not None:
            there += [(at, i, portion[at]) for at, i in zip(new, added, strict=True)]
            beside.keep(there, len(portion))
        return replace(
            result,
            added=result.added + len(new),
            updated=result.updated + updated,
            unchanged=result.unchanged + unchanged,
            skipped=(*result.skipped, *skipped),
        )

    def _complete(
        self,
        work: Writing,
        same: Contact,
        details: ContactDetails,
        beside: ConnectionImport | None,
        *,
        is_fresh: bool,
    ) -> bool:
        """Add what a contact has not got yet; false when that is nothing.

        Candidates come without their photos, so they are fetched only when it matters, or when
        an earlier entry of the same file completed this contact (not `is_fresh`).
        """

        def moved(known: ContactDetails) -> ContactDetails:
            return known if beside is None else beside.moved(same.id, known, details)

        if beside is None and same.is_known_only:
            contacts.make_ordinary(work.connection, same.id)
        if same.details == details:
            return False
        if not details.photo:
            details = with_small_photo(details)
            completed = merged(moved(same.details), details)
            if completed == same.details:
                return False
            if is_fresh and _lists(completed) == _lists(same.details):
                contacts.update_texts(work.connection, same.id, completed)
                return True
        present = contacts.get(work.connection, same.id).details
        told = with_small_photo(replace(details, photo=None) if present.photo else details)
        completed = merged(moved(present), told)
        if completed == present:
            return False
        contacts.update_details(work.connection, same.id, completed, stays_known_only=True)
        return True

    def take_out(
        self,
        target: ExportFormat,
        ids: Sequence[ContactId] | None = None,
        query: ContactQuery | None = None,
    ) -> Export:
        """Contacts as text in a format: a selection, a search, or all."""
        everybody = replace(query or ContactQuery(), everybody=True)
        with self._store.reading() as connection:
            wanted = (
                [ContactId(i) for i in search.all_ids(connection, everybody)]
                if ids is None
                else list(ids)
            )
            found = contacts.get_many(connection, wanted)
        return Export(target, [contact.details for contact in found])


class ImportStopped(EventMateError):
    """The user stopped an import half way."""

    def __init__(self) -> None:
        super().__init__("The import was stopped, and nothing of it was saved.")


def named(details: ContactDetails) -> ContactDetails:
    """A contact needs something to be listed by."""
    if details.name.strip():
        return details
    first_point = details.points[0].value if details.points else ""
    name = " ".join(part for part in (details.given, details.family) if part)
    return replace(details, name=name or details.organisation or first_point or "?")


def _title(files: Sequence[tuple[str, Reading]]) -> str:
    """What the step is called when it is undone."""
    return f"Import {files[0][0]}" if len(files) == 1 else f"Import {len(files)} files"


def _lists(details: ContactDetails) -> tuple[object, ...]:
    """What hangs on a contact's row."""
    return details.points, details.addresses, details.tags


def _is_empty(details: ContactDetails) -> bool:
    said = (details.name, details.given, details.family, details.nickname, details.organisation)
    return not any(said) and not details.points


def _same_person(
    details: ContactDetails, candidates: Sequence[Contact], *, by_name: bool
) -> Contact | None:
    """Somebody known for certain, or `by_name` somebody alike who already has all that was read."""
    if not candidates:
        return None
    for item in candidates:
        if item.details == details:  # read from the same file before
            return item
    found = recognise(details, [(item.id, item.details) for item in candidates])
    by_id = {item.id: item for item in candidates}
    for match in found.matches:
        candidate = by_id[match.contact]
        if match.certainty is Certainty.CERTAIN:
            return candidate
        if by_name and merged(candidate.details, replace(details, photo=None)) == candidate.details:
            return candidate
    return None
