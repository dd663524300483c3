"""Sessionize's JSON: everything in one object, the grid by day and room, or lists of sessions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Final

from eventmate.domain.errors import UnreadableFile
from eventmate.domain.reading import Skipped
from eventmate.interchange.plain_text import one_line, plain_text, web_address
from eventmate.interchange.schedules.assembly import assemble
from eventmate.interchange.schedules.frab import UNTITLED
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
from eventmate.interchange.schedules.times import read_moment

_TRACK: Final = ("track", "stream", "topic")
_MOST_SESSIONS: Final = 4 * MOST_TALKS
_MOST_PROBED: Final = 5
_LANGUAGE: Final = ("language",)
_CANCELLED: Final = {"declined", "canceled", "cancelled", "withdrawn"}


def is_sessionize(value: object) -> bool:
    """Whether parsed JSON is one of Sessionize's views."""
    if isinstance(value, list):
        return any(_is_view(entry) for entry in map(fields_of, value[:_MOST_PROBED]))
    fields = fields_of(value)
    return isinstance(fields.get("sessions"), list)


def _is_view(entry: Fields) -> bool:
    """Whether an entry of a list is a session, a group of them, or a day of the grid."""
    if "isServiceSession" in entry or "timeSlots" in entry:
        return True
    holders = [entry, *map(fields_of, list_of(entry.get("rooms")))]
    sessions = (session for holder in holders for session in list_of(holder.get("sessions")))
    return any("startsAt" in fields_of(session) for session in sessions)


def read_sessionize(value: object) -> ScheduleReading:
    """All talks; breaks and other service sessions are counted and left out.

    Raises UnreadableFile where there is no session, or none has a time yet.
    """
    everything = fields_of(value)
    sessions = list(islice(_sessions(value), _MOST_SESSIONS))
    services = sum(1 for session in sessions if session.get("isServiceSession") is True)
    talks = [session for session in sessions if session.get("isServiceSession") is not True]
    if not talks:
        raise UnreadableFile("There is no talk in this list of sessions yet. Try again later.")
    names = _Names(everything)
    drafts = [names.talk(session) for session in talks[: MOST_TALKS + 1]]
    if not any(draft.starts for draft in drafts):
        raise UnreadableFile(
            "These sessions have no times yet. Read the file again when the schedule is out."
        )
    reading = assemble(SourceEvent(), drafts, names.book.speakers())
    if not services:
        return reading
    what = (
        "One break or other service session was"
        if services == 1
        else (f"{services} breaks and other service sessions were")
    )
    return replace(reading, skipped=(*reading.skipped, Skipped(0, f"{what} left out.")))


def _sessions(value: object) -> Iterator[Fields]:
    """Each session once: plenary ones stand in every room of a grid, others in every group."""
    seen: set[tuple[str, str, str]] = set()
    for session in _listed(value):
        key = tuple(text_of(session.get(name)) for name in ("id", "startsAt", "title"))
        if not key[0] or key not in seen:
            seen.add((key[0], key[1], key[2]))
            yield session


def _listed(value: object) -> Iterator[Fields]:
    entries = value if isinstance(value, list) else [value]
    for entry in map(fields_of, entries):
        if "startsAt" in entry or "isServiceSession" in entry:
            yield entry
            continue
        yield from map(fields_of, list_of(entry.get("sessions")))
        for room in map(fields_of, list_of(entry.get("rooms"))):
            for session in map(fields_of, list_of(room.get("sessions"))):
                yield {"room": room.get("name"), **session}


class _Names:
    """Who and what the ids inside sessions stand for."""

    def __init__(self, everything: Fields) -> None:
        self.book = SpeakerBook()
        self._rooms = _by_id(everything.get("rooms"))
        self._speakers = _by_id(everything.get("speakers"))
        self._categories: dict[str, tuple[str, str]] = {}
        self._learn(everything.get("categories"), "items")

    def talk(self, session: Fields) -> SourceTalk:
        """One session as a talk."""
        self._learn(session.get("categories"), "categoryItems")
        starts = read_moment(first_text(session, "startsAt"))
        ends = read_moment(first_text(session, "endsAt"))
        chosen = self._chosen(session)
        return SourceTalk(
            title=one_line(first_text(session, "title")) or UNTITLED,
            starts=starts if isinstance(starts, datetime) else None,
            ends=ends if isinstance(ends, datetime) else None,
            day=None if isinstance(starts, datetime) else starts,
            key=one_line(first_text(session, "id")),
            speakers=self._names(list_of(session.get("speakers"))[:MOST_SPEAKERS_OF_A_TALK]),
            room=self._room(session),
            track=_item_of(chosen, _TRACK),
            abstract=plain_text(first_text(session, "description")),
            url=web_address(first_text(session, "url", "liveUrl")),
            language=_item_of(chosen, _LANGUAGE),
            cancelled=first_text(session, "status").casefold() in _CANCELLED,
        )

    def _learn(self, categories: object, items: str) -> None:
        for category in map(fields_of, list_of(categories)):
            title = first_text(category, "title", "name")
            for item in map(fields_of, list_of(category.get(items))):
                self._categories[text_of(item.get("id"))] = (title, first_text(item, "name"))

    def _chosen(self, session: Fields) -> list[tuple[str, str]]:
        keys = [text_of(key) for key in list_of(session.get("categoryItems"))]
        for category in map(fields_of, list_of(session.get("categories"))):
            items = map(fields_of, list_of(category.get("categoryItems")))
            keys += [text_of(item.get("id")) for item in items]
        return [self._categories[key] for key in keys if key in self._categories]

    def _room(self, session: Fields) -> str:
        room = self._rooms.get(text_of(session.get("roomId")), {})
        return one_line(first_text(session, "room") or first_text(room, "name"))

    def _names(self, speakers: Iterable[object]) -> tuple[str, ...]:
        names = (self._speaker(speaker) for speaker in speakers)
        return tuple(dict.fromkeys(name for name in names if name))

    def _speaker(self, speaker: object) -> str:
        said = fields_of(speaker)
        key = first_text(said, "id") if said else text_of(speaker)
        said = {**self._speakers.get(key, {}), **said}
        both = f"{first_text(said, 'firstName')} {first_text(said, 'lastName')}"
        links = [
            first_text(fields_of(link), "url") or text_of(link)
            for link in list_of(said.get("links"))
        ]
        return self.book.add(
            first_text(said, "fullName", "name") or both,
            key,
            first_text(said, "tagLine"),
            first_text(said, "bio"),
            links,
        )


def _by_id(entries: object) -> dict[str, Fields]:
    return {text_of(entry.get("id")): entry for entry in map(fields_of, list_of(entries))}


def _item_of(chosen: Iterable[tuple[str, str]], words: tuple[str, ...]) -> str:
    """The items chosen in the first category whose title has one of the words."""
    for word in words:
        items = [one_line(item) for title, item in chosen if word in title.casefold()]
        if items:
            return ", ".join(items)
    return ""
