"""How a contact's days, meetings and addresses are put into words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from eventmate.domain.contacts import Address, ContactDetails, ContactId
from eventmate.domain.encounters import (
    Encounter,
    EncounterId,
    Interaction,
    InteractionId,
    InteractionKind,
    Place,
)
from eventmate.ui.dates import birthday_words, touch_day
from eventmate.ui.pages.contacts.facts import facts_of
from eventmate.ui.pages.contacts.timeline_entries import entry_words

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 10, 14, 12, tzinfo=UTC), "Today"),
        (datetime(2026, 10, 13, 12, tzinfo=UTC), "Yesterday"),
        (datetime(2026, 8, 14, 12, tzinfo=UTC), "14 Aug"),
        (datetime(2025, 5, 3, 12, tzinfo=UTC), "3 May 2025"),
        (None, ""),
    ],
)
def test_the_last_touch_is_a_friendly_day(moment: datetime | None, words: str) -> None:
    assert touch_day(moment, TODAY) == words


@pytest.mark.parametrize(
    ("birthday", "words"),
    [
        ("1984-05-21", "21 May 1984"),
        ("--02-29", "29 February"),
        ("in spring", "in spring"),
        ("--13-40", "--13-40"),
        ("", ""),
    ],
)
def test_a_birthday_is_a_day_or_stays_as_written(birthday: str, words: str) -> None:
    assert birthday_words(birthday) == words


def test_a_meeting_says_where_through_whom_and_of_what() -> None:
    met = datetime(2026, 10, 13, 12, tzinfo=UTC)
    place = Place(None, "Atlantic Data Days", "Sala Tejo", "Feeds")
    meeting = Encounter(EncounterId(1), ContactId(1), met, place, "Eleni", "tram feeds")
    icon, title, caption = entry_words(meeting, TODAY)
    assert (icon, title) == ("users-round", "Met at \u2068Atlantic Data Days\u2069")
    parts = caption.split(" \u00b7 ")
    assert parts[1:] == ["Sala Tejo", "Feeds", "through \u2068Eleni\u2069", "spoke of tram feeds"]


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_every_touch_has_a_name(kind: InteractionKind) -> None:
    at = datetime(2026, 10, 13, 12, tzinfo=UTC)
    icon, title, caption = entry_words(
        Interaction(InteractionId(1), ContactId(1), kind, at, note="two\nlines"), TODAY
    )
    assert icon
    assert title
    assert caption.endswith("two lines")


def test_only_what_says_something_is_a_fact() -> None:
    details = ContactDetails(name="Sara", note=" ", addresses=(Address(city="Porto"), Address()))
    assert [(fact.field, fact.value) for fact in facts_of(details)] == [("addresses", "Porto")]
