"""Filling an empty library with sample people, for a first look, pictures and tests."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.contacts import (
    Address,
    ContactDetails,
    ContactId,
    ContactPoint,
    PointKind,
    Role,
)
from eventmate.domain.encounters import (
    CaptureKind,
    Direction,
    InteractionKind,
    Place,
    PromiseDirection,
    PromiseDraft,
)
from eventmate.domain.follow_ups import FollowUpKind, FollowUpState
from eventmate.services import planning
from eventmate.services.demo_events import SampleEvents, SampleTime
from eventmate.services.demo_practice import SamplePractice
from eventmate.services.demo_relations import SampleRelations
from eventmate.services.planning import Meeting
from eventmate.settings import Preferences
from eventmate.storage import captures, cards, contacts, encounters, follow_ups
from eventmate.storage.contacts import NewContact
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store, Writing

if TYPE_CHECKING:
    from eventmate.domain.events import EventId

# Meetings this long ago have had their thank-you.
SETTLED_DAYS = 14
KNOWN_DAYS = 200
Entry = Mapping[str, Any]


def fill(store: Store, text: str, now: datetime, preferences: Preferences) -> None:
    """Fill an empty library from a sample (TOML); its days count from `now`'s day.

    The industry its goals count against goes to the settings beside it.
    """
    sample = tomllib.loads(text)
    preferences.change(industry=sample["industry"])
    with store.writing() as work:
        _Filling(work, now).fill(sample)


class _Filling:
    """One filling under way."""

    def __init__(self, work: Writing, now: datetime) -> None:
        self._work = work
        self._now = now
        self._events: dict[str, tuple[EventId, str]] = {}
        self._moved = 0

    def fill(self, sample: Entry) -> None:
        for entry in sample["cards"]:
            cards.add(self._work.connection, _card(entry))
        made = SampleEvents(self._work, SampleTime(self._now, self._day, self._moment))
        for entry in sample["events"]:
            self._events[entry["key"]] = (made.add(entry), entry["name"])
        for entry in sample["goals"]:
            made.add_goal(entry)
        for entry in sample["communities"]:
            made.add_community(entry)
        practice = SamplePractice(self._work, SampleTime(self._now, self._day, self._moment))
        for entry in sample["introductions"]:
            event, _ = self._events.get(entry.get("event", ""), (None, ""))
            practice.add(entry, event)
        known: dict[str, ContactId] = {}
        for entry in sample["people"]:
            draft = NewContact(_details(entry), "Sample", roles=_roles(entry))
            made_at = self._known_since(entry)
            (contact,) = contacts.insert_many(self._work.connection, [draft], made_at)
            known[entry["name"]] = contact
            self._add_history(contact, entry)
        for entry in sample["events"]:
            made.add_people(entry, self._events[entry["key"]][0], known)
        SampleRelations(self._work, SampleTime(self._now, self._day, self._moment)).add(
            sample["relations"], known
        )
        for entry in sample["inbox"]:
            place = Place(self._events["atlantic"][0])
            kind = CaptureKind(entry["kind"])
            moment = self._moment(0, entry["time"])
            captures.add(self._work.connection, kind, entry["text"], moment, place)

    def _day(self, offset: int) -> date:
        return self._now.date() + timedelta(days=offset)

    def _moment(self, offset: int, clock: str, zone: str = "") -> datetime:
        tzinfo = ZoneInfo(zone) if zone else self._now.tzinfo
        moment = datetime.combine(self._day(offset), time.fromisoformat(clock), tzinfo)
        if zone or moment <= self._now:
            return moment
        # Nobody is met in the future: early in the day, today's meetings were moments ago.
        self._moved += 1
        return self._now - timedelta(minutes=7 * self._moved)

    def _known_since(self, entry: Entry) -> datetime:
        """The first meeting or touch; whoever has neither is known for long."""
        days = [item["day"] for key in ("meetings", "touches") for item in entry.get(key, ())]
        offset = min(days, default=-KNOWN_DAYS)
        return self._now if offset == 0 else self._now + timedelta(days=offset)

    def _add_history(self, contact: ContactId, entry: Entry) -> None:
        for meeting in entry.get("meetings", ()):
            self._add_meeting(contact, meeting)
        for touch in entry.get("touches", ()):
            at = self._moment(touch["day"], "10:00")
            encounters.add_interaction(
                self._work.connection,
                contact,
                InteractionKind(touch["kind"]),
                at,
                direction=Direction(touch.get("direction", "neutral")),
                note=touch["note"],
                started_by_me=not touch.get("they_began", False),
            )
            contacts.touch(self._work.connection, contact, at)
        for planned in entry.get("planned", ()):
            draft = NewFollowUp(
                contact, FollowUpKind(planned["kind"]), self._day(planned["due"]), planned["about"]
            )
            follow_ups.add(self._work.connection, draft)

    def _add_meeting(self, contact: ContactId, entry: Entry) -> None:
        event, name = self._events[entry["event"]]
        at = self._moment(entry["day"], entry["time"])
        place = Place(event, name, entry.get("room", entry.get("place", "")), entry.get("talk", ""))
        encounter = encounters.add(self._work.connection, contact, at, place, entry["spoke"])
        contacts.touch(self._work.connection, contact, at)
        meeting = Meeting(contact, encounter, self._day(entry["day"]))
        for said in _said(entry, self._day):
            planning.add_said(self._work, meeting, said)
        planning.plan_thank_you(self._work, meeting)
        if entry["day"] <= -SETTLED_DAYS:
            for planned in follow_ups.of_encounter(self._work.connection, encounter):
                thanked_at = at + timedelta(days=1)
                follow_ups.finish(self._work.connection, planned.id, FollowUpState.DONE, thanked_at)


def _said(entry: Entry, day: Callable[[int], date]) -> list[PromiseDraft]:
    directions = {
        "promised": PromiseDirection.I_PROMISED,
        "they_promised": PromiseDirection.THEY_PROMISED,
        "they_asked": PromiseDirection.THEY_ASKED,
    }
    due = day(entry["due"]) if "due" in entry else None
    return [
        PromiseDraft(direction, entry[key], due if key == "promised" else None)
        for key, direction in directions.items()
        if key in entry
    ]


def _roles(entry: Entry) -> tuple[Role, ...]:
    return tuple(Role(name) for name in entry.get("roles", ()))


def _point(text: str) -> ContactPoint:
    kind, _, value = text.partition(" ")
    return ContactPoint(PointKind(kind), value)


def _details(entry: Entry) -> ContactDetails:
    return ContactDetails(
        name=entry["name"],
        given=entry.get("given", ""),
        family=entry.get("family", ""),
        prefix=entry.get("prefix", ""),
        pronouns=entry.get("pronouns", ""),
        organisation=entry.get("org", ""),
        title=entry.get("title", ""),
        industry=entry.get("industry", ""),
        points=tuple(_point(text) for text in entry.get("points", ())),
        offers=entry.get("offers", ""),
        needs=entry.get("needs", ""),
        tags=tuple(entry.get("tags", ())),
    )


def _card(entry: Entry) -> CardDraft:
    points = tuple(
        CardPoint(
            PointKind(point["kind"]),
            point["value"],
            point.get("label", ""),
            point.get("in_code", True),
        )
        for point in entry["points"]
    )
    return CardDraft(
        label=entry["label"],
        name=entry["name"],
        pronouns=entry.get("pronouns", ""),
        headline=entry.get("headline", ""),
        organisation=entry.get("organisation", ""),
        title=entry.get("title", ""),
        points=points,
        address=Address(city=entry.get("city", ""), country=entry.get("country", "")),
        offers=entry.get("offers", ""),
        needs=entry.get("needs", ""),
        payload=Payload(entry.get("payload", "small")),
    )
