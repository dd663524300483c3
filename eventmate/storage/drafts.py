"""Half-typed text that survives a crash, apart from what was saved."""

from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from eventmate.storage.clock import to_text
from eventmate.storage.tables import draft


def keep(connection: Connection, key: str, text: str, at: datetime) -> None:
    """Keep what is typed under `key`; empty text forgets it."""
    if not text:
        connection.execute(delete(draft).where(draft.c.key == key))
        return
    values = {"text": text, "updated_at": to_text(at)}
    statement = insert(draft).values(key=key, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=[draft.c.key], set_=values))


def kept(connection: Connection, key: str) -> str:
    """What was typed under `key`; empty when nothing was."""
    return connection.scalar(select(draft.c.text).where(draft.c.key == key)) or ""


def kept_under(connection: Connection, prefix: str) -> dict[str, str]:
    """Every kept text whose key starts with `prefix`."""
    rows = connection.execute(
        select(draft.c.key, draft.c.text).where(draft.c.key.startswith(prefix, autoescape=True))
    )
    return {row.key: row.text for row in rows}
