"""What the Today page shows, gathered in one visit to the library."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from eventmate.domain.codes import Code
from eventmate.domain.communities import Community
from eventmate.domain.encounters import Capture
from eventmate.domain.events import Event
from eventmate.domain.follow_ups import SOON_DAYS, QueueEntry
from eventmate.domain.preparation import ChecklistItem
from eventmate.ui.pages.today.practice_glance import PracticeGlance, look_at_practice

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.events import Running

MOST_DUE = 12
MOST_WAITING = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something in the inbox: the name in it, if any, and what it is when it is a code."""

    capture: Capture
    name: str
    code: Code | None


@dataclass(frozen=True, slots=True)
class Glance:
    """One glance at the day."""

    my_name: str
    has_card: bool
    contacts: int
    event: Event | None
    has_events: bool
    due: tuple[QueueEntry, ...]  # today's first, then the week's
    due_count: int
    soon_count: int
    waiting: tuple[Waiting, ...]
    waiting_count: int
    to_prepare: tuple[ChecklistItem, ...] = ()  # for the event
    communities: tuple[Community, ...] = ()  # whose date is near
    practice: PracticeGlance | None = None
    to_debrief: int = 0  # people met and not gone through yet

    @property
    def is_first_start(self) -> bool:
        """Whether nothing is there yet."""
        something = self.has_card or self.contacts or self.has_events or self.waiting_count
        return not (something or self.communities)


def look(services: "Services") -> Glance:
    """Gather everything; runs on the storage thread."""
    cards = services.cards.listed()
    running = running_here(services)
    event = running.event if running else services.events.next()
    waiting = services.captures.inbox()
    this_week = services.follow_ups.today() + timedelta(days=SOON_DAYS - 1)
    return Glance(
        my_name=cards[0].draft.name if cards else "",
        has_card=bool(cards),
        contacts=services.contacts.count(),
        event=event,
        has_events=bool(services.events.listed()),
        due=tuple(services.follow_ups.due(this_week, MOST_DUE)),
        due_count=services.follow_ups.count_due(),
        soon_count=services.follow_ups.count_soon(),
        waiting=tuple(
            Waiting(item, services.captures.name_of(item), services.captures.code_of(item))
            for item in waiting[:MOST_WAITING]
        ),
        waiting_count=len(waiting),
        to_prepare=tuple(services.preparation.of_event(event.id)) if event else (),
        communities=tuple(services.communities.reminders()),
        practice=look_at_practice(services),
        to_debrief=services.debriefs.count(),
    )


def running_here(services: "Services") -> "Running | None":
    """The event that Meet stamps captures with, so that both pages speak of the same one."""
    from eventmate.services.events import here_and_now

    today = services.clock().date()
    return here_and_now(services.events, services.preferences.current, today)[0]
