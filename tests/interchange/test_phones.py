"""Phone numbers are grouped for reading, and compared by what is dialled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.interchange.phones import format_phone, phone_key


@pytest.mark.parametrize(
    ("number", "region", "shown", "key"),
    [
        ("0664 1234567", "AT", "+43 664 1234567", "+436641234567"),
        ("+43 (0)664/1234567", "US", "+43 664 1234567", "+436641234567"),
        ("(201) 555-0123", "us", "+1 201-555-0123", "+12015550123"),
        ("0664 1234567", "", "0664 1234567", "641234567"),
        ("extension 12", "AT", "extension 12", ""),
        ("999 999 999 999 999 9", "AT", "999 999 999 999 999 9", "999999999"),
        ("1" * 80, "AT", "1" * 80, "111111111"),
    ],
)
def test_numbers_are_shown_and_compared(number: str, region: str, shown: str, key: str) -> None:
    assert (format_phone(number, region), phone_key(number, region)) == (shown, key)


@given(st.text(max_size=80), st.sampled_from(["", "AT", "US", "XX"]))
def test_any_text_is_answered(number: str, region: str) -> None:
    assert isinstance(format_phone(number, region), str)
    assert isinstance(phone_key(number, region), str)
