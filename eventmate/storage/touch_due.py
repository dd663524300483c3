"""When each contact with a rhythm is next due: worked out at the end of a write that may move it,
so that asking takes no longer in a large library.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, union

from eventmate.domain.cadences import Cadence, Due, Rhythm, next_due, rhythm_of
from eventmate.domain.contacts import ContactId
from eventmate.storage.clock import day_text, to_day, to_time
from eventmate.storage.relation_tables import cadence, tag_cadence, touch_due, touch_stale
from eventmate.storage.tables import contact, contact_tag

MANY = 500  # ids in one IN list


def refresh(connection: Connection) -> None:
    """Bring the days in step with what the running transaction changed."""
    stale = list(connection.scalars(select(touch_stale.c.contact_id)))
    if not stale:
        return
    tags = tag_rhythms(connection)
    for start in range(0, len(stale), MANY):
        _refresh(connection, stale[start : start + MANY], tags)
    connection.execute(delete(touch_stale))


def _refresh(connection: Connection, ids: Sequence[int], tags: dict[str, Rhythm]) -> None:
    connection.execute(delete(touch_due).where(touch_due.c.contact_id.in_(ids)))
    if rows := _expected(connection, ids, tags):
        connection.execute(insert(touch_due), rows)


def out_of_step(connection: Connection) -> list[int]:
    """Contacts whose day is not the one their rhythm says."""
    tags = tag_rhythms(connection)
    tagged = select(contact_tag.c.contact_id).where(contact_tag.c.tag.in_(list(tags)))
    said, kept = select(cadence.c.contact_id), select(touch_due.c.contact_id)
    ids = sorted(set(connection.scalars(union(said, kept, tagged))))
    found: list[int] = []
    for start in range(0, len(ids), MANY):
        some = ids[start : start + MANY]
        expected = {row["contact_id"]: row for row in _expected(connection, some, tags)}
        kept_rows = select(touch_due).where(touch_due.c.contact_id.in_(some))
        rows = connection.execute(kept_rows).mappings()
        present = {row["contact_id"]: dict(row) for row in rows}
        found += [each for each in some if expected.get(each) != present.get(each)]
    return found


def make_anew(connection: Connection, ids: Iterable[int]) -> None:
    """Work the days of some contacts out again."""
    tags, wanted = tag_rhythms(connection), list(ids)
    for start in range(0, len(wanted), MANY):
        _refresh(connection, wanted[start : start + MANY], tags)


def _expected(
    connection: Connection, ids: Sequence[int], tags: dict[str, Rhythm]
) -> list[dict[str, object]]:
    cadences = cadences_of(connection, ids)
    tagged = _tagged(connection, ids, tags)
    statement = select(contact.c.id, contact.c.last_touch_at).where(
        contact.c.id.in_(ids), contact.c.do_not_contact.is_(False)
    )
    rows: list[dict[str, object]] = []
    for wanted, touched in connection.execute(statement).all():
        said = cadences.get(wanted, Cadence())
        rhythm = rhythm_of(said, tagged[wanted])
        if rhythm is not None:
            last = local_day(touched)
            due = next_due(rhythm, said, last)
            rows.append(
                {
                    "contact_id": wanted,
                    "due_on": due.isoformat(),
                    "last_on": day_text(last),
                    "days": rhythm.days,
                }
            )
    return rows


def local_day(moment: str) -> date | None:
    """The wall-clock day where I am of a stored time."""
    at = to_time(moment)
    return None if at is None else at.astimezone().date()


def tag_rhythms(connection: Connection) -> dict[str, Rhythm]:
    """The rhythm set for each tag that has one."""
    rows = connection.execute(select(tag_cadence)).all()
    return {row.tag: Rhythm(row.days, date.fromisoformat(row.set_on)) for row in rows}


def cadences_of(connection: Connection, ids: Iterable[int]) -> dict[int, Cadence]:
    """What was said of some contacts' rhythms."""
    rows = connection.execute(select(cadence).where(cadence.c.contact_id.in_(list(ids))))
    return {row.contact_id: _cadence(row) for row in rows}


def _cadence(row: Any) -> Cadence:
    own = Rhythm(row.days, date.fromisoformat(row.set_on)) if row.is_own else None
    return Cadence(own, to_day(row.skipped_on), to_day(row.put_off_on), to_day(row.not_before))


def _tagged(
    connection: Connection, ids: Sequence[int], tags: dict[str, Rhythm]
) -> dict[int, list[Rhythm]]:
    found: dict[int, list[Rhythm]] = defaultdict(list)
    if tags:
        statement = select(contact_tag.c.contact_id, contact_tag.c.tag).where(
            contact_tag.c.contact_id.in_(ids), contact_tag.c.tag.in_(list(tags))
        )
        for wanted, tag in connection.execute(statement):
            found[wanted].append(tags[tag])
    return found


def by(connection: Connection, day: date, limit: int) -> list[Due]:
    """Those due by a day, the longest due first."""
    statement = select(touch_due).where(touch_due.c.due_on <= day.isoformat())
    order = (touch_due.c.due_on, touch_due.c.contact_id)
    return [_due(row) for row in connection.execute(statement.order_by(*order).limit(limit))]


def of_contact(connection: Connection, wanted: ContactId) -> Due | None:
    """When one contact is next due, or none."""
    statement = select(touch_due).where(touch_due.c.contact_id == wanted)
    row = connection.execute(statement).one_or_none()
    return None if row is None else _due(row)


def count(connection: Connection, day: date) -> int:
    """How many are due by a day."""
    statement = select(func.count()).where(touch_due.c.due_on <= day.isoformat())
    return connection.scalar(statement) or 0


def in_touch(connection: Connection, since: date) -> int:
    """How many with a rhythm were in touch on a day or later."""
    statement = select(func.count()).where(touch_due.c.last_on >= since.isoformat())
    return connection.scalar(statement) or 0


def _due(row: Any) -> Due:
    return Due(
        ContactId(row.contact_id), date.fromisoformat(row.due_on), row.days, to_day(row.last_on)
    )
