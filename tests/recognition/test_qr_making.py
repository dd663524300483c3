"""My codes are as small as can be, crisp, and read back as they were meant."""

import re
from io import BytesIO
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from eventmate.domain.code_matrix import Level
from eventmate.recognition.qr_making import (
    MOST_BYTES,
    CodeTooLong,
    code_png,
    code_svg,
    make_code,
)
from eventmate.recognition.qr_reading import find_codes

LINK = "https://www.linkedin.com/in/mira-novak-doe"


def test_a_profile_link_takes_29_modules() -> None:
    code = make_code(LINK)
    assert (len(LINK), code.size, code.version, code.level) == (42, 29, 3, "M")
    assert code.byte_count == 42
    assert code.modules[0][:8] == (True,) * 7 + (False,)


@pytest.mark.parametrize("text", ["Łukasz Żółć", "Øster Straße", "李小龍", "Zoë 🙂", LINK])
@pytest.mark.parametrize("level", ["L", "M", "Q", "H"])
def test_what_is_made_reads_back(text: str, level: Level) -> None:
    code = make_code(text, level)
    assert [found.text for found in find_codes(code_png(code, 4))] == [text]
    assert code.byte_count == len(text.encode())


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=6, max_size=120))
def test_any_text_is_held_in_the_smallest_code(text: str) -> None:
    code = make_code(text)
    assert code.size == 17 + 4 * code.version
    assert code.size == len(code.modules[0])
    assert code.text == text


@pytest.mark.parametrize("level", ["L", "M", "Q", "H"])
def test_the_fullest_code_holds_what_the_standard_says(level: Level) -> None:
    most = MOST_BYTES[level]
    assert make_code("a" * most, level).version == 40
    with pytest.raises(CodeTooLong, match=f"{most + 1} bytes, where {most} fit"):
        make_code("a" * (most + 1), level)


def test_a_megabyte_is_refused_at_once() -> None:
    with pytest.raises(CodeTooLong):
        make_code("a" * 1_000_000)


def test_the_picture_has_whole_pixels_and_a_quiet_zone() -> None:
    code = make_code(LINK)
    picture = Image.open(BytesIO(code_png(code, 5)))
    assert picture.size == ((29 + 8) * 5,) * 2
    assert picture.getpixel((19, 19)) == 255
    assert picture.getpixel((20, 20)) == 0


def _ink(drawing: str) -> set[tuple[int, int]]:
    path = Xml.fromstring(drawing).findall("{*}path")
    assert len(path) == 1
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path[0].attrib["d"])
    return {(int(y) - 4, int(x) - 4 + k) for x, y, width in runs for k in range(int(width))}


def test_the_drawing_holds_exactly_the_ink() -> None:
    code = make_code(LINK)
    ink = {(y, x) for y, row in enumerate(code.modules) for x, dark in enumerate(row) if dark}
    assert _ink(code_svg(code)) == ink


def test_the_drawing_is_as_wide_as_asked_without_its_quiet_zone() -> None:
    code = make_code(LINK)
    root = Xml.fromstring(code_svg(code, 29.0))
    assert (root.attrib["width"], root.attrib["viewBox"]) == ("37.000mm", "0 0 37 37")
    assert "width" not in Xml.fromstring(code_svg(code)).attrib
