"""Erasing a person leaves no byte of them, whatever form it is written in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from library_stage import NOW, open_services, person

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.changes import BatchId
from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.encounters import CaptureKind, Place
from eventmate.domain.events import EventDraft
from eventmate.domain.messages import MessageDraft
from eventmate.domain.reading import FileKind, Reading
from eventmate.services.bundle import Services
from eventmate.storage import contacts
from eventmate.storage.errors import NothingToUndo
from eventmate.storage.tables import encounter, listed_person, target

DAY = NOW.date()
NAME = "Zebedée Quillfeather"
WORDS = (
    *(NAME, "Zebedée", "Quillfeather", "zebedee", "Thistledown", "likes marmalade"),
    *("zq@thistledown.example", "+44 20 7946 0912", "442079460912", "2079460912"),
    *("linkedin.example/in/zquill", "Marmalade Lane", "cornflower blue"),
)
DETAILS = ContactDetails(
    name=NAME,
    given="Zebedée",
    family="Quillfeather",
    organisation="Thistledown",
    note="likes marmalade",
    points=(
        ContactPoint(PointKind.EMAIL, "zq@thistledown.example"),
        ContactPoint(PointKind.PHONE, "+44 20 7946 0912"),
        ContactPoint(PointKind.LINK, "https://linkedin.example/in/zquill"),
    ),
    tags=("cornflower blue",),
    photo=b"\xff\xd8\xff cornflower blue",
    original="BEGIN:VCARD\nFN:Zebedée Quillfeather\nADR:;;Marmalade Lane\nEND:VCARD",
)


def known_everywhere(services: Services) -> ContactId:
    """Somebody who has been met, edited, written to, planned for and half typed about."""
    people = tuple(person(number) for number in range(200))
    services.exchange.bring_in(Reading(FileKind.VCARD, people), "people.vcf")
    event = services.events.add(EventDraft("Summit", DAY, DAY)).value
    line = read_burst(f"{NAME} zq@thistledown.example > send it by Fri", DAY)
    wanted = services.captures.line(line, Place(event)).value.contact
    assert wanted is not None
    services.contacts.change(wanted, DETAILS)
    services.contacts.change(wanted, replace(DETAILS, nickname="Zebedée Q"))
    services.undo.undo()
    entry = services.follow_ups.queue()[0]
    draft = MessageDraft(f"Dear {NAME}", "You said cornflower blue")
    services.messages.keep_draft(entry.follow_up.id, draft)
    services.captures.unresolved(CaptureKind.PASTE, f"a card of {NAME}", Place(event))
    services.drafts.keep(f"contact.{wanted}", '{"note": "likes marmalade and more"}')
    services.drafts.keep("meet", f"met {NAME} again")
    listed = {"event_id": event, "name": NAME, "email": "zq@thistledown.example"}
    with services.library.store.writing("Bring in a list") as work:
        work.connection.execute(listed_person.insert(), listed | {"contact_id": wanted})
        work.connection.execute(target.insert(), {"event_id": event, "name": NAME, "listed_id": 1})
        other = {"event_id": event, "name": "Ada", "introduced_by": NAME, "introducer_id": wanted}
        work.connection.execute(target.insert(), other)
        met = {"contact_id": 1, "met_at": "2026-10-14T15:40:00.000000Z", "through": NAME}
        work.connection.execute(encounter.insert(), met)
        contacts.touch(work.connection, ContactId(1), NOW)
    return wanted


def forms(word: str) -> Iterator[bytes]:
    for text in {word, word.lower(), word.casefold(), word.upper()}:
        yield from (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))


def traces(folder: Path) -> set[tuple[str, str]]:
    """Which words are written in which files under a folder."""
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {
        (path.name, word)
        for path, content in files.items()
        for word in WORDS
        if any(form in content for form in forms(word))
    }


def test_no_byte_of_them_is_left(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    wanted = known_everywhere(services)
    assert {word for _, word in traces(tmp_path)} == set(WORDS)

    services.contacts.erase(wanted)

    assert traces(tmp_path) == set()
    assert services.library.check() == []
    services.library.close()
    assert traces(tmp_path) == set()


def test_what_is_left_of_others_stays(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    services.captures.unresolved(CaptureKind.PASTE, "Global talks?", Place())
    services.drafts.keep("meet", "also global")
    for name in ("Al", "?"):
        services.contacts.erase(services.contacts.add(ContactDetails(name=name)).value)

    assert len(services.captures.inbox()) == 1
    assert services.drafts.kept("meet") == "also global"
    services.library.close()


def test_it_cannot_be_undone(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    added = services.contacts.add(DETAILS)
    services.contacts.erase(added.value)
    with pytest.raises(NothingToUndo):
        services.undo.undo(BatchId(1))
    services.library.close()


def test_backups_with_them_are_listed_under_any_name(tmp_path: Path) -> None:
    services = open_services(tmp_path)
    before = services.library.back_up().path
    added = services.contacts.add(ContactDetails(name="Maiden Name")).value
    renamed = services.library.back_up().path
    services.contacts.change(added, ContactDetails(name=NAME))
    named = services.library.back_up().path
    contact = services.contacts.get(added)

    found = services.library.backups_holding([NAME], contact)
    assert {copy.path for copy in found} == {renamed, named}
    services.contacts.erase(added)
    services.library.remove_backups([copy.path for copy in found])

    assert services.library.backups() == [before]
    assert services.library.backups_holding([NAME, "Maiden Name"], contact) == []
    services.library.close()
