"""A's offers meet B's needs: never the other way round, never one's own."""

from collections.abc import Sequence

from match_extra import needs_match

from eventmate.domain.needs_met import MetNeed, OffersAndNeeds, needs_met
from eventmate.matching.meaning import Meaning, near_pairs

PEOPLE = (
    OffersAndNeeds(offers="Teaching German to newcomers, tea"),
    OffersAndNeeds(offers="language lessons for immigrants", needs="clients in healthcare"),
    OffersAndNeeds("selling software to hospitals", "language lessons for immigrants"),
)


def test_offers_are_held_against_the_needs_of_others() -> None:
    seen: list[Sequence[str]] = []

    def everything(these: Sequence[str], those: Sequence[str]) -> Sequence[tuple[int, int]]:
        seen.extend((these, those))
        return [(one, other) for one in range(len(these)) for other in range(len(those))]

    found = needs_met(PEOPLE, everything)
    assert seen == [
        [
            "Teaching German to newcomers",
            "language lessons for immigrants",
            "selling software to hospitals",
        ],
        ["clients in healthcare", "language lessons for immigrants"],
    ]
    assert found is not None
    assert {(each.giver, each.seeker) for each in found} == {(0, 1), (0, 2), (1, 2), (2, 1)}


@needs_match
def test_by_meaning_the_nearest_first() -> None:
    meaning = Meaning()
    found = needs_met(PEOPLE, lambda these, those: near_pairs(meaning, these, those))
    assert found is not None
    assert [(each.giver, each.seeker) for each in found] == [(1, 2), (0, 2), (2, 1)]
    assert found[2] == MetNeed(2, 1, "selling software to hospitals", "clients in healthcare")


def test_stopped_and_nobody() -> None:
    assert needs_met(PEOPLE, lambda *_: None) is None
    assert needs_met((), lambda *_: None) == ()
