"""Contacts in from files and out to files, whole or not at all."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eventmate.domain.contacts import ContactDetails, ContactPoint, ContactQuery, PointKind
from eventmate.domain.exchange import Imported
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.exchange import ImportStopped
from eventmate.services.exporting import ExportFormat, NotWritten, write_atomically
from eventmate.services.reading import read_bytes, read_file
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

CARD_ID = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)
PEOPLE = [
    ContactDetails(
        name="Łukasz Nowak",
        given="Łukasz",
        family="Nowak",
        organisation="Torunica",
        title="Staff engineer",
        points=(
            ContactPoint(PointKind.EMAIL, "lukasz@torunica.example", "work"),
            ContactPoint(PointKind.PHONE, "+48 22 555 01 38"),
        ),
        tags=("gtfs", "open data"),
        note="Line one\nline two; with, marks",
    ),
    ContactDetails(name="陳美玲", organisation="Harbour Transit Studio"),
    ContactDetails(name="ليلى منصور", note="=SUM(A1)"),
]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path / "library"))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), lambda: NOW)
    library.close()


@pytest.mark.parametrize("target", ExportFormat)
def test_what_goes_out_comes_back_the_same(
    services: Services, tmp_path: Path, target: ExportFormat
) -> None:
    for person in PEOPLE:
        services.contacts.add(person)
    path = tmp_path / f"people.{'vcf' if 'vcard' in target else target.value}"

    services.exchange.take_out(target).write(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    back = {item.name: item for item in read_file(path).contacts}
    for person in PEOPLE:
        assert back[person.name].points == person.points
        assert back[person.name].note == person.note
        assert back[person.name].tags == person.tags


def test_the_same_file_twice_changes_nothing(services: Services, tmp_path: Path) -> None:
    for person in PEOPLE:
        services.contacts.add(person)
    path = tmp_path / "people.vcf"
    services.exchange.take_out(ExportFormat.VCARD3).write(path)
    services.contacts.delete([row.id for row in services.contacts.find(ContactQuery(), 9).rows])

    first = services.exchange.bring_in(read_file(path), path.name).value
    second = services.exchange.bring_in(read_file(path), path.name).value

    assert (first.added, first.updated, first.unchanged) == (3, 0, 0)
    assert (second.added, second.updated, second.unchanged) == (0, 0, 3)


def test_a_known_person_is_completed_in_one_undoable_batch(services: Services) -> None:
    known = services.contacts.add(
        ContactDetails(name="Sara", points=(ContactPoint(PointKind.EMAIL, "sara@acme.example"),))
    ).value
    table = b"Name,Email,Company\nSara Kim,SARA@acme.example,Acme\nBen,ben@x.example,Other\n"

    done = services.exchange.bring_in(read_bytes("people.csv", table), "people.csv")

    assert (done.value.added, done.value.updated) == (1, 1)
    details = services.contacts.get(known).details
    assert (details.name, details.organisation) == ("Sara", "Acme")
    services.undo.undo(done.batch)
    assert services.contacts.get(known).details.organisation == ""
    assert services.contacts.count() == 1


def card(name: str, uid: str, *lines: str) -> str:
    frame = ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"UID:{uid}", *lines, "END:VCARD", "")
    return "\r\n".join(frame)


def names_and_ids(services: Services) -> list[tuple[str, str]]:
    rows = services.contacts.find(ContactQuery(), 99).rows
    details = [services.contacts.get(row.id).details for row in rows]
    return sorted((each.name, each.uid) for each in details)


def test_a_card_with_a_known_id_is_the_same_contact(services: Services) -> None:
    old = card("Sara Kim", CARD_ID, "EMAIL:sara@acme.example").encode()
    new = card("Sara Lee-Kim", CARD_ID, "EMAIL:sara@other.example", "TITLE:CTO").encode()
    services.exchange.bring_in(read_bytes("old.vcf", old), "old.vcf")

    done = services.exchange.bring_in(read_bytes("new.vcf", new), "new.vcf").value

    assert (done.added, done.updated) == (0, 1)
    (row,) = services.contacts.find(ContactQuery(), 9).rows
    details = services.contacts.get(row.id).details
    assert (details.uid, details.title, len(details.points)) == (CARD_ID, "CTO", 2)


@pytest.mark.parametrize("in_one_file", [True, False])
def test_no_card_id_ever_stands_for_two_contacts(services: Services, in_one_file: bool) -> None:
    cards = [
        *(card("Sara Kim", "1"), card("Tom Lee", "1")),
        *(card("Ben Ode", "2", "TITLE:CTO"), card("Ben Ode", "2", "TEL:+15550100"), "\r\n"),
        *(card("Ada Lund", CARD_ID), card("Ada Lund", CARD_ID)),
    ]
    files = ["".join(cards)] if in_one_file else cards
    counts = []
    for _ in range(2):
        read = [("x.vcf", read_bytes("x.vcf", text.encode())) for text in files if text.strip()]
        done = services.exchange.bring_in_files(read).value
        counts.append([sum(column) for column in zip(*map(_counts, done), strict=True)])

    assert counts == [[4, 0, 2] if in_one_file else [4, 1, 1], [0, 0, 6]]
    (ben,) = services.contacts.find(ContactQuery("ben"), 9).rows
    assert services.contacts.get(ben.id).details.points
    kept = names_and_ids(services)
    first = "" if in_one_file else "1"
    assert kept == [("Ada Lund", CARD_ID), ("Ben Ode", "2"), ("Sara Kim", first), ("Tom Lee", "")]
    assert services.library.check() == []


def _counts(done: Imported) -> tuple[int, int, int]:
    return done.added, done.updated, done.unchanged


def test_an_import_that_is_stopped_leaves_nothing(services: Services) -> None:
    cards = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {i}\r\nEND:VCARD\r\n" for i in range(3000)
    )
    seen: list[int] = []

    def report(done: int, total: int) -> bool:
        assert total == 3000
        seen.append(done)
        return len(seen) < 2

    with pytest.raises(ImportStopped):
        services.exchange.bring_in(read_bytes("x.vcf", cards.encode()), "x.vcf", report)

    assert services.contacts.count() == 0
    assert len(seen) == 2


def test_entries_without_anybody_are_named_as_left_out(services: Services) -> None:
    cards = b"BEGIN:VCARD\r\nEND:VCARD\r\nBEGIN:VCARD\r\nORG:Acme\r\nEND:VCARD\r\n"

    done = services.exchange.bring_in(read_bytes("x.vcf", cards), "x.vcf").value

    assert done.added == 1
    assert len(done.skipped) == 1
    assert services.contacts.find(ContactQuery(text="acme"), 1).rows[0].name == "Acme"


def test_a_failing_export_keeps_the_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_atomically(path, pieces())

    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["people.csv"]


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path, why in (
        (tmp_path / "gone" / "a.vcf", "there is no folder"),
        (tmp_path / "folder", "is a folder"),
        (Path("/proc/a.vcf"), "could not be written"),
        (Path(), "is a folder"),
    ):
        with pytest.raises(NotWritten, match=why):
            write_atomically(path, [b"x"])
    assert [item.name for item in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("nothing.txt", b"  \n", "nothing in this file"),
        ("plan.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "no event in this calendar"),
        ("page.html", b"<!doctype html><p>hi", "There is no event"),
        ("empty.vcf", b"hello", "no contact card"),
        ("plan.pdf", b"%PDF-1.4\n1 0 obj", "is a PDF"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no contact, event or code"),
        ("some.bin", b"\x7fELF\x02\x01\x01\x00\x09", "does not read"),
        ("long.txt", b"hello there " * 400, "no contact, event or code"),
        ("grey.png", b"\x89PNG\r\n\x1a\nnot really", "picture"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(name: str, data: bytes, sentence: str) -> None:
    reading = read_bytes(name, data)

    assert sentence in reading.error
    assert not reading.contacts


def test_missing_files_and_folders_are_said(tmp_path: Path) -> None:
    assert "no file called gone.vcf" in read_file(tmp_path / "gone.vcf").error
    assert "is a folder" in read_file(tmp_path).error
