"""How far off a talk is, in words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from eventmate.domain.events import EventDraft, Talk
from eventmate.ui.dates import number, short_day
from eventmate.ui.printing.brief.words import at_event, hour_words

_SOON = timedelta(minutes=90)
_MINUTE = timedelta(minutes=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("mission", text)


def minutes_until(moment: datetime, now: datetime) -> int:
    """Whole minutes, a begun one counted."""
    return -((now - moment) // _MINUTE)


def left_words(talk: Talk, now: datetime) -> str:
    """How long a talk still takes."""
    minutes = minutes_until(talk.ends_at, now)
    if minutes == 1:
        return _tr("1 min left")
    return _tr("{} min left").format(number(minutes))


def ahead_words(talk: Talk, draft: EventDraft, now: datetime) -> str:
    """When a talk begins: in minutes while it is soon, else at a time, on another day with it."""
    if talk.starts_at - now <= _SOON:
        return _tr("In {} min").format(number(minutes_until(talk.starts_at, now)))
    time = hour_words(talk.starts_at, draft)
    day = at_event(talk.starts_at, draft).date()
    if day == at_event(now, draft).date():
        return _tr("At {}").format(time)
    return f"{short_day(day)} {time}"
