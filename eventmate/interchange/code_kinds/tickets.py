"""Tickets and phone contracts: named for what they are; a ticket may be somebody's badge."""

import re

from eventmate.domain.codes import Code, CodeKind
from eventmate.interchange.code_kinds.parts import has_prefix

# Three parts in base64, the first an object in JSON: signed, so that a scanner can trust it.
_SIGNED = re.compile(r"eyJ[\w\-]{4,}\.[\w\-]{2,}(?:\.[\w\-]*){1,3}=*", re.ASCII)
# A boarding pass: legs, the name in 20 letters, the booking, then where from and where to.
_BOARDING_PASS = re.compile(r"M[1-9][A-Z/ .'\-]{20}[E ][A-Z0-9 ]{7}[A-Z]{6}", re.ASCII)
_RAIL = re.compile(r"(?:#UT0[12]|OTI)\d")


def read_ticket(text: str) -> Code | None:
    """A ticket by its own form: signed as a token, of an airline, of a railway."""
    start = text.strip()
    if _SIGNED.fullmatch(start):
        return Code(text, CodeKind.TICKET, is_badge=True)
    if _BOARDING_PASS.match(start) or _RAIL.match(start):
        return Code(text, CodeKind.TICKET)
    return None


def read_phone_contract(text: str) -> Code | None:
    """What sets up a phone's contract; it works once, for whoever uses it first."""
    return Code(text, CodeKind.ESIM) if has_prefix(text.strip(), "LPA:1$") else None
