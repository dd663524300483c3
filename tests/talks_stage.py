"""Talks for tests: made by wall-clock time, on a fixed Wednesday in Lisbon."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from eventmate.domain.events import EventDraft, EventId, Talk, TalkId

LISBON = ZoneInfo("Europe/Lisbon")
WEDNESDAY = date(2026, 10, 14)
EVENT = EventDraft("Ferry Days", WEDNESDAY, date(2026, 10, 16), "Europe/Lisbon")


def lisbon(moment: datetime) -> datetime:
    """A moment as clocks in Lisbon show it."""
    return moment.astimezone(LISBON)


def talk(
    start: str,
    minutes: int = 40,
    room: str = "Sala Tejo",
    number: int = 0,
    *,
    day: int = 0,
    **values: Any,
) -> Talk:
    """A talk at a time such as 10:15, `day` days after Wednesday; `values` are other fields."""
    at = datetime.combine(WEDNESDAY + timedelta(days=day), time.fromisoformat(start), LISBON)
    begins = at.astimezone(UTC)
    made = Talk(
        TalkId(number),
        EventId(1),
        f"{room} {start}",
        begins,
        begins + timedelta(minutes=minutes),
        speakers=("Hana Sobotka",),
        room=room,
    )
    return replace(made, **values)
