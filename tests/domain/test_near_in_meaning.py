"""Reasons by meaning name two phrases, come after all others, and need something to go by."""

from collections.abc import Sequence

import pytest

from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.near_in_meaning import (
    MOST_FOR_A_WISH,
    MOST_PHRASES,
    MOST_SAYING,
    phrases,
    with_near,
)
from eventmate.domain.who_to_meet import (
    Candidate,
    Interests,
    Nearness,
    PastMeeting,
    Reason,
    ReasonKind,
    Said,
    Suggestion,
    TalkText,
    Wish,
    who_to_meet,
)

GOAL = "predictive maintenance"
INTERESTS = Interests(
    goals=(GOAL,),
    needs="Ocean forecasts, somebody to fund us",
    offers="German lessons, code review",
)


def everything_is_near(
    theirs: Sequence[str], mine: Sequence[str]
) -> Sequence[tuple[int, int]] | None:
    return [(one, other) for one in range(len(theirs)) for other in range(len(mine))]


def listed(title: str = "", note: str = "", name: str = "Sara Kim") -> ListedPerson:
    return ListedPerson(name, title, "Acme", note=note)


def reasons(candidate: Candidate, interests: Interests = INTERESTS) -> tuple[Reason, ...]:
    found = with_near((), [candidate], interests, everything_is_near)
    assert found is not None
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tide tables for harbours", ["Tide tables for harbours"]),
        ("What do you look for?\nAn accessibility  review!", ["An accessibility review"]),
        ("CTO", []),
        ("n/a", []),
        ("hello. yes! 2026", []),
        ("Meet new contacts", []),
        ("I like Node.js servers. - Wooden boats", ["I like Node.js servers", "Wooden boats"]),
        ("x" * 101 + " boats", []),
        (
            f"We build {'very ' * 10}quiet keyboards, and sell them at fairs near harbours",
            [
                f"We build {'very ' * 10}quiet keyboards",
                "and sell them at fairs near harbours",
            ],
        ),
    ],
)
def test_phrases_say_something_and_are_short(text: str, said: list[str]) -> None:
    assert list(phrases(text)) == said


def test_parts_of_a_list_stand_alone() -> None:
    text = "German lessons, code review, tea"
    assert list(phrases(text, is_list=True)) == ["German lessons", "code review"]


@pytest.mark.parametrize(
    ("candidate", "said", "wishes"),
    [
        (
            Candidate(listed(), (TalkText("Spotting worn bearings"),)),
            Said.SPEAKS_ABOUT,
            {Wish.GOAL, Wish.NEED},
        ),
        (Candidate(listed("Reliability engineer")), Said.WORKS_AS, {Wish.GOAL, Wish.NEED}),
        (
            Candidate(listed(), offers="worn bearings spotted"),
            Said.OFFERS,
            {Wish.GOAL, Wish.NEED},
        ),
        (
            Candidate(listed(), needs="worn bearings spotted"),
            Said.LOOKS_FOR,
            {Wish.GOAL, Wish.OFFER},
        ),
        (Candidate(listed(note="Here for worn bearings")), Said.MENTIONS, {Wish.GOAL, Wish.OFFER}),
    ],
)
def test_offers_meet_needs_and_never_offers(
    candidate: Candidate, said: Said, wishes: set[Wish]
) -> None:
    for wish, interests in (
        (Wish.GOAL, Interests(goals=("Learn gliding planes",))),
        (Wish.NEED, Interests(needs="gliding planes")),
        (Wish.OFFER, Interests(offers="gliding planes")),
    ):
        found = reasons(candidate, interests)
        if wish in wishes:
            assert [(each.kind, each.nearness) for each in found] == [
                (ReasonKind.NEAR, Nearness(said, wish))
            ]
        else:
            assert not found


def test_the_reason_names_both_phrases_as_written() -> None:
    found = reasons(Candidate(listed(note="Hi! We look for  anomaly detection in sensors.")))
    assert found[0].words == ("We look for anomaly detection in sensors", GOAL)


def test_shared_words_are_no_second_reason() -> None:
    assert not reasons(Candidate(listed("Maintenance manager")), Interests(goals=(GOAL,)))


def test_reasons_by_meaning_come_after_all_others() -> None:
    candidates = [
        Candidate(listed("Reliability engineer", name="By meaning")),
        Candidate(listed("Reliability engineer", name="Both"), past=PastMeeting("PyCon")),
        Candidate(listed("Maintenance manager", name="By words")),
    ]
    interests = Interests(goals=(GOAL,))
    known = who_to_meet(candidates, interests)
    found = with_near(known, candidates, interests, everything_is_near)
    assert found is not None
    assert [each.person for each in found] == [*(each.person for each in known), 0]
    assert all(each.reasons[0].kind is not ReasonKind.NEAR for each in found[:-1])
    both = next(each for each in found if each.person == 1)
    assert [each.kind for each in both.reasons] == [ReasonKind.MET_BEFORE, ReasonKind.NEAR]


def test_who_is_near_by_meaning_comes_last_in_each_turn() -> None:
    at_acme, met = ReasonKind.WANTED_ORGANISATION, ReasonKind.MET_BEFORE
    known = [
        Suggestion(place, (Reason(kind, ("Acme",)),))
        for place, kind in enumerate((met, at_acme, met, at_acme, at_acme))
    ]
    candidates = [Candidate(listed(f"Welder of boat{n}", name=f"P{n}")) for n in range(9)]
    found = with_near(known, candidates, Interests(goals=(GOAL,)), everything_is_near)
    assert found is not None
    assert [each.person for each in found] == [0, 1, 5, 2, 3, 6, 4, 7, 8]


def test_who_serves_a_goal_by_words_does_not_serve_it_by_meaning_too() -> None:
    candidate = Candidate(listed("Maintenance manager", note="Here for worn bearings"))
    known = who_to_meet([candidate], Interests(goals=(GOAL,)))
    assert with_near(known, [candidate], Interests(goals=(GOAL,)), everything_is_near) == known


def test_what_many_say_is_no_reason() -> None:
    crowd = [Candidate(listed("Backend developer", name=f"P{n}")) for n in range(MOST_SAYING + 1)]
    assert with_near((), crowd, INTERESTS, everything_is_near) == ()
    few = with_near((), crowd[1:], INTERESTS, everything_is_near)
    assert few is not None
    assert len(few) == MOST_SAYING


def test_the_nearest_few_for_each_wish() -> None:
    crowd = [
        Candidate(listed(f"Reliability engineer of plant{n}", name=f"P{n}")) for n in range(40)
    ]

    def nearest_last(theirs: Sequence[str], _: Sequence[str]) -> Sequence[tuple[int, int]]:
        return [(one, 0) for one in reversed(range(len(theirs)))]

    found = with_near((), crowd, Interests(goals=(GOAL,)), nearest_last)
    assert found is not None
    assert [each.person for each in found] == list(range(39, 39 - MOST_FOR_A_WISH, -1))


def test_a_crowd_is_compared_only_so_far_and_everybodys_first_words_first() -> None:
    seen: list[Sequence[str]] = []

    def none_is_near(theirs: Sequence[str], _: Sequence[str]) -> Sequence[tuple[int, int]]:
        seen.append(theirs)
        return ()

    crowd = [
        Candidate(listed(f"Welder of boat{n}", note=f"Likes boat{n} tales"))
        for n in range(MOST_PHRASES - 100)
    ]
    with_near((), crowd, INTERESTS, none_is_near)
    assert len(seen[0]) == MOST_PHRASES
    assert sum(phrase.startswith("Welder") for phrase in seen[0]) == MOST_PHRASES - 100


def test_near_empty_texts_are_not_compared() -> None:
    def never(_: Sequence[str], __: Sequence[str]) -> Sequence[tuple[int, int]]:
        pytest.fail("compared")

    empty = Candidate(listed("CTO", "n/a"), (TalkText("Keynote"),))
    assert with_near((), [empty], INTERESTS, never) == ()
    full = Candidate(listed("Reliability engineer"))
    assert with_near((), [full], Interests(goals=("Meet people",)), never) == ()


def test_stopped() -> None:
    known = (Suggestion(0, (Reason(ReasonKind.SHARED_TAG, ("tea",)),)),)
    full = Candidate(listed("Reliability engineer"))
    assert with_near(known, [full], INTERESTS, lambda *_: None) is None
