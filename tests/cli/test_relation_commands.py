"""Touches are logged, the ledger and the due list are told by the command line."""

import zipfile
from pathlib import Path

from shell_stage import Json, Shell

KIM = "Sara Kim, Acme #ai > send paper by 2026-01-09 ? intro to Raj"


def timeline(shell: Shell, told: Json) -> list[Json]:
    """What is known of the contact a command told of, the latest first."""
    (shown,) = shell("show", str(told["contact"]))
    found = shown["timeline"]
    assert isinstance(found, list)
    return found


def test_a_touch_is_logged_by_name_and_undone(shell: Shell) -> None:
    shell("add", KIM)
    (told,) = shell("log", "sara kim", "the paper", "--kind", "shared resource")
    assert (told["name"], told["kind"], told["note"]) == (
        "Sara Kim",
        "shared resource",
        "the paper",
    )
    touch, meeting = timeline(shell, told)
    assert (touch["direction"], touch["note"]) == ("give", "the paper")
    assert meeting["kind"] == "encounter"

    shell("undo", str(told["batch"]))

    assert [each["kind"] for each in timeline(shell, told)] == ["encounter"]


def test_a_touch_they_began_asks_nothing_of_them(shell: Shell) -> None:
    shell("add", KIM)
    (told,) = shell("log", "1", "--kind", "advice asked", "--they-began", "--on", "2026-02-03")
    touch = next(each for each in timeline(shell, told) if each["kind"] == "advice asked")
    assert (touch["direction"], touch["started_by_me"]) == ("neutral", False)
    assert str(touch["at"]).startswith("2026-02-03")


def test_who_is_not_clear_is_asked(shell: Shell) -> None:
    shell("add", KIM)
    shell("add", "Sara Kimball, Orbit")
    assert shell("log", "Sara") == []
    assert (shell.code, "may be several people" in shell.errors) == (1, True)
    shell("log", "Nobody Atall")
    assert (shell.code, "Nobody called" in shell.errors) == (1, True)


def test_the_ledger_is_listed(shell: Shell) -> None:
    shell("add", KIM)
    told = shell("promises")
    assert [(each["direction"], each["text"], each["due"]) for each in told] == [
        ("i promised", "send paper", "2026-01-09"),
        ("they asked", "intro to Raj", None),
    ]
    assert {each["name"] for each in told} == {"Sara Kim"}


def test_insights_are_figures(shell: Shell) -> None:
    shell("add", KIM)
    told = shell("insights", "--period", "90 days")
    assert all(set(each) == {"picture", "name", "figure", "value"} for each in told)
    assert {"picture": "after meeting", "name": "", "figure": "met", "value": 1} in told


def test_connections_are_compared_and_whom_to_write_to_is_listed(
    shell: Shell, tmp_path: Path
) -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = "Sara,Kim,https://www.linkedin.com/in/sara-kim,,{},CTO,08 Feb 2026\n"
    for company, day in (("Acme", "01-05-2026"), ("Beta", "02-05-2026")):
        path = tmp_path / f"Basic_LinkedInDataExport_{day}.zip"
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("Connections.csv", head + row.format(company))
        (told,) = shell("import", str(path))
        assert (told["kind"], told["error"]) == ("linkedin", None)
    exports = sorted(str(path) for path in tmp_path.glob("*.zip"))
    (seen,) = shell("reconnect", "--between", *exports)
    assert (seen["org_before"], seen["org"]) == ("Acme", "Beta")
    (change,) = shell("reconnect")
    assert (change["kind"], change["org_before"], change["org"], change["seen"]) == (
        "congratulation",
        "Acme",
        "Beta",
        "2026-02-05",
    )
