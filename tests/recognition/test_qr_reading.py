"""Codes in pictures made by others, in awkward pictures of our own, and none in noise."""

import random
from io import BytesIO
from pathlib import Path

import pytest
import qrcode
from PIL import Image, ImageFilter

from eventmate.domain.errors import UnreadableFile
from eventmate.recognition.qr_making import code_png, make_code
from eventmate.recognition.qr_reading import find_codes, find_codes_in_grey

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "qr"
NAMES = ["Łukasz Żółć", "Øster Straße", "李小龍", "Zoë Müller", "ブルース・リー"]


def _code(text: str, module: int = 6) -> Image.Image:
    return Image.open(BytesIO(code_png(make_code(text), module))).convert("L")


def _file(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _texts(picture: Image.Image) -> list[str]:
    return [code.text for code in find_codes(_file(picture))]


@pytest.mark.parametrize("text", NAMES)
def test_names_in_any_script_read_right(text: str) -> None:
    assert _texts(_code(text)) == [text]


def test_shift_jis_without_a_note_of_it_reads_right() -> None:
    code = qrcode.QRCode()
    code.add_data("ブルース・リー".encode("shift_jis"))
    file = BytesIO()
    code.make_image().save(file)
    assert [found.text for found in find_codes(file.getvalue())] == ["ブルース・リー"]


def test_white_space_and_control_characters_stay() -> None:
    text = " one\r\n\ttwo \x1d three \n"
    assert _texts(_code(text)) == [text]


def test_two_codes_are_both_found_where_they_are() -> None:
    left, right = _code("https://left.example"), _code("https://right.example")
    wide = Image.new("L", (left.width + right.width + 50, left.height), 255)
    wide.paste(left, (0, 0))
    wide.paste(right, (left.width + 50, 0))
    found = {code.text: code.corners for code in find_codes(_file(wide))}
    assert set(found) == {"https://left.example", "https://right.example"}
    assert found["https://left.example"][1][0] < left.width
    assert found["https://right.example"][0][0] > left.width


def test_the_same_text_twice_is_one_code() -> None:
    one = _code("https://same.example")
    wide = Image.new("L", (one.width * 2, one.height), 255)
    wide.paste(one, (0, 0))
    wide.paste(one, (one.width, 0))
    assert _texts(wide) == ["https://same.example"]


def test_a_code_on_a_transparent_or_coloured_ground_reads() -> None:
    code = _code("https://ground.example")
    ink = Image.new("RGBA", code.size, (0, 0, 0, 255))
    ink.putalpha(code.point(lambda value: 255 - value))
    assert _texts(ink) == ["https://ground.example"]
    red = Image.merge("RGB", (Image.new("L", code.size, 235), code, code))
    assert _texts(red) == ["https://ground.example"]


def test_a_second_look_finds_the_code_and_where_it_is() -> None:
    code = _code("https://noisy.example/in/a-person", 8)
    noise = Image.effect_noise(code.size, 160)
    picture = Image.blend(code.filter(ImageFilter.GaussianBlur(2)), noise, 0.55)
    found = find_codes(_file(picture))
    assert [each.text for each in found] == ["https://noisy.example/in/a-person"]
    (left, top), _, (right, bottom), _ = found[0].corners
    assert max(abs(left - 32), abs(top - 32)) < 16
    assert max(abs(right - code.width + 32), abs(bottom - code.height + 32)) < 16


def test_a_camera_frame_with_padded_rows_is_read_in_place() -> None:
    code = _code("https://frame.example")
    stride = code.width + 13
    padded = Image.new("L", (stride, code.height), 90)
    padded.paste(code, (0, 0))
    frame = bytearray(padded.tobytes())
    (found,) = find_codes_in_grey(frame, code.width, code.height, stride)
    assert found.text == "https://frame.example"
    assert all(0 <= x < code.width and 0 <= y < code.height for x, y in found.corners)


def test_noise_and_parts_of_a_code_are_nobody() -> None:
    chance = random.Random(3)
    code = _code("https://partial.example/with-a-longer-path", 5)
    part = code.crop((0, 0, code.width * 6 // 10, code.height)).resize((160, 120))
    for _ in range(500):
        frame = chance.randbytes(160 * 120)
        blend = Image.blend(
            Image.frombytes("L", (160, 120), frame), part, chance.random()
        ).tobytes()
        assert find_codes_in_grey(frame, 160, 120, 160) == ()
        assert find_codes_in_grey(blend, 160, 120, 160) == ()


def test_an_unreadable_picture_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableFile):
        find_codes(b"not a picture")


def test_corners_in_a_very_large_picture_are_in_its_own_pixels() -> None:
    large = Image.new("L", (6000, 4000), 255)
    large.paste(_code("https://large.example", 10), (4000, 2500))
    (found,) = find_codes(_file(large))
    assert abs(found.corners[0][0] - 4040) < 12
    assert abs(found.corners[0][1] - 2540) < 12


@pytest.mark.skipif(not CORPUS.exists(), reason="the shared pictures are not beside this copy")
def test_pictures_made_by_others() -> None:
    answers = sorted(CORPUS.glob("*.txt"))
    right = [
        [code.text for code in find_codes(answer.with_suffix("").read_bytes())]
        == [answer.read_bytes().decode()]
        for answer in answers
    ]
    empty = sorted(CORPUS.glob("*.none"))
    assert [path.name for path in empty if find_codes(path.with_suffix("").read_bytes())] == []
    assert answers
    assert empty
    assert sum(right) >= 0.97 * len(answers)
