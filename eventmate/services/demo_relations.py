"""The lasting relationships of a sample library: rhythms, mentors, introductions, thanks."""

from collections.abc import Mapping
from typing import Any

from eventmate.domain.brokering import Answer, BrokeringState, Part, Party, Proposal
from eventmate.domain.cadences import ContactDate, Holiday, Rhythm
from eventmate.domain.contacts import ContactId
from eventmate.domain.job_changes import Job
from eventmate.domain.mentoring import MentoringState, MentorMeeting, MentorWish, Side
from eventmate.domain.opportunities import OpportunityDraft, OpportunityKind
from eventmate.services.demo_events import SampleTime
from eventmate.storage import (
    brokerings,
    cadences,
    connections,
    contacts,
    mentorings,
    opportunities,
)
from eventmate.storage.connections import NewJobChange, Seen
from eventmate.storage.store import Writing

Entry = Mapping[str, Any]


class SampleRelations:
    """Adds them to a library that is being filled."""

    def __init__(self, work: Writing, time: SampleTime) -> None:
        self._connection = work.connection
        self._time = time

    def add(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        """Everything under `relations`; people are called by their names."""
        for each in entry["rhythms"]:
            rhythm = Rhythm(each["days"], self._time.day(each["since"]))
            cadences.set_tag(self._connection, each["tag"], rhythm)
        for each in entry["holidays"]:
            first, last = self._time.day(each["first"]), self._time.day(each["last"])
            cadences.add_holiday(self._connection, Holiday(first, last, each["name"]))
        for each in entry["days"]:
            self._add_day(each, known)
        for each in entry["connections"]:
            self._add_connection(each, known)
        mentorings.set_wish(self._connection, MentorWish(**entry["wish"]))
        for each in entry["mentors"]:
            self._add_mentor(each, known)
        for each in entry["introductions"]:
            self._add_introduction(each, known)
        for each in entry["opportunities"]:
            self._add_opportunity(each, known)

    def _add_day(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        """A day to ask how something went."""
        on = self._time.day(entry["day"])
        cadences.add_date(self._connection, ContactDate(known[entry["name"]], on, entry["about"]))

    def _add_connection(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        """Somebody whose job was another one in the export before."""
        who, day = known[entry["name"]], self._time.day(entry["day"])
        told = contacts.get(self._connection, who).details
        now = Job(told.organisation, told.title)
        before = Job(entry.get("org", now.organisation), entry.get("title", now.title))
        connections.save_seen(self._connection, {who: Seen(now, seen_on=day)}, {})
        connections.add_changes(self._connection, [NewJobChange(who, before, now, day)])

    def _add_mentor(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        who, since = known[entry["name"]], self._time.day(entry["since"])
        side, on = Side(entry["side"]), MentoringState.ON
        added = mentorings.add(self._connection, who, side, on, entry["about"], since)
        for each in entry["meetings"]:
            meeting = MentorMeeting(self._time.day(each["day"]), each["notes"], each["next"])
            mentorings.add_meeting(self._connection, added, meeting)

    def _add_introduction(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        giver, seeker = (Party(known[entry[side]], entry[side]) for side in ("giver", "seeker"))
        proposal = Proposal(giver, seeker, entry["offer"], entry["need"])
        day, state = self._time.day(entry["day"]), BrokeringState.OPEN
        added = brokerings.add(self._connection, proposal, state, day)
        for part in (Part.GIVER, Part.SEEKER):
            says = Answer(entry[f"{part.value}_says"])
            brokerings.set_answer(self._connection, added, part, says)

    def _add_opportunity(self, entry: Entry, known: Mapping[str, ContactId]) -> None:
        thanked = self._time.day(entry["thanked"]) if "thanked" in entry else None
        draft = OpportunityDraft(
            known[entry["name"]],
            OpportunityKind(entry["kind"]),
            entry["text"],
            self._time.day(entry["day"]),
            entry.get("note", ""),
            thanked,
        )
        opportunities.add(self._connection, draft)
