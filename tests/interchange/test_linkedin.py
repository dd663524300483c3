"""LinkedIn's export: the archive, its connections, messages and profile."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.connections import LastMessage, MyProfile
from eventmate.domain.links import profile_key
from eventmate.domain.reading import FileKind
from eventmate.services.reading import read_bytes

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora" / "csv"
NOTES = 'Notes:\n"When exporting your connection data, some addresses are missing."\n\n'
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ME_URL = "https://linkedin.com/in/me"
SARA_URL = "https://www.linkedin.com/in/sara-kim"
SARA = f"Sara,Kim,{SARA_URL},sara@acme.example,Acme,CTO,08 Feb 2026\n"
RAJ = "Raj,Patel,,,Orbit,Engineer,03 Jan 2025\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
    f"1,,Sara Kim,{SARA_URL},Me,{ME_URL},2025-03-01 10:00:00 UTC,,Hi,INBOX,,No,No\n"
    f"1,,Me,{ME_URL},Sara Kim,{SARA_URL},2025-03-02 10:00:00 UTC,,Yes,INBOX,,No,No\n"
    f"1,,Sara Kim,{SARA_URL},Me,{ME_URL},2025-04-01 9:30:00 UTC,,T,INBOX,,Yes,No\n"
    f"2,,Sara Kim,{SARA_URL},All,,2026-01-01 10:00:00,,no zone,INBOX,,No,No\n"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles\nAda,Example,,,,Data engineer,I build things.,Software,,Lyon,\n"
)


def archive(files: dict[str, str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of some texts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return made.getvalue()


WHOLE = {
    "Connections.csv": NOTES + HEAD + SARA + RAJ,
    "messages.csv": MESSAGES,
    "Profile.csv": PROFILE,
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n",
}


def test_the_whole_export() -> None:
    reading = read_bytes("Basic_LinkedInDataExport_03-21-2026.zip", archive(WHOLE))
    assert (reading.kind, reading.error, reading.skipped) == (FileKind.LINKEDIN, "", ())
    assert [each.name for each in reading.contacts] == ["Sara Kim", "Raj Patel"]
    export = reading.linkedin
    assert export is not None
    assert export.made_on == date(2026, 3, 21)
    assert export.connected_on == ("2026-02-08", "2025-01-03")
    assert export.last_messages[profile_key(SARA_URL)] == LastMessage(
        datetime(2025, 3, 2, 10, tzinfo=UTC), they_wrote=False
    )
    assert export.profile == MyProfile(
        "Ada Example", "Data engineer", "I build things.", "Software", "Lyon"
    )


def test_files_of_the_export_are_read_alone() -> None:
    messages = read_bytes("messages.csv", MESSAGES.encode())
    profile = read_bytes("Profile.csv", PROFILE.encode())
    assert messages.linkedin is not None
    assert profile.linkedin is not None
    assert profile_key(SARA_URL) in messages.linkedin.last_messages
    assert profile.linkedin.profile.headline == "Data engineer"
    assert (messages.contacts, profile.contacts) == ((), ())


def test_an_export_without_connections_says_what_to_do() -> None:
    reading = read_bytes("x.zip", archive({"Rich_Media.csv": "a,b\n"}))
    assert "Connections.csv" in reading.error


@pytest.mark.parametrize(
    "name",
    [
        "../Connections.csv",
        "/Connections.csv",
        "C:Connections.csv",
        "a/../Connections.csv",
        "con",
        "aux.csv",
        "x" * 300,
    ],
)
def test_archives_that_would_write_elsewhere_are_refused(name: str) -> None:
    reading = read_bytes("x.zip", archive({"Connections.csv": HEAD + SARA, name: "text"}))
    assert "was not read" in reading.error
    assert reading.contacts == ()


def test_archives_that_would_flood_the_memory_are_refused() -> None:
    reading = read_bytes("x.zip", archive({"Connections.csv": "a" * 30_000_000}))
    assert "packed far too tightly" in reading.error


def test_links_and_names_used_twice_are_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        link = zipfile.ZipInfo("Connections.csv")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    assert "a link" in read_bytes("x.zip", made.getvalue()).error
    twice = archive({"Connections.csv": HEAD + SARA, "CONNECTIONS.CSV": HEAD + RAJ})
    assert "same name" in read_bytes("x.zip", twice).error


def test_files_that_lie_over_each_other_are_refused() -> None:
    data = bytearray(archive({"a.csv": "x" * 200, "b.csv": "y" * 200}, zipfile.ZIP_STORED))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = (4).to_bytes(4, "little")  # where its header is said to be
    assert "lie over each other" in read_bytes("x.zip", bytes(data)).error


@given(st.binary(max_size=400), st.integers(0, 400))
def test_a_damaged_archive_is_a_sentence(noise: bytes, place: int) -> None:
    whole = archive(WHOLE)
    reading = read_bytes("x.zip", whole[:place] + noise + whole[place + len(noise) :])
    assert reading.error or reading.kind is not FileKind.LINKEDIN or reading.contacts


def test_every_row_of_tables_with_profiles_is_read() -> None:
    if not CORPORA.is_dir():
        pytest.skip("the corpora are not beside the repository")
    tables = [path for path in CORPORA.glob("*.csv") if b"linkedin" in path.read_bytes().lower()]
    assert tables
    for path in tables:
        reading = read_bytes(path.name, path.read_bytes())
        rows = [line for line in path.read_text().splitlines()[1:] if line.strip(", ")]
        assert (len(reading.contacts), reading.skipped) == (len(rows), ())
