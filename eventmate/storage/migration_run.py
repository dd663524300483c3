"""Run Alembic on one library file; imported only when a migration is due."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from eventmate.storage import batches, columns, schema, triggers


class DanglingReferences(RuntimeError):
    """A migration left rows that point to nothing; it is rolled back."""


def _drop_triggers(connection: Connection) -> None:
    names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    for name in names.scalars().all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def run(path: Path, scripts: Path, head: int) -> None:
    """Migrate to revision `head`; any exception rolls everything back."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=StaticPool, connect_args={"isolation_level": None}
    )

    def on_connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF")  # a no-op inside a transaction, so it is here
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
    config = Config()
    config.set_main_option("script_location", str(scripts))
    with engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        config.attributes["metadata"] = columns.metadata
        # Triggers would record a rebuild as changes; they come back from their one source.
        _drop_triggers(connection)
        command.upgrade(config, f"{head:04d}")
        batches.forget_all(connection)
        triggers.create_triggers(connection)
        schema.stamp(connection, head)
        if broken := connection.execute(text("PRAGMA foreign_key_check")).all():
            raise DanglingReferences(f"{len(broken)} rows point to nothing")
    engine.dispose()
