"""Pictures from strangers: opened within limits, stored without anything hidden."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from eventmate.domain.errors import UnreadableFile
from eventmate.recognition.pictures import MOST_BYTES, open_picture, photo_jpeg


def _file(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _png_of_size(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 10_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_everyday_formats_open(kind: str) -> None:
    assert open_picture(_file(Image.new("RGB", (30, 20), "red"), kind)).size == (30, 20)


@pytest.mark.parametrize("side", [6_400, 10_000, 13_000, 30_000])
def test_a_picture_of_too_many_pixels_is_refused_by_its_header(side: int) -> None:
    with pytest.raises(UnreadableFile, match="40 million"):
        open_picture(_png_of_size(side, side))


def test_a_picture_of_too_many_bytes_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="20 MB"):
        open_picture(b"\xff\xd8\xff" + bytes(MOST_BYTES))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        _file(Image.new("L", (8, 8)), "TIFF"),
        _file(Image.new("L", (8, 8)), "ICO"),
        _file(Image.effect_noise((90, 90), 80), "JPEG")[:900],
        _file(Image.effect_noise((90, 90), 80), "PNG")[:900],
        _file(Image.effect_noise((90, 90), 80), "WEBP")[:900],
    ],
    ids=["empty", "stub", "svg", "tiff", "ico", "cut jpeg", "cut png", "cut webp"],
)
def test_what_is_no_whole_picture_of_a_known_format_is_refused_kindly(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="try again"):
        open_picture(data)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_only_the_first_of_many_frames_is_opened(kind: str) -> None:
    frames = [Image.new("RGB", (9, 9), (shade, 0, 0)) for shade in (255, 0, 90, 30)]
    data = _file(frames[0], kind, save_all=True, append_images=frames[1:], lossless=True)
    assert photo_is_red(photo_jpeg(data))


def photo_is_red(data: bytes) -> bool:
    red, green, _ = Image.open(BytesIO(data)).convert("RGB").resize((1, 1)).tobytes()
    return red > 200 and green < 60


def test_a_photo_becomes_small_and_keeps_its_shape() -> None:
    small = Image.open(BytesIO(photo_jpeg(_file(Image.new("RGB", (2000, 1000)), "PNG"))))
    assert (small.format, small.size, small.mode) == ("JPEG", (512, 256), "RGB")


def test_a_small_photo_is_not_blown_up() -> None:
    assert Image.open(BytesIO(photo_jpeg(_file(Image.new("L", (40, 30)), "PNG")))).size == (40, 30)


def test_a_photo_loses_place_profile_and_comment() -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET-EXIF"
    exif.get_ifd(0x8825)[29] = "SECRET-GPS"
    jpeg = _file(
        Image.new("RGB", (60, 60)),
        "JPEG",
        exif=exif,
        comment=b"SECRET-COMMENT",
        icc_profile=b"SECRET-ICC",
    )
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SECRET-TEXT")
    png = _file(Image.new("RGB", (60, 60)), "PNG", pnginfo=notes, exif=exif)
    for data in (jpeg, png):
        assert b"SECRET" in data
        clean = photo_jpeg(data)
        assert b"SECRET" not in clean
        assert not Image.open(BytesIO(clean)).getexif()


def test_a_photo_is_turned_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = _file(Image.new("RGB", (80, 40)), "JPEG", exif=exif)
    assert Image.open(BytesIO(photo_jpeg(data))).size == (40, 80)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_pixel_becomes_a_photo(mode: str) -> None:
    grey = Image.new("I", (20, 20), 128 * 256) if mode == "I;16" else Image.new("L", (20, 20), 128)
    photo = Image.open(BytesIO(photo_jpeg(_file(grey.convert(mode), "PNG"))))
    (shade,) = photo.convert("L").resize((1, 1), Image.Resampling.BOX).tobytes()
    assert 110 < shade < 146


def test_what_is_transparent_becomes_white_paper() -> None:
    photo = Image.open(BytesIO(photo_jpeg(_file(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "PNG"))))
    assert min(photo.convert("L").tobytes()) > 250


_SOUND = tuple(
    _file(Image.radial_gradient("L").resize((40, 40)), kind)
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP")
)


@given(st.sampled_from(_SOUND), st.data())
def test_damaged_bytes_open_or_are_refused(sound: bytes, data: st.DataObject) -> None:
    file = bytearray(sound)
    for place in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=20)):
        file[place] = data.draw(st.integers(0, 255))
    try:
        photo = photo_jpeg(bytes(file))
    except UnreadableFile:
        return
    assert photo.startswith(b"\xff\xd8")
