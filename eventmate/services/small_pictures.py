"""Pictures of people as they are kept: small, and without place, camera or time in them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.errors import UnreadableFile


def with_small_photo(details: ContactDetails) -> ContactDetails:
    """The same details with every picture re-encoded (512 px at most, no metadata), or without
    it: the photo, and those in the text the details were read from.
    """
    small = cache(_small)
    photo = small(details.photo) if details.photo else None
    original = _renewed(details.original, small)
    if photo == details.photo and original == details.original:
        return details
    return replace(details, photo=photo, original=original)


def with_small_pictures(text: str) -> str:
    """The text of a card with its pictures re-encoded; any other text as it is."""
    return _renewed(text, cache(_small))


def _small(picture: bytes) -> bytes | None:
    from eventmate.recognition.pictures import photo_jpeg

    try:
        return photo_jpeg(picture)
    except UnreadableFile:
        return None


def _renewed(text: str, small: Callable[[bytes], bytes | None]) -> str:
    if not text:
        return text
    from eventmate.interchange.vcard.pictures import with_renewed_pictures

    return with_renewed_pictures(text, small)
