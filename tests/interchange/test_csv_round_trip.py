"""EventMate's own table: safe in spreadsheets, and the same when it is read again."""

import csv
import io
import re
from dataclasses import replace

import pytest
from generated_people import people
from hypothesis import given, settings
from hypothesis import strategies as st

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.interchange.csv_contacts.own_format import guarded, unguarded
from eventmate.interchange.csv_contacts.reader import read_csv
from eventmate.interchange.csv_contacts.writer import write_csv

FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
NUMBER = re.compile(r"[+-]?[0-9 ()./-]+")
_hostile = st.sampled_from(
    ("=1+1", "+x", "-y", "@z", "\t=1", " =2", "\uff1d3", "'=4", "''@5", "'a")
)
_texts = st.one_of(st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), _hostile)


def cells_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@settings(max_examples=60)
@given(st.lists(people, max_size=4))
def test_contacts_come_back_the_same_without_photos(written: list[ContactDetails]) -> None:
    reading = read_csv("".join(write_csv(written)).encode())
    expected = [replace(person, photo=None) for person in written]
    assert reading.contacts == tuple(p for p in expected if p != ContactDetails())
    assert reading.skipped == ()


@settings(max_examples=300)
@given(_texts.filter(str.strip), _texts, st.lists(_texts.filter(bool), max_size=3))
def test_no_cell_is_a_formula(name: str, note: str, tags: list[str]) -> None:
    person = ContactDetails(name=name, note=note, tags=tuple(tags))
    text = "".join(write_csv([person]))
    assert not any(FORMULA.match(cell) and not NUMBER.fullmatch(cell) for cell in cells_of(text)[1])
    assert read_csv(text.encode()).contacts == (person,)


@pytest.mark.parametrize("number", ["+43 1 234", "-1 (2) 3/4.5", "+15550100"])
def test_numbers_stay_as_they_are(number: str) -> None:
    person = ContactDetails(name="Sara", points=(ContactPoint(PointKind.PHONE, number),))
    assert number in cells_of("".join(write_csv([person])))[1]


@given(_texts)
def test_a_guard_comes_off_as_it_went_on(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_the_order_of_points_is_kept() -> None:
    kinds = (PointKind.PHONE, PointKind.EMAIL, PointKind.PHONE, PointKind.LINK)
    points = tuple(ContactPoint(kind, f"{kind} {at}", str(at)) for at, kind in enumerate(kinds))
    person = ContactDetails(name="Sara", points=points)
    assert read_csv("".join(write_csv([person])).encode()).contacts == (person,)


def test_an_empty_table_has_its_headers() -> None:
    assert cells_of("".join(write_csv([])))[0][:6] == [
        *("Prefix", "Given name", "Additional names", "Family name", "Suffix", "Name")
    ]
