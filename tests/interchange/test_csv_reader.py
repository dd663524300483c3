"""Any table gives people or a named line, quickly, whatever its delimiter, quotes or encoding."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.contacts import ContactDetails, PointKind
from eventmate.domain.names import display_name
from eventmate.domain.reading import FileKind
from eventmate.interchange.csv_contacts.reader import read_csv
from eventmate.interchange.csv_contacts.targets import IGNORED, Field, Mapping, Target
from eventmate.interchange.vcard.reader import read_vcards

CORPORA = Path(__file__).resolve().parents[3] / "shared/corpora/csv"
MUTATIONS = int(os.environ.get("EVENTMATE_FUZZ", "1500"))
needs_corpora = pytest.mark.skipif(
    not CORPORA.exists(), reason="The corpora of tables are not beside this repository."
)


def names(data: bytes | str) -> list[str]:
    reading = read_csv(data.encode() if isinstance(data, str) else data)
    return [person.name for person in reading.contacts]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, end: str) -> None:
    rows = (("Name", "Email"), ("Sara; Kim, the|1st\t", "s@x.example"), ("Ada", "a@x.example"))
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert names(text) == ["Sara; Kim, the|1st", "Ada"]


@pytest.mark.parametrize("first", ["sep=;\n", '"sep=;"\r\n', "SEP=;\n"])
def test_a_line_that_names_the_delimiter(first: str) -> None:
    reading = read_csv(f"{first}Name;Email\nKim, Sara;s@x.example\n;\n-;\n".encode())
    assert [person.name for person in reading.contacts] == ["Kim, Sara", "-"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    text = "Name,Email\nZoë Müller,zoe@x.example\nJosé,jose@x.example\n"
    assert names(text.encode(encoding)) == ["Zoë Müller", "José"]


def test_line_breaks_and_quotes_within_cells() -> None:
    text = 'Name,Notes\r\n"Sara ""SK"" Kim","one\r\ntwo, three\r\n\r\nfour"\r\nAda,5" pipe\r\n'
    reading = read_csv(text.encode())
    assert [(p.name, p.note) for p in reading.contacts] == [
        ('Sara "SK" Kim', "one\ntwo, three\n\nfour"),
        ("Ada", '5" pipe'),
    ]


def test_zero_bytes_are_left_out() -> None:
    assert names(b"Name,Email\nSa\0ra,s@x.example\n\0\n") == ["Sara"]


def test_a_huge_cell_is_named_and_the_rest_is_read() -> None:
    reading = read_csv(f"Name,Notes\nA,{'x' * 1_000_000}\nAda,short\n".encode())
    assert [person.name for person in reading.contacts] == ["Ada"]
    assert [(item.line, "64 KB" in item.why) for item in reading.skipped] == [(2, True)]


def test_a_long_cell_within_the_limit_is_kept() -> None:
    reading = read_csv(f'Name,Notes\nAda,"{"x" * 60_000}"\n'.encode())
    assert len(reading.contacts[0].note) == 60_000


@pytest.mark.parametrize(
    "piece", [" ", "\u3000", ";", "a ", "::: ", "<a@", "a@", "(0", "1 ", "'", "a.", "-"]
)
def test_long_cells_take_no_longer_than_their_length(piece: str) -> None:
    cell = piece * (60_000 // len(piece)) + "x"
    headers = ("Name", "Last Name", "Email", "Phone", "Website", "Birthday", "Tags", "Connected On")
    text = "|".join(headers) + "\n" + "|".join([cell] * len(headers)) + "\n"
    with at_most(1):
        assert len(read_csv(text.encode()).contacts) == 1


def test_quotation_that_never_closes_loses_one_row() -> None:
    reading = read_csv(b'Name,Email\nAda,a@x.example\n"Sara,s@x.example\nTom,t@x.example\n')
    assert [person.name for person in reading.contacts] == ["Ada", "Tom"]
    assert [item.line for item in reading.skipped] == [3]


def test_thousands_of_columns_and_of_open_quotes() -> None:
    header = ",".join(["Name", "Email", *(f"x{n}" for n in range(5000))])
    wide = read_csv(f"{header}\nSara,s@x.example{',1' * 5000}\n".encode())
    assert [person.name for person in wide.contacts] == ["Sara"]
    assert [(item.line, "1000 columns" in item.why) for item in wide.skipped] == [(1, True)]
    with at_most(5):
        read_csv(b"Name,Email\n" + b'"a,b\n' * 20_001)


def test_the_same_header_twice() -> None:
    text = "Name,Email,Email,Company,Company\nSara,a@x.example,b@x.example,,Acme\n"
    person = read_csv(text.encode()).contacts[0]
    assert (person.emails, person.organisation) == (("a@x.example", "b@x.example"), "Acme")


@pytest.mark.parametrize("text", ["", "\n\n", "Name,Email\n", "just,some\nwords,here\n", "a\0"])
def test_a_table_without_people_says_so(text: str) -> None:
    reading = read_csv(text.encode())
    assert (reading.kind, reading.contacts) == (FileKind.CSV, ())
    assert reading.skipped[0].why.endswith(".")


def test_several_addresses_in_one_cell() -> None:
    text = 'Name,Email\nSara,"a@x.example; b@x.example"\nAda,Ada L <ada@x.example>\nTom,tom at x\n'
    emails = [person.emails for person in read_csv(text.encode()).contacts]
    assert emails == [("a@x.example", "b@x.example"), ("ada@x.example",), ("tom at x",)]


def test_rows_of_another_width_are_read() -> None:
    assert names("Name,Email,Company\nSara\nAda,a@x.example,Acme,more,cells\n") == ["Sara", "Ada"]


def test_columns_without_headers_are_told_by_their_content() -> None:
    text = "Kim,sara@x.example,CTO,+1 555-010-0100,Acme\nLee,tom@x.example,Engineer,,Example\n"
    reading = read_csv(text.encode())
    person = reading.contacts[0]
    assert (person.name, person.title, person.organisation) == ("Kim", "CTO", "Acme")
    assert (person.emails, person.phones) == (("sara@x.example",), ("+1 555-010-0100",))
    assert [column.target.field for column in reading.columns] == [
        *(Field.NAME, Field.EMAIL, Field.TITLE, Field.PHONE, Field.ORGANISATION)
    ]


def test_columns_can_be_mapped_anew_but_never_to_an_admission() -> None:
    data = b"Who,Mail,Secret,Zip\nSara,s@x.example,topsecret,1010\n"
    first = read_csv(data)
    assert [(c.header, c.sample, c.target.field) for c in first.columns] == [
        ("Who", "Sara", Field.IGNORED),
        ("Mail", "s@x.example", Field.EMAIL),
        ("Secret", "", Field.IGNORED),
        ("Zip", "1010", Field.POSTAL_CODE),
    ]
    targets = (Target(Field.NAME), Target(Field.EMAIL, "work"), Target(Field.NOTE), IGNORED)
    person = read_csv(data, Mapping(targets)).contacts[0]
    assert (person.name, person.points[0].label, person.note) == ("Sara", "work", "")


def shown(person: ContactDetails) -> dict[str, object]:
    """The fields both formats have; a table has no fixed words for labels of links."""
    points = [
        (point.kind, point.value, point.label.replace(" ", ""))
        for point in person.points
        if point.kind is not PointKind.LINK
    ]
    plain = ("family", "given", "additional", "prefix", "suffix", "nickname", "birthday", "note")
    further = ("organisation", "title", "tags", "links", "addresses")
    fields = {name: getattr(person, name) for name in plain + further}
    return {**fields, "points": points, "name": display_name(person)}


@needs_corpora
@pytest.mark.parametrize("expected", sorted(CORPORA.glob("*.expected.vcf")), ids=lambda p: p.name)
def test_tables_with_a_card_beside_them(expected: Path) -> None:
    card = read_vcards(expected.read_bytes()).contacts[0]
    person = read_csv(expected.with_name(expected.name.removesuffix(".expected.vcf")).read_bytes())
    found, wanted = shown(person.contacts[0]), shown(card)
    # The table says "other", which a card has no type for.
    found["points"] = [(k, v, "" if w == "other" else w) for k, v, w in person_points(found)]
    assert found == wanted


def person_points(fields: dict[str, object]) -> list[tuple[PointKind, str, str]]:
    points = fields["points"]
    assert isinstance(points, list)
    return points


@needs_corpora
@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("agamm+rolomind__rolodex.csv", ["John Doe", "Jane Smith", "Bob Wilson", "Alice Brown"]),
        ("mozilla+releases-comm-central__basic_csv_addressbook.csv", ["John Doe", "Jane Doe"]),
        ("mozilla+releases-comm-central__csv_no_header.csv", ["John Doe", "Jane Doe"]),
        ("mozilla+releases-comm-central__csv_semicolon.csv", ["John Doe", "Jane Doe"]),
        ("mozilla+releases-comm-central__import.csv", ["contact number one"]),
        ("mozilla+releases-comm-central__shiftjis_addressbook.csv", ["名無しの権兵衛"]),
        ("mozilla+releases-comm-central__utf16_addressbook.csv", ["John Doe"]),
        ("mozilla+releases-comm-central__bug_263304.ldif", ["Display Name"]),
        (
            "mozilla+releases-comm-central__export.ldif",
            ["contact number one", "contact number two"],
        ),
    ],
)
def test_tables_of_other_programs(name: str, people: list[str]) -> None:
    reading = read_csv((CORPORA / name).read_bytes())
    assert [person.name for person in reading.contacts] == people
    assert all(person.points for person in reading.contacts)


def test_an_address_book_of_a_directory() -> None:
    text = (
        "version: 1\r\n\r\ndn: cn=Sara\r\n Kim\r\nobjectClass: person\r\ncn:: U2FyYSBLaW0=\r\n"
        "mail: sara@x.example\r\nmobile: +1 555-0100\r\nstreet: 1 Main St\r\nl: Vienna\r\n"
        "description: one\r\n  two\r\n\r\ndn: cn=List\r\nobjectClass: groupOfNames\r\ncn: List\r\n"
        "\r\ndn: cn=Nobody\r\ntitle:: !\r\n"
    )
    reading = read_csv(text.encode())
    person = reading.contacts[0]
    assert (person.name, person.note, person.phones) == ("Sara Kim", "one two", ("+1 555-0100",))
    assert "list of contacts" in reading.skipped[0].why


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    reading = read_csv(data)
    assert reading.contacts or reading.skipped


@given(st.text(alphabet='",;\t\n\r =ab@.1\0', max_size=200))
def test_any_table_is_answered(text: str) -> None:
    reading = read_csv(("Name,Email,Phone,Notes\n" + text).encode())
    assert all(person.name or person.points for person in reading.contacts)
    assert all(item.line > 0 for item in reading.skipped)


SEEDS = (
    b'First Name,Last Name,URL,Position,Connected On\nSara,"Kim, PhD",x.example,CTO,08 Feb 2026\n',
    b'Name;E-mail 1 - Label;E-mail 1 - Value;Labels\nSara;* Work;a@x.example ::: b;"* a ::: b"\n',
    b"dn: cn=Sara\ncn:: U2FyYQ==\nmail: a@x.example\n\n",
    b"Prefix,Given name,Name,Birthday,Address 1 street,Phone 1\n,S,'=x,1/2/2000,a,1\n",
)


def test_damaged_tables_are_answered() -> None:
    chance = random.Random(20260402)
    for _ in range(MUTATIONS):
        data = bytearray(chance.choice(SEEDS) * chance.choice((1, 2, 20)))
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(data) + 1)
            what = chance.choice((b'"', b",", b";", b"\n", b"\0", b"\xff", b"'=", b" ::: "))
            data[at : at + chance.randint(0, 5)] = what * chance.choice((1, 2, 300))
        with at_most(1):
            read_csv(bytes(data))


def test_ten_thousand_rows_are_read_in_time() -> None:
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = (
        'Sara{0},Kim,https://www.linkedin.com/in/s{0},s{0}@x.example,"Acme, Inc",CTO,08 Feb 2026\n'
    )
    rows = "".join(map(row.format, range(10_000)))
    with at_most(3):
        reading = read_csv((header + rows).encode())
    assert len(reading.contacts) == 10_000


def test_a_table_that_may_name_people_in_an_unknown_column_is_asked_about() -> None:
    found = read_csv(b"Kontakt;Post;Firma\nAlice;alice@example.com;x\nBob;bob@example.com;y\n")
    assert found.contacts == ()
    assert "Say what its columns hold" in found.skipped[0].why


def test_addresses_under_an_unknown_name_are_kept() -> None:
    found = read_csv(b"Name;Post;Firma\nAlice Holm;alice@example.com;x\nBob Ek;bob@example.com;y\n")
    assert [contact.emails for contact in found.contacts] == [
        ("alice@example.com",),
        ("bob@example.com",),
    ]


def test_a_first_row_of_unknown_names_is_nobody() -> None:
    found = read_csv(b"foo,bar,baz\nAda Holm,ada@example.com,Pier 3\nBo Ek,bo@example.com,Dock 1\n")
    assert [contact.name for contact in found.contacts] == ["Ada Holm", "Bo Ek"]
