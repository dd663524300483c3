"""When to take part in a community again: dates that move on and are never late."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from eventmate.domain.communities import Community, CommunityDraft

WEEK, FORTNIGHT, MONTH, QUARTER, HALF_YEAR, YEAR = 7, 14, 30, 91, 182, 365
# These keep the day of the month rather than counting days.
MONTHS = {MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12}
DAYS_AHEAD = 6  # "within the week" with today as its first day
DAYS_BEHIND = 6  # one writes down in the morning what one went to in the evening


def later(day: date, every_days: int, after: date) -> date:
    """The first date of a rhythm through `day` that comes after it and after `after`."""
    if months := MONTHS.get(every_days):
        gone = (after.year - day.year) * 12 + after.month - day.month
        steps = max(1, gone // months)
        while (found := _months_on(day, steps * months)) <= max(day, after):
            if found == date.max:
                break
            steps += 1
        return found
    steps = max(0, (after - day).days) // every_days + 1
    return _days_on(day, steps * every_days)


def _months_on(day: date, months: int) -> date:
    """The same day of a later month; the last day of a month leads to the last of another."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    last = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))


def _days_on(day: date, days: int) -> date:
    return day + timedelta(days=min(days, (date.max - day).days))


def next_time(draft: CommunityDraft, on: date, today: date) -> date | None:
    """The next date once `on` was, or was let go; never one that has passed."""
    planned = draft.next_on
    if draft.every_days <= 0:
        is_still_ahead = planned is not None and (planned - on).days > DAYS_AHEAD
        return planned if is_still_ahead else None
    return later(planned or on, draft.every_days, max(on, today))


def is_that_time(draft: CommunityDraft, on: date) -> bool:
    """Whether what was given on a day rather counts for the next date than for the one before."""
    if draft.next_on is None:
        return draft.every_days > 0
    return (draft.next_on - on).days <= (
        draft.every_days // 2 if draft.every_days > 0 else DAYS_AHEAD
    )


def days_ahead(every_days: int) -> int:
    """How long before a date one is reminded: a week at most, and less in a quick rhythm."""
    return min(DAYS_AHEAD, every_days // 3) if every_days > 0 else DAYS_AHEAD


def is_reminded(community: Community, today: date) -> bool:
    """Whether a date is near, or was a few days ago; then it is left alone."""
    planned = community.draft.next_on
    if planned is None:
        return False
    return -DAYS_BEHIND <= (planned - today).days <= days_ahead(community.draft.every_days)
