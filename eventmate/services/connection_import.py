"""What an import of LinkedIn's export keeps beside the people themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from eventmate.domain.connections import LastMessage, LinkedInExport
from eventmate.domain.contacts import Contact, ContactDetails, ContactId
from eventmate.domain.folding import fold
from eventmate.domain.identity import Reason, recognise
from eventmate.domain.job_changes import Job, has_changed
from eventmate.domain.links import is_profile, profile_key
from eventmate.storage import connections, contacts
from eventmate.storage.connections import NewJobChange, Seen
from eventmate.storage.store import Writing


class ConnectionImport:
    """Goes beside one file's import, portion by portion."""

    def __init__(self, work: Writing, export: LinkedInExport, today: date) -> None:
        self._connection = work.connection
        self._export = export
        self._day = export.made_on or today
        self._known: dict[int, Seen] = {}
        self._told: set[tuple[str, str]] = set()  # profiles with the name they are of
        self._at = 0

    def begin(self, candidates: Sequence[Sequence[Contact]]) -> None:
        """Get to know what earlier exports said of those a portion may be about."""
        ids = {each.id for some in candidates for each in some}
        self._known = connections.seen_of(self._connection, ids)

    def is_told_again(self, details: ContactDetails) -> bool:
        """Whether an earlier row of the file, which holds, was of the same profile and name."""
        if not (profile := _profile(details)):
            return False
        who = (profile, fold(details.name))
        is_again = who in self._told
        self._told.add(who)
        return is_again

    def same_person(
        self, details: ContactDetails, place: int, candidates: Sequence[Contact]
    ) -> Contact | None:
        """Whoever has the name and organisation, or was connected on the same day by that name.

        `place` is where the details stand in their portion.
        """
        found = recognise(details, [(each.id, each.details) for each in candidates])
        by_id = {each.id: each for each in candidates}
        firm = [m for m in found.matches if m.reason is Reason.SAME_NAME_AND_ORGANISATION]
        if len(firm) == 1:
            return by_id[firm[0].contact]
        day = self._connected_on(place)
        alike = [
            by_id[each.contact]
            for each in found.matches
            if day and each.reason is Reason.SAME_NAME and self._is_of(each.contact, day)
        ]
        return alike[0] if len(alike) == 1 and not _profile(details) else None

    def _is_of(self, wanted: ContactId, day: str) -> bool:
        seen = self._known.get(wanted)
        return seen is not None and seen.connected_on == day

    def _connected_on(self, place: int) -> str:
        days, at = self._export.connected_on, self._at + place
        return days[at] if at < len(days) else ""

    def moved(
        self, wanted: ContactId, known: ContactDetails, told: ContactDetails
    ) -> ContactDetails:
        """What is known, with the new job where it still says what an earlier export said."""
        seen = self._known.get(wanted)
        if seen is None or not self._is_newer(seen) or seen.job != _job(known):
            return known
        now = _job(told)
        if not has_changed(seen.job, now):
            return known
        return replace(
            known,
            organisation=now.organisation or known.organisation,
            title=now.title or known.title,
        )

    def _is_newer(self, seen: Seen) -> bool:
        return seen.seen_on is None or self._day >= seen.seen_on

    def keep(self, portion: Sequence[tuple[int, ContactId, ContactDetails]], count: int) -> None:
        """Keep what the export says of a portion of `count`: the place, contact and details."""
        items: dict[int, Seen] = {}
        changes: list[NewJobChange] = []
        for place, wanted, details in portion:
            seen, now = self._known.get(wanted), _job(details)
            before = Seen(now) if seen is None else seen
            earlier, later = (before.job, now) if self._is_newer(before) else (now, before.job)
            if has_changed(earlier, later):
                changes.append(NewJobChange(wanted, earlier, later, self._day))
            if self._is_newer(before):
                items[wanted] = replace(
                    before,
                    job=Job(
                        now.organisation or before.job.organisation, now.title or before.job.title
                    ),
                    profile=_profile(details) or before.profile,
                    connected_on=self._connected_on(place) or before.connected_on,
                    seen_on=self._day,
                )
        connections.save_seen(self._connection, items, self._known)
        connections.add_changes(self._connection, changes)
        self._at += count

    def keep_messages(self) -> int:
        """Keep who wrote last to whom; how many contacts that tells something new of."""
        said = self._export.last_messages
        owners = contacts.ids_by_key(self._connection, said)
        told = {wanted: said[key] for key, ids in owners.items() for wanted in ids}
        known = connections.seen_of(self._connection, told)
        items = _with_messages(told, known)
        connections.save_seen(self._connection, items, known)
        return len(items)


def _with_messages(told: Mapping[int, LastMessage], known: Mapping[int, Seen]) -> dict[int, Seen]:
    found = {}
    for wanted, last in told.items():
        seen = known.get(wanted, Seen(Job()))
        if seen.last_message_at is None or seen.last_message_at < last.at:
            found[wanted] = replace(seen, last_message_at=last.at, they_wrote_last=last.they_wrote)
    return found


def _job(details: ContactDetails) -> Job:
    return Job(details.organisation, details.title)


def _profile(details: ContactDetails) -> str:
    return next((profile_key(link) for link in details.links if is_profile(link)), "")
