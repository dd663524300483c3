"""The agenda made of what a source says: one time zone, an end for each talk, keys apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from eventmate.domain.agendas import Agenda, Speaker, TalkDraft
from eventmate.domain.errors import UnreadableFile
from eventmate.domain.events import EventDraft
from eventmate.domain.reading import Skipped
from eventmate.interchange.schedules.sources import (
    MOST_TALKS,
    ScheduleReading,
    SourceEvent,
    SourceTalk,
)
from eventmate.interchange.schedules.times import in_zone, later, zone_of_offsets

NAMELESS: Final = "Conference"
_UNKNOWN_LENGTH: Final = timedelta(hours=1)
# Beyond it a conference's own dates are left from another year.
_MOST_DAYS_BEYOND: Final = timedelta(days=14)
_NO_DAYS = "This schedule says nowhere on which day it takes place, so its talks have no place."


@dataclass(frozen=True, slots=True)
class _Place:
    """Where and when a talk is, its end perhaps still unknown."""

    source: SourceTalk
    starts: datetime
    ends: datetime | None


def assemble(
    event: SourceEvent, talks: Sequence[SourceTalk], speakers: tuple[Speaker, ...]
) -> ScheduleReading:
    """One agenda with every talk that has any day at all.

    Raises UnreadableFile where neither the event nor a talk says a day.
    """
    skipped = []
    if len(talks) > MOST_TALKS:
        skipped.append(
            Skipped(talks[MOST_TALKS].line, "Only the first 5,000 talks were read, no more.")
        )
        talks = talks[:MOST_TALKS]
    zone = event.zone or _zone_of(event, talks)
    clock = zone or ZoneInfo("UTC")
    first_day, last_day = _days(event, talks, clock)
    drafts = _drafts(_placed(talks, first_day, clock))
    draft = _event_draft(event, first_day, last_day, zone)
    agenda = Agenda(
        draft,
        drafts,
        speakers,
        event.key,
        floating=zone is None,
        cancelled=event.cancelled,
        unnamed=not event.name,
        is_partial=bool(skipped),
    )
    return ScheduleReading(agenda, tuple(skipped))


def _zone_of(event: SourceEvent, talks: Iterable[SourceTalk]) -> ZoneInfo | None:
    of_talks = zone_of_offsets(talk.starts for talk in talks if talk.starts is not None)
    own = (event.starts, event.ends)
    return of_talks or zone_of_offsets(moment for moment in own if isinstance(moment, datetime))


def _day_of(moment: datetime | date, clock: ZoneInfo) -> date:
    return in_zone(moment, clock).date() if isinstance(moment, datetime) else moment


def _days(event: SourceEvent, talks: Sequence[SourceTalk], clock: ZoneInfo) -> tuple[date, date]:
    """The first and last day; a talk after midnight belongs to the day before it."""
    days = list(event.days) or [talk.day for talk in talks if talk.day is not None]
    if not days:
        days = [_day_of(talk.starts, clock) for talk in talks if talk.starts is not None]
    own = [_day_of(moment, clock) for moment in (event.starts, event.ends) if moment is not None]
    if days:
        first, last = min(days), max(days)
        near = first - _MOST_DAYS_BEYOND, last + _MOST_DAYS_BEYOND
        days += [day for day in own if near[0] <= day <= near[1]]
    else:
        days = own
    if not days:
        raise UnreadableFile(_NO_DAYS)
    return min(days), max(days)


def _placed(talks: Sequence[SourceTalk], first_day: date, clock: ZoneInfo) -> list[_Place]:
    """Each talk on the clocks of the place; one without a time where its day begins."""
    opening: dict[date, datetime] = {}
    for talk in talks:
        if talk.starts is not None:
            starts = in_zone(talk.starts, clock)
            day = talk.day or starts.date()
            opening[day] = min(starts, opening.get(day, starts))
    places = []
    for talk in talks:
        if talk.starts is not None:
            starts = in_zone(talk.starts, clock)
        else:
            day = talk.day or first_day
            midnight = datetime.combine(day, time())
            starts = opening.get(day) or in_zone(midnight, clock)
        places.append(_Place(talk, starts, _end(talk, starts, clock)))
    return places


def _end(talk: SourceTalk, starts: datetime, clock: ZoneInfo) -> datetime | None:
    if talk.ends is not None and (ends := in_zone(talk.ends, clock)) > starts:
        return ends
    return later(starts, talk.duration) if talk.duration else None


def _drafts(places: Sequence[_Place]) -> tuple[TalkDraft, ...]:
    """Talks in the source's order; one without an end lasts until the next in its room."""
    following: dict[str, list[datetime]] = {}
    for place in places:
        following.setdefault(place.source.room, []).append(place.starts)
    used: dict[str, int] = {}
    drafts = []
    next_of = {room: _next_starts(starts) for room, starts in following.items()}
    for place in places:
        talk = place.source
        ends = place.ends or min(
            later(place.starts, _UNKNOWN_LENGTH),
            next_of[talk.room].get(place.starts, later(place.starts, _UNKNOWN_LENGTH)),
        )
        drafts.append(
            TalkDraft(
                title=talk.title,
                starts_at=place.starts,
                ends_at=ends,
                key=_own_key(talk.key, used),
                speakers=talk.speakers,
                room=talk.room,
                track=talk.track,
                abstract=talk.abstract,
                url=talk.url,
                language=talk.language,
                cancelled=talk.cancelled,
                is_cut=talk.is_cut,
            )
        )
    return tuple(drafts)


def _next_starts(starts: Iterable[datetime]) -> dict[datetime, datetime]:
    ordered = sorted(set(starts))
    return dict(pairwise(ordered))


def _own_key(key: str, used: dict[str, int]) -> str:
    """The talk's key; a talk given again gets a number, so that each keeps its own."""
    if not key:
        return ""
    used[key] = used.get(key, 0) + 1
    return key if used[key] == 1 else f"{key}#{used[key]}"


def _event_draft(event: SourceEvent, first: date, last: date, zone: ZoneInfo | None) -> EventDraft:
    clock = zone or ZoneInfo("UTC")
    return EventDraft(
        name=event.name or NAMELESS,
        starts_on=first,
        ends_on=last,
        timezone=zone.key if zone is not None else "",
        kind=event.kind,
        venue=event.venue,
        url=event.url,
        begins=_hour(event.starts, first, clock),
        finishes=_hour(event.ends, last, clock),
        description=event.description,
        is_virtual=event.is_virtual,
        cost=event.price[0] if event.price else None,
        currency=event.price[1] if event.price else "",
        key=event.key,
    )


def _hour(moment: datetime | date | None, day: date, clock: ZoneInfo) -> time | None:
    """The wall clock of a moment on that day; days have no hours."""
    if not isinstance(moment, datetime):
        return None
    local = in_zone(moment, clock)
    return local.time() if local.date() == day else None
