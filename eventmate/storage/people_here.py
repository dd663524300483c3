"""Everybody at an event, put together from its lists, its schedule and my targets."""

from sqlalchemy import Connection

from eventmate.domain.event_people import PersonHere, people_here
from eventmate.domain.events import EventId
from eventmate.storage import listed_people, talks, targets


def of_event(connection: Connection, wanted: EventId) -> tuple[PersonHere, ...]:
    """Each person once: those listed, then speakers and targets who are on no list."""
    return people_here(
        listed_people.of_event(connection, wanted),
        talks.speakers_of(connection, wanted),
        talks.of_event(connection, wanted),
        targets.of_event(connection, wanted),
    )
