"""Who could help whom: what one person offers, held against what another needs.

Nearness knows no direction, so offers are only ever compared with needs.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eventmate.domain.near_in_meaning import Near, phrases


@dataclass(frozen=True, slots=True)
class OffersAndNeeds:
    """What somebody offers and looks for, each a list in their words."""

    offers: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class MetNeed:
    """Two people by place, and the phrases that answer each other."""

    giver: int
    seeker: int
    offer: str
    need: str


def needs_met(people: Sequence[OffersAndNeeds], near: Near) -> tuple[MetNeed, ...] | None:
    """Every need that somebody else may meet, the nearest first; nothing if stopped."""
    givers = _by_phrase(each.offers for each in people)
    seekers = _by_phrase(each.needs for each in people)
    offers, needs = list(givers), list(seekers)
    pairs = near(offers, needs) if offers and needs else ()
    if pairs is None:
        return None
    return tuple(
        MetNeed(giver, seeker, offers[one], needs[other])
        for one, other in pairs
        for giver in givers[offers[one]]
        for seeker in seekers[needs[other]]
        if giver != seeker
    )


def _by_phrase(texts: Iterable[str]) -> dict[str, list[int]]:
    """Whose text each phrase is in, by place."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for phrase in dict.fromkeys(phrases(text, is_list=True)):
            found[phrase].append(place)
    return found
