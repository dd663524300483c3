"""Attendee lists come into an event by the command line."""

from pathlib import Path

import pytest
from library_stage import person
from shell_stage import Shell

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.events import EventDraft
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.clock import local_now
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

LIST = """Name,Email,Company,Title
Sara Kim,sara@acme.example,Acme,CTO
Raj Patel,raj@lines.example,Open Lines,Editor
,,,
Mina Sol,mina@polder.example,Polder Data,Nurse
"""


@pytest.fixture
def shell(shell: Shell) -> Shell:
    """A shell on a library with two events, whose owner knows Sara."""
    library = Library(AppPaths(shell.folder))
    library.open()
    services = Services(library, Preferences(library.paths.settings), local_now)
    today = local_now().date()
    for name in ("Rain and Rails", "Rain Café"):
        services.events.add(EventDraft(name, today, today))
    email = ContactPoint(PointKind.EMAIL, "sara@acme.example")
    services.contacts.add(ContactDetails("Sara Kim", points=(email,)))
    services.contacts.add(person(1))
    library.close()
    return shell


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, "utf-8")
    return path


def numbers(shell: Shell) -> dict[str, str]:
    return {str(event["name"]): str(event["id"]) for event in shell("events")}


@pytest.mark.parametrize("words", ["rain and rails", "RAILS", "number"])
def test_a_list_comes_into_the_event_it_is_for(shell: Shell, people: Path, words: str) -> None:
    number = numbers(shell)["Rain and Rails"]
    (said,) = shell("import", str(people), "--event", number if words == "number" else words)
    assert shell.code == 0
    assert (said["kind"], said["error"], str(said["event"])) == ("csv", None, number)
    assert (said["added"], said["updated"], said["unchanged"], said["gone"]) == (3, 0, 0, 0)
    assert said["known"] == 1
    assert len(shell("search", "")) == 2  # who is on a list is no contact of mine by that


def test_a_newer_list_says_what_is_new_and_one_undo_takes_it_back(
    shell: Shell, people: Path
) -> None:
    shell("import", str(people), "--event", "Rails")
    lines = LIST.replace("CTO", "CEO").replace("Mina Sol,mina@", "Ola Nor,ola@")
    people.write_text(lines, "utf-8")
    (said,) = shell("import", str(people), "--event", "Rails")
    assert (said["added"], said["updated"], said["unchanged"], said["gone"]) == (1, 1, 1, 1)
    (undone,) = shell("undo")
    assert undone["batch"] == said["batch"]
    assert "1 new, 1 changed, 1 listed before, 1 gone" in shell.text(
        "import", str(people), "--event", "Rails"
    )


def test_a_name_that_may_mean_several_events_and_one_of_none_are_said(
    shell: Shell, people: Path
) -> None:
    both = numbers(shell).values()
    assert shell("import", str(people), "--event", "rain") == []
    assert (shell.code, "may be any of these events" in shell.errors) == (1, True)
    assert all(f"{number} (Rain" in shell.errors for number in both)
    shell("import", str(people), "--event", "Picnic")
    assert (shell.code, "No event is called “Picnic”" in shell.errors) == (1, True)


def test_what_is_no_list_is_said_and_the_others_come_in(
    shell: Shell, people: Path, tmp_path: Path
) -> None:
    card = tmp_path / "sara.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Sara Kim\nEND:VCARD\n")
    first, second = shell("import", str(card), str(people), "--event", "Rails")
    assert shell.code == 1
    assert (first["added"], first["batch"]) == (0, None)
    assert "This is no list of people." in str(first["error"])
    assert (second["added"], second["error"]) == (3, None)
    assert "sara.vcf: This is no list of people." in shell.errors
