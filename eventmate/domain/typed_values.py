"""Times of day and amounts of money as people type them."""

import re
from datetime import time
from decimal import Decimal

NOON, HOURS, MINUTES = 12, 24, 60
LONGEST = 20
_HOUR = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
# Groups of three by points or commas, then perhaps one or two digits of cents.
_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?")
_SPACES = str.maketrans("", "", " \u00a0\u202f'\u2019")


def read_hour(text: str) -> time | None:
    """A time of day such as 9, 9:30, 09.30 or 9 pm; nothing for what is none."""
    found = _HOUR.fullmatch(text.strip()[:LONGEST])
    if found is None or not text.isascii():
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    return time(hour, minute) if hour < HOURS and minute < MINUTES else None


def read_amount(text: str) -> Decimal | None:
    """An amount such as 420, 1,200.50 or 1.200,50; nothing for what is none."""
    plain = text.strip().translate(_SPACES)
    found = _AMOUNT.fullmatch(plain) if plain.isascii() else None
    if found is None:
        return None
    whole = found[1].replace(",", "").replace(".", "")
    return Decimal(f"{whole}.{found[2]}") if found[2] else Decimal(whole)
