"""Text out of bytes whose encoding nobody names: byte order marks, UTF-8, UTF-16, then a guess."""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBED_BYTES = 4096
# Names and field names of any script hold enough Latin letters, whose other byte is zero.
_ZERO_SHARE = 0.2
# A few broken bytes in text that is otherwise UTF-8 are damage, not another encoding.
_GOOD_PER_BROKEN = 4
_RUN_OF_HALF_WIDTH = 3
_PROBED_RUNS = 2000
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
# What "surrogateescape" makes of bytes that are not UTF-8.
_BROKEN = re.compile("[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The text, the encoding it was read with, and whether that was more than a guess."""

    text: str
    encoding: str
    certain: bool


def decode_text(data: bytes) -> DecodedText:
    """Decode any bytes at all; a guess is marked as one, so that a preview can ask."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return DecodedText(data[len(mark) :].decode(encoding, "replace"), encoding, True)
    if wide := _wide_encoding(data[:_PROBED_BYTES]):
        return DecodedText(data[: len(data) // 2 * 2].decode(wide, "replace"), wide, True)
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        return _guess(data)


def _wide_encoding(probe: bytes) -> str:
    """The byte order of UTF-16 without a mark, told by where the zero bytes stand, or nothing."""
    pairs = len(probe) // 2
    if pairs == 0:
        return ""
    first, second = probe[: pairs * 2 : 2].count(0), probe[1 : pairs * 2 : 2].count(0)
    if first >= pairs * _ZERO_SHARE and second * 8 < first:
        return "utf-16-be"
    if second >= pairs * _ZERO_SHARE and first * 8 < second:
        return "utf-16-le"
    return ""


def _guess(data: bytes) -> DecodedText:
    if _is_damaged_utf_8(data):
        return DecodedText(data.decode("utf-8", "replace"), "utf-8", False)
    try:
        japanese = data.decode("cp932")
    except UnicodeDecodeError:
        japanese = ""
    if japanese and _looks_japanese(japanese):
        return DecodedText(japanese, "cp932", False)
    try:
        return DecodedText(data.decode("cp1252"), "cp1252", False)
    except UnicodeDecodeError:
        return DecodedText(data.decode("latin-1"), "latin-1", False)


def _is_damaged_utf_8(data: bytes) -> bool:
    text = data.decode("utf-8", "surrogateescape")
    foreign = sum(map(len, _FOREIGN.findall(text)))
    broken = sum(map(len, _BROKEN.findall(text)))
    return foreign - broken >= broken * _GOOD_PER_BROKEN


def _looks_japanese(text: str) -> bool:
    """Whether Shift-JIS gave words of Japanese rather than single signs inside Latin words."""
    in_words = alone = 0
    for run in islice(_FOREIGN.finditer(text), _PROBED_RUNS):
        if _is_japanese_word(run.group()):
            in_words += len(run.group())
        else:
            alone += len(run.group())
    return in_words > alone


def _is_japanese_word(run: str) -> bool:
    widths = [unicodedata.east_asian_width(letter) for letter in run[:_PROBED_BYTES]]
    return widths.count("W") + widths.count("F") > 1 or widths.count("H") >= _RUN_OF_HALF_WIDTH
