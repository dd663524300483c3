"""What is due stands in a calendar file of the chosen folder, and goes with it."""

import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from library_stage import NOW, open_services

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cadences import ContactDate
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import Place
from eventmate.services.bundle import Services
from eventmate.services.calendar_feed import FILE, FolderGone, NotOurs

TODAY = NOW.date()
ANA, RAJ = ContactId(1), ContactId(2)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = open_services(tmp_path / "library")
    made.captures.line(read_burst("Ana Sousa > the paper by Friday ; trams", TODAY), Place())
    made.contacts.add(ContactDetails(name="Raj Patel", birthday="--10-20"))
    yield made
    made.library.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "calendars"
    made.mkdir()
    return made


def entries(path: Path) -> dict[str, tuple[str, str]]:
    """Summary by day and description of a calendar file's entries."""
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {
        str(each["SUMMARY"]): (
            each.decoded("DTSTART").isoformat(),
            str(each.get("DESCRIPTION", "")),
        )
        for each in found
    }


def test_what_is_due_is_there_day_by_day_and_says_no_more_than_wanted(
    services: Services, folder: Path
) -> None:
    path = services.calendar_feed.move_to(folder)
    assert path == folder / FILE
    assert entries(path) == {
        "Ana Sousa: thank-you": ("2026-10-15", ""),
        "Ana Sousa: promised item": ("2026-10-16", ""),
        "Raj Patel: birthday": ("2026-10-20", ""),
    }
    assert b"TRANSP:TRANSPARENT" in path.read_bytes()

    services.preferences.change(feed_details=True)
    services.calendar_feed.bring_up_to_date()
    assert entries(path)["Ana Sousa: promised item"] == ("2026-10-16", "the paper\ntrams")


def test_it_follows_what_is_done_and_undone_under_the_same_names(
    services: Services, folder: Path
) -> None:
    path = services.calendar_feed.move_to(folder)
    assert path is not None
    before = [str(each["UID"]) for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert len(set(before)) == len(before)
    services.follow_ups.done([services.follow_ups.queue()[0].follow_up.id])
    services.calendar_feed.bring_up_to_date()
    assert list(entries(path)) == ["Ana Sousa: promised item", "Raj Patel: birthday"]

    services.undo.undo()
    services.calendar_feed.bring_up_to_date()
    after = [str(each["UID"]) for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert after == before


def test_two_days_of_one_person_are_two_entries(services: Services, folder: Path) -> None:
    for about in ("the launch", "the move"):
        services.keeping.add_date(ContactDate(RAJ, TODAY + timedelta(days=3), about))
    services.keeping.add_date(ContactDate(ANA, TODAY + timedelta(days=3), "the house"))
    services.contacts.set_terms(ANA, consent="", source="", do_not_contact=True)
    path = services.calendar_feed.move_to(folder)
    assert path is not None
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(each["SUMMARY"]) for each in found] == ["Raj Patel: ask"] * 2 + [
        "Raj Patel: birthday"
    ]
    assert len({str(each["UID"]) for each in found}) == len(found)


def test_nothing_is_written_again_while_nothing_changes(services: Services, folder: Path) -> None:
    path = services.calendar_feed.move_to(folder)
    assert path is not None
    first = path.stat().st_ino
    services.calendar_feed.bring_up_to_date()
    assert path.stat().st_ino == first
    path.unlink()
    services.calendar_feed.bring_up_to_date()
    assert path.exists()


def test_it_moves_with_the_folder_and_goes_when_it_is_turned_off(
    services: Services, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    services.calendar_feed.move_to(folder)
    services.calendar_feed.move_to(other)
    assert not any(folder.iterdir())
    assert [each.name for each in other.iterdir()] == [FILE]
    assert services.calendar_feed.move_to(None) is None
    assert not any(other.iterdir())
    assert services.calendar_feed.bring_up_to_date() is None


def test_a_folder_that_is_gone_and_a_file_of_others_are_told(
    services: Services, folder: Path, tmp_path: Path
) -> None:
    (folder / FILE).write_text("BEGIN:VCALENDAR\r\nPRODID:-//Else//EN\r\nEND:VCALENDAR\r\n")
    with pytest.raises(NotOurs, match="did not make"):
        services.calendar_feed.move_to(folder)
    with pytest.raises(FolderGone, match="Choose another"):
        services.calendar_feed.move_to(tmp_path / "gone")
    assert services.preferences.current.feed_folder == ""
    assert "Else" in (folder / FILE).read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_i_can_read_it(services: Services, folder: Path) -> None:
    path = services.calendar_feed.move_to(folder)
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
