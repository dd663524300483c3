"""Tables with columns nobody knows, and a contact's own code."""

from pathlib import Path

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.table_columns import ColumnField, TableColumn
from eventmate.services.contact_codes import MOST_CODE_BYTES, code_of
from eventmate.services.reading import read_code_text, read_file
from eventmate.services.table_reading import columns_of, is_unrecognised, read_as

FIELDS = (ColumnField.NAME, ColumnField.IGNORED, ColumnField.TAGS)


def odd_table(folder: Path) -> Path:
    path = folder / "odd.csv"
    path.write_text("Quark,Flurb,Zonk\n,,\nSara Kim,x,ai\nRaj Patel,y,gis\n", encoding="utf-8")
    return path


def test_an_unknown_table_is_told_by_its_samples(tmp_path: Path) -> None:
    path = odd_table(tmp_path)
    assert is_unrecognised(read_file(path))
    assert columns_of(path) == (
        TableColumn("Quark", "Sara Kim"),
        TableColumn("Flurb", "x"),
        TableColumn("Zonk", "ai"),
    )


def test_a_table_is_read_as_told(tmp_path: Path) -> None:
    reading = read_as(odd_table(tmp_path), FIELDS, has_head=True)
    assert [(c.name, c.tags) for c in reading.contacts] == [
        ("Sara Kim", ("ai",)),
        ("Raj Patel", ("gis",)),
    ]
    with_head = read_as(odd_table(tmp_path), FIELDS, has_head=False)
    assert with_head.contacts[0].name == "Quark"


def test_a_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    assert "There is no file" in read_as(tmp_path / "gone.csv", FIELDS, has_head=True).error


def test_a_known_table_is_not_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text("Name,Email\nSara Kim,sara@acme.example\n", encoding="utf-8")
    assert not is_unrecognised(read_file(path))


def test_a_contacts_code_says_who_without_notes() -> None:
    points = (ContactPoint(PointKind.EMAIL, "sara@acme.example", "work"),)
    details = ContactDetails(
        name="Sara Kim", title="CTO", organisation="Acme", points=points, note="secret"
    )
    matrix = code_of(details)
    read = read_code_text(matrix.text).contact
    assert read is not None
    assert (read.name, read.organisation, read.title) == ("Sara Kim", "Acme", "CTO")
    assert read.emails == ("sara@acme.example",)
    assert "secret" not in matrix.text


def test_many_points_do_not_make_a_code_no_phone_reads() -> None:
    points = tuple(
        ContactPoint(PointKind.EMAIL, f"sara.kim.{number}@long-name.example")
        for number in range(40)
    )
    assert code_of(ContactDetails(name="Sara Kim", points=points)).byte_count <= MOST_CODE_BYTES
