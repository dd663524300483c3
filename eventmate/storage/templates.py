"""My own message templates, and my versions of the built-in ones, to and from rows."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.storage.tables import template


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A template I wrote or changed; `key` names it for ever."""

    key: str
    name: str
    kind: str
    channel: str
    subject: str
    body: str


def save(connection: Connection, item: StoredTemplate) -> None:
    """Add or replace the template with this key."""
    values = {
        "name": item.name,
        "kind": item.kind,
        "channel": item.channel,
        "subject": item.subject,
        "body": item.body,
    }
    changed = connection.execute(update(template).where(template.c.key == item.key).values(values))
    if changed.rowcount == 0:
        connection.execute(insert(template), {"key": item.key, **values})


def remove(connection: Connection, key: str) -> None:
    """Delete my template, or go back to the built-in text."""
    connection.execute(delete(template).where(template.c.key == key))


def listed(connection: Connection) -> list[StoredTemplate]:
    """Every stored template in the order they were made."""
    rows = connection.execute(select(template).order_by(template.c.id))
    return [
        StoredTemplate(row.key, row.name, row.kind, row.channel, row.subject, row.body)
        for row in rows
    ]
