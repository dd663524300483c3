"""What LinkedIn's exports said of contacts, and their changes of job, to and from rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from eventmate.domain.contacts import ContactId
from eventmate.domain.errors import NotFound
from eventmate.domain.job_changes import Job, JobChange, JobChangeId, JobChangeState
from eventmate.storage.clock import to_day, to_text, to_time
from eventmate.storage.relation_tables import job_change, linkedin_seen
from eventmate.storage.tables import contact

MANY = 500  # ids in one IN list


@dataclass(frozen=True, slots=True)
class Seen:
    """What the latest export said of a contact."""

    job: Job
    profile: str = ""
    connected_on: str = ""
    seen_on: date | None = None
    last_message_at: datetime | None = None
    they_wrote_last: bool = False


@dataclass(frozen=True, slots=True)
class NewJobChange:
    """A change of job about to be saved."""

    contact: ContactId
    before: Job
    now: Job
    seen_on: date


def _seen(row: Any) -> Seen:
    return Seen(
        Job(row.organisation, row.title),
        row.profile,
        row.connected_on,
        to_day(row.seen_on),
        to_time(row.last_message_at),
        bool(row.they_wrote_last),
    )


def seen_of(connection: Connection, ids: Iterable[int]) -> dict[int, Seen]:
    """What was said of some contacts."""
    wanted = list(ids)
    found: dict[int, Seen] = {}
    for start in range(0, len(wanted), MANY):
        some = linkedin_seen.c.contact_id.in_(wanted[start : start + MANY])
        rows = connection.execute(select(linkedin_seen).where(some)).all()
        found |= {row.contact_id: _seen(row) for row in rows}
    return found


def save_seen(connection: Connection, items: Mapping[int, Seen], known: Mapping[int, Seen]) -> None:
    """Keep what an export says; `known` is what is kept already of those contacts."""
    changed = {wanted: item for wanted, item in items.items() if item != known.get(wanted)}
    for wanted, item in changed.items():
        if wanted in known:
            of_contact = linkedin_seen.c.contact_id == wanted
            connection.execute(update(linkedin_seen).where(of_contact).values(_values(item)))
    rows = [
        {"contact_id": wanted, **_values(item)}
        for wanted, item in changed.items()
        if wanted not in known
    ]
    if rows:
        connection.execute(insert(linkedin_seen), rows)


def _values(item: Seen) -> dict[str, object]:
    return {
        "profile": item.profile,
        "organisation": item.job.organisation,
        "title": item.job.title,
        "connected_on": item.connected_on,
        "seen_on": "" if item.seen_on is None else item.seen_on.isoformat(),
        "last_message_at": to_text(item.last_message_at),
        "they_wrote_last": item.they_wrote_last,
    }


def add_changes(connection: Connection, items: Sequence[NewJobChange]) -> None:
    """Save changes of job; one already there is not added again."""
    there = _kept_jobs(connection, [item.contact for item in items])
    rows = [
        {
            "contact_id": item.contact,
            "seen_on": item.seen_on.isoformat(),
            "organisation_before": item.before.organisation,
            "title_before": item.before.title,
            "organisation": item.now.organisation,
            "title": item.now.title,
            "state": JobChangeState.OPEN.value,
        }
        for item in items
        if (item.contact, item.now) not in there
    ]
    if rows:
        connection.execute(insert(job_change), rows)


def _kept_jobs(connection: Connection, ids: Sequence[ContactId]) -> set[tuple[int, Job]]:
    found: set[tuple[int, Job]] = set()
    for start in range(0, len(ids), MANY):
        some = job_change.c.contact_id.in_(ids[start : start + MANY])
        rows = connection.execute(select(job_change).where(some)).all()
        found |= {(row.contact_id, Job(row.organisation, row.title)) for row in rows}
    return found


def open_changes(connection: Connection, limit: int) -> list[JobChange]:
    """Changes of job nobody has answered, the latest first."""
    order = (job_change.c.seen_on.desc(), contact.c.sort_key, job_change.c.id)
    statement = _changes().where(
        job_change.c.state == JobChangeState.OPEN.value, contact.c.do_not_contact.is_(False)
    )
    return [_change(row) for row in connection.execute(statement.order_by(*order).limit(limit))]


def count_open(connection: Connection) -> int:
    """How many changes of job nobody has answered."""
    is_open = job_change.c.state == JobChangeState.OPEN.value
    return connection.scalar(select(func.count()).where(is_open)) or 0


def change(connection: Connection, wanted: JobChangeId) -> JobChange:
    """One change of job; raises NotFound."""
    row = connection.execute(_changes().where(job_change.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This change of job is no longer in the library.")
    return _change(row)


def _changes() -> Select[Any]:
    statement = select(job_change, contact.c.name)
    return statement.join(contact, contact.c.id == job_change.c.contact_id)


def _change(row: Any) -> JobChange:
    return JobChange(
        JobChangeId(row.id),
        ContactId(row.contact_id),
        row.name,
        Job(row.organisation_before, row.title_before),
        Job(row.organisation, row.title),
        date.fromisoformat(row.seen_on),
    )


def set_change_state(
    connection: Connection, ids: Sequence[JobChangeId], state: JobChangeState
) -> None:
    """Say what became of changes of job."""
    connection.execute(update(job_change).where(job_change.c.id.in_(ids)).values(state=state.value))


def count_seen(connection: Connection) -> tuple[int, date | None]:
    """How many contacts an export named, and the day of the latest one."""
    row = connection.execute(
        select(func.count(), func.max(linkedin_seen.c.seen_on)).select_from(linkedin_seen)
    ).one()
    return row[0], to_day(row[1] or "")
