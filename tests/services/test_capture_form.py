"""A filled form is saved whole, also after a question."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.encounters import Place
from eventmate.domain.meeting import CaptureState
from eventmate.domain.quick_form import QuickForm
from eventmate.paths import AppPaths
from eventmate.services.arrivals import NoName
from eventmate.services.bundle import Services
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences

NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)
FORM = QuickForm(
    name="Sara Kim", organisation="Acme", spoke_of="ferries", promised="the paper by Friday"
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    library = Library(AppPaths(tmp_path))
    library.open()
    yield Services(library, Preferences(tmp_path / "settings.json"), lambda: NOW)
    library.close()


def test_a_form_becomes_a_meeting_with_its_promise(services: Services) -> None:
    assert services.captures.form(FORM, Place()).value.state is CaptureState.NEW
    (met,) = services.captures.just_met(NOW)
    assert (met.spoke_of, met.promised, met.promised_by) == (
        "ferries",
        "the paper",
        date(2026, 10, 16),
    )


def test_a_form_that_asks_loses_nothing(services: Services) -> None:
    services.contacts.add(ContactDetails(name="Sara Kim", organisation="Rail"))
    asked = services.captures.form(FORM, Place()).value
    assert asked.state is CaptureState.ASK
    assert asked.capture is not None
    services.captures.answer(asked.capture, asked.lookalikes[0].contact)
    (met,) = services.captures.just_met(NOW)
    assert (met.spoke_of, met.promised) == ("ferries", "the paper")
    assert services.captures.inbox() == []


def test_a_form_without_a_person_is_refused(services: Services) -> None:
    with pytest.raises(NoName):
        services.captures.form(QuickForm(promised="the paper"), Place())
