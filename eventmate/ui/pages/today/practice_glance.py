"""What Today says of practice: the plan that is nearest, and how the last takes felt."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from eventmate.domain.introductions import Introduction
from eventmate.domain.rehearsals import PracticeDay, Rehearsal

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.practice_plans import PracticePlan

MOST_TAKES = 5


@dataclass(frozen=True, slots=True)
class PracticeGlance:
    """A plan with what is due of it; `takes` are the last few, the latest last."""

    plan: "PracticePlan"
    due: PracticeDay | None
    takes: tuple[Rehearsal, ...] = ()

    @property
    def introduction(self) -> Introduction:
        """What is rehearsed."""
        return self.plan.introduction


def look_at_practice(services: "Services") -> PracticeGlance | None:
    """The plan with something due, else the nearest; None without one."""
    today = services.clock().date()
    plans = services.practice_plans.ahead()
    due = [plan for plan in plans if plan.due(today) is not None]
    chosen = next(iter(due or plans), None)
    if chosen is None:
        return None
    takes = services.rehearsals.listed(chosen.introduction.id)[-MOST_TAKES:]
    return PracticeGlance(chosen, chosen.due(today), tuple(takes))
