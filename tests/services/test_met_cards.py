"""Cards of people met: what their ids say, and where an id is not believed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import Place
from eventmate.domain.meeting import Captured, CaptureState
from eventmate.paths import AppPaths
from eventmate.services.bundle import Services
from eventmate.services.reading import read_code_text
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

CARD_ID = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
NOW = datetime(2026, 10, 14, 15, 40, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), lambda: NOW)
    library.close()


def show_card(services: Services, name: str, uid: str) -> Captured:
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nUID:{uid}\nEND:VCARD"
    return services.captures.code(read_code_text(card), Place()).value


def uid_of(services: Services, wanted: ContactId | None) -> str:
    assert wanted is not None
    return services.contacts.get(wanted).details.uid


def test_a_card_with_a_known_id_is_the_person(services: Services) -> None:
    known = services.contacts.add(ContactDetails(name="Sara Kim", uid=CARD_ID)).value

    met = show_card(services, "Dr. S. Kim", CARD_ID)

    assert (met.state, met.contact) == (CaptureState.KNOWN, known)


@pytest.mark.parametrize("is_known", [True, False])
def test_an_id_on_the_card_of_somebody_else_is_asked_about(
    services: Services, is_known: bool
) -> None:
    sara = services.contacts.add(ContactDetails(name="Sara Kim", uid="1")).value
    tom = services.contacts.add(ContactDetails(name="Tom Lee")).value

    asked = show_card(services, "Tom Lee", "1")

    assert asked.state is CaptureState.ASK
    assert asked.capture is not None
    assert {each.contact for each in asked.lookalikes} == {sara, tom}
    met = services.captures.answer(asked.capture, tom if is_known else None).value
    assert uid_of(services, met.contact) == ""
    assert uid_of(services, sara) == "1"
    assert services.library.check() == []
