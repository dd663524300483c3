"""What I take along to an event, and how things stand while it is on."""

from collections.abc import Sequence

from eventmate.domain.agenda_days import agenda_days
from eventmate.domain.brief import (
    Brief,
    BriefDay,
    BriefPerson,
    people_in_order,
    talk_given_by,
)
from eventmate.domain.cards import CardDraft
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import Event, EventId, Talk
from eventmate.domain.mission import Mission
from eventmate.domain.now_and_next import now_and_next
from eventmate.domain.targets import Target
from eventmate.domain.wall_clock import zone_named
from eventmate.services.clock import Clock
from eventmate.services.goals import Goals
from eventmate.services.openers import opener_for, own_opener
from eventmate.storage import cards, contacts, events, goals, measures, openers, targets
from eventmate.storage import talks as agenda
from eventmate.storage.store import Store


class Briefs:
    """Each is collected in one view of the library, so that its parts fit each other."""

    def __init__(self, store: Store, clock: Clock, goals: Goals) -> None:
        self._store = store
        self._clock = clock
        self._goals = goals

    def of_event(self, wanted: EventId) -> Brief:
        """Everything prepared for an event; raises NotFound."""
        now = self._clock()
        with self._store.reading() as connection:
            event = events.get(connection, wanted)
            talks = agenda.of_event(connection, wanted)
            people = targets.of_event(connection, wanted)
            known = [each.draft.contact for each in people if each.draft.contact is not None]
            details = {each.id: each.details for each in contacts.get_many(connection, known)}
            found = goals.of_event(connection, wanted)
            counted = measures.counted(connection, found, self._goals.scope_of(event))
            mine = cards.listed(connection)
            opener = own_opener(event, openers.listed(connection))
        card = mine[0].draft if mine else CardDraft()
        return Brief(
            event,
            tuple(counted),
            _days(event, talks),
            people_in_order(
                BriefPerson(
                    each,
                    details.get(each.draft.contact) if each.draft.contact else None,
                    talk_given_by(each.name, talks, now),
                )
                for each in people
            ),
            my_name=card.name,
            headline=card.headline,
            code_text=_code_text(card),
            opener=opener,
        )

    def mission(self, wanted: EventId) -> Mission:
        """How an event stands right now; raises NotFound."""
        now = self._clock()
        with self._store.reading() as connection:
            event = events.get(connection, wanted)
            talks = agenda.of_event(connection, wanted)
            people = targets.of_event(connection, wanted)
            waiting = [each for each in people if each.met_at is None]
            nearest = _first(waiting)
            contact = nearest.draft.contact if nearest else None
            known = contacts.get(connection, contact).details if contact else None
            found = goals.of_event(connection, wanted)
            counted = measures.counted(connection, found, self._goals.scope_of(event))
            opener = opener_for(event, openers.listed(connection))
        around = now_and_next([talk for talk in talks if talk.is_starred], now)
        person = None
        if nearest is not None:
            person = BriefPerson(nearest, known, talk_given_by(nearest.name, talks, now))
        return Mission(
            event,
            tuple(counted),
            around.now,
            around.next,
            person,
            waiting=len(waiting),
            met=len(people) - len(waiting),
            opener=opener,
        )

    def nearest(self) -> EventId | None:
        """The event that is on, else the next one to come."""
        now = self._clock()
        with self._store.reading() as connection:
            found = events.next_after(connection, now.date())
        return None if found is None else found.id

    def code(self, brief: Brief) -> CodeMatrix | None:
        """My card's code for paper and screen; needs no library."""
        from eventmate.recognition.qr_making import make_code

        return make_code(brief.code_text) if brief.code_text else None


def _days(event: Event, talks: Sequence[Talk]) -> tuple[BriefDay, ...]:
    zone = zone_named(event.draft.timezone)  # without one the machine's own
    starred = (talk for talk in talks if talk.is_starred)
    found = agenda_days(starred, lambda moment: moment.astimezone(zone))
    return tuple(BriefDay(day.day, day.talks) for day in found)


def _first(waiting: Sequence[Target]) -> Target | None:
    ordered = people_in_order(BriefPerson(each) for each in waiting)
    return ordered[0].target if ordered else None


def _code_text(card: CardDraft) -> str:
    """What my code says; nothing where the card says nothing, or too much, for one."""
    from eventmate.interchange.card_payload import card_text

    try:
        return card_text(card, card.payload)
    except EventMateError:
        return ""
