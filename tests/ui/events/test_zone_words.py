"""Time zones in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from eventmate.ui.pages.events.zone_words import place_of_zone, zone_words

BERLIN = datetime(2026, 10, 14, 12, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("timezone", "words"),
    [
        ("Europe/Lisbon", "Lisbon time, 1 h behind you"),
        ("Asia/Kathmandu", "Kathmandu time, 3 h 45 min ahead of you"),
        ("America/New_York", "New York time, 6 h behind you"),
        ("Europe/Berlin", ""),
        ("Europe/Paris", ""),
        ("", ""),
        ("Nowhere/Land", ""),
    ],
)
def test_a_zone_says_how_far_its_clocks_are(timezone: str, words: str) -> None:
    assert zone_words(timezone, BERLIN) == words


def test_the_same_zones_differ_when_only_one_changes_its_clocks() -> None:
    march = datetime(2026, 3, 20, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    assert zone_words("America/New_York", march) == "New York time, 5 h behind you"


def test_a_fixed_offset_reads_as_everybody_counts() -> None:
    assert place_of_zone("Etc/GMT-1") == "UTC+1"
    assert place_of_zone("Etc/GMT+5") == "UTC\N{MINUS SIGN}5"
