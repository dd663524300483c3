"""An event that its schedule does not name is called after the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.file_names import LONGEST, event_name


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("ferry-days-2026-schedule.json", "Ferry days 2026"),
        ("FerryDays_GridSmart.json", "FerryDays"),
        ("Ferry Days (2).json", "Ferry Days"),
        ("schedule.xml", ""),
        ("2026.json", ""),
        ("all (1).json", ""),
        ("what you pasted", ""),
        ("", ""),
    ],
)
def test_names(file_name: str, name: str) -> None:
    assert event_name(file_name) == name


@given(st.text())
def test_any_text_is_answered_in_one_short_line(text: str) -> None:
    name = event_name(f"{text}.json")
    assert len(name) <= LONGEST
    assert name == name.strip()
