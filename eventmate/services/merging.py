"""Two contacts who turn out to be one person."""

from collections.abc import Iterable
from dataclasses import replace

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.identity import merged
from eventmate.storage import contacts, merging
from eventmate.storage.store import Store

TOUCHED = (
    Touched.CONTACTS
    | Touched.ENCOUNTERS
    | Touched.FOLLOW_UPS
    | Touched.CAPTURES
    | Touched.PEOPLE
    | Touched.DRILLS
)
_SAID = ("name", "title", "organisation", "department", "headline")


class Merging:
    """Makes one contact of two; one step to undo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def join(self, one: ContactId, other: ContactId) -> Outcome[ContactId]:
        """Say that two are the same person: the one known longer stays, with all of both.

        Raises NotFound.
        """
        if one == other:
            return Outcome(one, Touched.NOTHING)
        kept, gone = sorted((one, other))
        with self._store.writing("Same person") as work:
            connection = work.connection
            first, second = contacts.get(connection, kept), contacts.get(connection, gone)
            merging.hand_over(connection, kept, gone)
            merging.keep_earliest_arrival(connection, kept, gone)
            contacts.remove(connection, [gone])
            contacts.update_details(connection, kept, joined(first.details, second.details))
            contacts.set_roles(connection, kept, (*first.roles, *second.roles))
            contacts.set_terms(
                connection,
                kept,
                consent=_all_of((first.consent, second.consent), "; "),
                source=_all_of((first.source, second.source), "; "),
                do_not_contact=first.do_not_contact or second.do_not_contact,
            )
            if second.last_touch is not None:
                contacts.touch(connection, kept, second.last_touch)
        return Outcome(kept, TOUCHED, work.batch)


def joined(kept: ContactDetails, gone: ContactDetails) -> ContactDetails:
    """What is known of either; long texts and originals of both, one after the other."""
    whole = merged(kept, gone)
    notes = (kept.note, gone.note, _unlike(whole, gone))
    return replace(
        whole,
        note=_all_of(notes, "\n\n"),
        offers=_all_of((kept.offers, gone.offers), "\n"),
        needs=_all_of((kept.needs, gone.needs), "\n"),
        original=_all_of((kept.original, gone.original), "\n"),
    )


def _unlike(whole: ContactDetails, gone: ContactDetails) -> str:
    """What was said of the other in words that are not kept: name, title and organisation."""
    pairs = ((getattr(gone, name), getattr(whole, name)) for name in _SAID)
    said = [old for old, new in pairs if old and old.casefold() != new.casefold()]
    return ", ".join(said)


def _all_of(texts: Iterable[str], between: str) -> str:
    return between.join(dict.fromkeys(text for text in texts if text.strip()))
