"""Faults planted behind the program's back are named, counted and put right; a second look finds
nothing.
"""

import sqlite3
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from library_stage import NOW, is_whole, open_services, person

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.contacts import ContactId, ContactQuery
from eventmate.domain.encounters import Place
from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.storage.check_rules import ProblemKind
from eventmate.storage.errors import TextDamaged

DAY = NOW.date()

# What is planted, each in rows of its own, and the kind it must be told as.
FAULTS: dict[str, tuple[ProblemKind, str]] = {
    "meeting of nobody": (
        ProblemKind.MISSING_OWNER,
        "UPDATE encounter SET contact_id = 900 WHERE id = 1",
    ),
    "follow-up for nobody": (
        ProblemKind.MISSING_OWNER,
        "UPDATE follow_up SET contact_id = 901 WHERE id = 1",
    ),
    "address of nobody": (
        ProblemKind.MISSING_OWNER,
        "INSERT INTO contact_point(contact_id, kind, value) VALUES (902, 'link', 'x.example')",
    ),
    "tag of nobody": (
        ProblemKind.MISSING_OWNER,
        "INSERT INTO contact_tag(contact_id, tag) VALUES (903, 'lost')",
    ),
    "talk of no event": (
        ProblemKind.MISSING_OWNER,
        (
            "INSERT INTO talk(event_id, starts_at, ends_at) SELECT 904, received_at, received_at "
            "FROM capture WHERE id = 1"
        ),
    ),
    "meeting at no event": (
        ProblemKind.DANGLING_LINK,
        "UPDATE encounter SET event_id = 905 WHERE id = 2",
    ),
    "capture of nobody": (
        ProblemKind.DANGLING_LINK,
        "UPDATE capture SET contact_id = 906 WHERE id = 3",
    ),
    "broken text": (
        ProblemKind.UNREADABLE_TEXT,
        "UPDATE contact SET note = CAST(x'41C328' AS TEXT) WHERE id = 4",
    ),
    "bytes for a text": (
        ProblemKind.UNREADABLE_TEXT,
        "UPDATE contact_point SET label = x'FF00' WHERE contact_id = 5 AND kind = 'email'",
    ),
    "word for a number": (
        ProblemKind.WRONG_TYPE,
        "UPDATE contact_point SET position = 'first' WHERE contact_id = 6 AND kind = 'email'",
    ),
    "impossible day": (
        ProblemKind.BAD_DAY,
        "UPDATE follow_up SET due_on = '2026-02-30' WHERE id = 2",
    ),
    "relative time": (ProblemKind.BAD_TIME, "UPDATE contact SET created_at = 'now' WHERE id = 7"),
    "unknown state": (
        ProblemKind.UNKNOWN_WORD,
        "UPDATE follow_up SET state = 'maybe' WHERE id = 3",
    ),
    "unknown kind": (
        ProblemKind.UNKNOWN_WORD,
        "UPDATE contact_point SET kind = 'telex' WHERE contact_id = 8 AND kind = 'email'",
    ),
    "amount in words": (ProblemKind.BAD_AMOUNT, "UPDATE event SET cost = 'a lot' WHERE id = 1"),
    "card id twice": (
        ProblemKind.DUPLICATE_UID,
        "UPDATE contact SET uid = 'same' WHERE id IN (9, 10)",
    ),
    "no name": (ProblemKind.NO_NAME, "UPDATE contact SET name = ' ' WHERE id = 11"),
    "stale search text": (
        ProblemKind.STALE_SEARCH_TEXT,
        "UPDATE contact SET search = 'elsewhere' WHERE id = 12",
    ),
    "stale sort key": (
        ProblemKind.STALE_SEARCH_TEXT,
        "UPDATE contact SET sort_key = 'zz' WHERE id = 13",
    ),
    "stale address key": (
        ProblemKind.STALE_SEARCH_TEXT,
        "UPDATE contact_point SET key = 'zz' WHERE contact_id = 14 AND kind = 'email'",
    ),
    "last touch": (
        ProblemKind.STALE_TOUCH,
        "UPDATE contact SET last_touch_at = created_at WHERE id = 15",
    ),
    "next day in touch": (
        ProblemKind.STALE_RHYTHM,
        "UPDATE touch_due SET due_on = '1999-01-01' WHERE contact_id = 20",
    ),
    "time off that never was": (
        ProblemKind.BAD_DAY,
        "INSERT INTO holiday(name, starts_on, ends_on) VALUES ('', 'soon', '2026-01-01')",
    ),
    "neither mentor nor mentee": (
        ProblemKind.UNKNOWN_WORD,
        "INSERT INTO mentoring(contact_id, side, state) VALUES (19, 'boss', 'on')",
    ),
    "torn photo": (
        ProblemKind.BAD_PHOTO,
        "INSERT INTO contact_photo(contact_id, jpeg) VALUES (16, zeroblob(99))",
    ),
    "two photos": (
        ProblemKind.SECOND_PHOTO,
        "INSERT INTO contact_photo(contact_id, jpeg) VALUES (17, x'FFD8FF'), (17, x'FFD8FF')",
    ),
    "change cut short": (
        ProblemKind.OPEN_BATCH,
        "INSERT INTO open_batch(id, batch_id) VALUES (1, 1)",
    ),
    "counter behind": (
        ProblemKind.ID_COUNTER,
        "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'contact'",
    ),
    "index without a row": (
        ProblemKind.STALE_INDEX,
        (
            "INSERT INTO contact_search(contact_search, rowid, search) "
            "SELECT 'delete', id, search FROM contact WHERE id = 18"
        ),
    ),
}
# What is derived from the spoilt row is out of step with it as well.
ALSO = {
    "meeting of nobody": ProblemKind.STALE_TOUCH,
    "no name": ProblemKind.STALE_SEARCH_TEXT,
    "stale search text": ProblemKind.STALE_INDEX,
}


def filled(folder: Path) -> Services:
    """Twenty people, three of whom were met at an event, with something promised."""
    services = open_services(folder)
    event = services.events.add(EventDraft("Summit", DAY, DAY)).value
    for name in ("Sara Kim", "Raj Patel", "Ada Berg"):
        line = read_burst(f"{name} {name[:3]}@x.example > send it by Fri", DAY)
        services.captures.line(line, Place(event))
    for number in range(4, 21):
        services.contacts.add(person(number))
    services.keeping.set_rhythm([ContactId(20)], 21)
    return services


def plant(database: Path, *statements: str) -> None:
    """Change rows of a library in use over another connection, with every guard off."""
    connection = sqlite3.connect(database, isolation_level=None)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    guards = triggers.fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount != 0, statement
    for _, sql in guards:
        connection.execute(sql)
    connection.close()


def found(services: Services) -> dict[ProblemKind, int]:
    return {problem.kind: problem.count for problem in services.library.check()}


def expected(names: list[str]) -> dict[ProblemKind, int]:
    counts = Counter(FAULTS[name][0] for name in names)
    counts.update(ALSO[name] for name in names if name in ALSO)
    counts[ProblemKind.STALE_INDEX] = min(1, counts[ProblemKind.STALE_INDEX])  # there is but one
    return dict(+counts)


def test_a_library_in_use_has_no_faults(tmp_path: Path) -> None:
    services = filled(tmp_path)
    assert services.library.check() == []
    assert services.library.check(repair=True) == []
    services.library.close()
    assert not list((tmp_path / "backups").glob("before-repair-*"))


@pytest.mark.parametrize(
    "names",
    [[name] for name in FAULTS] + [list(FAULTS)],
    ids=lambda names: names[0] if len(names) == 1 else "all of them",
)
def test_what_is_planted_is_told_and_mended(tmp_path: Path, names: list[str]) -> None:
    services = filled(tmp_path)
    database = tmp_path / "eventmate.db"
    plant(database, *(FAULTS[name][1] for name in names))

    assert found(services) == expected(names)
    mended = services.library.check(repair=True)

    assert all(problem.repaired for problem in mended)
    assert {problem.kind: problem.count for problem in mended} == expected(names)
    assert services.library.check() == []
    assert services.contacts.find(ContactQuery(text="person 18"), 5).rows
    services.contacts.add(person(99))
    services.library.close()
    assert is_whole(database)


def test_what_was_is_copied_before_anything_is_mended(tmp_path: Path) -> None:
    filled(tmp_path).library.close()
    plant(tmp_path / "eventmate.db", FAULTS["meeting of nobody"][1])
    services = open_services(tmp_path)
    services.library.check(repair=True)
    services.library.close()

    (copy,) = (tmp_path / "backups").glob("before-repair-*.db")
    connection = sqlite3.connect(copy)
    lost = connection.execute("SELECT count(*) FROM encounter WHERE contact_id = 900").fetchone()
    connection.close()
    assert lost == (1,)
    assert copy.stat().st_mode & 0o077 == 0


def test_a_meeting_outlives_its_event_and_a_capture_its_contact(tmp_path: Path) -> None:
    filled(tmp_path).library.close()
    plant(tmp_path / "eventmate.db", FAULTS["meeting at no event"][1])
    plant(tmp_path / "eventmate.db", FAULTS["capture of nobody"][1])
    services = open_services(tmp_path)
    meetings = len(services.captures.just_met(NOW - timedelta(days=1)))

    services.library.check(repair=True)

    assert len(services.captures.just_met(NOW - timedelta(days=1))) == meetings == 3
    assert len(services.captures.inbox()) == 1
    services.library.close()


def test_a_broken_text_is_said_in_a_sentence(tmp_path: Path) -> None:
    filled(tmp_path).library.close()
    plant(tmp_path / "eventmate.db", FAULTS["broken text"][1])
    services = open_services(tmp_path)

    with pytest.raises(TextDamaged, match="Check my data"):
        services.contacts.get(ContactId(4))
    services.library.check(repair=True)

    assert services.contacts.get(ContactId(4)).details.note == "A\N{REPLACEMENT CHARACTER}("
    services.library.close()
