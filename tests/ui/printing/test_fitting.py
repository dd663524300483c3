"""Printed text wraps, shrinks, elides, and never leaves its area."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from eventmate.ui.printing.fitting import UNITS, Fitted, fit_column
from eventmate.ui.printing.pieces import Area, TextColumn, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOM = Area(0, 0, 40, 12)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def fitted(*words: Words, area: Area = ROOM, share: float = 0.0) -> list[Fitted]:
    return fit_column(TextColumn(area, words, share))


def widest(parts: list[Fitted]) -> float:
    return max(
        QFontMetricsF(part.font).horizontalAdvance(line) for part in parts for line in part.lines
    )


def test_a_short_text_keeps_its_size() -> None:
    (part,) = fitted(Words("Noor", 10))
    assert part.lines == ("Noor",)
    assert part.font.pixelSize() == round(10 * 25.4 / 72 * UNITS)


def test_a_text_that_is_a_little_too_long_shrinks() -> None:
    (part,) = fitted(Words("Transit data people trust", 10))
    assert part.lines == ("Transit data people trust",)
    assert part.font.pixelSize() < round(10 * 25.4 / 72 * UNITS)


def test_a_long_word_is_elided() -> None:
    (part,) = fitted(Words(LONG, 12, strong=True))
    (line,) = part.lines
    assert line.endswith("…")
    assert line.startswith("Donau")


def test_a_text_wraps_before_it_is_elided() -> None:
    (part,) = fitted(Words("Transit data people can trust and more of them " * 3, 10, lines=2))
    assert len(part.lines) == 2
    assert part.lines[0].startswith("Transit")
    assert part.lines[1].endswith("…")


def test_a_column_that_is_too_high_loses_its_last_texts() -> None:
    words = [Words(f"Line {number}", 9) for number in range(8)]
    parts = fitted(*words)
    assert [part.lines[0] for part in parts] == [f"Line {n}" for n in range(len(parts))]
    assert 1 < len(parts) < 8


def test_texts_stand_at_the_foot_when_asked() -> None:
    (part,) = fitted(Words("Noor", 10), share=1.0)
    assert part.foot == pytest.approx(ROOM.height * UNITS)


@pytest.mark.parametrize("name", ["نور الحداد", "李小龍", "नूर हद्दाद", "נור חדד", "👩🏽‍🔬 Noor 🚋"])
def test_names_of_every_script_stay_whole(qapp: "QApplication", name: str) -> None:
    assert qapp
    (part,) = fitted(Words(name, 12, strong=True))
    assert part.lines == (name,)


@given(text=st.text(max_size=200), size=st.floats(5, 60), lines=st.integers(1, 3))
@settings(max_examples=60, deadline=None)
def test_nothing_ever_leaves_the_width(
    qapp: "QApplication", text: str, size: float, lines: int
) -> None:
    assert qapp
    parts = fitted(Words(" ".join(text.split()) or "x", size, lines=lines))
    # One letter that is wider than the whole area cannot be made to fit.
    assert widest(parts) <= ROOM.width * UNITS + 2 or all(len(p.lines[0]) < 3 for p in parts)
    assert all(len(part.lines) <= lines for part in parts)
