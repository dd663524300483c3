"""What `read --json` says of schedules and pages."""

import json
from pathlib import Path

import pytest
from shell_stage import Shell

from eventmate.cli.main import run

EVENT = "<event><start>10:00</start></event>"
SCHEDULE = (
    "<schedule><conference><acronym>tiny</acronym><start>2024-05-04T09:00:00+02:00</start>"
    "<time_zone_name>Europe/Berlin</time_zone_name></conference>"
    f"<day date='2024-05-04'>{EVENT}{EVENT}</day></schedule>"
)
PAGE = (
    '<!-- saved --><html><script type="application/ld+json">'
    '{"@type": "Event", "name": "Pie", "startDate": "2024-05-04"}</script>'
)
FRAB = {"schedule": {"conference": {"title": "T", "start": "2024-05-04"}, "events": [{}, {}]}}
GRID = [{"timeSlots": [], "rooms": [{"sessions": [{"startsAt": "2024-05-04T10:00:00"}]}]}]


@pytest.mark.parametrize(
    ("name", "text", "kind", "talks"),
    [
        ("tiny.xml", SCHEDULE, "schedule", 2),
        ("pie.html", PAGE, "html", 0),
        ("saved", PAGE, "html", 0),
        ("page.xml", f"<?xml version='1.0'?>{PAGE}", "html", 0),
        ("frab.json", json.dumps(FRAB), "schedule", 2),
        ("grid", json.dumps(GRID), "schedule", 1),
    ],
)
def test_events_and_the_number_of_talks(
    name: str,
    text: str,
    kind: str,
    talks: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / name
    path.write_text(text)

    assert run(["read", "--json", str(path)]) == 0
    said = json.loads(capsys.readouterr().out)
    (event,) = said["events"]
    assert (said["kind"], said["talks"], event["talks"]) == (kind, talks, talks)
    assert event["id"] is None


def test_hours_carry_the_offset_of_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tiny.xml"
    path.write_text(SCHEDULE)
    run(["read", "--json", str(path)])
    (event,) = json.loads(capsys.readouterr().out)["events"]

    assert event["start"] == "2024-05-04T09:00:00+02:00"
    assert event["timezone"] == "Europe/Berlin"


SLOW = (
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nDTSTART:19700101T000000Z\nSUMMARY:Slow\n"
    "RRULE:FREQ=HOURLY;BYMONTHDAY=1,2,3;COUNT=99999999\nEND:VEVENT\n"
    "BEGIN:VEVENT\nUID:g\nDTSTART:20261201T180000Z\nSUMMARY:Good\nEND:VEVENT\nEND:VCALENDAR\n"
)


def test_what_cannot_be_followed_leaves_the_rest_and_the_files_after_it(
    shell: Shell, tmp_path: Path
) -> None:
    slow, tiny = tmp_path / "slow.ics", tmp_path / "tiny.xml"
    slow.write_text(SLOW)
    tiny.write_text(SCHEDULE)
    first, second = shell("import", str(slow), str(tiny))
    assert shell.code == 0
    assert (first["added"], second["added"]) == (2, 1)
    assert "“Slow”" in str(first["skipped"])
