"""Triggers that keep before-images for undo, the full-text index and days in touch in step.

The database itself does that, so no write can forget them. This module is the one source
of their text: a new database and a migration both end with `create_triggers`.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from eventmate.storage import tables

# Search text is folded words of letters and digits with blanks between, so ASCII's idea of a word
# fits every script. The prefix lists make short typed prefixes as fast as words. Only whether a
# word is there is asked, never where: leaving places and lengths out halves the index.
SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE contact_search USING fts5(search, content='contact', "
    "content_rowid='id', tokenize='ascii', prefix='1 2 3', detail='none', columnsize=0)"
)
# An untrusted schema (PRAGMA trusted_schema = OFF) may not write to a virtual table from a
# trigger, so triggers only note what the index still holds; `refresh_search` brings it in step
# at the end of the same transaction, in two statements however many rows there are.
SEARCH_TRIGGERS = (
    (
        "CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN "
        "INSERT OR IGNORE INTO search_stale(id, indexed) VALUES (new.id, NULL); END"
    ),
    (
        "CREATE TRIGGER contact_search_update AFTER UPDATE ON contact "
        "WHEN old.search IS NOT new.search BEGIN "
        "INSERT OR IGNORE INTO search_stale(id, indexed) VALUES (old.id, old.search); END"
    ),
    (
        "CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN "
        "INSERT OR IGNORE INTO search_stale(id, indexed) VALUES (old.id, old.search); END"
    ),
)
REFRESH_SEARCH = (
    (
        "INSERT INTO contact_search(contact_search, rowid, search) "
        "SELECT 'delete', id, indexed FROM search_stale WHERE indexed IS NOT NULL"
    ),
    (
        "INSERT INTO contact_search(rowid, search) SELECT contact.id, contact.search "
        "FROM search_stale JOIN contact ON contact.id = search_stale.id"
    ),
    "DELETE FROM search_stale",
)


# Which contacts' next day in touch may have moved; `touch_due.refresh` works it out at the end of
# the same transaction.
_NOTE_STALE = "INSERT OR IGNORE INTO touch_stale(contact_id)"
_TAGGED = f"{_NOTE_STALE} SELECT contact_id FROM contact_tag WHERE tag = {{0}}.tag;"


def touch_triggers() -> Iterator[str]:
    """Triggers that note contacts whose rhythm, tags or latest touch changed."""
    yield (
        "CREATE TRIGGER contact_touch_update AFTER UPDATE ON contact WHEN "
        "old.last_touch_at IS NOT new.last_touch_at "
        "OR old.do_not_contact IS NOT new.do_not_contact "
        f"BEGIN {_NOTE_STALE} VALUES (new.id); END"
    )
    yield (
        "CREATE TRIGGER contact_touch_delete AFTER DELETE ON contact "
        "BEGIN DELETE FROM touch_due WHERE contact_id = old.id; END"
    )
    for action, row in (("INSERT", "new"), ("DELETE", "old")):
        tagged = f"EXISTS (SELECT 1 FROM tag_cadence WHERE tag = {row}.tag)"
        yield (
            f"CREATE TRIGGER contact_tag_touch_{action.lower()} AFTER {action} ON contact_tag "
            f"WHEN {tagged} BEGIN {_NOTE_STALE} VALUES ({row}.contact_id); END"
        )
    for action, rows in (("INSERT", ["new"]), ("UPDATE", ["old", "new"]), ("DELETE", ["old"])):
        yield (
            f"CREATE TRIGGER cadence_touch_{action.lower()} AFTER {action} ON cadence "
            f"BEGIN {_NOTE_STALE} VALUES ({rows[-1]}.contact_id); END"
        )
        noted = " ".join(_TAGGED.format(row) for row in rows)
        yield (
            f"CREATE TRIGGER tag_cadence_touch_{action.lower()} AFTER {action} ON tag_cadence "
            f"BEGIN {noted} END"
        )


# Whatever is noted of somebody known only from a list of connections makes them one of my contacts.
_MEETING_TABLES = (
    *("encounter", "interaction", "follow_up", "promise", "target"),
    *("cadence", "contact_date", "mentoring", "opportunity", "community_member"),
)


def known_triggers() -> Iterator[str]:
    """Triggers that make somebody known only from a list an ordinary contact."""
    for name in _MEETING_TABLES:
        for action in ("INSERT", "UPDATE OF contact_id"):
            yield (
                f"CREATE TRIGGER {name}_known_{action.partition(' ')[0].lower()} "
                f"AFTER {action} ON {name} WHEN new.contact_id IS NOT NULL "
                "BEGIN UPDATE contact SET is_known_only = 0 "
                "WHERE id = new.contact_id AND is_known_only; END"
            )


def _before_image(table: Table) -> str:
    """The old row's values as SQL literals, in the table's column order, one comma between.

    `quote` is one of the few functions an untrusted schema may call from a trigger in every
    SQLite we meet, and unlike JSON it can hold bytes.
    """
    return " || ',' || ".join(f'quote(old."{column.name}")' for column in table.columns)


def undo_triggers(table: Table) -> Iterator[str]:
    """The two triggers that record what a change replaces.

    Added rows need none: ids only grow, so a batch added those beyond the last id before it.
    """
    batch = "(SELECT batch_id FROM open_batch)"
    for action in ("update", "delete"):
        yield (
            f"CREATE TRIGGER {table.name}_undo_{action} AFTER {action.upper()} ON {table.name} "
            f"WHEN {batch} IS NOT NULL BEGIN "
            f"INSERT INTO change(batch_id, table_name, row_id, last_row_id, before) "
            f"VALUES ({batch}, '{table.name}', old.id, old.id, {_before_image(table)}); END"
        )


def all_triggers() -> Iterator[str]:
    """Every trigger of the current schema."""
    yield from SEARCH_TRIGGERS
    yield from touch_triggers()
    yield from known_triggers()
    for table in tables.UNDOABLE:
        yield from undo_triggers(table)


def create_search_table(connection: Connection) -> None:
    """Create the full-text index over contacts."""
    connection.exec_driver_sql(SEARCH_TABLE)


def refresh_search(connection: Connection) -> None:
    """Bring the full-text index in step with every contact changed in this transaction."""
    if connection.exec_driver_sql("SELECT 1 FROM search_stale LIMIT 1").first() is None:
        return
    for statement in REFRESH_SEARCH:
        connection.exec_driver_sql(statement)


def create_triggers(connection: Connection) -> None:
    """Create every trigger; the tables must be there."""
    for statement in all_triggers():
        connection.exec_driver_sql(statement)
