"""What a line typed on my card is: an address, a number or a link."""

import re

from eventmate.domain.contacts import PointKind

_EMAIL = re.compile(r"(?:mailto:)?[^\s@/]+@[^\s@/]+", re.IGNORECASE)
_PHONE = re.compile(r"(?:tel:)?[+(\d][\d\s().\-/]*", re.IGNORECASE)
_FEWEST_DIGITS = 5


def point_kind(text: str) -> PointKind:
    """The kind of a way to reach me, as far as it is typed; a link when it may be anything."""
    line = text.strip()
    if _EMAIL.fullmatch(line):
        return PointKind.EMAIL
    if _PHONE.fullmatch(line) and sum(letter.isdigit() for letter in line) >= _FEWEST_DIGITS:
        return PointKind.PHONE
    return PointKind.LINK
