"""Attendee and speaker tables: everybody is read or named, and nobody's ticket is kept."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.listed_people import (
    ListColumns,
    ListedPerson,
    ListField,
    ListKind,
    PeopleReading,
)
from eventmate.interchange.csv_contacts.reader import read_csv
from eventmate.interchange.csv_contacts.table import read_table
from eventmate.interchange.people_lists.reader import (
    MOST_ROWS,
    read_people,
    read_people_mapped,
)

CORPORA = Path(__file__).resolve().parents[3] / "shared/corpora/csv"
SARA = ListedPerson("Sara Kim", "CTO", "Acme", "sara@acme.example")


def table(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def names(reading: PeopleReading) -> list[str]:
    return [person.name for person in reading.people]


def luma(name: str, status: str = "approved") -> dict[str, str]:
    return {
        "api_id": "gst-1",
        "name": name,
        "first_name": "",
        "last_name": "",
        "email": "sara@acme.example",
        "phone_number": "+1 555 010 0199",
        "approval_status": status,
        "qr_code_url": "https://lu.ma/check-in/evt-1?pk=g-SECRET",
        "eth_address": "",
        "ticket_name": "Speaker pass",
        "What's your LinkedIn?": "https://linkedin.com/in/sarakim",
        "What company do you work for?": "Acme",
        "What is your job title?": "CTO",
        "What do you hope to learn?": "Rust, see https://lu.ma/check-in/evt-1?pk=g-SECRET",
    }


def test_luma_guests_with_their_answers() -> None:
    reading = read_people(b"\xef\xbb\xbf" + table(luma("Sara Kim"), luma("Tom Lee", "declined")))
    assert reading.kind is ListKind.LUMA
    assert reading.people == (
        ListedPerson(
            "Sara Kim",
            "CTO",
            "Acme",
            "sara@acme.example",
            ("https://linkedin.com/in/sarakim",),
            "What do you hope to learn? Rust, see",
            speaker=True,
        ),
    )
    assert [(item.line, item.why) for item in reading.skipped] == [
        (3, "Tom Lee is left out: the list says \u201cdeclined\u201d.")
    ]
    assert "SECRET" not in repr(reading.people)
    assert reading.table is not None
    shown = dict(zip(reading.table.headers, reading.table.rows[0], strict=True))
    assert (shown["name"], shown["qr_code_url"]) == ("Sara Kim", "")


@pytest.mark.parametrize("family", ["Last Name", "Surname"])
def test_eventbrite_attendees_who_come(family: str) -> None:
    def row(given: str, status: str) -> dict[str, str]:
        return {
            "Order #": "123",
            "Order Date": "11/29/24 22:28",
            "First Name": given,
            family: "Kim",
            "Email": "sara@acme.example",
            "Ticket Type": "Early",
            "Attendee #": "9",
            "Attendee Status": status,
            "Barcode #": "SECRET",
            "Home Address 1": "1 Main St",
            "Job Title": "CTO",
            "Company": "Acme",
        }

    statuses = ("Attending", "Checked In", "Not Attending", "Refunded", "Cancelled", "Deleted")
    reading = read_people(table(*[row("Sara", status) for status in statuses]))
    assert reading.kind is ListKind.EVENTBRITE
    assert reading.people == (SARA, SARA)
    assert [item.line for item in reading.skipped] == [4, 5, 6, 7]
    assert all(item.why.startswith("Sara Kim is left out") for item in reading.skipped)
    assert "SECRET" not in repr(reading)


PRETIX = {
    "Order code": "ABCDE",
    "Attendee name": "Ms Sara Kim",
    "Attendee name: Title": "Ms",
    "Attendee name: First name": "Sara",
    "Attendee name: Family name": "Kim",
    "Product": "Ticket",
    "Price": "100.00",
    "Automatically checked in": "",
    "Secret": "topsecret",
    "E-mail": "sara@acme.example",
    "Company": "Acme",
    "Requires special attention": "No",
}
PRETIX_IN_GERMAN = {
    "Bestellnummer": "ABCDE",
    "Teilnehmername": "Ms Sara Kim",
    "Teilnehmername: Titel": "Ms",
    "Teilnehmername: Vorname": "Sara",
    "Teilnehmername: Nachname": "Kim",
    "Produkt": "Ticket",
    "Preis": "100,00",
    "Ticket-Geheimnis": "topsecret",
    "E-Mail": "sara@acme.example",
    "Firma": "Acme",
}


@pytest.mark.parametrize("row", [PRETIX, PRETIX_IN_GERMAN])
def test_pretix_check_in_lists(row: dict[str, str]) -> None:
    reading = read_people(table(row, delimiter=";"))
    assert reading.kind is ListKind.PRETIX
    assert reading.people == (
        ListedPerson("Ms Sara Kim", organisation="Acme", email="sara@acme.example"),
    )
    assert "topsecret" not in repr(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Name,Job title,Company,Email\nSara Kim,CTO,Acme,sara@acme.example\n",
        "Vorname;Nachname;Position;Firma;E-Mail\nSara;Kim;CTO;Acme;sara@acme.example\n",
        "name\trole\torganization\tmail\nSara Kim\tCTO\tAcme\tsara@acme.example\n",
        "Sara Kim,CTO,Acme,sara@acme.example\n" * 2,
        "Sara Kim\tCTO\tAcme\tsara@acme.example\n" * 2,
    ],
)
def test_any_attendee_table(text: str) -> None:
    reading = read_people(text.encode())
    assert reading.kind is ListKind.TABLE
    assert set(reading.people) == {SARA}
    assert reading.skipped == ()


@pytest.mark.parametrize(
    ("header", "row", "speaks"),
    [
        ("Speaker,Company", "Sara Kim,Acme", True),
        ("Speaker name,Company", "Sara Kim,Acme", True),
        ("Speaker Id,First name,Last name,Company", "7,Sara,Kim,Acme", True),
        ("Name,Speaker,Company", "Sara Kim,yes,Acme", True),
        ("Name,Speaker,Company", "Sara Kim,no,Acme", False),
        ("Name,Role,Company", "Sara Kim,Speaker,Acme", True),
        ("Name,Ticket type,Company", "Sara Kim,Keynote Speaker,Acme", True),
        ("Name,Ticket type,Company", "Sara Kim,Early bird,Acme", False),
    ],
)
def test_speakers_are_marked(header: str, row: str, speaks: bool) -> None:
    expected = ListedPerson("Sara Kim", organisation="Acme", speaker=speaks)
    assert read_people(f"{header}\n{row}\n".encode()).people == (expected,)


def test_columns_that_lists_have() -> None:
    data = b"Name,Status,Talk title\nSara Kim,Cancelled,\nTom Lee,confirmed,On tides\n"
    reading = read_people(data)
    assert reading.people == (ListedPerson("Tom Lee", note="Talk: On tides", speaker=True),)
    assert "Sara Kim is left out" in reading.skipped[0].why


def test_quoted_cells_without_headers() -> None:
    reading = read_people(b'"Kim, Sara","Acme"\n"Lee, Tom","Firm"\n')
    assert [(each.name, each.organisation) for each in reading.people] == [
        ("Kim, Sara", "Acme"),
        ("Lee, Tom", "Firm"),
    ]


@pytest.mark.parametrize(
    "text", ["BEGIN:VCARD\nFN:Sara\nEND:VCARD\n", "<html>", '{"a": 1}', "dn: cn=Sara\ncn: Sara\n"]
)
def test_other_formats_are_told_apart(text: str) -> None:
    reading = read_people(text.encode())
    assert (reading.people, "no list of people" in reading.skipped[0].why) == ((), True)


def test_a_row_is_a_person_or_is_named() -> None:
    reading = read_people(b"Name,Email,Company\nSara,,\n,tom@x.example,\n,,Acme\n,not mail,\n\n")
    assert [(p.name, p.email) for p in reading.people] == [
        ("Sara", ""),
        ("tom@x.example", "tom@x.example"),
    ]
    assert [(item.line, item.why) for item in reading.skipped] == [
        (4, "This row names nobody."),
        (5, "This row names nobody."),
    ]


FIELDS = (ListField.NAME, ListField.ORGANISATION, ListField.NOTE)


def test_a_table_mapped_by_hand() -> None:
    data = b"Wer,Wo,Geheimnis\nSara Kim,Acme,topsecret\nTom Lee,Firm,x\n"
    first = read_people(data)
    assert first.table is not None
    assert first.table.headers == ("Wer", "Wo", "Geheimnis")
    assert first.table.rows == (("Sara Kim", "Acme", ""), ("Tom Lee", "Firm", ""))
    assert (first.people, "say what the columns hold" in first.skipped[0].why) == ((), True)
    reading = read_people_mapped(data, ListColumns(FIELDS))
    assert reading.people == (
        ListedPerson("Sara Kim", organisation="Acme"),
        ListedPerson("Tom Lee", organisation="Firm"),
    )
    assert "topsecret" not in repr(reading)
    everything = read_people_mapped(data, ListColumns(FIELDS, has_header=False))
    assert names(everything) == ["Wer", "Sara Kim", "Tom Lee"]
    assert "topsecret" not in repr(everything.people)


def test_a_table_without_known_headers_mapped_by_hand() -> None:
    data = b"Wer,Wo\nSara Kim,Acme\nTom Lee,Firm\n"
    first = read_people(data)
    assert first.table is not None
    assert (first.table.headers, len(first.table.rows)) == ((), 3)
    reading = read_people_mapped(data, ListColumns(FIELDS))
    assert reading.people == (
        ListedPerson("Sara Kim", organisation="Acme"),
        ListedPerson("Tom Lee", organisation="Firm"),
    )


def test_a_recognised_table_mapped_anew() -> None:
    data = b"Name,Company,Notes\nAcme,Sara Kim,likes tea\n"
    columns = ListColumns((ListField.ORGANISATION, ListField.NAME, ListField.IGNORED))
    reading = read_people_mapped(data, columns)
    assert reading.people == (ListedPerson("Sara Kim", organisation="Acme"),)
    assert reading.table is not None
    assert reading.table.guess == columns
    nobody = read_people_mapped(data, ListColumns((ListField.NOTE,)))
    assert nobody.people == ()
    assert "say what the columns hold" in nobody.skipped[0].why


HOSTILE = {
    "columns": ("Name,Email" + ",x" * 5000 + "\nSara,s@x.example" + ",1" * 5000).encode(),
    "columns without names": ("a b" + ",1" * 5000 + "\n").encode() * 20,
    "zeros": b"\0" * 100_000,
    "long cell": b"Name,Note\nTom," + b"x" * 1_000_000,
    "long line": b"x" * 1_000_000,
    "commas": b"a," * 500_000,
    "brackets": b"([" * 500_000,
    "quotes": b'"' * 1_000_000,
    "open quotes": b'"a\n' * 60_000,
    "tabs": b"\t" * 1_000_000,
    "spaces in a line": b"a" + b" " * 900 + b"b\n" * 300,
    "empty": b"",
    "line ends": b"\n" * 1_000_000,
    "binary": bytes(range(256)) * 4000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_lists_are_answered_at_once(data: bytes) -> None:
    with at_most(2):  # a second, and patience with a busy machine
        reading = read_people(data)
    assert all(item.line >= 1 and item.why.endswith(".") for item in reading.skipped)
    assert reading.people or reading.skipped


def test_too_many_columns_and_rows_are_said() -> None:
    wide = read_people(HOSTILE["columns"])
    assert (names(wide), "1000 columns" in wide.skipped[0].why) == (["Sara"], True)
    long = read_people(HOSTILE["open quotes"])
    assert (len(long.people), long.skipped[-1].line) == (50_000, 50_001)
    rows = read_people(b"Name,Email\n" + b"Sara,s@x.example\n" * 50_010)
    assert (len(rows.people), [item.line for item in rows.skipped]) == (50_000, [50_002])


def test_zero_bytes_within_a_table() -> None:
    assert names(read_people(b"Name,Email\nSa\0ra,s@x.example\n")) == ["Sara"]


def test_five_thousand_rows_take_half_a_second() -> None:
    rows = [luma(f"Person Number{number}") for number in range(5000)]
    data = table(*rows)
    with at_most(1):  # 0.17 s where nothing else runs
        reading = read_people(data)
    assert len(reading.people) == 5000


@pytest.mark.skipif(not CORPORA.exists(), reason="The corpora are not beside this repository.")
def test_real_tables_give_everybody_an_address_book_reader_finds() -> None:
    files = sorted(CORPORA.glob("*.csv"))
    assert files
    for file in files:
        data = file.read_bytes()
        reading = read_people(data)
        assert len(reading.people) + len(reading.skipped) == len(read_csv(data).contacts), file


_cell = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)


@given(st.lists(st.tuples(_cell, _cell, _cell), max_size=8))
def test_no_row_is_lost(rows: list[tuple[str, str, str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("Name", "Job title", "Company"), *rows])
    reading = read_people(text.getvalue().encode("utf-8", "replace"))
    filled = [row for row in rows if any(map(str.strip, row))]
    if filled:
        assert len(reading.people) + len(reading.skipped) == len(filled)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    reading = read_people(data)
    assert reading.people or reading.skipped


def test_a_table_read_as_lines_guesses_its_columns_as_the_lines_are_read() -> None:
    reading = read_people(b"Wer,Was,Wo\nSara Kim,CTO,Acme\nTom Lee,Engineer,Firm\nIon Pop,,\n")
    assert reading.table is not None
    assert reading.table.guess.fields == (ListField.NAME, ListField.TITLE, ListField.ORGANISATION)
    told = replace(reading.table.guess, has_header=True)
    again = read_people_mapped(b"Wer,Was,Wo\nSara Kim,CTO,Acme\nTom Lee,Engineer,Firm\n", told)
    assert again.table is not None
    assert again.table.headers == ("Wer", "Was", "Wo")
    assert again.people[0] == ListedPerson("Sara Kim", "CTO", "Acme")
    assert reading.people[1] == again.people[0]


def test_of_a_list_without_end_only_what_is_kept_is_read() -> None:
    table = read_table("Name,Company\n" + "Sara Kim,Acme\n" * 900, most_rows=20)
    assert len(table.rows) == 21
    reading = read_people(b"Name,Company\n" + b"Sara Kim,Acme\n" * (MOST_ROWS + 900))
    assert len(reading.people) == MOST_ROWS
    (left_out,) = reading.skipped
    assert left_out.line == MOST_ROWS + 2


def test_a_ticket_for_somebody_not_told_yet_is_nobody() -> None:
    header = "Order #,First Name,Last Name,Email,Attendee #,Job Title,Company"
    rows = (
        "1,Priya,Rao,priya@acme.example,11,CTO,Info Requested",
        "1,Info,Requested,priya@acme.example,12,Info Requested,Info Requested",
    )
    reading = read_people("\n".join((header, *rows)).encode())
    assert reading.people == (ListedPerson("Priya Rao", "CTO", email="priya@acme.example"),)
    assert [(item.line, item.why) for item in reading.skipped] == [
        (3, "This row does not say yet who comes: its ticket was bought for somebody else.")
    ]


@pytest.mark.parametrize("told", ["/in/cydot", "in/cydot", "https://www.linkedin.com/in/cydot"])
def test_a_profile_without_its_site_leads_there(told: str) -> None:
    reading = read_people(f"Name,Email,LinkedIn\nCy Dot,cy@dot.example,{told}\n".encode())
    assert reading.people[0].links == ("https://www.linkedin.com/in/cydot",)
