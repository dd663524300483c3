"""Triggers that keep before-images for undo and the full-text index in step.

The database itself does both, so no write can forget them. This module is the one source
of their text: a new database and a migration both end with `create_triggers`.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, LargeBinary, Table

from eventmate.storage import tables

# Folded text has no diacritics left; the prefix lists make short typed prefixes as fast as words.
SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE contact_search USING fts5(search, content='contact', "
    "content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', "
    "detail='full')"
)
SEARCH_TRIGGERS = (
    (
        "CREATE TRIGGER contact_search_insert AFTER INSERT ON contact BEGIN "
        "INSERT INTO contact_search(rowid, search) VALUES (new.id, new.search); END"
    ),
    (
        "CREATE TRIGGER contact_search_delete AFTER DELETE ON contact BEGIN "
        "INSERT INTO contact_search(contact_search, rowid, search) "
        "VALUES ('delete', old.id, old.search); END"
    ),
    (
        "CREATE TRIGGER contact_search_update AFTER UPDATE ON contact "
        "WHEN old.search IS NOT new.search BEGIN "
        "INSERT INTO contact_search(contact_search, rowid, search) "
        "VALUES ('delete', old.id, old.search); "
        "INSERT INTO contact_search(rowid, search) VALUES (new.id, new.search); END"
    ),
)


def _before_image(table: Table) -> str:
    """A JSON object of the old row; JSON cannot hold bytes, so they go as hexadecimal."""
    pairs = []
    for column in table.columns:
        old = f'old."{column.name}"'
        if isinstance(column.type, LargeBinary):
            old = f"CASE WHEN {old} IS NULL THEN NULL ELSE hex({old}) END"
        pairs.append(f"'{column.name}', {old}")
    return f"json_object({', '.join(pairs)})"


def undo_triggers(table: Table) -> Iterator[str]:
    """The three triggers that record what a change replaces."""
    batch = "(SELECT batch_id FROM open_batch)"
    for action, row, before in (
        ("insert", "new.id", "NULL"),
        ("update", "old.id", _before_image(table)),
        ("delete", "old.id", _before_image(table)),
    ):
        yield (
            f"CREATE TRIGGER {table.name}_undo_{action} AFTER {action.upper()} ON {table.name} "
            f"WHEN {batch} IS NOT NULL BEGIN "
            f"INSERT INTO change(batch_id, table_name, row_id, before) "
            f"VALUES ({batch}, '{table.name}', {row}, {before}); END"
        )


def all_triggers() -> Iterator[str]:
    """Every trigger of the current schema."""
    yield from SEARCH_TRIGGERS
    for table in tables.UNDOABLE:
        yield from undo_triggers(table)


def create_search_table(connection: Connection) -> None:
    """Create the full-text index over contacts."""
    connection.exec_driver_sql(SEARCH_TABLE)


def create_triggers(connection: Connection) -> None:
    """Create every trigger; the tables must be there."""
    for statement in all_triggers():
        connection.exec_driver_sql(statement)
