"""Mentors and those I mentor: a specific request, meetings with agreed steps, thanks and news."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import ContactId, Role
from eventmate.domain.shared_words import common_words, shared_phrase, telling_words

MentoringId = NewType("MentoringId", int)

NEWS_AFTER = 90  # days without news to a mentor, then some are owed
MOST_CANDIDATES = 12


class Side(StrEnum):
    """Who learns from whom."""

    MY_MENTOR = "my mentor"
    MY_MENTEE = "my mentee"


class MentoringState(StrEnum):
    """Where it stands."""

    CANDIDATE = "candidate"
    ASKED = "asked"
    ON = "on"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class MentorWish:
    """What I look for in a mentor, in my words: values, a path like theirs, skills."""

    principles: str = ""
    path: str = ""
    skills: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said yet."""
        return not (self.principles.strip() or self.path.strip() or self.skills.strip())


@dataclass(frozen=True, slots=True)
class MentorMeeting:
    """One meeting: what was said and what was agreed."""

    met_on: date
    notes: str = ""
    next_steps: str = ""


@dataclass(frozen=True, slots=True)
class Mentoring:
    """One mentoring with its meetings, the latest first."""

    id: MentoringId
    contact: ContactId
    name: str
    side: Side
    state: MentoringState
    about: str = ""
    request: str = ""
    began_on: date | None = None
    thanked_on: date | None = None
    news_on: date | None = None
    meetings: tuple[MentorMeeting, ...] = ()


class Owed(StrEnum):
    """What a mentor should hear from me."""

    THANKS = "thanks"
    NEWS = "news"


def owed_to(item: Mentoring, today: date) -> tuple[Owed, ...]:
    """Thanks after a meeting, and news once in a while; a mentee owes nothing here."""
    if item.side is not Side.MY_MENTOR or item.state is not MentoringState.ON:
        return ()
    found = []
    latest = item.meetings[0].met_on if item.meetings else None
    if latest is not None and (item.thanked_on is None or item.thanked_on < latest):
        found.append(Owed.THANKS)
    known = [day for day in (item.news_on, latest, item.began_on) if day is not None]
    if known and (today - max(known)).days >= NEWS_AFTER:
        found.append(Owed.NEWS)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Known:
    """What is noted of a contact that a mentor is looked for by."""

    contact: ContactId
    name: str
    work: str
    text: str  # title, headline, industry, offers, tags, notes of meetings
    roles: tuple[Role, ...] = ()


class MentorReason(StrEnum):
    """Why somebody may be a mentor."""

    ROLE = "role"
    SKILLS = "skills"
    PATH = "path"
    PRINCIPLES = "principles"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be a mentor: the reasons, each with the words in which they say it."""

    contact: ContactId
    name: str
    work: str
    reasons: tuple[tuple[MentorReason, str], ...]


def candidates(wish: MentorWish, people: Sequence[Known]) -> tuple[Candidate, ...]:
    """People whose notes share words with the wish, those with more kinds of reasons first.

    What very many have in common is no reason.
    """
    wanted = {
        MentorReason.SKILLS: telling_words(wish.skills),
        MentorReason.PATH: telling_words(wish.path),
        MentorReason.PRINCIPLES: telling_words(wish.principles),
    }
    asked = frozenset[str]().union(*wanted.values())
    common = common_words((person.text for person in people), asked)
    found = []
    for person in people:
        words = telling_words(person.text) - common
        reasons = [
            (reason, shared_phrase(person.text, words & stems))
            for reason, stems in wanted.items()
            if words & stems
        ]
        if Role.MENTOR in person.roles or Role.PROFESSOR in person.roles:
            reasons.insert(0, (MentorReason.ROLE, ""))
        if reasons:
            found.append(Candidate(person.contact, person.name, person.work, tuple(reasons)))
    found.sort(key=lambda each: -len(each.reasons))
    return tuple(found[:MOST_CANDIDATES])
