"""My own LinkedIn profile as a checklist with drafts, and small weekly goals ticked by hand."""

from dataclasses import dataclass
from enum import StrEnum


class ProfilePart(StrEnum):
    """What a profile that can be found and understood has."""

    HEADLINE = "headline"
    PHOTO = "photo"
    SUMMARY = "summary"
    ACTIVITY = "activity"


# The most characters LinkedIn's own fields take.
LIMITS = {ProfilePart.HEADLINE: 220, ProfilePart.SUMMARY: 2600, ProfilePart.ACTIVITY: 3000}


class HabitKind(StrEnum):
    """Small things that keep a circle alive."""

    COMMENT = "comment"
    SHARE = "share"
    PUBLISH = "publish"


A_WEEK = {HabitKind.COMMENT: 2, HabitKind.SHARE: 1, HabitKind.PUBLISH: 1}
MOST_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class ProfileItem:
    """One part: is it done, and its text in the making."""

    part: ProfilePart
    is_done: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class HabitWeek:
    """A small goal: how often a week, and how often it was ticked this week."""

    kind: HabitKind
    a_week: int
    ticked: int = 0
