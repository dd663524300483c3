"""What a calendar's entries are: the talks of one conference, or events of their own."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from eventmate.domain.agendas import Agenda, Repetition, TalkDraft, date_key
from eventmate.domain.errors import UnusableRepetition
from eventmate.domain.events import EventDraft
from eventmate.domain.reading import Skipped
from eventmate.domain.wall_clock import from_wall, in_zone, zone_named

FEWEST_TALKS = 4
LONGEST_CONFERENCE = timedelta(days=10)
LONGEST_TALK = timedelta(hours=18)
MOST_DATES = 6  # of something that repeats, so that a weekly meetup does not fill the list
AHEAD = timedelta(days=366)
_SHOWN = 60

Dates = Callable[[Repetition, datetime, datetime, int], Sequence[datetime]]


def is_one_conference(entries: Sequence[Agenda]) -> bool:
    """Whether entries look like the talks of one conference: many, with hours, close together."""
    timed = [entry.event for entry in entries if entry.event.begins is not None]
    if len(timed) < FEWEST_TALKS or any(entry.repetition for entry in entries):
        return False
    first, last = min(e.starts_on for e in timed), max(e.ends_on for e in timed)
    return last - first <= LONGEST_CONFERENCE and len(timed) > (last - first).days


def as_conference(entries: Sequence[Agenda], name: str, here: tzinfo) -> Agenda:
    """One event with the timed entries as its talks; entries of whole days are its own days."""
    timed = [entry for entry in entries if entry.event.begins is not None]
    zones = Counter(entry.event.timezone for entry in timed)
    timezone = zones.most_common(1)[0][0] if zones else ""
    talks = tuple(_talk(entry, here) for entry in timed)
    walls = [in_zone(moment, timezone, here) for t in talks for moment in (t.starts_at, t.ends_at)]
    days = [wall.date() for wall in walls] or [entry.event.starts_on for entry in entries]
    links = Counter(entry.event.url for entry in entries if entry.event.url)
    draft = EventDraft(name, min(days), _last_day(walls, days), timezone)
    if len(links) == 1:
        draft = replace(draft, url=next(iter(links)))
    return Agenda(draft, talks, floating=all(entry.floating for entry in timed) and bool(timed))


def _last_day(walls: Sequence[datetime], days: Sequence[date]) -> date:
    """The last day, not counting the small hours that end the evening before."""
    last = max(walls, default=None)
    if last is not None and last.time() <= time(6) and last.date() > min(days):
        return last.date() - timedelta(days=1)
    return max(days)


def _talk(entry: Agenda, here: tzinfo) -> TalkDraft:
    event = entry.event
    zone = "UTC" if entry.floating else event.timezone
    begins = event.begins or time(0)
    starts_at = from_wall(event.starts_on, begins, zone, here).astimezone(UTC)
    ends_at = from_wall(event.ends_on, event.finishes or begins, zone, here).astimezone(UTC)
    return TalkDraft(
        title=event.name,
        starts_at=starts_at,
        ends_at=ends_at if starts_at <= ends_at <= starts_at + LONGEST_TALK else starts_at,
        key=entry.key,
        speakers=tuple(speaker.name for speaker in entry.speakers),
        room=event.venue,
        abstract=event.description,
        url=event.url,
        cancelled=entry.cancelled,
        is_cut=entry.is_partial,
    )


def as_events(
    entries: Sequence[Agenda], now: datetime, dates: Dates
) -> tuple[tuple[Agenda, ...], tuple[Skipped, ...]]:
    """Each entry as an event of its own; of what repeats, the dates to come within a year.

    Where these cannot be worked out only the first date is kept, which is said.
    """
    found: list[Agenda] = []
    skipped: list[Skipped] = []
    for entry in entries:
        if entry.repetition is None:
            found.append(entry)
            continue
        try:
            found += _repeated(entry, entry.repetition, now, dates)
        except UnusableRepetition as error:
            found.append(replace(entry, repetition=None))
            why = f"Only the first date of “{entry.event.name[:_SHOWN]}” was kept. {error}"
            skipped.append(Skipped(entry.repetition.line, why))
    return tuple(found), tuple(skipped)


def _repeated(
    entry: Agenda, repetition: Repetition, now: datetime, dates: Dates
) -> Sequence[Agenda]:
    coming = dates(repetition, now, now + AHEAD, MOST_DATES)
    return [_on_date(entry, moment) for moment in coming] or [replace(entry, repetition=None)]


def _on_date(entry: Agenda, moment: datetime) -> Agenda:
    """One date of what repeats, on the clocks of the event, whatever clock it is counted on."""
    event = entry.event
    key = date_key(entry.key, moment, is_day=event.begins is None)
    if event.begins is None:
        last = moment.date() + (event.ends_on - event.starts_on)
        draft = replace(event, starts_on=moment.date(), ends_on=last)
    else:
        zone = zone_named(event.timezone)
        wall = (moment if zone is None else moment.astimezone(zone)).replace(tzinfo=None)
        end = wall + _length(event)
        finishes = None if event.finishes is None else end.time()
        draft = replace(
            event, starts_on=wall.date(), ends_on=end.date(), begins=wall.time(), finishes=finishes
        )
    return replace(entry, event=draft, key=key, repetition=None)


def _length(event: EventDraft) -> timedelta:
    """How long an event takes on the wall clock."""
    begins = datetime.combine(event.starts_on, event.begins or time())
    return datetime.combine(event.ends_on, event.finishes or begins.time()) - begins
