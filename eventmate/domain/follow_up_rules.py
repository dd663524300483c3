"""When follow-ups are due and which ones a meeting leads to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from eventmate.domain.encounters import PromiseDirection, PromiseDraft
from eventmate.domain.follow_ups import FollowUpKind

SNOOZE_DAY = 1
SNOOZE_WEEK = 7
# Reading the context, a few sentences, sending: 2.4 minutes each.
MINUTES_EACH = 2.4
MINUTES_ROUNDED_BY = 5
EXACT_UP_TO = 30
_WITH_A_DAY = frozenset({FollowUpKind.PROMISED_ITEM, FollowUpKind.ASKED_ITEM})


@dataclass(frozen=True, slots=True)
class FollowUpSettings:
    """Days from meeting someone to each kind of follow-up, and which ones come by themselves."""

    thank_you_days: int = 1
    linkedin_days: int = 3
    promised_item_days: int = 10
    coffee_chat_days: int = 14
    check_in_days: int = 60
    reconnect_days: int = 180
    plans_thank_you: bool = True
    plans_linkedin: bool = False


USUAL_DAYS = FollowUpSettings()


@dataclass(frozen=True, slots=True)
class PlannedFollowUp:
    """A follow-up to be made; `promise` is the place of its promise in the list given."""

    kind: FollowUpKind
    due_on: date
    about: str = ""
    promise: int | None = None


def _later(day: date, days: int) -> date:
    return min(day, date.max - timedelta(days=max(days, 0))) + timedelta(days=max(days, 0))


def due_day(
    kind: FollowUpKind, met_on: date, settings: FollowUpSettings, promised_on: date | None = None
) -> date:
    """The day a follow-up is due; a promised day goes first, but never before the meeting."""
    if kind in _WITH_A_DAY and promised_on is not None:
        return max(promised_on, met_on)
    days = {
        FollowUpKind.THANK_YOU: settings.thank_you_days,
        FollowUpKind.LINKEDIN: settings.linkedin_days,
        FollowUpKind.PROMISED_ITEM: settings.promised_item_days,
        FollowUpKind.ASKED_ITEM: settings.promised_item_days,
        FollowUpKind.COFFEE_CHAT: settings.coffee_chat_days,
        FollowUpKind.CHECK_IN: settings.check_in_days,
        FollowUpKind.RECONNECT: settings.reconnect_days,
        FollowUpKind.CONGRATULATION: 0,
        FollowUpKind.RESOURCE: 0,
        FollowUpKind.ADVICE: 0,
        FollowUpKind.UPDATE: 0,
        FollowUpKind.INTRODUCTION_ASK: 0,
        FollowUpKind.INTRODUCTION: 0,
    }
    return _later(met_on, days[kind])


def planned_follow_ups(
    met_on: date, promises: Iterable[PromiseDraft], settings: FollowUpSettings
) -> tuple[PlannedFollowUp, ...]:
    """What one meeting leads to: a thank-you, an invitation, and each thing I promised."""
    planned = []
    if settings.plans_thank_you:
        kind = FollowUpKind.THANK_YOU
        planned.append(PlannedFollowUp(kind, due_day(kind, met_on, settings)))
    if settings.plans_linkedin:
        kind = FollowUpKind.LINKEDIN
        planned.append(PlannedFollowUp(kind, due_day(kind, met_on, settings)))
    kind = FollowUpKind.PROMISED_ITEM
    for place, (direction, text, promised_on) in enumerate(promises):
        if direction is PromiseDirection.I_PROMISED:
            day = due_day(kind, met_on, settings, promised_on)
            planned.append(PlannedFollowUp(kind, day, text, place))
    return tuple(planned)


def snoozed_until(today: date, days: int = SNOOZE_DAY) -> date:
    """The day a snoozed follow-up comes back, counted from today and at least tomorrow."""
    return _later(today, max(days, 1))


def about_minutes(count: int) -> int:
    """Roughly how long so many follow-ups take; long times in steps of five minutes."""
    minutes = round(max(count, 0) * MINUTES_EACH)
    if minutes <= EXACT_UP_TO:
        return minutes
    return MINUTES_ROUNDED_BY * round(minutes / MINUTES_ROUNDED_BY)
