"""My spoken introductions: for an audience, at several lengths, written in beats."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

IntroductionId = NewType("IntroductionId", int)
VariantId = NewType("VariantId", int)
PastVersionId = NewType("PastVersionId", int)
AskedBackId = NewType("AskedBackId", int)


class Length(StrEnum):
    """How long an introduction is: the ladder from one line to a minute and a half."""

    ONE_LINE = "20 words"
    SECONDS_15 = "15 s"
    SECONDS_30 = "30 s"
    SECONDS_45 = "45 s"
    SECONDS_60 = "60 s"
    SECONDS_90 = "90 s"

    @property
    def seconds(self) -> int:
        """The time it is to take; one line of twenty words takes about nine seconds."""
        return _SECONDS[self]


_SECONDS = {
    Length.ONE_LINE: 9,
    Length.SECONDS_15: 15,
    Length.SECONDS_30: 30,
    Length.SECONDS_45: 45,
    Length.SECONDS_60: 60,
    Length.SECONDS_90: 90,
}


class BeatKind(StrEnum):
    """What a part of an introduction is for."""

    WHO = "who I am"
    WHAT = "what I do"
    HELP = "whom I help to do what"
    PROOF = "proof"
    UNIQUE = "what sets me apart"
    GOAL = "what I look for"
    QUESTION = "a question"
    PAST = "where I started"
    PRESENT = "where I am"
    FUTURE = "where I am going"
    PROBLEM = "the problem"
    HOOK = "a question that opens"
    STRENGTH = "what I am good at"
    LOVE = "what I love"
    FREE = "free text"


@dataclass(frozen=True, slots=True)
class Beat:
    """One part as written; without a title its kind's name is shown."""

    kind: BeatKind
    text: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class IntroductionDraft:
    """What the form says of an introduction; `structure` is the key of the one it began from."""

    name: str
    audience: str = ""
    structure: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """An introduction at one length."""

    id: VariantId
    introduction: IntroductionId
    length: Length
    beats: tuple[Beat, ...] = ()
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction with the lengths it is written at, the shortest first."""

    id: IntroductionId
    draft: IntroductionDraft
    lengths: tuple[Length, ...] = ()
    rehearsals: int = 0

    @property
    def name(self) -> str:
        """What I call it."""
        return self.draft.name


@dataclass(frozen=True, slots=True)
class PastVersion:
    """How a variant read before."""

    id: PastVersionId
    kept_at: datetime
    beats: tuple[Beat, ...]


@dataclass(frozen=True, slots=True)
class AskedBack:
    """A question that comes back, and my short answer."""

    id: AskedBackId
    question: str
    answer: str
