"""Whom I may write to again after a long time: a few a week, with a plain reason."""

from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.contacts import ContactId, Role

ROLES = (Role.FORMER_COLLEAGUE, Role.CLASSMATE, Role.PROFESSOR)
QUIET_DAYS = 180  # people from school and earlier jobs are proposed after half a year
LONG_QUIET_DAYS = 365  # others I once wrote with, after a year
NOT_NOW_DAYS = 90


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody to write to again, with all that the reason is made of."""

    contact: ContactId
    name: str
    title: str = ""
    organisation: str = ""
    role: Role | None = None
    last_touch: date | None = None
    last_message: date | None = None
    they_wrote_last: bool = False

    @property
    def last(self) -> date | None:
        """When anything was last noted between us."""
        return max((d for d in (self.last_touch, self.last_message) if d), default=None)


@dataclass(frozen=True, slots=True)
class Week:
    """This week's proposals, how many were answered, and how many a week are wanted."""

    proposals: tuple[Proposal, ...]
    answered: int
    a_week: int


def quiet_before(day: date, role: Role | None) -> date:
    """Whoever was last in touch before this day may be proposed."""
    return day - timedelta(days=LONG_QUIET_DAYS if role is None else QUIET_DAYS)


def reason(item: Proposal) -> str:
    """Why somebody is proposed, as a sentence."""
    who = f"A {item.role.value}. " if item.role is not None else ""
    if item.last is None:
        return f"{who}Nothing is noted between you yet."
    if item.last == item.last_message and item.they_wrote_last:
        return f"{who}They wrote last, on {item.last.isoformat()}."
    if item.last == item.last_message:
        return f"{who}You wrote last, on {item.last.isoformat()}."
    return f"{who}You were last in touch on {item.last.isoformat()}."
