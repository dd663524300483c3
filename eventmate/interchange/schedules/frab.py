"""The vocabulary of frab, which pretalx, OSEM, wafer, FOSDEM and the C3 share in XML and JSON."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.plain_text import (
    LONGEST_TEXT,
    one_line,
    plain_text,
    reading_effort,
    web_address,
)
from eventmate.interchange.schedules.assembly import assemble
from eventmate.interchange.schedules.json_values import (
    Fields,
    fields_of,
    first_text,
    list_of,
    text_of,
)
from eventmate.interchange.schedules.sources import (
    MOST_SPEAKERS_OF_A_TALK,
    MOST_TALKS,
    ScheduleReading,
    SourceEvent,
    SourceTalk,
    SpeakerBook,
)
from eventmate.interchange.schedules.times import (
    read_clock,
    read_duration,
    read_moment,
    zone_named,
)

UNTITLED: Final = "Untitled talk"
_ADDRESSES = ("url", "public_url", "full_conf_url", "conf_url", "origin_url")
_PERSON_NAMES = ("public_name", "full_public_name", "name", "full_name", "display_name")
_PERSON_KEYS = ("guid", "code", "id")
_PERSON_ADDRESSES = ("url", "public_url", "twitter", "homepage", "website")
# Only what comes this early can belong to the evening before.
_LATEST_NIGHT: Final = timedelta(hours=6)
_NOON: Final = timedelta(hours=12)
_DAY: Final = timedelta(days=1)
_MOST_DAYS: Final = 400
# Eight times what a thousand talks say of themselves; pure markup of it takes half a second.
_MOST_EFFORT: Final = 12_000_000
_CANCELLED: Final = re.compile(
    r"\W{0,3}(?:cancell?ed|abgesagt|entfällt|annulé|annullato|cancelad[oa])\b", re.IGNORECASE
)
_CANCELLED_STATES: Final = {"canceled", "cancelled", "rejected", "withdrawn", "declined"}
_NO_TRACK: Final = {"no track", "none"}


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a schedule, with the hours between which its talks lie where they are known."""

    on: date | None = None
    begins: datetime | None = None
    ends: datetime | None = None


@dataclass(slots=True)
class FrabSchedule:
    """Collects a schedule in frab's words, element by element, and makes the agenda of it."""

    conference: Fields
    book: SpeakerBook = field(default_factory=SpeakerBook)
    names: dict[str, dict[str, Fields]] = field(default_factory=dict)
    _talks: list[SourceTalk] = field(default_factory=list)
    _days: dict[date, None] = field(default_factory=dict)
    _previous: dict[tuple[date, str], timedelta] = field(default_factory=dict)
    _effort: int = 0

    def know(self, kind: str, entries: Iterable[object]) -> None:
        """Remember the conference's list of rooms, tracks or persons, which talks refer to."""
        known = self.names.setdefault(kind, {})
        for entry in entries:
            fields = fields_of(entry)
            for name in ("guid", "code", "id", "slug"):
                if key := text_of(fields.get(name)):
                    known.setdefault(key, fields)

    def day(self, fields: Fields) -> Day:
        """A day by its date, else by the hour it begins."""
        if len(self._days) >= _MOST_DAYS:
            return Day()
        begins = read_moment(first_text(fields, "start", "day_start"))
        ends = read_moment(first_text(fields, "end", "day_end"))
        on = read_moment(first_text(fields, "date")) or begins
        if isinstance(on, datetime):
            on = on.date()
        self._note_day(on)
        return Day(
            on,
            begins if isinstance(begins, datetime) else None,
            ends if isinstance(ends, datetime) else None,
        )

    def add_talk(
        self, fields: Fields, day: Day, room: str = "", line: int = 0, *, is_cut: bool = False
    ) -> None:
        """One talk; `room` is where it is listed, which its own room overrides."""
        if len(self._talks) > MOST_TALKS:
            return
        fields = {**fields_of(fields.get("slot")), **fields}
        room = one_line(self._named("rooms", fields.get("room")) or room)
        starts, on = self._start(fields, day, room)
        ends = read_moment(first_text(fields, "end", "end_time", "ends"))
        self._note_day(on)
        title = _title(fields)
        self._talks.append(
            SourceTalk(
                title=title,
                starts=starts,
                ends=ends if isinstance(ends, datetime) else None,
                duration=read_duration(fields.get("duration")),
                day=on,
                key=one_line(first_text(fields, "guid", "code", "id", "slug")),
                speakers=self._speakers(fields),
                room=room,
                track=self._track(fields.get("track")),
                abstract=self._abstract(fields),
                url=web_address(first_text(fields, *_ADDRESSES)),
                language=one_line(first_text(fields, "language", "content_locale")),
                cancelled=bool(_CANCELLED.match(title))
                or first_text(fields, "state", "status").casefold() in _CANCELLED_STATES,
                line=line,
                is_cut=is_cut,
            )
        )

    def reading(self) -> ScheduleReading:
        """The agenda of everything added so far."""
        only = self._talks[0] if len(self._talks) == 1 and not self.conference else None
        if only is not None and only.starts is None and only.day is None:
            raise UnreadableFile(
                f"This file describes one talk, “{only.title}”, but says no day for "
                "it. Please choose the file of the whole schedule."
            )
        reading = assemble(self._event(), self._talks, self.book.speakers())
        notes = list(reading.skipped)
        if not self._talks:
            notes.append(Skipped(0, "There are no talks in it yet."))
        if self._effort > _MOST_EFFORT:
            notes.append(
                Skipped(0, "The last descriptions were left out, as there is too much text.")
            )
        return replace(reading, skipped=tuple(notes))

    def _note_day(self, on: date | None) -> None:
        if on is not None and len(self._days) < _MOST_DAYS:
            self._days[on] = None

    def _event(self) -> SourceEvent:
        said = self.conference
        place = (first_text(said, "venue", "location"), first_text(said, "city"))
        subtitle, about = (plain_text(text_of(said.get(name))) for name in _ABOUT)
        return SourceEvent(
            name=one_line(first_text(said, "title", "name", "acronym")),
            key=one_line(first_text(said, "acronym", "slug", "guid")),
            starts=read_moment(first_text(said, "start", "event_start", "date_from")),
            ends=read_moment(first_text(said, "end", "event_end", "date_to")),
            zone=zone_named(first_text(said, "time_zone_name", "timezone", "time_zone")),
            venue=", ".join(dict.fromkeys(one_line(part) for part in place if part)),
            url=web_address(first_text(said, "url", "base_url")),
            description="\n\n".join(part for part in (subtitle, about) if part),
            days=tuple(self._days),
        )

    def _start(self, fields: Fields, day: Day, room: str) -> tuple[datetime | None, date | None]:
        """When a talk starts, as far as it is known, and the day it is listed under."""
        moment = read_moment(first_text(fields, "date"))
        own = read_moment(first_text(fields, "start", "start_time", "starts"))
        moment = own if isinstance(own, datetime) else moment
        clock = read_clock(first_text(fields, "start", "start_time"))
        if isinstance(moment, datetime) and (moment.time() != time() or not clock):
            return moment, day.on or moment.date()
        on = moment.date() if isinstance(moment, datetime) else moment or day.on
        if on is None or clock is None:
            return None, on
        starts = datetime.combine(on, time()) + clock
        if isinstance(moment, datetime):
            return starts.replace(tzinfo=moment.tzinfo), day.on or on
        return starts + (_DAY if self._is_night(starts, clock, day, room) else timedelta()), on

    def _is_night(self, starts: datetime, clock: timedelta, day: Day, room: str) -> bool:
        """Whether a talk listed under one day takes place after the midnight that ends it."""
        key = (starts.date(), room)
        previous = self._previous.get(key, timedelta())
        self._previous[key] = max(previous, clock)
        if clock >= _LATEST_NIGHT:
            return False
        if day.begins is not None and day.ends is not None:
            begins, ends = day.begins.replace(tzinfo=None), day.ends.replace(tzinfo=None)
            return starts < begins and starts + _DAY <= ends
        change = read_clock(first_text(self.conference, "day_change"))
        return clock < change if change is not None else previous >= _NOON

    def _named(self, kind: str, value: object) -> str:
        """The name of a room or track given as text, as an object, or by its key alone."""
        fields = fields_of(value)
        if fields and (name := first_text(fields, "name", "en")):
            return name
        key = first_text(fields, *_PERSON_KEYS, "slug") if fields else text_of(value)
        known = self.names.get(kind, {}).get(key)
        return first_text(known, "name", "title") if known else text_of(value)

    def _abstract(self, fields: Fields) -> str:
        """Everything said about a talk, without what is said twice."""
        parts: list[str] = []
        for name in _DESCRIPTIONS:
            written = text_of(fields.get(name))[:LONGEST_TEXT]
            self._effort += reading_effort(written)
            text = plain_text(written) if self._effort <= _MOST_EFFORT else ""
            if text and not any(text in part for part in parts):
                parts = [part for part in parts if part not in text]
                parts.append(text)
        return "\n\n".join(parts)

    def _track(self, value: object) -> str:
        track = one_line(self._named("tracks", value))
        return "" if track.casefold() in _NO_TRACK else track

    def _speakers(self, fields: Fields) -> tuple[str, ...]:
        listed = next((found for name in _PERSONS if (found := list_of(fields.get(name)))), [])
        names = (self._speaker(person) for person in listed[:MOST_SPEAKERS_OF_A_TALK])
        return tuple(dict.fromkeys(name for name in names if name))

    def _speaker(self, person: object) -> str:
        said = fields_of(person)
        key = text_of(person) if not said else first_text(said, *_PERSON_KEYS)
        known = self.names.get("persons", {}).get(key, {})
        said = {**known, **{name: value for name, value in said.items() if value}}
        if not said:
            return self.book.add(text_of(person))
        links = [text_of(said.get(name)) for name in _PERSON_ADDRESSES]
        for link in list_of(said.get("links")):
            fields = fields_of(link)
            links.append(first_text(fields, "url", "href") if fields else text_of(link))
        return self.book.add(
            first_text(said, *_PERSON_NAMES),
            first_text(said, *_PERSON_KEYS),
            first_text(said, "headline", "affiliation", "organization", "company"),
            first_text(said, "biography", "bio", "abstract", "description"),
            links,
        )


_ABOUT = ("subtitle", "description")
_DESCRIPTIONS = ("subtitle", "abstract", "description")
_PERSONS = ("persons", "speakers", "participants")


def _title(fields: Fields) -> str:
    """A talk's title, or what else it can be called."""
    title = one_line(first_text(fields, "title", "name", "subtitle"))
    slug = first_text(fields, "slug").replace("_", " ").replace("-", " ")
    return title or one_line(slug) or UNTITLED
