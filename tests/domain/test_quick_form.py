"""The quick form as a person, promises and kept text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.contacts import ContactPoint, PointKind
from eventmate.domain.encounters import PromiseDirection, PromiseDraft
from eventmate.domain.quick_form import QuickForm, form_of_text

MONDAY = date(2026, 10, 12)


@given(st.builds(QuickForm))
def test_a_form_comes_back_from_its_text(form: QuickForm) -> None:
    assert form_of_text(form.as_text()) == form


@given(st.text())
def test_any_text_gives_a_form(text: str) -> None:
    assert isinstance(form_of_text(text), QuickForm)


def test_an_empty_form_leaves_no_text() -> None:
    assert QuickForm().as_text() == ""


def test_the_form_describes_a_person() -> None:
    form = QuickForm(name=" Sara Kim ", email="sara@acme.example", tags="#ai, gtfs ai")
    details = form.details()
    assert details.name == "Sara Kim"
    assert details.points == (ContactPoint(PointKind.EMAIL, "sara@acme.example"),)
    assert details.tags == ("ai", "gtfs")


def test_a_promise_keeps_its_day() -> None:
    (promise,) = QuickForm(promised="send the paper by Friday").promises(MONDAY)
    assert promise == PromiseDraft(
        PromiseDirection.I_PROMISED, "send the paper", date(2026, 10, 16)
    )


def test_a_promise_without_a_day() -> None:
    assert QuickForm(promised="a link").promises(MONDAY) == (
        PromiseDraft(PromiseDirection.I_PROMISED, "a link"),
    )
