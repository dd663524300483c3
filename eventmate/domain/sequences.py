"""What usually follows a meeting, step by step, for each kind of event.

The usual days come from how such advice is given: thanks while the memory is fresh, an invitation
when the event is over, what was promised before it is forgotten. Further on a rhythm takes over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from eventmate.domain.events import EventKind
from eventmate.domain.follow_up_rules import FollowUpSettings
from eventmate.domain.follow_ups import FollowUpKind

MOST_STEP_DAYS = 365
STEP_KINDS = (
    FollowUpKind.THANK_YOU,
    FollowUpKind.LINKEDIN,
    FollowUpKind.PROMISED_ITEM,
    FollowUpKind.COFFEE_CHAT,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One message, so many days after the meeting."""

    kind: FollowUpKind
    days: int


THANKS = Step(FollowUpKind.THANK_YOU, 1)
INVITATION = Step(FollowUpKind.LINKEDIN, 3)
PROMISED = Step(FollowUpKind.PROMISED_ITEM, 10)
USUAL: Mapping[EventKind, tuple[Step, ...]] = {
    EventKind.CONFERENCE: (THANKS, INVITATION, PROMISED),
    EventKind.WORKSHOP: (THANKS, INVITATION, PROMISED),
    EventKind.SEMINAR: (THANKS, INVITATION, PROMISED),
    EventKind.WEBINAR: (THANKS, Step(FollowUpKind.LINKEDIN, 2), PROMISED),
    EventKind.MEETUP: (THANKS, PROMISED),
    EventKind.GATHERING: (THANKS, PROMISED),
}


def usual_steps(kind: EventKind, thank_you_days: int) -> tuple[Step, ...]:
    """The steps nobody changed, with thanks on the day that was chosen for them."""
    return tuple(
        replace(step, days=thank_you_days) if step == THANKS else step for step in USUAL[kind]
    )


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps by their day, one of a kind: the last one said."""
    by_kind = {
        step.kind: replace(step, days=min(max(step.days, 0), MOST_STEP_DAYS)) for step in steps
    }
    return tuple(sorted(by_kind.values(), key=lambda each: (each.days, each.kind)))


def rules_of(steps: Iterable[Step], base: FollowUpSettings) -> FollowUpSettings:
    """The days of the steps; of what is no step the days stay, and thanks are not planned."""
    days = {step.kind: step.days for step in steps}
    return replace(
        base,
        thank_you_days=days.get(FollowUpKind.THANK_YOU, base.thank_you_days),
        linkedin_days=days.get(FollowUpKind.LINKEDIN, base.linkedin_days),
        promised_item_days=days.get(FollowUpKind.PROMISED_ITEM, base.promised_item_days),
        coffee_chat_days=days.get(FollowUpKind.COFFEE_CHAT, base.coffee_chat_days),
        plans_thank_you=FollowUpKind.THANK_YOU in days,
        plans_linkedin=FollowUpKind.LINKEDIN in days,
    )
