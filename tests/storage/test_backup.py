"""Backups are verified, private and thinned; restoring keeps what it replaces."""

import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from library_stage import is_whole, open_services, person

from eventmate.domain.reading import FileKind, Reading
from eventmate.paths import AppPaths
from eventmate.services.upkeep import Library
from eventmate.storage import backup, verify
from eventmate.storage.errors import LibraryGone, NotABackup, SchemaTooNew
from eventmate.storage.tables import SCHEMA_VERSION


def test_a_backup_is_one_whole_private_file(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    for number in range(20):
        services.contacts.add(person(number))

    made = services.library.back_up()

    assert made.contacts == 20
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert [p.name for p in made.path.parent.iterdir()] == [made.path.name]
    assert is_whole(made.path)
    services.library.close()


def test_quitting_backs_up_only_after_a_change(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    services.library.close()
    assert len(backup.copies(tmp_path / "backups")) == 1

    services = open_services(tmp_path)
    services.contacts.count()
    services.library.close()

    assert len(backup.copies(tmp_path / "backups")) == 1


def test_many_people_come_in_only_after_a_backup(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    exchange, copies = services.exchange, tmp_path / "backups"
    crowd = Reading(FileKind.CSV, tuple(person(number) for number in range(100, 121)))
    services.contacts.add(person(1))

    exchange.bring_in(Reading(FileKind.CSV, crowd.contacts[:20]), "few.csv")
    assert backup.copies(copies) == []
    exchange.bring_in(crowd, "many.csv")

    (copy,) = backup.copies(copies)
    assert verify.contents(copy).contacts == 21
    services.library.back_up()
    services.undo.undo()
    services.library.close(timedelta(hours=1))  # no further copy so soon
    services = open_services(tmp_path)
    services.exchange.bring_in(crowd, "many.csv")
    assert verify.contents(backup.copies(copies)[0]).contacts == 21
    assert len(backup.copies(copies)) == 3
    services.library.close()


def test_an_empty_library_needs_no_backup_and_none_is_made_twice(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    assert services.library.back_up_before() is None
    services.contacts.add(person(1))
    assert services.library.back_up_before() is not None
    assert services.library.back_up_before() is None
    services.library.close()


def test_a_library_that_is_gone_is_not_replaced_in_silence(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    services.library.close()
    database = tmp_path / "eventmate.db"
    database.unlink()
    library = Library(AppPaths(tmp_path))

    with pytest.raises(LibraryGone, match=r"eventmate\.db is no longer in .*Restore.*\.$"):
        library.open()
    assert not database.exists()

    newest = library.newest_backup()
    assert newest is not None
    assert library.restore(newest.path) is None
    library.close()
    assert verify.contents(database).contacts == 1


def test_an_empty_library_is_made_where_that_is_wanted(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    services.library.close()
    (tmp_path / "eventmate.db").unlink()
    library = Library(AppPaths(tmp_path))

    assert library.start_over() is None
    assert len(library.backups()) == 1
    library.close()
    assert verify.contents(tmp_path / "eventmate.db").contacts == 0


def test_restoring_brings_back_then_and_keeps_now(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    copy = services.library.back_up().path
    services.contacts.add(person(2))

    kept = services.library.restore(copy)

    services.library.close()
    assert verify.contents(tmp_path / "eventmate.db").contacts == 1
    assert kept is not None
    assert verify.contents(kept).contacts == 2


def test_a_log_left_beside_the_library_never_reaches_the_restored_one(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    copy = services.library.back_up().path
    services.library.close()
    stale = tmp_path / "eventmate.db-wal"
    stale.write_bytes(b"\x37\x7f\x06\x82" + bytes(4096))
    (tmp_path / "eventmate.db").write_bytes(bytes(9000))

    backup.restore(copy, tmp_path / "eventmate.db", tmp_path / "backups")

    assert not stale.exists()
    assert (tmp_path / "eventmate.db.damaged-wal").exists()
    assert is_whole(tmp_path / "eventmate.db")


def test_what_is_not_a_sound_library_is_never_restored(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    copy = services.library.back_up().path
    evil = tmp_path / "evil.db"
    evil.write_bytes(copy.read_bytes())
    connection = sqlite3.connect(evil)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON contact BEGIN DELETE FROM event; END")
    connection.commit()
    connection.close()
    newer = tmp_path / "newer.db"
    newer.write_bytes(copy.read_bytes())
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    torn = tmp_path / "torn.db"
    torn.write_bytes(copy.read_bytes()[:30_000])
    note = tmp_path / "note.db"
    note.write_text("hello")

    for path, error in (
        (evil, "not a copy of an EventMate library"),
        (newer, rf"version 99, and .* up to {SCHEMA_VERSION}\."),
        (torn, "is damaged"),
        (note, "not a copy of an EventMate library"),
    ):
        with pytest.raises((NotABackup, SchemaTooNew), match=error) as told:
            services.library.restore(path)
        assert "data folder" not in str(told.value)
    assert services.contacts.count() == 1
    services.library.close()


def test_a_year_of_backups_is_thinned_to_days_weeks_and_months(tmp_path: Path) -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    paths = [
        tmp_path / (start + timedelta(hours=6 * step)).strftime("eventmate-%Y%m%d-%H%M%S-%f.db")
        for step in range(365 * 4)
    ]
    now = start + timedelta(days=365)

    kept = backup.to_keep(paths, now)

    ages = sorted((now - backup.made_at(path)).days for path in kept)
    assert max(paths) in kept
    assert sum(age < 2 for age in ages) == 7
    assert 30 <= len(kept) <= 45
    assert max(ages) > 200
    assert sum(2 <= age <= 14 for age in ages) >= 12


def test_what_stood_before_a_change_is_thinned_too(tmp_path: Path) -> None:
    now = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
    daily = [now - timedelta(days=days) for days in range(0, 3 * 365, 2)]
    for made in daily:
        (tmp_path / made.strftime("before-restore-eventmate-%Y%m%d-%H%M%S-%f.db")).touch()
        (tmp_path / made.strftime("before-repair-%Y%m%d-%H%M%S.db")).touch()
    theirs = tmp_path / "before-the-conference.db"
    theirs.touch()

    backup.thin(tmp_path, now)

    assert theirs.exists()
    for kind in ("restore", "repair"):
        kept = sorted(tmp_path.glob(f"before-{kind}-*.db"), reverse=True)
        ages = [(now - backup.made_at(path)).days for path in kept]
        assert [age for age in ages if age <= 30] == list(range(0, 31, 2))
        assert len(ages) <= 16 + backup.DAILY + backup.WEEKLY + backup.MONTHLY
        assert max(ages) > 200


def test_the_last_copies_before_a_change_stay_however_old(tmp_path: Path) -> None:
    now = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
    hours = [now - timedelta(days=900, hours=hour) for hour in range(9)]
    for made in hours:
        (tmp_path / made.strftime("before-update-%Y%m%d-%H%M%S.db")).touch()

    backup.thin(tmp_path, now)

    kept = sorted(map(backup.made_at, tmp_path.glob("before-update-*.db")), reverse=True)
    assert kept[: backup.KEPT_BEFORE] == hours[: backup.KEPT_BEFORE]
    assert len(kept) < len(hours)


def test_the_newest_whole_backup_is_offered(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.contacts.add(person(1))
    services.library.back_up()
    services.contacts.add(person(2))
    newest = services.library.back_up().path
    newest.write_bytes(newest.read_bytes()[:20_000])

    offered = services.library.newest_backup()

    assert offered is not None
    assert offered.contacts == 1
    services.library.close()
