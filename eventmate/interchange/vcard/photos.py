"""Pictures inside cards, in every way cards hold them; nothing is ever fetched."""

from urllib.parse import unquote_to_bytes

from eventmate.interchange.vcard.heads import Head
from eventmate.interchange.vcard.values import from_base64

_PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*")
_HEIC_MARK = b"ftyp"
_LONGEST_SCHEME = 16


def read_photo(head: Head, value: str) -> bytes | None:
    """The picture's bytes as received, or nothing for a link, an empty value and other text."""
    value = value.strip()
    if value[:5].lower() == "data:":
        return _from_data_address(value) or None
    if head.is_base64:
        return from_base64(value) or None
    scheme = value[:_LONGEST_SCHEME].partition(":")
    if not value or scheme[1]:
        return None
    data = from_base64(value)
    return data if is_picture(data) else None


def _from_data_address(value: str) -> bytes:
    """Bytes of a `data:` address; some programs escape its comma with a backslash."""
    described, comma, content = value.partition(",")
    if not comma:
        return b""
    if "base64" in described.lower():
        return from_base64(content)
    return unquote_to_bytes(content)


def is_picture(data: bytes) -> bool:
    """Whether the first bytes are those of a picture."""
    return data.startswith(_PICTURE_STARTS) or data[4:8] == _HEIC_MARK


def media_type(data: bytes) -> str:
    """What the picture's first bytes say it is; most cards hold JPEG."""
    kinds = ((b"\x89PNG", "png"), (b"GIF8", "gif"), (b"RIFF", "webp"))
    return next((kind for start, kind in kinds if data.startswith(start)), "jpeg")
