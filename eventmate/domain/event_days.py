"""From when to when an event takes its days."""

from datetime import datetime, time, timedelta, tzinfo

from eventmate.domain.events import EventDraft
from eventmate.domain.wall_clock import from_wall

MIDNIGHT = time()
DAY = timedelta(days=1)


def days_span(draft: EventDraft, here: tzinfo) -> tuple[datetime, datetime]:
    """From midnight before an event to midnight after it, where it takes place."""
    return (
        from_wall(draft.starts_on, MIDNIGHT, draft.timezone, here),
        from_wall(draft.ends_on + DAY, MIDNIGHT, draft.timezone, here),
    )
