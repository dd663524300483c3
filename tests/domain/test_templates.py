"""Templates fill in values, nothing else, and leave no holes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.built_in_templates import BUILT_IN
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.templates import OUTPUT_BYTES, PLACEHOLDERS, Template, blanks_in, fill

VALUES = {
    "first_name": "Tomás",
    "name": "Tomás Ibáñez",
    "organisation": "Ruta Abierta",
    "event": "Atlantic Data Days",
    "place": "Lisbon",
    "talk": "Real-time feeds nobody trusts",
    "spoke_of": "bus feeds in Bogotá, no GPS on board",
    "promised": "the replay notebook",
    "promised_to": "read the draft",
    "their_ask": "an introduction to Raj",
    "asked_to": "look at the map",
    "my_name": "Noor",
    "my_headline": "Transit data people can trust",
    "day_met": "14 October",
    "about": "an atlas of tram lines",
    "other_name": "Ana Sousa",
    "other_first_name": "Ana",
    "other_work": "planner, Torunica",
    "introduced_for": "rain and tram delays",
}


@pytest.mark.parametrize(
    "text",
    [
        "{name.__class__}",
        "{name!r}",
        "{name:>9999999}",
        "{0}",
        "{}",
        "{{name",
        "%(name)s",
        "{Name}",
        "{{ 7*7 }}",
        "[[ {name",
        "]]",
    ],
)
def test_other_syntax_stays_as_it_is(text: str) -> None:
    assert fill(text, VALUES).text == text


def test_values_are_not_templates() -> None:
    filled = fill("{name} [[{talk}]]", {"name": "{talk} [[x]]", "talk": "{name}"})
    assert filled.text == "{talk} [[x]] {name}"
    assert filled.blanks == ()


def test_blanks_are_named_once_and_stay_visible() -> None:
    filled = fill("{name}, {event}, {event} {surprise}", {"name": "Sara", "event": " "})
    assert filled.text == "Sara, {event}, {event} {surprise}"
    assert filled.blanks == ("event", "surprise")


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("A. [[B {talk}.]] C", "A. C"),
        ("A.[[ B {talk}.]] C", "A. C"),
        ("A\n\n[[B {talk}.]]\n\nC", "A\n\nC"),
        ("[[B {talk}.]] C", "C"),
        ("A [[B {talk}.]]", "A"),
        ("A [[B {talk}.]]\nC", "A\nC"),
        ("A [[always]] C", "A always C"),
    ],
)
def test_optional_parts_leave_no_hole(template: str, text: str) -> None:
    assert fill(template, {}).text == text


def test_output_is_bounded() -> None:
    filled = fill("{name}" * 5000, {"name": "é" * 50_000})
    assert len(filled.text.encode()) <= OUTPUT_BYTES


@pytest.mark.parametrize("template", BUILT_IN, ids=lambda template: template.key)
def test_built_in_templates_read_well_with_everything_and_with_little(template: Template) -> None:
    little = {"first_name": "Tomás", "my_name": "Noor"}
    for values in (VALUES, little):
        for source in (template.subject, template.body):
            filled = fill(source, values)
            assert filled.blanks == ()
            assert not re.search(r"[\[\]{}]|  | [.,;:?]|\n{3}|^\s|\s$", filled.text)
    assert set(blanks_in(template.body)) <= set(PLACEHOLDERS)


def test_every_kind_has_a_template() -> None:
    assert {template.kind for template in BUILT_IN} == set(FollowUpKind)
    assert len({template.key for template in BUILT_IN}) == len(BUILT_IN)


def test_the_linkedin_invitation_fits() -> None:
    invitation = next(t for t in BUILT_IN if t.kind is FollowUpKind.LINKEDIN)
    assert len(fill(invitation.body, VALUES).text) <= 200


@given(st.text(alphabet="{}[]na me\n.", max_size=80), st.text(max_size=5))
def test_any_template_is_answered(template: str, value: str) -> None:
    filled = fill(template, {"name": value})
    assert set(filled.blanks) <= set(blanks_in(template))
