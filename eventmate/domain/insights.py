"""What one's own notes show when they are counted; nothing about people is guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from math import log

from eventmate.domain.fields_of_work import fields_named
from eventmate.domain.folding import fold
from eventmate.domain.ledger import Balance

FEW = 3  # people from one field are few when it matters for a goal
QUARTER_DAYS, YEAR_DAYS = 90, 365
WRITTEN_WITHIN = timedelta(hours=72)  # https://mettree.com glossary: the follow-up window
DORMANT_DAYS = 365
EVEN, ONE_SIDED = 0.8, 0.4  # of evenness, from 0 to 1


class Period(StrEnum):
    """How far back one looks."""

    QUARTER = "90 days"
    YEAR = "1 year"
    ALL = "all"


def period_start(period: Period, today: date) -> date:
    """The first day of a period."""
    days = {Period.QUARTER: QUARTER_DAYS, Period.YEAR: YEAR_DAYS}.get(period)
    return date.min if days is None else today - timedelta(days=days)


class Side(StrEnum):
    """By what a circle is looked at; each only as it was entered."""

    INDUSTRY = "industry"
    ROLE = "role"
    SENIORITY = "seniority"
    ORGANISATION = "organisation"
    CITY = "city"
    HOW_MET = "how met"


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of people and how many they are."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Mirror:
    """A circle by one side: its kinds, the most first, and how many people say nothing of it."""

    side: Side
    shares: tuple[Share, ...] = ()
    unknown: int = 0

    def people_in(self, name: str) -> int:
        """How many of a kind."""
        return next((each.people for each in self.shares if each.name == name), 0)

    @property
    def evenness(self) -> float | None:
        """How evenly people are spread over the kinds, 0 to 1 (Pielou 1966); None for one kind."""
        counts = [each.people for each in self.shares if each.people > 0]
        if len(counts) <= 1:
            return None
        total = sum(counts)
        entropy = -sum(count / total * log(count / total) for count in counts)
        return entropy / log(len(counts))


@dataclass(frozen=True, slots=True)
class Month:
    """One month's figures; `on` is its first day."""

    on: date
    people: int = 0  # known by its end
    gave: int = 0
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """What became of what I wrote: sent and not told yet, answered, led to a meeting, silence."""

    sent: int = 0
    replied: int = 0
    met: int = 0
    no_answer: int = 0

    @property
    def written(self) -> int:
        """All of them."""
        return self.sent + self.replied + self.met + self.no_answer


@dataclass(frozen=True, slots=True)
class EventFigures:
    """What one event brought."""

    name: str
    on: date
    met: int
    written: int  # within three days
    alive: int  # in touch within the last 90 days
    hours: int = 0

    @property
    def hours_a_tie(self) -> float | None:
        """Hours that one tie alive took."""
        return self.hours / self.alive if self.hours and self.alive else None


@dataclass(frozen=True, slots=True)
class Confidence:
    """One take: how sure I felt before and after, 1 to 5."""

    on: date
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything on the page."""

    people: int = 0
    mirrors: tuple[Mirror, ...] = ()
    months: tuple[Month, ...] = ()
    balance: Balance = field(default_factory=Balance)
    met: int = 0
    written_in_time: int = 0
    answers: Answers = field(default_factory=Answers)
    events: tuple[EventFigures, ...] = ()
    confidence: tuple[Confidence, ...] = ()
    dormant: int = 0
    missing: tuple[str, ...] = ()

    def mirror(self, side: Side) -> Mirror:
        """The circle by one side."""
        return next((each for each in self.mirrors if each.side is side), Mirror(side))


def shares(counted: Mapping[str, int]) -> tuple[Share, ...]:
    """Kinds by how many people they have, ways of writing the same taken together."""
    names: dict[str, tuple[str, int]] = {}
    totals: dict[str, int] = {}
    for name, people in counted.items():
        key = fold(name).strip()
        if not key:
            continue
        totals[key] = totals.get(key, 0) + people
        if people > names.get(key, ("", 0))[1]:
            names[key] = (name.strip(), people)
    most_first = sorted(totals.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Share(names[key][0], total) for key, total in most_first)


def missing_for_goals(goals: Sequence[str], industries: Mirror) -> tuple[str, ...]:
    """Fields that a goal names and few people come from, or nobody does.

    Those somebody is noted from are told in their own name, the others as the goal writes them.
    """
    words = [f" {' '.join(fold(goal).split())} " for goal in goals]
    few = [
        each.name
        for each in industries.shares
        if each.people < FEW and any(f" {fold(each.name)} " in goal for goal in words)
    ]
    known = {word for each in industries.shares for word in fold(each.name).split()}
    nobody = [each for goal in goals for each in fields_named(goal) if each not in known]
    return tuple(dict.fromkeys((*few, *nobody)))


def months_between(first: date, last: date) -> tuple[date, ...]:
    """The first days of the months from one day to another."""
    found = []
    at = first.replace(day=1)
    while at <= last:
        found.append(at)
        if (at.year, at.month) == (MAXYEAR, 12):
            break
        at = (at + timedelta(days=32)).replace(day=1)
    return tuple(found)
