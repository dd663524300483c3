"""Associations and online communities: places with a rhythm, and what I gave there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId

CommunityId = NewType("CommunityId", int)
ContributionId = NewType("ContributionId", int)


class CommunityKind(StrEnum):
    """Kinds of places people gather at again and again."""

    ASSOCIATION = "association"
    ONLINE = "online community"
    MEETUP_GROUP = "meetup group"
    PEER_GROUP = "peer group"
    OTHER = "other"


class ContributionKind(StrEnum):
    """What somebody gives a community."""

    ANSWER = "question answered"
    TALK = "talk given"
    RESOURCE = "resource shared"
    ORGANISED = "helped organise"
    TOOK_PART = "took part"
    OTHER = "something else"


@dataclass(frozen=True, slots=True)
class CommunityDraft:
    """What the form says: taking part about every `every_days` days, next on `next_on`."""

    name: str
    kind: CommunityKind = CommunityKind.ONLINE
    url: str = ""
    note: str = ""
    every_days: int = 0  # 0: no rhythm
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Community:
    """One community with when I last gave something, and how often in all."""

    id: CommunityId
    draft: CommunityDraft
    contributions: int = 0
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One of the contacts who meet in a group."""

    contact: ContactId
    name: str


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """People on the same way who meet again and again, by name."""

    community: Community
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """One thing given."""

    id: ContributionId
    community: CommunityId
    kind: ContributionKind
    on: date
    note: str = ""
