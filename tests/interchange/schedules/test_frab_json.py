"""Schedules in JSON in frab's words."""

import json
from datetime import UTC, date, datetime

import pytest

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.reader import (
    ScheduleReading,
    looks_like_schedule,
    read_schedule,
)

TALK = {
    "guid": "g1",
    "title": "Bees",
    "date": "2024-05-04T10:00:00+02:00",
    "start": "10:00",
    "duration": "00:30",
    "persons": [
        {
            "code": "ADA",
            "public_name": "Ada Example",
            "biography": "Keeps **bees**.",
            "links": [{"url": "https://ada.example"}, {"url": "ftp://ada.example"}],
        }
    ],
}


def read(value: object) -> ScheduleReading:
    """What is read of this as JSON."""
    data = json.dumps(value).encode()
    assert looks_like_schedule(data)
    return read_schedule(data)


def test_talks_stand_under_days_and_rooms() -> None:
    day = {"date": "2024-05-04", "rooms": {"Red": [TALK], "Blue": [{"title": "Late"}]}}
    conference = {"acronym": "tiny", "title": "TinyConf", "days": [day]}
    agenda = read({"schedule": {"conference": conference}}).agenda

    assert agenda.key == "tiny"
    assert agenda.event.timezone == "Etc/GMT-2"
    assert [(talk.title, talk.room) for talk in agenda.talks] == [("Bees", "Red"), ("Late", "Blue")]
    (ada,) = agenda.speakers
    assert (ada.name, ada.key, ada.biography) == ("Ada Example", "ADA", "Keeps bees.")
    assert ada.links == ("https://ada.example",)


def test_the_hub_lists_talks_apart_from_days_and_persons() -> None:
    conference = {
        "title": "Hub",
        "time_zone_name": "Europe/Berlin",
        "tracks": [{"slug": "sci", "name": "Science"}],
        "days": [{"date": "2024-05-04"}],
    }
    event = {
        "title": "Bees",
        "start": "2024-05-04T10:00:00+02:00",
        "end": "2024-05-04T10:40:00+02:00",
        "room": {"name": "Red"},
        "track": {"slug": "sci"},
        "participants": [{"guid": "p1", "name": "Ada", "role": "speaker"}],
    }
    persons = [{"guid": "p1", "name": "Ada", "biography": "Bees."}]
    whole = {"schedule": {"conference": conference, "events": [event], "persons": persons}}
    agenda = read(whole).agenda

    (talk,) = agenda.talks
    assert (talk.room, talk.track, talk.speakers) == ("Red", "Science", ("Ada",))
    assert talk.ends_at == datetime(2024, 5, 4, 8, 40, tzinfo=UTC)
    assert agenda.speakers[0].biography == "Bees."


def test_pretalx_lists_talks_with_slots_and_codes() -> None:
    slot = {"start": "2024-05-04T10:00:00Z", "end": "2024-05-04T10:30:00Z", "room": {"en": "R101"}}
    talk = {"code": "ABC", "title": {"en": "Bees"}, "speakers": ["DEF"], "slot": slot}
    agenda = read({"talks": [talk], "speakers": [{"code": "DEF", "name": "Jane"}]}).agenda

    assert (agenda.talks[0].key, agenda.talks[0].title) == ("ABC", "Bees")
    assert (agenda.talks[0].room, agenda.talks[0].speakers) == ("R101", ("Jane",))
    assert agenda.event.starts_on == date(2024, 5, 4)


def test_one_talk_alone_is_read_if_it_has_a_day() -> None:
    assert [talk.title for talk in read(TALK).agenda.talks] == ["Bees"]
    commented = b"/* a sample */\n" + json.dumps(TALK).encode()
    assert looks_like_schedule(commented)
    assert len(read_schedule(commented).agenda.talks) == 1


def test_one_talk_without_a_day_is_named() -> None:
    with pytest.raises(UnreadableFile, match="Bees"):
        read({"title": "Bees", "speakers": [], "duration": 2700})


def test_a_conference_without_talks_is_still_an_event() -> None:
    reading = read({"schedule": {"conference": {"title": "Soon", "start": "2024-05-04"}}})

    assert reading.agenda.event.name == "Soon"
    assert [item.why for item in reading.skipped] == ["There are no talks in it yet."]


def test_contacts_in_json_are_no_schedule() -> None:
    assert not looks_like_schedule(b'{"name": "Ada", "tags": ["schedule"], "note": "\\"slot\\":"}')
