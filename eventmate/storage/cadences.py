"""Rhythms of contacts and tags, holidays and kept days, to and from rows."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.domain.cadences import Cadence, ContactDate, DateKind, Holiday, Rhythm
from eventmate.domain.contacts import ContactId
from eventmate.storage import touch_due
from eventmate.storage.clock import day_text
from eventmate.storage.relation_tables import cadence, contact_date, holiday, tag_cadence

MANY = touch_due.MANY
_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def _save(connection: Connection, ids: Sequence[ContactId], values: dict[str, object]) -> None:
    """Write some columns of contacts' rows; those without a row get one."""
    for start in range(0, len(ids), MANY):
        some = ids[start : start + MANY]
        present = set(
            connection.scalars(select(cadence.c.contact_id).where(cadence.c.contact_id.in_(some)))
        )
        connection.execute(update(cadence).where(cadence.c.contact_id.in_(some)).values(values))
        rows = [{"contact_id": each, **values} for each in some if each not in present]
        if rows:
            connection.execute(insert(cadence), rows)


def set_own(connection: Connection, ids: Sequence[ContactId], rhythm: Rhythm | None) -> None:
    """Say contacts' own rhythm; none lets their tags decide again."""
    if rhythm is None:
        values: dict[str, object] = {"is_own": False, "days": 0, "set_on": ""}
    else:
        values = {"is_own": True, "days": rhythm.days, "set_on": rhythm.set_on.isoformat()}
    _save(connection, ids, values)


def skip(connection: Connection, ids: Sequence[ContactId], on: date) -> None:
    """Let contacts be this time: they come up again an interval later."""
    _save(connection, ids, {"skipped_on": on.isoformat()})


def put_off(connection: Connection, ids: Sequence[ContactId], on: date, until: date) -> None:
    """Say "not now" of contacts on a day; they come up again on another."""
    _save(connection, ids, {"put_off_on": on.isoformat(), "not_before": until.isoformat()})


def of_contact(connection: Connection, wanted: ContactId) -> Cadence:
    """What was said about one contact."""
    return touch_due.cadences_of(connection, [wanted]).get(wanted, Cadence())


def of_tags(connection: Connection) -> dict[str, Rhythm]:
    """The rhythm of each tag that has one, by name."""
    return dict(sorted(touch_due.tag_rhythms(connection).items()))


def set_tag(connection: Connection, tag: str, rhythm: Rhythm | None) -> None:
    """Say the rhythm of everybody with a tag; none takes it away."""
    connection.execute(delete(tag_cadence).where(tag_cadence.c.tag == tag))
    if rhythm is not None:
        values = {"tag": tag, "days": rhythm.days, "set_on": rhythm.set_on.isoformat()}
        connection.execute(insert(tag_cadence), values)


def holidays(connection: Connection) -> list[Holiday]:
    """Times without reminders, the earliest first."""
    rows = connection.execute(select(holiday).order_by(holiday.c.starts_on, holiday.c.id))
    return [
        Holiday(date.fromisoformat(row.starts_on), date.fromisoformat(row.ends_on), row.name)
        for row in rows
    ]


def add_holiday(connection: Connection, item: Holiday) -> None:
    """Save a time without reminders."""
    connection.execute(
        insert(holiday),
        {
            "name": item.name,
            "starts_on": day_text(item.starts_on),
            "ends_on": day_text(item.ends_on),
        },
    )


def remove_holiday(connection: Connection, item: Holiday) -> None:
    """Delete one."""
    connection.execute(
        delete(holiday).where(
            holiday.c.starts_on == day_text(item.starts_on),
            holiday.c.ends_on == day_text(item.ends_on),
            holiday.c.name == item.name,
        )
    )


def dates_of(connection: Connection, ids: Iterable[ContactId] | None = None) -> list[ContactDate]:
    """Kept days of some contacts, or of everybody, by day."""
    statement = select(contact_date).order_by(contact_date.c.happens_on, contact_date.c.id)
    if ids is not None:
        statement = statement.where(contact_date.c.contact_id.in_(list(ids)))
    return [_date(row) for row in connection.execute(statement)]


def _date(row: Any) -> ContactDate:
    on = date.fromisoformat(row.happens_on)
    begins = time.fromisoformat(row.begins) if _HOUR.fullmatch(row.begins) else None
    kind, is_yearly = DateKind(row.kind), bool(row.is_yearly)
    return ContactDate(ContactId(row.contact_id), on, row.about, kind, is_yearly, begins)


def _date_values(item: ContactDate) -> dict[str, object]:
    return {
        "contact_id": item.contact,
        "happens_on": item.on.isoformat(),
        "about": item.about,
        "kind": item.kind.value,
        "is_yearly": item.is_yearly,
        "begins": "" if item.begins is None else f"{item.begins:%H:%M}",
    }


def add_date(connection: Connection, item: ContactDate) -> None:
    """Keep a day with a contact."""
    connection.execute(insert(contact_date), _date_values(item))


def remove_date(connection: Connection, item: ContactDate) -> None:
    """Let a kept day go."""
    statement = delete(contact_date)
    for name, value in _date_values(item).items():
        statement = statement.where(contact_date.c[name] == value)
    connection.execute(statement)
