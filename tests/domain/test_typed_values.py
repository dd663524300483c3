"""Times of day and amounts as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.typed_values import read_amount, read_hour


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", time(9)),
        (" 9:30 ", time(9, 30)),
        ("09.30", time(9, 30)),
        ("17h45", time(17, 45)),
        ("9 pm", time(21)),
        ("12 AM", time()),
        ("12:15 p.m.", time(12, 15)),
        ("0:05", time(0, 5)),
        ("24:00", None),
        ("9:60", None),
        ("13 pm", None),
        ("0 am", None),
        ("noon", None),
        ("\u0669", None),
        ("", None),
    ],
)
def test_hours(typed: str, hour: time | None) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("420", "420"),
        ("420,5", "420.5"),
        ("420.50", "420.50"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1 200", "1200"),
        ("1'200.00", "1200.00"),
        ("1.200", "1200"),
        ("0", "0"),
        ("-3", None),
        ("1,20,5", None),
        ("EUR 3", None),
        ("1e9", None),
        ("\u0669", None),
        ("", None),
    ],
)
def test_amounts(typed: str, amount: str | None) -> None:
    found = read_amount(typed)
    assert (None if found is None else str(found)) == amount


@given(st.times())
def test_every_hour_is_read_as_it_is_written(hour: time) -> None:
    assert read_hour(hour.isoformat("minutes")) == hour.replace(second=0, microsecond=0)


@given(st.text(max_size=40))
def test_no_text_is_too_much(text: str) -> None:
    read_hour(text)
    amount = read_amount(text)
    assert amount is None or amount >= 0
