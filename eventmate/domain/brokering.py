"""Introducing two people who could help each other: each is asked first, then both are written to.

Who could help whom goes by the words they share, and by meaning where a model is there.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId
from eventmate.domain.near_in_meaning import phrases
from eventmate.domain.needs_met import MetNeed, OffersAndNeeds
from eventmate.domain.shared_words import telling_words

BrokeringId = NewType("BrokeringId", int)

FEWEST_SHARED = 2  # words; one alone may mean anything
COMMON_AFTER = 60  # phrases; a word that more of them use says nothing about any


class Answer(StrEnum):
    """What somebody says to an introduction."""

    NOT_ASKED = ""
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class BrokeringState(StrEnum):
    """Where an introduction stands."""

    OPEN = "open"
    INTRODUCED = "introduced"
    DISMISSED = "dismissed"


class Part(StrEnum):
    """Whom a follow-up of an introduction goes to."""

    GIVER = "giver"
    SEEKER = "seeker"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two."""

    contact: ContactId
    name: str
    work: str = ""
    says: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Proposal:
    """One person could help another: what is offered and what is needed, in their words."""

    giver: Party
    seeker: Party
    offer: str
    need: str


@dataclass(frozen=True, slots=True)
class Brokering:
    """An introduction under way."""

    id: BrokeringId
    proposal: Proposal
    state: BrokeringState
    begun_on: date
    introduced_on: date | None = None

    @property
    def is_agreed(self) -> bool:
        """Whether both said yes."""
        proposal = self.proposal
        return proposal.giver.says is Answer.YES and proposal.seeker.says is Answer.YES

    @property
    def is_declined(self) -> bool:
        """Whether one said no."""
        return Answer.NO in (self.proposal.giver.says, self.proposal.seeker.says)


def needs_shared(people: Sequence[OffersAndNeeds]) -> tuple[MetNeed, ...]:
    """Needs that somebody else's offer shares telling words with, most words first.

    Every phrase is looked up by its words, so that thousands take no longer than they must.
    """
    offers = [(place, each) for place, item in enumerate(people) for each in _parts(item.offers)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, (_, phrase) in enumerate(offers):
        for word in telling_words(phrase):
            by_word[word].append(number)
    found: list[tuple[int, MetNeed]] = []
    for place, item in enumerate(people):
        for need in _parts(item.needs):
            for number, shared in _sharing(need, by_word).items():
                giver, offer = offers[number]
                if giver != place and shared >= FEWEST_SHARED:
                    found.append((shared, MetNeed(giver, place, offer, need)))
    found.sort(key=lambda each: -each[0])
    best: dict[tuple[int, int], MetNeed] = {}
    for _, each in found:
        best.setdefault((each.giver, each.seeker), each)
    return tuple(best.values())


def _parts(text: str) -> list[str]:
    return list(dict.fromkeys(phrases(text, is_list=True)))


def _sharing(need: str, by_word: dict[str, list[int]]) -> dict[int, int]:
    """How many telling words each offer shares with a need."""
    counts: dict[int, int] = defaultdict(int)
    for word in telling_words(need):
        numbers = by_word.get(word, ())
        if len(numbers) <= COMMON_AFTER:
            for number in numbers:
                counts[number] += 1
    return counts
