"""Suggestions have plain reasons in the words of the list, and different reasons take turns."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.domain.listed_people import ListedPerson, listed_key
from eventmate.domain.shared_words import shared_phrase
from eventmate.domain.topic_words import topics
from eventmate.domain.who_to_meet import (
    Candidate,
    Interests,
    PastMeeting,
    Reason,
    ReasonKind,
    Suggestion,
    TalkText,
    who_to_meet,
)

GOAL = "Learn how vector search is run in small teams"
INTERESTS = Interests(
    goals=(GOAL, "Find a mentor"),
    organisations=("Acme GmbH",),
    offers="reviews of accessibility, German lessons",
    needs="somebody who knows tide forecasts",
    tags=("open data",),
)


def listed(
    title: str = "", organisation: str = "", note: str = "", name: str = "Sara Kim"
) -> ListedPerson:
    return ListedPerson(name, title, organisation, note=note)


def reasons(candidate: Candidate, interests: Interests = INTERESTS) -> tuple[Reason, ...]:
    found = who_to_meet([candidate], interests)
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        (
            Candidate(listed(), past=PastMeeting("PyCon 2024")),
            Reason(ReasonKind.MET_BEFORE, ("PyCon 2024",)),
        ),
        (
            Candidate(listed(organisation="ACME Inc.")),
            Reason(ReasonKind.WANTED_ORGANISATION, ("ACME Inc.",)),
        ),
        (
            Candidate(listed(), (TalkText("Databases"), TalkText("On Vector searches", "…"))),
            Reason(ReasonKind.TALK_ON_GOAL, ("Vector searches", GOAL, "On Vector searches")),
        ),
        (
            Candidate(listed(), (TalkText("Ferries", "How tides and forecasts meet."),)),
            Reason(ReasonKind.CAN_HELP, ("tides and forecasts",)),
        ),
        (
            Candidate(listed(), offers="Tide forecasts for small harbours"),
            Reason(ReasonKind.CAN_HELP, ("Tide forecasts",)),
        ),
        (
            Candidate(listed(note="What do you look for? An accessibility review")),
            Reason(ReasonKind.LOOKS_FOR_MY_OFFER, ("accessibility review",)),
        ),
        (
            Candidate(listed("Mentor for founders")),
            Reason(ReasonKind.WORK_ON_GOAL, ("Mentor", "Find a mentor")),
        ),
        (
            Candidate(listed(note="Here for vector-search")),
            Reason(ReasonKind.TOLD_ON_GOAL, ("vector-search", GOAL)),
        ),
        (
            Candidate(listed("Officer for open data")),
            Reason(ReasonKind.SHARED_TAG, ("open data",)),
        ),
    ],
)
def test_reasons(candidate: Candidate, reason: Reason) -> None:
    assert reason in reasons(candidate)


@pytest.mark.parametrize(
    "candidate",
    [
        Candidate(listed("CTO", "Firm", "likes tea")),
        Candidate(listed(), past=PastMeeting("PyCon 2024", in_touch_since=True)),
        Candidate(listed(), (TalkText("How it is run", "the way we learn"),)),
        Candidate(listed(organisation="Acmeville")),
        Candidate(listed("Data officer, open government")),
        Candidate(listed(organisation="Open Data Bakery")),
        Candidate(listed("Head of a team"), (TalkText("Running teams", "A small team."),)),
    ],
)
def test_no_reason_no_suggestion(candidate: Candidate) -> None:
    assert who_to_meet([candidate], INTERESTS) == ()


def test_dismissed_people_stay_away() -> None:
    person = listed(organisation="Acme")
    interests = Interests(organisations=("Acme",), dismissed=frozenset({listed_key(person)}))
    others = [Candidate(person), Candidate(listed(organisation="Acme", name="Tom Lee"))]
    assert [each.person for each in who_to_meet(others, interests)] == [1]


def test_different_reasons_take_turns() -> None:
    at_acme = [Candidate(listed(organisation="Acme", name=f"A{at}")) for at in range(5)]
    mentors = [Candidate(listed("Mentor", name=f"M{at}")) for at in range(3)]
    met = [Candidate(listed(name="Old"), past=PastMeeting("PyCon"))]
    found = who_to_meet([*at_acme, *mentors, *met], INTERESTS)
    assert [each.person for each in found] == [8, 0, 5, 1, 6, 2, 7, 3, 4]


def test_those_with_more_reasons_come_first_among_their_kind() -> None:
    plain = Candidate(listed(organisation="Acme"))
    both = Candidate(listed("Mentor", "Acme", name="Tom Lee"))
    assert [each.person for each in who_to_meet([plain, both], INTERESTS)] == [1, 0]


def test_what_everybody_says_is_no_reason() -> None:
    crowd = [
        Candidate(listed("Data engineer", name=f"P{at}"), (TalkText("Data"),)) for at in range(60)
    ]
    rare = Candidate(listed("Data and tides", name="Tom Lee"))
    found = who_to_meet([*crowd, rare], Interests(goals=("Learn about data and tides",)))
    assert [(each.person, each.reasons[0].words[0]) for each in found] == [(60, "tides")]


def test_two_words_are_said_of_each_other_within_a_clause() -> None:
    goal = ("Weather and delay models",)
    said = "Weather is the oldest cause of delay. It rains, and weather, too: a delay for all."
    crowd = [Candidate(listed(note="Weather. Delay", name=f"P{at}")) for at in range(8)]
    speaker = Candidate(listed(name="Tom Lee"), (TalkText("Rain", said),))
    found = who_to_meet([*crowd, speaker], Interests(goals=goal))
    assert Reason(ReasonKind.TALK_ON_GOAL, ("Weather \u2026 delay", goal[0], "Rain")) in {
        reason for each in found for reason in each.reasons
    }
    apart = Candidate(listed(note="Weather, coffee and no delay", name="Tom Lee"))
    assert not who_to_meet([*crowd, apart], Interests(goals=goal))


def test_a_tag_many_have_to_do_with_singles_nobody_out() -> None:
    crowd = [Candidate(listed("Policy adviser", name=f"P{at}")) for at in range(20)]
    rare = Candidate(listed("Head of funding", name="Tom Lee"))
    found = who_to_meet([*crowd, rare], Interests(tags=("policy", "funding")))
    assert [each.person for each in found] == [20]


def test_the_longest_shared_run_is_shown() -> None:
    stems = frozenset(topics("vector search models"))
    assert shared_phrase("Search, then vector search. Models.", stems) == "vector search"
    assert shared_phrase("nothing of it", stems) == shared_phrase("vector", frozenset()) == ""


_texts = st.sampled_from(["", "vector search", "Mentor", "tides", "the", "Acme", "open data", "ß"])
_candidates = st.lists(
    st.builds(
        Candidate,
        person=st.builds(listed, _texts, _texts, _texts, _texts),
        talks=st.lists(st.builds(TalkText, _texts, _texts), max_size=2).map(tuple),
        past=st.one_of(st.none(), st.builds(PastMeeting, st.just("PyCon"), st.booleans())),
        needs=_texts,
    ),
    max_size=12,
)


@given(_candidates)
def test_each_is_suggested_once_with_words_of_the_list(candidates: list[Candidate]) -> None:
    found = who_to_meet(candidates, INTERESTS)
    assert found == who_to_meet(candidates, INTERESTS)
    assert len({each.person for each in found}) == len(found)
    for each in found:
        assert each.reasons
        assert len(set(each.reasons)) == len(each.reasons)
        text = repr(candidates[each.person])
        own = (*INTERESTS.tags, "PyCon")
        assert all(reason.words[0] in text or reason.words[0] in own for reason in each.reasons)


@given(_candidates)
def test_no_reason_is_first_twice_while_another_waits(candidates: list[Candidate]) -> None:
    kinds = [each.reasons[0].kind for each in who_to_meet(candidates, INTERESTS)]
    for at, (one, other) in enumerate(pairwise(kinds)):
        assert one is not other or set(kinds[at:]) == {one}


def test_five_thousand_people_take_a_moment() -> None:
    abstract = "We show how tides and models of delay work together in a small team. " * 12
    crowd = [
        Candidate(
            listed("Engineer", f"Firm {at}", "Here to learn about ferries", f"P{at}"),
            (TalkText("Ferries", abstract),) if at % 5 == 0 else (),
        )
        for at in range(5000)
    ]
    with at_most(3):
        who_to_meet(crowd, INTERESTS)


def test_a_suggestion_tells_no_number() -> None:
    (found,) = who_to_meet([Candidate(listed(organisation="Acme"))], INTERESTS)
    assert found == Suggestion(0, (Reason(ReasonKind.WANTED_ORGANISATION, ("Acme",)),))
