"""Sessionize's views."""

import json
from datetime import UTC, datetime

import pytest

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.reader import ScheduleReading, read_schedule

TALK = {
    "id": "11",
    "title": "Bees",
    "description": "All about bees.",
    "startsAt": "2024-05-04T10:00:00",
    "endsAt": "2024-05-04T10:45:00",
    "isServiceSession": False,
    "speakers": ["s1"],
    "categoryItems": [5],
    "roomId": 7,
    "status": "Accepted",
}
LUNCH = {"id": "12", "title": "Lunch", "startsAt": "2024-05-04T12:00:00", "isServiceSession": True}
ADA = {
    "id": "s1",
    "fullName": "Ada Example",
    "tagLine": "Beekeeper",
    "bio": "Keeps bees.",
    "links": [{"title": "Blog", "url": "https://ada.example"}],
}
EVERYTHING = {
    "sessions": [TALK, LUNCH],
    "speakers": [ADA],
    "rooms": [{"id": 7, "name": "Red"}],
    "categories": [{"id": 1, "title": "Track", "items": [{"id": 5, "name": "Nature"}]}],
}


def read(value: object) -> ScheduleReading:
    """What is read of this as JSON."""
    return read_schedule(json.dumps(value).encode())


def test_everything_in_one_object() -> None:
    reading = read(EVERYTHING)
    (talk,) = reading.agenda.talks

    assert reading.agenda.floating
    assert talk.starts_at == datetime(2024, 5, 4, 10, tzinfo=UTC)
    assert (talk.room, talk.track, talk.speakers) == ("Red", "Nature", ("Ada Example",))
    (ada,) = reading.agenda.speakers
    assert (ada.headline, ada.biography, ada.links) == (
        "Beekeeper",
        "Keeps bees.",
        ("https://ada.example",),
    )


def test_breaks_are_counted_and_named() -> None:
    assert [item.why for item in read(EVERYTHING).skipped] == [
        "One break or other service session was left out."
    ]


def test_the_grid_and_the_lists_say_the_same() -> None:
    session = {**TALK, "speakers": [{"id": "s1", "name": "Ada Example"}], "room": "Red"}
    grid = [{"date": "2024-05-04", "rooms": [{"name": "Red", "sessions": [session, LUNCH]}]}]
    grouped = [{"groupName": "All", "sessions": [session, LUNCH]}, {"sessions": [session]}]

    for view in (grid, grouped, [session, LUNCH]):
        (talk,) = read(view).agenda.talks
        assert (talk.title, talk.room, talk.speakers) == ("Bees", "Red", ("Ada Example",))


def test_a_session_without_time_stands_where_its_day_begins() -> None:
    agenda = read({"sessions": [TALK, {"id": "13", "title": "Secret", "startsAt": None}]}).agenda

    assert {talk.starts_at for talk in agenda.talks} == {datetime(2024, 5, 4, 10, tzinfo=UTC)}


def test_a_declined_session_is_cancelled() -> None:
    assert read({"sessions": [{**TALK, "status": "Declined"}]}).agenda.talks[0].cancelled


def test_a_list_of_speakers_is_told_from_a_schedule() -> None:
    with pytest.raises(UnreadableFile):
        read([ADA])
