"""What matters at an event right now: how far the goals are, where to go, whom to meet next."""

from dataclasses import dataclass

from eventmate.domain.brief import BriefPerson
from eventmate.domain.events import Event, Talk
from eventmate.domain.goals import Goal


@dataclass(frozen=True, slots=True)
class Mission:
    """The present state of one event; `now` and `next` are starred talks, times in UTC.

    `person` is the next one on my list whom I have not met; `waiting` counts all of those.
    `opener` is a sentence to begin with where I wrote down no question.
    """

    event: Event
    goals: tuple[Goal, ...] = ()
    now: Talk | None = None
    next: Talk | None = None
    person: BriefPerson | None = None
    waiting: int = 0
    met: int = 0
    opener: str = ""
