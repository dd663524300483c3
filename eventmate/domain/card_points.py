"""What a line typed on my card is: an address, a number or a link."""

import re

from eventmate.domain.contacts import PointKind
from eventmate.domain.links import safe_link

_EMAIL = re.compile(r"(?:mailto:)?[^\s@/]+@[^\s@/]+", re.IGNORECASE)
_PHONE = re.compile(r"(?:tel:)?[+(\d][\d\s().\-/]*", re.IGNORECASE)
_LINK = re.compile(r"\S*[.:]\S*")
_FEWEST_DIGITS = 5
_FEWEST_DIALLED = 3


def point_kind(text: str, before: PointKind = PointKind.LINK) -> PointKind:
    """The kind of a way to reach me, as far as it is typed; `before` when it may be anything."""
    line = text.strip()
    if _EMAIL.fullmatch(line):
        return PointKind.EMAIL
    if _PHONE.fullmatch(line) and sum(letter.isdigit() for letter in line) >= _FEWEST_DIGITS:
        return PointKind.PHONE
    return PointKind.LINK if _is_link(line) else before


def is_usable(kind: PointKind, text: str) -> bool:
    """Whether somebody could write to, call or open this; what they could not stays off a code."""
    line = text.strip()
    if kind is PointKind.EMAIL:
        return bool(_EMAIL.fullmatch(line))
    if kind is PointKind.PHONE:
        return sum(letter.isdigit() for letter in line) >= _FEWEST_DIALLED
    return _is_link(line)


def _is_link(line: str) -> bool:
    return bool(_LINK.fullmatch(line)) or safe_link(line) is not None
