"""Every command by its arguments, as a shell would call it; Qt is never imported."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from library_stage import cut_short, person
from shell_stage import Shell

from eventmate.cli.arguments import make_parser, parse
from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.contacts import PointKind
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.clock import local_now
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences
from eventmate.storage.lock import InstanceLock

LINE = "Sara Kim, Acme, CTO #ai sara@acme.example > send paper by Fri ? intro to Raj"


def test_add_search_show_due_undo(shell: Shell) -> None:
    (added,) = shell("add", LINE)
    assert set(added) == {"contact", "encounter", "followups", "batch"}
    contact = added["contact"]
    assert isinstance(contact, dict)
    assert (contact["name"], contact["org"], contact["tags"]) == ("Sara Kim", "Acme", ["ai"])

    (found,) = shell("search", "sara acm")
    assert set(found) == {
        *("id", "name", "org", "title", "emails", "phones", "links", "tags", "events"),
        "last_touch",
    }
    (shown,) = shell("show", str(found["id"]))
    assert shown["name"] == "Sara Kim"
    assert isinstance(shown["timeline"], list)
    assert len(shown["timeline"]) == 1
    assert len(shell("due", "--on", "2999-01-01")) == 2
    assert shell("due", "--on", "2000-01-01") == []

    (undone,) = shell("undo", str(added["batch"]))
    assert undone == {"batch": added["batch"], "undone": "Meet Sara Kim"}
    assert shell("search", "sara") == []
    assert shell.code == 0


def test_import_and_export_round_trip(shell: Shell, tmp_path: Path) -> None:
    shell("add", LINE)
    for target in ("vcard", "vcard4", "csv", "json"):
        path = tmp_path / f"people.{target}"
        assert shell("export", target, str(path)) == [{"path": str(path), "count": 1}]
    assert "FN:Sara Kim" in shell.text("export", "vcard", "-")

    other = shell.on(tmp_path / "other")
    source = tmp_path / "people.vcf"
    (tmp_path / "people.vcard").rename(source)
    (first,) = other("import", str(source))
    (second,) = other("import", str(source))

    assert (first["added"], first["error"]) == (1, None)
    assert (second["added"], second["unchanged"], second["batch"]) == (0, 1, None)


MEETUP = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:harbour
DTSTART;TZID=Europe/Lisbon:20261020T180000
DTEND;TZID=Europe/Lisbon:20261020T200000
SUMMARY:Harbour evening
LOCATION:Pier 3
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_comes_in_and_goes_out(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "meetup.ics"
    path.write_text(MEETUP, encoding="utf-8")
    (first,) = shell("import", str(path))
    assert (first["kind"], first["added"], first["error"]) == ("calendar", 1, None)
    (again,) = shell("import", str(path))
    assert (again["added"], again["unchanged"], again["batch"]) == (0, 1, None)
    (event,) = shell("events")
    assert (event["name"], event["venue"]) == ("Harbour evening", "Pier 3")
    assert event["start"] == "2026-10-20T18:00:00+01:00"

    out = tmp_path / "mine.ics"
    (written,) = shell("export", "ics", str(out))
    assert written == {"path": str(out), "count": 1}
    (back,) = shell("read", str(out))
    assert '"start": "2026-10-20T17:00:00+00:00"' in json.dumps(back["events"])
    assert shell("export", "ics", str(out), "--query", "nothing")[0]["count"] == 0
    shell("undo")
    assert shell("events") == []


def test_reading_saves_nothing_and_needs_no_library(shell: Shell, tmp_path: Path) -> None:
    good, bad = tmp_path / "card.txt", tmp_path / "gone.vcf"
    good.write_text("MECARD:N:Kim,Sara;TEL:+12125550100;;")
    held = AppPaths(shell.folder)
    held.create()
    with InstanceLock(held.lock):
        first, second = shell("read", str(good), str(bad))

    assert shell.code == 1
    assert "no file called gone.vcf" in shell.errors
    (code,) = first["codes"] if isinstance(first["codes"], list) else []
    assert code["kind"] == "mecard"
    assert second["contacts"] == []
    assert not held.database.exists()


def test_an_open_window_keeps_commands_out(shell: Shell) -> None:
    paths = AppPaths(shell.folder)
    paths.create()
    with InstanceLock(paths.lock):
        assert shell("search", "x") == []

    assert shell.code == 1
    assert shell.errors.endswith(".\n")
    assert len(shell.errors.splitlines()) == 1


def test_backup_restore_and_check(shell: Shell, tmp_path: Path) -> None:
    shell("add", LINE)
    copy = tmp_path / "copy.db"
    (made,) = shell("backup", str(copy))
    assert made["contacts"] == 1
    shell("add", "Ben Example")

    shell("restore", str(copy))

    assert shell("search", "ben") == []
    assert len(shell("search", "sara")) == 1
    assert shell("check") == [{"problems": []}]
    assert shell.code == 0
    shell("restore", str(tmp_path / "nothing.db"))
    assert shell.code == 1


def test_many_commands_leave_few_backups(shell: Shell) -> None:
    for number in range(3):
        shell("add", f"Person{number} Example")

    assert len(list((shell.folder / "backups").iterdir())) == 1


def test_cards_become_files(shell: Shell, tmp_path: Path) -> None:
    library = Library(AppPaths(shell.folder))
    library.open()
    services = Services(library, Preferences(tmp_path / "settings.json"), local_now)
    point = CardPoint(PointKind.LINK, "https://www.linkedin.com/in/noor-haddad-ex")
    services.cards.add(CardDraft(label="Work", name="Noor Haddad", points=(point,)))
    library.close()

    (made,) = shell("card", "work", "--format", "png", "--payload", "link", str(tmp_path / "a.png"))
    assert made == {
        "path": str(tmp_path / "a.png"),
        "payload": "link",
        "version": 3,
        "modules": 29,
        "ec": "M",
    }
    (read,) = shell("read", str(tmp_path / "a.png"))
    assert isinstance(read["codes"], list)
    assert read["codes"][0]["text"] == point.value
    shell("card", "--format", "svg", str(tmp_path / "a.svg"))
    assert (tmp_path / "a.svg").read_text().startswith(("<?xml", "<svg"))
    shell("card", "--format", "vcf", str(tmp_path / "a.vcf"))
    (card,) = shell("read", str(tmp_path / "a.vcf"))
    assert isinstance(card["contacts"], list)
    assert card["contacts"][0]["name"] == "Noor Haddad"
    shell("card", "nobody", "--format", "png", str(tmp_path / "b.png"))
    assert shell.code == 1
    assert "The cards are: Work" in shell.errors


def test_wrong_usage_ends_with_two(shell: Shell) -> None:
    with pytest.raises(SystemExit) as ended:
        shell("export", "docx", "-")

    assert ended.value.code == 2


def test_text_output_cannot_steer_a_terminal(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "x.vcf"
    path.write_bytes(b"BEGIN:VCARD\r\nFN:Evil\x1b[31m\r\nEND:VCARD\r\n")

    assert "\x1b" not in shell.text("read", str(path))


def test_every_command_is_named_in_the_help() -> None:
    text = make_parser().format_help()

    for command in (
        *("read", "import", "undo", "add", "search", "show", "export", "card", "events"),
        *("due", "backup", "restore", "check", "demo", "self-test"),
    ):
        assert command in text


def test_commands_never_import_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from eventmate.cli.main import run; "
        f"code = run(['--data-dir', {str(tmp_path)!r}, 'add', 'Sara Kim']); "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; sys.exit(code)"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode()


def test_what_is_worth_knowing_of_the_library_is_said_once(tmp_path: Path, shell: Shell) -> None:
    shared = shell.on(tmp_path / "Dropbox" / "people")
    shared("add", LINE)
    assert "kept in step with other computers" in shared.errors
    assert len(shared("search", "sara")) == 1
    assert shared.errors == ""

    shell("add", LINE)
    assert shell.errors == ""
    cut_short(shell.folder)
    assert len(shell("search", "sara")) == 1
    assert "cut short last time. Everything saved is here." in shell.errors
    assert len(shell("search", "sara")) == 1
    assert shell.errors == ""


def test_what_brings_nothing_is_an_error(shell: Shell, tmp_path: Path) -> None:
    for name, content, why in (
        ("wifi.txt", "WIFI:S:Guest;P:secret;;", "names nobody: a way into a Wi-Fi"),
        ("notes.txt", "root:x:0:0\nbin:x:1:1\n", "a text in it, but no card"),
        ("f.svg", "<svg/>", "no contact, event or code"),
        ("team.vcf", "BEGIN:VCARD\nKIND:group\nFN:Team\nEND:VCARD", "is a group"),
    ):
        (tmp_path / name).write_text(content)
        (told,) = shell("import", str(tmp_path / name))
        assert (shell.code, told["added"], told["inbox"]) == (1, 0, 0)
        assert why in str(told["error"])
        assert why in shell.errors


def test_a_badge_in_a_file_waits_in_the_inbox(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "badge.txt").write_text("ADD-20418")
    (told,) = shell("import", str(tmp_path / "badge.txt"))
    assert (shell.code, told["inbox"], told["error"]) == (0, 1, None)


def test_places_that_cannot_be_written_are_said(shell: Shell, tmp_path: Path) -> None:
    shell("add", LINE)
    assert shell("export", "vcard", str(tmp_path / "gone" / "a.vcf")) == []
    assert shell.code == 1
    assert "there is no folder" in shell.errors
    assert shell("export", "vcard", str(tmp_path)) == []
    assert "is a folder" in shell.errors


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["due", "--on", "nonsense"], '"nonsense" is not a day; write it as 2026-10-14'),
        (["search", "x", "--limit", "-5"], '"-5" is not a number of people'),
        (["search", "x", "--limit", "0"], '"0" is not a number of people'),
        (["undo", "it"], '"it" is not a step; write its number, or nothing'),
        (["show", "Sara"], '"Sara" is not a contact; write the number that search tells'),
    ],
)
def test_wrong_usage_is_said(
    arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 2
    assert why in capsys.readouterr().err


def test_a_card_goes_to_standard_output_after_its_name() -> None:
    options = parse(["card", "Work", "--format", "text", "-"])
    assert (options.name, options.path) == ("Work", "-")


def test_everything_that_is_due_is_listed(shell: Shell) -> None:
    library = Library(AppPaths(shell.folder))
    library.open()
    services = Services(library, Preferences(AppPaths(shell.folder).settings), local_now)
    ana = services.contacts.add(person(1)).value
    for number in range(520):
        services.follow_ups.add(ana, FollowUpKind.CHECK_IN, date(2026, 1, 1), f"thing {number}")
    library.close()
    assert len(shell("due")) == 520


def test_who_asked_to_be_let_be_is_marked(shell: Shell) -> None:
    library = Library(AppPaths(shell.folder))
    library.open()
    services = Services(library, Preferences(AppPaths(shell.folder).settings), local_now)
    ana = services.contacts.add(person(1)).value
    services.follow_ups.add(ana, FollowUpKind.CHECK_IN, date(2026, 1, 1), "the paper")
    services.contacts.set_terms(ana, consent="", source="", do_not_contact=True)
    library.close()
    (found,) = shell("due")
    assert found["do_not_contact"] is True


def test_a_file_that_is_no_copy_is_not_restored(shell: Shell, tmp_path: Path) -> None:
    shell("add", LINE)
    (tmp_path / "note.db").write_text("Dear diary")
    assert shell("restore", str(tmp_path / "note.db")) == []
    assert "note.db is not a copy of an EventMate library" in shell.errors
    assert "backups folder" in shell.errors
