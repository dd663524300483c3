"""Finds QR codes in pictures and in camera frames.

The whole QR family is read (QR, Micro QR, rMQR); other symbols on a badge or a product say
nothing about a person.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from eventmate.domain.codes import FoundCode
from eventmate.recognition.pictures import on_white, open_picture
from eventmate.recognition.second_looks import Corners, Look, flattened, treated

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from zxingcpp import Barcode, Binarizer, ImageView

# Second looks may cost this many pixels: together less than a second on a slow laptop.
_MOST_BENT_PIXELS = 25_000_000
_MOST_TREATED_PIXELS = 60_000_000
_MOST_FLATTENED = 2
# Cameras with more pixels than this spread each point of ink over several of them.
_SHARP_PIXELS = 17_000_000
_VERSION_ZERO = 17  # modules a version 0 would have; each version adds four
# Micro QR and rMQR carry so little error correction that treated noise can pass for one.
_WITNESSES = 3


def find_codes(picture: bytes) -> tuple[FoundCode, ...]:
    """All codes in a picture file, tried hard for about a second at most.

    Raises UnreadableFile when the picture cannot be opened.
    """
    colours = on_white(open_picture(picture))
    factor = 2 if colours.width * colours.height > _SHARP_PIXELS else 1
    if factor > 1:
        colours = colours.reduce(factor)
    grey = colours.convert("L")
    found = _first_look(grey) or _second_looks(colours, grey)
    return tuple(replace(code, corners=_enlarged(code.corners, factor)) for code in found)


def _enlarged(corners: Corners, factor: int) -> Corners:
    first, second, third, fourth = ((x * factor, y * factor) for x, y in corners)
    return first, second, third, fourth


def find_codes_in_grey(
    buffer: bytes | bytearray | memoryview, width: int, height: int, stride: int
) -> tuple[FoundCode, ...]:
    """All codes in one camera frame of 8-bit grey; quick, and other threads run meanwhile.

    `stride` is the bytes from one row to the next.
    """
    from zxingcpp import Binarizer, ImageFormat, ImageView

    # Any buffer will do; only the types speak of arrays.
    pixels = cast("Any", memoryview(buffer))
    view = ImageView(pixels, width, height, ImageFormat.Lum, stride)
    return _distinct(_codes(view, Binarizer.LocalAverage))


def _codes(
    image: "Picture | ImageView", binarizer: "Binarizer", with_damaged: bool = False
) -> "list[Barcode]":
    """What the reader sees; damaged codes, found but not readable, only on request."""
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    family = [BarcodeFormat.QRCode, BarcodeFormat.MicroQRCode, BarcodeFormat.RMQRCode]
    # Plain text is what the maker put in: the default mode spells control characters out.
    return read_barcodes(
        image,
        formats=BarcodeFormats(family),
        text_mode=TextMode.Plain,
        binarizer=binarizer,
        return_errors=with_damaged,
    )


def _is_full(code: "Barcode") -> bool:
    from zxingcpp import BarcodeFormat

    return bool(code.format == BarcodeFormat.QRCode)


def _first_look(grey: "Picture") -> tuple[FoundCode, ...]:
    """Two readings, as one alone can miss a second code; a code drawn inside another is its ink."""
    from zxingcpp import Binarizer

    looks = (Binarizer.LocalAverage, Binarizer.GlobalHistogram)
    found = _distinct(code for look in looks for code in _codes(grey, look))
    return tuple(code for code in found if not any(_is_within(code, other) for other in found))


def _is_within(code: FoundCode, other: FoundCode) -> bool:
    columns, rows = zip(*other.corners, strict=True)
    return code is not other and all(
        min(columns) < x < max(columns) and min(rows) < y < max(rows) for x, y in code.corners
    )


def _second_looks(colours: "Picture", grey: "Picture") -> tuple[FoundCode, ...]:
    """Damaged codes that were seen are bent back; then the whole picture is treated."""
    bent = (
        look
        for corners, modules in _damaged_codes(grey)
        for look in flattened(grey, corners, modules)
    )
    return _search(bent, _MOST_BENT_PIXELS) or _search(treated(colours), _MOST_TREATED_PIXELS)


def _search(looks: Iterator[Look], most_pixels: int) -> tuple[FoundCode, ...]:
    """The codes of the first look with a sure one; a small code needs several looks to agree."""
    from zxingcpp import Binarizer

    binarizers = (Binarizer.LocalAverage, Binarizer.GlobalHistogram, Binarizer.FixedThreshold)
    seen: Counter[str] = Counter()
    spent = 0
    for look in looks:
        for binarizer in binarizers:
            codes = _codes(look.picture, binarizer)
            seen.update(code.text for code in codes)
            sure = [code for code in codes if _is_full(code) or seen[code.text] >= _WITNESSES]
            if found := _distinct(sure, look):
                return found
        spent += look.picture.width * look.picture.height * len(binarizers)
        if spent > most_pixels:
            break
    return ()


def _damaged_codes(grey: "Picture") -> list[tuple[Corners, int]]:
    """Corners and modules of the largest codes that could be seen but not read."""
    from zxingcpp import Binarizer

    codes = _codes(grey, Binarizer.GlobalHistogram, with_damaged=True)
    places = [(_corners(code), _modules(code)) for code in codes if _is_full(code)]
    seen = [place for place in places if place[1]]
    return sorted(seen, key=lambda place: -_extent(place[0]))[:_MOST_FLATTENED]


def _modules(code: "Barcode") -> int:
    """Modules along a side, 0 where the reader does not know the version."""
    extra = code.extra
    version = str(extra.get("Version", "")) if isinstance(extra, dict) else ""
    return _VERSION_ZERO + 4 * int(version) if version.isdecimal() else 0


def _extent(corners: Corners) -> int:
    (left, top), _, (right, bottom), _ = corners
    return abs(right - left) + abs(bottom - top)


def _corners(code: "Barcode") -> Corners:
    place = code.position
    return (
        (place.top_left.x, place.top_left.y),
        (place.top_right.x, place.top_right.y),
        (place.bottom_right.x, place.bottom_right.y),
        (place.bottom_left.x, place.bottom_left.y),
    )


def _distinct(codes: "Iterable[Barcode]", look: Look | None = None) -> tuple[FoundCode, ...]:
    """Each text once, in the reader's order; two prints of one text leave nothing to choose."""
    found: dict[str, FoundCode] = {}
    for code in codes:
        if code.valid and code.text:
            corners = _corners(code)
            place = look.original(corners) if look else corners
            found.setdefault(code.text, FoundCode(code.text, place))
    return tuple(found.values())
