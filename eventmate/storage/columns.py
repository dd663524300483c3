"""Parts that tables are made of: every id is never reused, texts and numbers are never null."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text, text
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def identity() -> Column[int]:
    """The key of a row."""
    return Column("id", Integer, primary_key=True)


def words(name: str) -> Column[str]:
    """A text, empty unless said."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def flag(name: str, default: int = 0) -> Column[bool]:
    """Yes or no."""
    return Column(name, Boolean, nullable=False, server_default=text(str(default)))


def number(name: str) -> Column[int]:
    """A whole number, 0 unless said."""
    return Column(name, Integer, nullable=False, server_default=text("0"))


def owner(name: str, target: str, *, required: bool = True) -> Column[int]:
    """The row this one hangs on: it goes with it, or, where not required, forgets it."""
    rule = "CASCADE" if required else "SET NULL"
    return Column(
        name, Integer, ForeignKey(f"{target}.id", ondelete=rule), nullable=not required, index=True
    )


def table(name: str, *columns: SchemaItem) -> Table:
    """A table with ids that are never reused."""
    return Table(name, metadata, identity(), *columns, sqlite_autoincrement=True)


def plain_table(name: str, *parts: SchemaItem) -> Table:
    """A table with a key of its own."""
    return Table(name, metadata, *parts)
