"""All use cases on one open library, each made when it is first asked for.

Making them imports what they need: nobody waits at the start for what the first page leaves out.
"""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventmate.services.agendas import Agendas
    from eventmate.services.briefs import Briefs
    from eventmate.services.brokering import Broker
    from eventmate.services.calendar_export import CalendarExport
    from eventmate.services.calendar_feed import CalendarFeed
    from eventmate.services.capture import Captures
    from eventmate.services.card_codes import CardCodes
    from eventmate.services.cards import Cards
    from eventmate.services.chats import Chats
    from eventmate.services.clock import Clock
    from eventmate.services.communities import Communities
    from eventmate.services.contacts import Contacts
    from eventmate.services.days_ahead import DaysAhead
    from eventmate.services.debriefs import Debriefs
    from eventmate.services.drafts import Drafts
    from eventmate.services.drills import Drills
    from eventmate.services.event_people import EventPeople
    from eventmate.services.event_return import EventReturns
    from eventmate.services.events import Events
    from eventmate.services.exchange import Exchange
    from eventmate.services.follow_ups import FollowUps
    from eventmate.services.goals import Goals
    from eventmate.services.insights import InsightsOf
    from eventmate.services.introductions import Introductions
    from eventmate.services.keeping import KeepingInTouch
    from eventmate.services.list_purge import ListPurge
    from eventmate.services.listening import Listening
    from eventmate.services.mentors import Mentors
    from eventmate.services.merging import Merging
    from eventmate.services.messages import Messages
    from eventmate.services.openers import Openers
    from eventmate.services.opportunities import Opportunities
    from eventmate.services.own_profile import OwnProfile
    from eventmate.services.peer_groups import PeerGroups
    from eventmate.services.practice_history import PracticeHistory
    from eventmate.services.practice_plans import PracticePlans
    from eventmate.services.preparation import Preparation
    from eventmate.services.promises import Promises
    from eventmate.services.reconnecting import Reconnecting
    from eventmate.services.recordings import Recordings
    from eventmate.services.rehearsals import Rehearsals
    from eventmate.services.running_takes import RunningTakes
    from eventmate.services.sequences import Sequences
    from eventmate.services.talks import Talks
    from eventmate.services.targets import Targets
    from eventmate.services.touches import Touches
    from eventmate.services.undo import Undo
    from eventmate.services.upkeep import Library
    from eventmate.settings import Preferences


class Services:
    """What pages and commands are made of; each takes only those it uses."""

    def __init__(self, library: "Library", preferences: "Preferences", clock: "Clock") -> None:
        self.library = library
        self.preferences = preferences
        self.clock = clock
        self._store = library.store

    @cached_property
    def agendas(self) -> "Agendas":
        """Events and schedules in."""
        from eventmate.services.agendas import Agendas

        return Agendas(self._store, self.clock)

    @cached_property
    def briefs(self) -> "Briefs":
        """What I take along to an event."""
        from eventmate.services.briefs import Briefs

        return Briefs(self._store, self.clock, self.goals)

    @cached_property
    def broker(self) -> "Broker":
        """Introducing people to each other."""
        from eventmate.services.brokering import Broker

        return Broker(self._store, self.clock)

    @cached_property
    def calendar_export(self) -> "CalendarExport":
        """What is planned, for calendar programs."""
        from eventmate.services.calendar_export import CalendarExport

        return CalendarExport(self._store, self.clock, self.preferences)

    @cached_property
    def calendar_feed(self) -> "CalendarFeed":
        """What is due, kept in a folder for calendar programs."""
        from eventmate.services.calendar_feed import CalendarFeed

        return CalendarFeed(self._store, self.clock, self.preferences, self.calendar_export)

    @cached_property
    def chats(self) -> "Chats":
        """Coffee chats that were agreed on."""
        from eventmate.services.chats import Chats

        return Chats(self._store, self.clock, self.calendar_export)

    @cached_property
    def sequences(self) -> "Sequences":
        """What follows a meeting, by kind of event."""
        from eventmate.services.sequences import Sequences

        return Sequences(self._store, self.preferences)

    @cached_property
    def days_ahead(self) -> "DaysAhead":
        """Days to think of somebody."""
        from eventmate.services.days_ahead import DaysAhead

        return DaysAhead(self._store, self.clock)

    @cached_property
    def communities(self) -> "Communities":
        """Places I take part in again and again."""
        from eventmate.services.communities import Communities

        return Communities(self._store, self.clock)

    @cached_property
    def contacts(self) -> "Contacts":
        """People I know or met."""
        from eventmate.services.contacts import Contacts

        return Contacts(self._store, self.clock, self.preferences)

    @cached_property
    def captures(self) -> "Captures":
        """What comes in while meeting people."""
        from eventmate.services.capture import Captures

        return Captures(self._store, self.preferences, self.clock)

    @cached_property
    def cards(self) -> "Cards":
        """My own cards."""
        from eventmate.services.cards import Cards

        return Cards(self._store)

    @cached_property
    def debriefs(self) -> "Debriefs":
        """Going through those met."""
        from eventmate.services.debriefs import Debriefs

        return Debriefs(self._store, self.clock, self.preferences)

    @cached_property
    def drafts(self) -> "Drafts":
        """What is half typed."""
        from eventmate.services.drafts import Drafts

        return Drafts(self._store, self.clock)

    @cached_property
    def drills(self) -> "Drills":
        """Questions, faces and conversations to practise."""
        from eventmate.services.drills import Drills

        return Drills(self._store, self.clock, self.preferences)

    @cached_property
    def event_people(self) -> "EventPeople":
        """Who comes to an event."""
        from eventmate.services.event_people import EventPeople

        return EventPeople(self._store, self.clock, self.list_purge)

    @cached_property
    def event_returns(self) -> "EventReturns":
        """What came of events."""
        from eventmate.services.event_return import EventReturns

        return EventReturns(self._store, self.clock, self.goals)

    @cached_property
    def events(self) -> "Events":
        """Events and where I am."""
        from eventmate.services.events import Events

        return Events(self._store, self.clock)

    @cached_property
    def exchange(self) -> "Exchange":
        """Files in and out."""
        from eventmate.services.exchange import Exchange

        return Exchange(self._store, self.clock, self.library.back_up_before)

    @cached_property
    def follow_ups(self) -> "FollowUps":
        """The queue."""
        from eventmate.services.follow_ups import FollowUps

        return FollowUps(self._store, self.clock)

    @cached_property
    def goals(self) -> "Goals":
        """What I want from networking."""
        from eventmate.services.goals import Goals

        return Goals(self._store, self.clock, self.preferences)

    @cached_property
    def insights(self) -> "InsightsOf":
        """What one's own notes show."""
        from eventmate.services.insights import InsightsOf

        return InsightsOf(self._store, self.clock)

    @cached_property
    def introductions(self) -> "Introductions":
        """What I say about myself."""
        from eventmate.services.introductions import Introductions

        return Introductions(self._store, self.clock)

    @cached_property
    def keeping(self) -> "KeepingInTouch":
        """Rhythms, and whom they bring up."""
        from eventmate.services.keeping import KeepingInTouch

        return KeepingInTouch(self._store, self.clock, self.preferences)

    @cached_property
    def list_purge(self) -> "ListPurge":
        """Forgetting people listed but never met."""
        from eventmate.services.list_purge import ListPurge

        return ListPurge(self._store, self.clock, self.preferences)

    @cached_property
    def listening(self) -> "Listening":
        """What takes tell."""
        from eventmate.services.listening import Listening

        return Listening(self.preferences)

    @cached_property
    def peer_groups(self) -> "PeerGroups":
        """Peer groups and their rhythm."""
        from eventmate.services.peer_groups import PeerGroups

        return PeerGroups(self._store, self.clock)

    @cached_property
    def mentors(self) -> "Mentors":
        """Finding, asking and thanking mentors."""
        from eventmate.services.mentors import Mentors

        return Mentors(self._store, self.clock)

    @cached_property
    def merging(self) -> "Merging":
        """Two contacts who are one person."""
        from eventmate.services.merging import Merging

        return Merging(self._store)

    @cached_property
    def messages(self) -> "Messages":
        """Texts written for follow-ups."""
        from eventmate.services.messages import Messages

        return Messages(self._store, self.clock, self.preferences)

    @cached_property
    def openers(self) -> "Openers":
        """Opening questions and talking points."""
        from eventmate.services.openers import Openers

        return Openers(self._store)

    @cached_property
    def own_profile(self) -> "OwnProfile":
        """My LinkedIn profile and small weekly goals."""
        from eventmate.services.own_profile import OwnProfile

        return OwnProfile(self._store, self.clock)

    @cached_property
    def opportunities(self) -> "Opportunities":
        """What came through people."""
        from eventmate.services.opportunities import Opportunities

        return Opportunities(self._store, self.clock)

    @cached_property
    def practice_history(self) -> "PracticeHistory":
        """How takes changed over time."""
        from eventmate.services.practice_history import PracticeHistory

        return PracticeHistory(self._store)

    @cached_property
    def practice_plans(self) -> "PracticePlans":
        """Days of practice before an event."""
        from eventmate.services.practice_plans import PracticePlans

        return PracticePlans(self._store, self.clock)

    @cached_property
    def preparation(self) -> "Preparation":
        """What is to be done before an event."""
        from eventmate.services.preparation import Preparation

        return Preparation(self._store)

    @cached_property
    def promises(self) -> "Promises":
        """Who owes what to whom."""
        from eventmate.services.promises import Promises

        return Promises(self._store, self.clock)

    @cached_property
    def reconnecting(self) -> "Reconnecting":
        """Writing again to people from earlier."""
        from eventmate.services.reconnecting import Reconnecting

        return Reconnecting(self._store, self.clock, self.preferences)

    @cached_property
    def recordings(self) -> "Recordings":
        """The sound of takes."""
        from eventmate.services.recordings import Recordings

        return Recordings(self._store, self.clock, self.preferences, self.library.paths.recordings)

    @cached_property
    def rehearsals(self) -> "Rehearsals":
        """Takes of my introductions."""
        from eventmate.services.rehearsals import Rehearsals

        return Rehearsals(self._store, self.recordings)

    @cached_property
    def running_takes(self) -> "RunningTakes":
        """The take under way."""
        from eventmate.services.running_takes import RunningTakes

        return RunningTakes(self._store, self.clock, self.library.paths.recordings)

    @cached_property
    def talks(self) -> "Talks":
        """The agenda of an event, and what is mine in it."""
        from eventmate.services.talks import Talks

        return Talks(self._store, self.preferences)

    @cached_property
    def targets(self) -> "Targets":
        """People I want to meet at an event."""
        from eventmate.services.targets import Targets

        return Targets(self._store, self.clock)

    @cached_property
    def touches(self) -> "Touches":
        """Noting that we were in touch."""
        from eventmate.services.touches import Touches

        return Touches(self._store, self.clock)

    @cached_property
    def undo(self) -> "Undo":
        """Taking back."""
        from eventmate.services.undo import Undo

        return Undo(self._store)

    @cached_property
    def card_codes(self) -> "CardCodes":
        """QR codes of cards and what a scan of them finds."""
        from eventmate.services.card_codes import CardCodes

        return CardCodes()
