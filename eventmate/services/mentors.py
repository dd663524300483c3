"""Finding a mentor, asking for something specific, meeting, and saying thanks."""

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import InteractionKind
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.domain.mentoring import (
    Candidate,
    Mentoring,
    MentoringId,
    MentoringState,
    MentorMeeting,
    MentorWish,
    Owed,
    Side,
    candidates,
)
from eventmate.services.clock import Clock, today
from eventmate.services.touches import moment_of
from eventmate.storage import contacts, encounters, follow_ups, mentorings
from eventmate.storage.follow_ups import NewFollowUp
from eventmate.storage.store import Store

TOUCHED = Touched.MENTORING | Touched.FOLLOW_UPS


class Mentors:
    """Mentors and mentees; nobody is asked by itself."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def wish(self) -> MentorWish:
        """What I look for."""
        with self._store.reading() as connection:
            return mentorings.wish(connection)

    def set_wish(self, said: MentorWish) -> Outcome[MentorWish]:
        """Say what I look for."""
        with self._store.writing("What I look for in a mentor") as work:
            mentorings.set_wish(work.connection, said)
        return Outcome(said, Touched.MENTORING, work.batch)

    def listed(self) -> list[Mentoring]:
        """Everybody, those that are on first."""
        with self._store.reading() as connection:
            return mentorings.listed(connection)

    def candidates(self) -> list[Candidate]:
        """Who may be a mentor, with plain reasons; nobody who is one or was asked."""
        with self._store.reading() as connection:
            wish = mentorings.wish(connection)
            if wish.is_empty:
                return []
            taken = {each.contact for each in mentorings.listed(connection)}
            people = mentorings.known(connection)
        return [each for each in candidates(wish, people) if each.contact not in taken]

    def begin(self, who: ContactId, side: Side, about: str = "") -> Outcome[MentoringId]:
        """Somebody is a mentor or mentee of mine already."""
        with self._store.writing("Begin mentoring") as work:
            on = MentoringState.ON
            added = mentorings.add(work.connection, who, side, on, about, today(self._clock))
        return Outcome(added, Touched.MENTORING, work.batch)

    def ask(self, who: ContactId, request: str) -> Outcome[FollowUpId]:
        """Plan a specific request to somebody; the message is written in the queue."""
        day = today(self._clock)
        with self._store.writing("Ask for advice") as work:
            connection = work.connection
            asked = MentoringState.ASKED
            added = mentorings.add(connection, who, Side.MY_MENTOR, asked, "", day)
            mentorings.change(connection, added, request=request)
            draft = NewFollowUp(who, FollowUpKind.ADVICE, day, request)
            planned = follow_ups.add(connection, draft)
        return Outcome(planned, TOUCHED, work.batch)

    def set_state(self, wanted: MentoringId, state: MentoringState) -> Outcome[MentoringId]:
        """It is on, or over."""
        ended = today(self._clock) if state is MentoringState.ENDED else None
        with self._store.writing("Change mentoring") as work:
            mentorings.change(work.connection, wanted, state=state, ended_on=ended)
        return Outcome(wanted, Touched.MENTORING, work.batch)

    def add_meeting(self, item: Mentoring, meeting: MentorMeeting) -> Outcome[MentoringId]:
        """Note a meeting; what was agreed is a promise of mine where I learn."""
        with self._store.writing(f"Meeting with {item.name}") as work:
            mentorings.add_meeting(work.connection, item.id, meeting)
            at = moment_of(meeting.met_on, self._clock())
            chat = InteractionKind.COFFEE_CHAT
            encounters.add_interaction(work.connection, item.contact, chat, at, note=meeting.notes)
            contacts.touch(work.connection, item.contact, at)
        return Outcome(item.id, TOUCHED | Touched.CONTACTS, work.batch)

    def plan_owed(self, item: Mentoring, owed: Owed) -> Outcome[FollowUpId]:
        """Plan the thank-you or the news; both are then no longer owed."""
        day = today(self._clock)
        kind = FollowUpKind.THANK_YOU if owed is Owed.THANKS else FollowUpKind.UPDATE
        with self._store.writing("Plan a message to a mentor") as work:
            thanked = day if owed is Owed.THANKS else None
            news = day if owed is Owed.NEWS else None
            mentorings.change(work.connection, item.id, thanked_on=thanked, news_on=news)
            planned = follow_ups.add(work.connection, NewFollowUp(item.contact, kind, day))
        return Outcome(planned, TOUCHED, work.batch)

    def remove(self, wanted: MentoringId) -> Outcome[MentoringId]:
        """Forget that it was; the contact stays."""
        with self._store.writing("Remove mentoring") as work:
            mentorings.remove(work.connection, wanted)
        return Outcome(wanted, Touched.MENTORING, work.batch)
