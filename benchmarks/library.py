"""Libraries of any size to measure with: generated, always the same, gone afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from benchmarks.people import people
from eventmate.domain.follow_ups import FollowUpKind, FollowUpState
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.storage import contacts, tables
from eventmate.storage.clock import to_text
from eventmate.storage.contacts import NewContact

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
EVENTS = 12
ONE_IN_MET = 2
PORTION = 5000
_KINDS = tuple(FollowUpKind)


def now() -> datetime:
    """The moment every measurement happens at."""
    return NOW


def _add_events(connection: Connection) -> None:
    rows = [
        {
            "name": f"Conference {number}",
            "kind": "conference",
            "status": "attended",
            "starts_on": (NOW.date() - timedelta(days=30 * number)).isoformat(),
            "ends_on": (NOW.date() - timedelta(days=30 * number - 2)).isoformat(),
            "timezone": "Europe/Lisbon",
            "venue": "Hall",
            "url": "",
        }
        for number in range(EVENTS)
    ]
    connection.execute(insert(tables.event), rows)


def _add_encounters(connection: Connection, ids: list[int]) -> None:
    rows = [
        {
            "contact_id": contact_id,
            "event_id": contact_id % EVENTS + 1,
            "met_at": to_text(NOW - timedelta(days=contact_id % 365)),
            "room": f"Room {contact_id % 7}",
            "spoke_of": f"soil from space, number {contact_id}",
        }
        for contact_id in ids[::ONE_IN_MET]
    ]
    connection.execute(insert(tables.encounter), rows)


def _due_on(number: int) -> date:
    """Most lie ahead; one in fifty is due by now."""
    days = -(number % 30) if number % 50 == 0 else 1 + number % 360
    return NOW.date() + timedelta(days=days)


def _add_follow_ups(connection: Connection, ids: list[int]) -> None:
    rows = [
        {
            "contact_id": contact_id,
            "kind": _KINDS[contact_id % len(_KINDS)].value,
            "due_on": _due_on(contact_id).isoformat(),
            "about": "send the paper",
            "state": (FollowUpState.OPEN if contact_id % 9 else FollowUpState.SNOOZED).value,
        }
        for contact_id in ids
    ]
    connection.execute(insert(tables.follow_up), rows)


def fill(library: Library, count: int) -> None:
    """Put in contacts, every second one met at an event, and a follow-up for each."""
    with library.store.writing() as work:
        _add_events(work.connection)
        for start in range(0, count, PORTION):
            drafts = [
                NewContact(details, source="generated")
                for details in people(min(PORTION, count - start), start + 1)
            ]
            ids = [int(i) for i in contacts.insert_many(work.connection, drafts, NOW)]
            _add_encounters(work.connection, ids)
            _add_follow_ups(work.connection, ids)


def make(folder: Path, count: int) -> Path:
    """The folder of a library with that many contacts, made where it is not there yet."""
    paths = AppPaths(folder / f"library-{count}")
    if not paths.database.exists():
        library = Library(paths)
        library.open()
        if count:
            fill(library, count)
        library.store.changed = False  # a backup would only cost time
        library.close()
    return paths.data


@contextmanager
def opened(data: Path) -> Iterator[Services]:
    """The use cases on a library; what is changed stays changed, without a backup."""
    library = Library(AppPaths(data))
    library.open()
    try:
        yield Services(library, Preferences(library.paths.settings), now)
    finally:
        library.store.changed = False
        library.close()
