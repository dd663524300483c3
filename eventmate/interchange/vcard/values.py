"""Values of properties: escapes, lists, quoted-printable, base64, control characters."""

import binascii
import re
from typing import Final

from eventmate.interchange.text_decoding import decode_text
from eventmate.interchange.vcard.heads import Head

# What a text may not hold: control characters but tab and line feed, and halves of pairs.
_UNWANTED: Final = {
    **dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160))),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\s\\]")
_BETWEEN_BASE64 = re.compile(r"[\s\\=]+")
_QUARTET = 4


def clean(text: str) -> str:
    """Text without control characters, every line break a line feed."""
    if text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_UNWANTED)


def unescape(text: str) -> str:
    """Undo backslash escapes; a backslash before any other character stands for that one."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_meant, text)


def _meant(escape: re.Match[str]) -> str:
    letter = escape.group(1)
    return "\n" if letter in "nN" else letter if letter in _ESCAPED else escape.group()


_ESCAPED: Final = "\\,;:\"'"


def split_escaped(text: str, separator: str) -> list[str]:
    """Parts between separators that no backslash stands before, still escaped."""
    parts = text.split(separator)
    if "\\" not in text:
        return parts
    whole: list[list[str]] = []
    joins = False
    for part in parts:
        if joins:
            whole[-1].append(part)
        else:
            whole.append([part])
        backslashes = len(part) - len(part.rstrip("\\"))
        joins = backslashes % 2 == 1
    return [separator.join(pieces) for pieces in whole]


def from_quoted_printable(value: str, charset: str) -> str:
    """Text out of quoted-printable in the named character set, or in the likeliest one."""
    data = binascii.a2b_qp(value.encode("utf-8", "surrogatepass"))
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return decode_text(data).text


def decoded(head: Head, value: str) -> str:
    """A value out of its encoding, if it has one; escapes stay."""
    if head.is_quoted_printable:
        return from_quoted_printable(value, head.parameter("CHARSET"))
    if head.is_base64:
        return decode_text(from_base64(value)).text
    return value


def from_base64(value: str) -> bytes:
    """Bytes out of base64 as it comes: folded, badly padded, cut short, with junk at its end."""
    junk = _NOT_BASE64.search(value)
    letters = _BETWEEN_BASE64.sub("", value[: junk.start()] if junk else value)
    over = len(letters) % _QUARTET
    if over == 1:
        letters, over = letters[:-1], 0
    return binascii.a2b_base64(letters + "=" * (-over % _QUARTET))


def is_web_address(text: str) -> bool:
    """Whether a text is a link one could open."""
    start = text[:8].lower()
    return start.startswith(("http://", "https://", "www.")) and not any(map(str.isspace, text))
