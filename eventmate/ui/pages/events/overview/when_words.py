"""How far an event is, in words, by the clock on its own wall."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from eventmate.domain.events import EventDraft, EventStatus
from eventmate.domain.wall_clock import in_zone, offset_between
from eventmate.ui.dates import long_day, number, wall_time
from eventmate.ui.pages.events.zone_words import place_of_zone

RECENT_DAYS = 60
MIDNIGHT = time()
_NEAR = timedelta(days=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("events", text)


def wall_now(draft: EventDraft, now: datetime) -> datetime:
    """What the clock on the event's wall shows; `now` carries the zone here."""
    here = now.tzinfo
    return now if here is None else in_zone(now, draft.timezone, here)


def is_over(draft: EventDraft, now: datetime) -> bool:
    """Whether the last day, or its last hour where that is known, has passed."""
    there = wall_now(draft, now)
    if there.date() == draft.ends_on and draft.finishes is not None:
        return there.time() >= draft.finishes
    return there.date() > draft.ends_on


def has_begun(draft: EventDraft, now: datetime) -> bool:
    """Whether the first day, or its first hour where that is known, has come."""
    there = wall_now(draft, now)
    if there.date() == draft.starts_on:
        return there.time() >= (draft.begins or MIDNIGHT)
    return there.date() > draft.starts_on


def is_today(draft: EventDraft, now: datetime) -> bool:
    """Whether this is one of its days, there."""
    return draft.starts_on <= wall_now(draft, now).date() <= draft.ends_on


def is_near(draft: EventDraft, now: datetime) -> bool:
    """Whether one I do not skip is on, or begins today or tomorrow."""
    ahead = draft.starts_on - wall_now(draft, now).date()
    is_wanted = draft.status is not EventStatus.SKIPPED
    return is_wanted and ahead <= _NEAR and not is_over(draft, now)


def countdown(draft: EventDraft, now: datetime) -> str:
    """Such as "Starts tomorrow, 09:00 in Lisbon", "Day 2 of 3" or "Ended yesterday"."""
    today = wall_now(draft, now).date()
    if is_over(draft, now):
        return _ended(draft.ends_on, today)
    if not has_begun(draft, now):
        return _ahead(draft, today, now)
    days = (draft.ends_on - draft.starts_on).days + 1
    if days == 1:
        words = _tr("On now")
    else:
        position = (today - draft.starts_on).days + 1
        words = _tr("On now, day {day} of {days}").format(day=number(position), days=number(days))
    if today == draft.ends_on and draft.finishes is not None:
        words = _tr("{what}, until {time}").format(
            what=words, time=_hour(draft, draft.finishes, now)
        )
    return words


def hours_words(draft: EventDraft) -> str:
    """The hours of the first and the last day; nothing where they are not known."""
    if draft.begins is None and draft.finishes is None:
        return ""
    if draft.begins is None:
        return _tr("until {}").format(wall_time(draft.finishes or MIDNIGHT))
    if draft.finishes is None:
        return _tr("from {}").format(wall_time(draft.begins))
    return f"{wall_time(draft.begins)}\u2013{wall_time(draft.finishes)}"


def _ahead(draft: EventDraft, today: date, now: datetime) -> str:
    days = (draft.starts_on - today).days
    if days == 0:
        words = _tr("Starts today")
    elif days == 1:
        words = _tr("Starts tomorrow")
    else:
        words = _tr("Starts in {} days").format(number(days))
    if draft.begins is None:
        return words
    return f"{words}, {_hour(draft, draft.begins, now)}"


def _hour(draft: EventDraft, at: time, now: datetime) -> str:
    """A time of the event, with its place where the clocks there say something else than here."""
    here = now.tzinfo
    if here is None or not offset_between(draft.timezone, here, now):
        return wall_time(at)
    place = place_of_zone(draft.timezone)
    return _tr("{time} in {place}").format(time=wall_time(at), place=place)


def _ended(last: date, today: date) -> str:
    days = (today - last).days
    if days == 0:
        return _tr("Ended today")
    if days == 1:
        return _tr("Ended yesterday")
    if today - last <= timedelta(days=RECENT_DAYS):
        return _tr("Ended {} days ago").format(number(days))
    return _tr("Ended on {}").format(long_day(last))
