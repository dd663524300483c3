"""Talks in words: their hours, where they are, what keeps me from them."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from eventmate.domain.clashes import Walk
from eventmate.domain.events import Talk
from eventmate.ui.dates import number, wall_time, wall_time_range
from eventmate.ui.plain import isolated, one_line, visible

LONGEST_NAMED, MOST_NAMED = 80, 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("agenda", text)


def start_words(talk: Talk, zone: ZoneInfo | None) -> str:
    """When a talk begins on the event's clocks, such as 16:20."""
    return wall_time(talk.starts_at.astimezone(zone).time())


def end_words(talk: Talk, zone: ZoneInfo | None) -> str:
    """When a talk ends on the event's clocks."""
    return wall_time(talk.ends_at.astimezone(zone).time())


def room_words(room: str) -> str:
    """A room's name, or that none is told."""
    return isolated(room) if room else _tr("No room told")


def day_words(day: date) -> str:
    """A day of an event, such as Wed 14."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d")


def clash_words(talk: Talk, others: Sequence[Talk], zone: ZoneInfo | None) -> str:
    """That a talk is at the same time as other starred ones: by its room, or when it begins."""
    if len(others) == 1:
        (other,) = others
        if other.starts_at == talk.starts_at and other.room not in ("", talk.room):
            return _tr("Clash: {}").format(isolated(other.room))
        return _tr("Clashes with {}").format(start_words(others[0], zone))
    return _tr("Clashes with {} talks").format(number(len(others)))


def clash_reason(others: Sequence[Talk], zone: ZoneInfo | None) -> str:
    """The same with the titles of a few of them."""
    named = [
        f"{isolated(visible(talk.title, LONGEST_NAMED))} ({start_words(talk, zone)})"
        for talk in others[:MOST_NAMED]
    ]
    if len(others) > MOST_NAMED:
        named.append(_tr("{} more").format(number(len(others) - MOST_NAMED)))
    return _tr("At the same time: {}").format(", ".join(named))


def walk_reason(walk: Walk, walking_minutes: int) -> str:
    """The same with the talk before, and how long a walk is taken to be."""
    words = _tr("{minutes} min to come from {room}, where {title} ends.")
    if not walk.minutes:
        words = _tr("No time to come from {room}, where {title} ends.")
    words += " " + _tr("A walk is taken to last {walking} min; Settings change that.")
    return words.format(
        walking=number(walking_minutes),
        minutes=number(walk.minutes),
        room=isolated(walk.first.room),
        title=isolated(visible(walk.first.title, LONGEST_NAMED)),
    )


def walk_words(walk: Walk) -> str:
    """That there is no time to come from another room."""
    if walk.minutes:
        return _tr("{minutes} min from {room}").format(
            minutes=number(walk.minutes), room=isolated(walk.first.room)
        )
    return _tr("No time to come from {}").format(isolated(walk.first.room))


def place_words(talk: Talk, zone: ZoneInfo | None) -> str:
    """Hours and room, such as 16:20-17:00, Sala Tejo with a dash."""
    times = wall_time_range(talk.starts_at, talk.ends_at, zone)
    return f"{times}, {isolated(talk.room)}" if talk.room else times


def talk_words(talk: Talk, zone: ZoneInfo | None, mark: str = "") -> str:
    """Everything the grid shows of a talk, in one sentence to be read aloud or on a tip."""
    state = _tr("Starred") if talk.is_starred else ""
    if talk.is_cancelled:
        state = _tr("Cancelled")
    parts = (
        one_line(talk.title),
        place_words(talk, zone),
        ", ".join(isolated(speaker) for speaker in talk.speakers),
        one_line(talk.track),
        state,
        mark,
    )
    return ". ".join(part for part in parts if part)
