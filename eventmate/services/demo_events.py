"""The events of a sample library: agenda, speakers, goals, what to prepare, communities."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from eventmate.domain.agendas import Speaker
from eventmate.domain.communities import CommunityDraft, CommunityKind, ContributionKind
from eventmate.domain.contacts import ContactId
from eventmate.domain.events import EventDraft, EventId, EventKind, EventStatus, Talk, TalkId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.targets import TargetDraft
from eventmate.services.target_meetings import note_if_met
from eventmate.storage import communities, events, goals, listed_people, preparation, targets
from eventmate.storage import talks as agenda
from eventmate.storage.store import Writing

Entry = Mapping[str, Any]
NEW = TalkId(0)
LISTED_BEFORE = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class SampleTime:
    """Turns a sample's days, counted from today, into days and moments."""

    now: datetime
    day: Callable[[int], date]
    moment: Callable[[int, str, str], datetime]


class SampleEvents:
    """Adds events to a library that is being filled."""

    def __init__(self, work: Writing, time: SampleTime) -> None:
        self._work = work
        self._connection = work.connection
        self._time = time

    def add(self, entry: Entry) -> EventId:
        """One event with everything the sample says of it."""
        added = events.add(self._connection, self._draft(entry))
        zone = entry["timezone"]
        talks = [self._talk(added, talk, zone) for talk in entry.get("talks", ())]
        agenda.add(self._connection, added, talks)
        speakers = [Speaker(**item) for item in entry.get("speakers", ())]
        agenda.replace_speakers(self._connection, added, speakers)
        for goal in entry.get("goals", ()):
            self.add_goal(goal, added)
        made = preparation.add(self._connection, added, entry.get("checklist", ()))
        for item in made[: entry.get("checked", 0)]:
            preparation.set_done(self._connection, item, True)
        return added

    def add_people(self, entry: Entry, event: EventId, known: Mapping[str, ContactId]) -> None:
        """The event's list and those I want to meet; who is a contact is told by their name."""
        lines = entry.get("attendees", ())
        listed = [(person, known.get(person.name)) for person in map(_listed, lines)]
        listed_people.add(self._connection, event, listed, self._time.now - LISTED_BEFORE)
        for item in entry.get("targets", ()):
            draft = TargetDraft(
                event=event,
                name=item["name"],
                title=item.get("title", ""),
                organisation=item.get("org", ""),
                why=item["why"],
                notes=item.get("notes", ""),
                talking_points=item.get("points", ""),
                questions=tuple(item["questions"]),
                introduced_by=item.get("introduced_by", ""),
                comes_first=item.get("first", False),
                contact=known.get(item["name"]),
            )
            note_if_met(self._work, targets.add(self._connection, draft))

    def add_goal(self, entry: Entry, event: EventId | None = None) -> None:
        """A goal of an event, or of this year."""
        draft = GoalDraft(
            kind=GoalKind(entry["kind"]),
            measure=Measure(entry["measure"]),
            wanted=entry["wanted"],
            text=entry.get("text", ""),
            event=event,
            year=self._time.now.year if event is None else None,
        )
        goals.add(self._connection, draft, self._time.now)

    def add_community(self, entry: Entry) -> None:
        """One community with what was given to it."""
        draft = CommunityDraft(
            entry["name"],
            CommunityKind(entry["kind"]),
            entry["url"],
            entry["note"],
            entry.get("every_days", 0),
            self._time.day(entry["next"]) if "next" in entry else None,
        )
        added = communities.add(self._connection, draft)
        for given in entry.get("given", ()):
            kind, day = ContributionKind(given["kind"]), self._time.day(given["day"])
            communities.contribute(self._connection, added, kind, day, given["note"])

    def _draft(self, entry: Entry) -> EventDraft:
        return EventDraft(
            name=entry["name"],
            starts_on=self._time.day(entry["first"]),
            ends_on=self._time.day(entry["last"]),
            timezone=entry["timezone"],
            kind=EventKind(entry["kind"]),
            status=EventStatus(entry["status"]),
            venue=entry["venue"],
            url=entry["url"],
            bring=entry.get("bring", ""),
            cost=Decimal(entry["cost"]) if "cost" in entry else None,
            currency=entry.get("currency", ""),
            hours=entry.get("hours", 0),
        )

    def _talk(self, event: EventId, entry: Entry, zone: str) -> Talk:
        return Talk(
            id=NEW,
            event=event,
            title=entry["title"],
            starts_at=self._time.moment(entry["day"], entry["start"], zone),
            ends_at=self._time.moment(entry["day"], entry["end"], zone),
            speakers=tuple(entry["speakers"]),
            room=entry["room"],
            track=entry.get("track", ""),
            abstract=entry.get("abstract", ""),
            is_starred=entry.get("starred", False),
            questions=tuple(entry.get("questions", ())),
        )


def _listed(line: str) -> ListedPerson:
    name, title, organisation = line.split(" | ")
    return ListedPerson(name, title, organisation)
