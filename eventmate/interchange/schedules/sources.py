"""What a source says of an event, its talks and its speakers, before times have their zone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from eventmate.domain.agendas import Agenda, Speaker
from eventmate.domain.events import EventKind
from eventmate.domain.reading import Skipped
from eventmate.interchange.plain_text import (
    LONGEST_TEXT,
    one_line,
    plain_text,
    reading_effort,
    web_address,
)

# Several times what the largest conferences have.
MOST_TALKS: Final = 5_000
MOST_SPEAKERS_OF_A_TALK: Final = 100
_MOST_SPEAKERS = 10_000
_MOST_LINKS = 20
_MOST_EFFORT = 8_000_000


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """An event as its source describes it; `starts` and `ends` are days, or moments."""

    name: str = ""
    key: str = ""
    starts: datetime | date | None = None
    ends: datetime | date | None = None
    zone: ZoneInfo | None = None
    venue: str = ""
    url: str = ""
    description: str = ""
    kind: EventKind = EventKind.CONFERENCE
    cancelled: bool = False
    is_virtual: bool = False
    days: tuple[date, ...] = ()
    price: tuple[Decimal, str] | None = None  # with its currency


@dataclass(frozen=True, slots=True)
class SourceTalk:
    """A talk as its source describes it.

    `starts` without offset is the wall clock of the place; without `starts` only the `day` may
    be known. `line` is where it stands in the file, 0 when unknown; `is_cut` says that the file
    broke off inside it.
    """

    title: str
    starts: datetime | None = None
    ends: datetime | None = None
    duration: timedelta | None = None
    day: date | None = None
    key: str = ""
    speakers: tuple[str, ...] = ()
    room: str = ""
    track: str = ""
    abstract: str = ""
    url: str = ""
    language: str = ""
    cancelled: bool = False
    line: int = 0
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class ScheduleReading:
    """The one event of a schedule and what had to be left out of it."""

    agenda: Agenda
    skipped: tuple[Skipped, ...] = ()


class SpeakerBook:
    """The speakers of a schedule, each once: by the source's key, else by name."""

    def __init__(self) -> None:
        self._speakers: dict[str, Speaker] = {}
        self._of_name: dict[str, str] = {}
        self._effort = 0

    def add(
        self,
        name: str,
        key: str = "",
        headline: str = "",
        biography: str = "",
        links: Iterable[str] = (),
    ) -> str:
        """Enter a speaker, or what is new of a known one; gives the name as it is shown."""
        name, key = one_line(name), one_line(key)
        if not name:
            return ""
        named = f"name:{name.casefold()}"
        place = f"key:{key}" if key else self._of_name.get(named, named)
        known = self._speakers.get(place, Speaker(name, key))
        if place not in self._speakers and len(self._speakers) >= _MOST_SPEAKERS:
            return name
        addresses = (web_address(link) for link in list(links)[:_MOST_LINKS])
        together = dict.fromkeys((*known.links, *(link for link in addresses if link)))
        self._speakers[place] = replace(
            known,
            headline=known.headline or one_line(headline),
            biography=known.biography or self._told(biography),
            links=tuple(together),
        )
        self._of_name.setdefault(named, place)
        return known.name

    def _told(self, biography: str) -> str:
        """A biography as plain text; beyond what thousands of people say it is left out."""
        written = biography[:LONGEST_TEXT]
        self._effort += reading_effort(written)
        return plain_text(written) if self._effort <= _MOST_EFFORT else ""

    def speakers(self) -> tuple[Speaker, ...]:
        """All of them in the order they were met."""
        return tuple(self._speakers.values())
