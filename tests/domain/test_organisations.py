"""One organisation is one key, whatever its legal form and spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.organisations import is_legal_form, organisation_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ACME Robotics GmbH & Co. KG", "acme robotics"),
        ("Acme, Inc.", "acme"),
        ("The Acme Company", "acme"),
        ("Škoda a.s.", "skoda"),
        ("Foo s.r.o.", "foo"),
        ("Bar Sp. z o.o.", "bar"),
        ("Verein e.V.", "verein"),
        ("Mærsk A/S", "maersk"),
        ("Firma UG (haftungsbeschränkt)", "firma"),
        ("株式会社見本", "見本"),
        ("見本（株）", "見本"),
        ("Johnson & Johnson", "johnson johnson"),
        ("3M", "3m"),
        ("The", "the"),
        ("Co", "co"),
        ("", ""),
    ],
)
def test_legal_forms_are_no_part_of_a_name(written: str, key: str) -> None:
    assert organisation_key(written) == key


@given(st.text(max_size=60))
def test_a_key_is_its_own_key_in_capitals_and_with_a_form(text: str) -> None:
    key = organisation_key(text)
    assert organisation_key(f"{key} GmbH") == organisation_key(key) or not key
    assert key == key.strip()


def test_a_legal_form_alone() -> None:
    assert is_legal_form("Inc.")
    assert is_legal_form("S.A.")
    assert not is_legal_form("Acme Inc.")
    assert not is_legal_form("")
