"""Sentences of my own, and what stands in the place of those that come with the product."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from eventmate.storage.tables import opener


@dataclass(frozen=True, slots=True)
class StoredOpener:
    """A row: without a key it is my own, without a text it hides the one with its key."""

    id: int
    key: str
    situation: str
    text: str


def listed(connection: Connection) -> list[StoredOpener]:
    """Every row in the order they were made."""
    rows = connection.execute(select(opener).order_by(opener.c.id))
    return [StoredOpener(row.id, row.key, row.situation, row.text) for row in rows]


def add(connection: Connection, situation: str, text: str) -> int:
    """Save one of my own."""
    values = {"key": "", "situation": situation, "text": text}
    made = connection.execute(insert(opener), values).inserted_primary_key
    assert made is not None
    return int(made[0])


def change(connection: Connection, wanted: int, situation: str, text: str) -> bool:
    """Change one of my own; answers whether it is there."""
    values = {"situation": situation, "text": text}
    own = (opener.c.id == wanted) & (opener.c.key == "")
    return connection.execute(update(opener).where(own).values(values)).rowcount > 0


def remove(connection: Connection, wanted: int) -> None:
    """Delete one of my own."""
    connection.execute(delete(opener).where(opener.c.id == wanted, opener.c.key == ""))


def put_in_place(connection: Connection, key: str, situation: str, text: str) -> None:
    """Let something stand in the place of one that comes with the product."""
    values = {"situation": situation, "text": text}
    changed = connection.execute(update(opener).where(opener.c.key == key).values(values))
    if changed.rowcount == 0:
        connection.execute(insert(opener), {"key": key, **values})


def give_back(connection: Connection, key: str) -> None:
    """Show the one that comes with the product again, in its own words."""
    connection.execute(delete(opener).where(opener.c.key == key))
