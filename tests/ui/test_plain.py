"""Text from strangers is shown literally, cannot turn lines around and has bounded size."""

from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eventmate.ui.plain import PlainLabel, isolated, one_line, plain_tooltip, visible
from eventmate.ui.text_painting import Span
from eventmate.ui.text_wrapping import wrapped


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\u202egpj.exe", "a[U+202E]gpj.exe"),
        ("bell\x07", "bell[U+0007]"),
        ("\ufeffAda", "[U+FEFF]Ada"),
        ("two\nlines", "two\nlines"),
        ("end\u2069 of isolation", "end[U+2069] of isolation"),
        ("\u2068Ada\u2069 saved", "\u2068Ada\u2069 saved"),
        ("Łukasz", "Łukasz"),
        ("ليلى منصور", "ليلى منصور"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_visible_names_what_cannot_be_seen(raw: str, shown: str) -> None:
    assert visible(raw) == shown


def test_floods_are_cut() -> None:
    assert len(visible("e" + "\u0301" * 1000)) == 5
    assert len(visible("A" * 1_000_000)) <= 5_001
    assert one_line("two\n lines") == "two lines"


@given(st.text(alphabet=st.one_of(st.sampled_from(printable), st.characters()), max_size=60))
def test_isolated_text_opens_and_closes_exactly_once(text: str) -> None:
    shown = isolated(text)
    assert shown[0] == "\u2068"
    assert shown[-1] == "\u2069"
    assert not set(shown[1:-1]) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_label_shows_markup_instead_of_obeying_it(qtbot: QtBot) -> None:
    label = PlainLabel("<h1>Ada</h1>")
    qtbot.addWidget(label)
    assert label.text() == "<h1>Ada</h1>"
    assert label.sizeHint().height() == 20


def test_a_tooltip_shows_markup_instead_of_obeying_it(qtbot: QtBot) -> None:
    label = PlainLabel("Ada")
    qtbot.addWidget(label)
    plain_tooltip(label, '<img src="file:///marker">')
    assert "<img" not in label.toolTip()


def test_a_label_that_elides_tells_the_rest(qtbot: QtBot) -> None:
    label = PlainLabel("Department of Very Long Names and Titles")
    qtbot.addWidget(label)
    label.resize(60, 20)
    with qtbot.waitExposed(label):
        label.show()
    assert "Very Long" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""
    label.close()


def test_a_wrapping_label_grows_by_whole_lines(qtbot: QtBot) -> None:
    label = PlainLabel("Everything stays on this laptop. " * 4, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == 20
    assert label.heightForWidth(200) > 60
    assert label.heightForWidth(200) % 20 == 0


def test_parts_keep_the_spaces_between_them(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    label.set_spans([Span("Ada", "body_strong"), Span(" · send paper")])
    assert label.text() == "Ada · send paper"


@pytest.mark.parametrize("text", ["", "Short", "two\nlines", "Ada met Grace at the pier. " * 3])
def test_a_paragraph_is_as_high_as_its_lines_at_every_width(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text, wrap=True)
    qtbot.addWidget(label)
    spans = [Span(label.text(), "body", "text")]
    for width in range(20, 700, 7):
        assert label.heightForWidth(width) == wrapped(spans, width, 20).height


def test_a_paragraph_runs_the_way_its_label_does(qtbot: QtBot) -> None:
    label = PlainLabel("\u0623\u0646\u0627 \u0646\u0648\u0631.", wrap=True)
    qtbot.addWidget(label)
    label.resize(300, 40)
    inked = []
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        label.setLayoutDirection(way)
        picture = label.grab().toImage()
        ground = picture.pixel(150, 39)
        columns = range(picture.width())
        rows = range(picture.height())
        inked.append([x for x in columns if any(picture.pixel(x, y) != ground for y in rows)])
    assert inked[0][0] < 20
    assert inked[1][-1] > 280
    assert inked[1][0] > 150
