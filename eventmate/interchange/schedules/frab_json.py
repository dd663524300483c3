"""Schedules in JSON in frab's words: frab, pretalx, the C3's hub, and single talks of them."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.frab import Day, FrabSchedule
from eventmate.interchange.schedules.json_values import Fields, fields_of, list_of, text_of
from eventmate.interchange.schedules.sources import MOST_TALKS, ScheduleReading

_ENVELOPES: Final = ("schedule", "conference_events")
_TALK_LISTS: Final = ("events", "talks", "submissions", "results", "slots")
_MOST_DAYS: Final = 400
_TALK_SIGNS: Final = ("speakers", "persons", "participants", "duration", "abstract", "slot")


def read_frab_json(value: object) -> ScheduleReading:
    """Every talk of a schedule, or the one talk of a file; raises UnreadableFile without any."""
    root = fields_of(value)
    for envelope in _ENVELOPES:
        root = fields_of(root.get(envelope)) or root
    conference = fields_of(root.get("conference"))
    collected = FrabSchedule(_about(root, conference))
    for owner in (conference, root):
        collected.know("rooms", list_of(owner.get("rooms")))
        collected.know("tracks", list_of(owner.get("tracks")))
        for name in ("persons", "speakers"):
            collected.know("persons", list_of(owner.get(name)))
    found = 0
    days: list[Day] = []
    for owner in (conference, root):
        for day_fields in (fields_of(day) for day in list_of(owner.get("days"))[:_MOST_DAYS]):
            days.append(collected.day(day_fields))
            for room, talk in _talks_of_day(day_fields):
                collected.add_talk(talk, days[-1], room)
                found += 1
    for talk in islice(_loose_talks(value, root, conference), MOST_TALKS + 1):
        collected.add_talk(talk, Day())
        found += 1
    if not found and not days and not conference:
        raise UnreadableFile("There is neither a conference nor a talk in this file.")
    return collected.reading()


def _about(root: Fields, conference: Fields) -> Fields:
    """What is said of the conference, some of it beside and not in its object."""
    beside = {
        name: root[name]
        for name in ("base_url", "timezone", "time_zone_name", "event_start", "event_end")
        if text_of(root.get(name))
    }
    return {**beside, **conference}


def _talks_of_day(day: Fields) -> Iterator[tuple[str, Fields]]:
    """The talks of a day with their rooms: by room name, by room objects, or without rooms."""
    rooms = day.get("rooms")
    if isinstance(rooms, dict):
        for name, talks in rooms.items():
            yield from ((name, fields_of(talk)) for talk in list_of(talks))
    else:
        for room in (fields_of(room) for room in list_of(rooms)):
            for name in _TALK_LISTS:
                for talk in list_of(room.get(name)):
                    yield text_of(room.get("name")), fields_of(talk)
    for name in _TALK_LISTS:
        yield from (("", fields_of(talk)) for talk in list_of(day.get(name)))


def _loose_talks(value: object, root: Fields, conference: Fields) -> Iterator[Fields]:
    """Talks outside any day: in one list, or the file being such a list or one talk."""
    for owner in (conference, root):
        for name in _TALK_LISTS:
            yield from (fields_of(talk) for talk in list_of(owner.get(name)))
    whole = value if isinstance(value, list) else [root]
    yield from (talk for talk in map(fields_of, whole) if _is_talk(talk))


def _is_talk(fields: Fields) -> bool:
    return "title" in fields and any(sign in fields for sign in _TALK_SIGNS)
