"""What storage tests share: a fresh library, people in it, and its rows as text."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.storage.tables import UNDOABLE

NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
Dump = dict[str, list[tuple[object, ...]]]


def person(number: int, name: str = "") -> ContactDetails:
    """A fictional person."""
    return ContactDetails(
        name=name or f"Person {number}",
        organisation=f"Company {number % 7}",
        points=(
            ContactPoint(PointKind.EMAIL, f"person{number}@company.example"),
            ContactPoint(PointKind.PHONE, f"+1 212 555 {number:04d}"),
        ),
        tags=("met",) if number % 2 else (),
        note='It\'s "quoted",\nwith lines, \u00e9 and \U0001f642',
    )


def open_services(folder: Path) -> Services:
    """The use cases on the library in a folder, made when it is not there."""
    library = Library(AppPaths(folder))
    library.open()
    return Services(library, Preferences(folder / "settings.json"), lambda: NOW)


def cut_short(folder: Path, people: int = 3) -> None:
    """Add some people and leave the library as a dead battery would: its log beside it."""
    services = open_services(folder)
    for number in range(people):
        services.contacts.add(person(number))
    names = ("eventmate.db", "eventmate.db-wal")
    left = {name: (folder / name).read_bytes() for name in names}
    services.library.store.changed = False  # no backup
    services.library.close()
    for name, content in left.items():
        (folder / name).write_bytes(content)


def dump(services: Services) -> Dump:
    """Every row that undo must restore."""
    with services.library.store.reading() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.exec_driver_sql(f"SELECT * FROM {table.name} ORDER BY id")
            ]
            for table in UNDOABLE
        }


def is_whole(database: Path) -> bool:
    """Whether a closed library passes every check of SQLite, the search index included."""
    connection = sqlite3.connect(database)
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        linked = not connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.execute(
            "INSERT INTO contact_search(contact_search, rank) VALUES ('integrity-check', 1)"
        )
        connection.rollback()
    finally:
        connection.close()
    return sound and linked
