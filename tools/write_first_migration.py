"""Writes the SQL of the first migration from the tables, until the first release freezes it."""

from pathlib import Path

from sqlalchemy import create_engine, text

from eventmate.storage import schema

TARGET = schema.MIGRATIONS / "versions" / "0001_first.sql"
# Made by the index itself, by Alembic, or afterwards from their one source.
_STATEMENTS = text(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') "
    "AND name NOT LIKE 'contact_search_%' "
    "AND name NOT IN ('sqlite_sequence', 'alembic_version') ORDER BY rowid"
)


def first_schema() -> str:
    """Every statement of a new library but triggers, in the order they are made."""
    with create_engine("sqlite://").begin() as connection:
        schema.create(connection)
        found = connection.execute(_STATEMENTS).scalars().all()
    plain = ("\n".join(line.rstrip() for line in sql.splitlines()) for sql in found)
    return "\n".join(f"{sql.expandtabs(4)};\n" for sql in plain)


if __name__ == "__main__":
    Path(TARGET).write_text(first_schema(), encoding="utf-8")
