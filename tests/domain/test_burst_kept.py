"""A line that waits comes back as it was understood."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.burst import BurstKind, BurstReading, reassign
from eventmate.domain.burst_kept import kept_text, read_kept, typed_line
from eventmate.domain.burst_reader import read_burst

TODAY = date(2026, 10, 14)
LINE = "  Sara Kim, Acme, CTO #ai > send the paper by Fri ? intro"


def understood(reading: BurstReading) -> list[tuple[BurstKind, str, int]]:
    return [(part.kind, part.value, part.clause) for part in reading.parts]


def test_a_line_that_reads_by_itself_stays_a_line() -> None:
    assert kept_text(read_burst(LINE, TODAY)) == LINE.strip()


def test_corrected_parts_come_back_another_day() -> None:
    reading = read_burst(LINE, TODAY)
    place = next(i for i, part in enumerate(reading.parts) if part.value == "CTO")
    corrected = reassign(reading, place, BurstKind.SPOKE_OF)

    text = kept_text(corrected)
    again = read_kept(text, TODAY + timedelta(days=30))

    assert typed_line(text) == LINE.strip()
    assert understood(again) == understood(corrected)
    assert again.promises == corrected.promises
    assert again.spoke_of == "CTO"


@pytest.mark.parametrize(
    "kept", ['[["x"]]', '[["name", 1, 0, 3, 0]]', '[["nothing", "", 0, 1, 0]]']
)
def test_corrections_that_cannot_be_read_leave_the_line(kept: str) -> None:
    assert understood(read_kept(f"Sara Kim, Acme\n{kept}", TODAY)) == understood(
        read_burst("Sara Kim, Acme", TODAY)
    )


@given(st.text(max_size=80), st.integers(0, 5), st.sampled_from(list(BurstKind)))
def test_whatever_is_corrected_comes_back(line: str, place: int, kind: BurstKind) -> None:
    reading = read_burst(line, TODAY)
    if "\n" in line:
        assert kept_text(reading) == line.strip()
        return
    corrected = reassign(reading, place, kind) if place < len(reading.parts) else reading
    assert understood(read_kept(kept_text(corrected), TODAY)) == understood(corrected)


@given(st.text(max_size=200))
def test_anything_is_read(text: str) -> None:
    assert read_kept(text, TODAY).line in text
