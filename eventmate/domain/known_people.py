"""Who on a list is a contact already: what is compared, and what is said of each pair."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.contacts import ContactId


@dataclass(frozen=True, slots=True)
class KnownContact:
    """What a contact is recognised by on a list."""

    id: ContactId
    name: str
    organisation: str = ""
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


class Certainty(StrEnum):
    """Whether a pair is taken as one person, or asked about."""

    SURE = "sure"
    DOUBTFUL = "doubtful"


class MatchKind(StrEnum):
    """What speaks for a pair, or makes it doubtful."""

    SAME_PROFILE = "same profile"
    SAME_EMAIL = "same email"
    SAME_NAME = "same name"
    SIMILAR_NAME = "similar name"
    SAME_ORGANISATION = "same organisation"
    OTHER_ORGANISATION = "other organisation"
    OTHER_NAME = "other name"
    OTHER_PROFILE = "other profile"
    SEVERAL_OF_THIS_NAME = "several of this name"


@dataclass(frozen=True, slots=True)
class MatchReason:
    """One thing noticed of a pair, and the words to show: the contact's, after the list's."""

    kind: MatchKind
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A listed person (by place on the list) who is, or may be, a contact."""

    listed: int
    contact: ContactId
    certainty: Certainty
    reasons: tuple[MatchReason, ...]
