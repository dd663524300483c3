"""Suggestions by meaning beside those by shared words; with the extra, without, and stopped."""

from dataclasses import replace
from pathlib import Path

import pytest
from match_extra import needs_match

from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import Compared, ContactFacts, PersonHere
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import TargetId
from eventmate.domain.who_to_meet import Interests, Nearness, ReasonKind, Said, TalkText, Wish
from eventmate.matching import meaning_model
from eventmate.services.comparing_people import Comparison, compare
from eventmate.services.near_people import NearPeople

GOAL = "Learn about predictive maintenance"
FORECAST = TalkText("Forecasting when machines will fail")
PEOPLE = (
    PersonHere(ListedPerson("Vera Holt", note="Vegetarian lunch please")),
    PersonHere(ListedPerson("Eva Roth"), talks=(FORECAST,)),
    PersonHere(ListedPerson("Tom Lee", "Maintenance manager")),
    PersonHere(ListedPerson("Ada Hill"), contact=ContactId(7)),
)
COMPARISON = Comparison(
    PEOPLE,
    facts={ContactId(7): ContactFacts(needs="help with hiring backend developers, tea")},
    interests=Interests(goals=(GOAL,), offers="recruiting software engineers"),
)


def compared(comparison: Comparison = COMPARISON) -> Compared:
    found = compare(comparison)
    assert found is not None
    return found


def near(comparison: Comparison = COMPARISON) -> Compared:
    found = NearPeople().add(comparison, compared(comparison), lambda *_: True)
    assert found is not None
    return found


@needs_match
def test_people_near_in_meaning_follow_those_by_words() -> None:
    found = near().suggested
    assert found[:1] == compared().suggested
    assert [each.person.person.name for each in found] == ["Tom Lee", "Ada Hill", "Eva Roth"]
    ada, eva = found[1:]
    assert ada.contact == 7
    (reason,) = ada.reasons
    assert reason.words == ("help with hiring backend developers", "recruiting software engineers")
    assert reason.nearness == Nearness(Said.LOOKS_FOR, Wish.OFFER)
    (reason,) = eva.reasons
    assert reason.kind is ReasonKind.NEAR
    assert reason.words == (FORECAST.title, GOAL)


@needs_match
@pytest.mark.parametrize(
    "speaker",
    [
        replace(PEOPLE[1], is_dismissed=True),
        replace(PEOPLE[1], is_gone=True),
        replace(PEOPLE[1], target=TargetId(1)),
        replace(PEOPLE[1], talks=()),
    ],
)
def test_who_is_not_to_be_suggested_is_not_by_meaning_either(speaker: PersonHere) -> None:
    assert near(replace(COMPARISON, people=(PEOPLE[0], speaker))).suggested == ()


@needs_match
def test_stopped_nothing_is_told_and_the_next_look_goes_on() -> None:
    people = NearPeople()
    assert people.add(COMPARISON, compared(), lambda *_: False) is None
    assert people.add(COMPARISON, compared(), lambda *_: True) == near()


@needs_match
def test_another_model_leaves_the_suggestions_by_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "model.onnx").write_bytes(b"another one")
    monkeypatch.setattr(meaning_model, "packaged", lambda: tmp_path / "model.onnx")
    people = NearPeople()
    assert people.why_not == ""
    assert people.add(COMPARISON, compared(), lambda *_: True) == compared()
    assert "not the one it should be" in people.why_not


def test_without_the_extra_there_are_suggestions_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning_model, "RUNTIME", "package_that_is_not_there")
    people = NearPeople()
    assert "eventmate[match]" in people.why_not
    found = people.add(COMPARISON, compared(), lambda *_: True)
    assert found == compared()
    assert len(compared().suggested) == 1
