"""All use cases on one open library, made in one place."""

from dataclasses import dataclass

from eventmate.services.capture import Captures
from eventmate.services.card_codes import CardCodes
from eventmate.services.cards import Cards
from eventmate.services.clock import Clock
from eventmate.services.contacts import Contacts
from eventmate.services.drafts import Drafts
from eventmate.services.events import Events
from eventmate.services.exchange import Exchange
from eventmate.services.follow_ups import FollowUps
from eventmate.services.messages import Messages
from eventmate.services.undo import Undo
from eventmate.services.upkeep import Library
from eventmate.settings import Preferences


@dataclass(frozen=True, slots=True)
class Services:
    """What pages and commands are made of; each takes only those it uses."""

    library: Library
    preferences: Preferences
    clock: Clock
    contacts: Contacts
    captures: Captures
    cards: Cards
    drafts: Drafts
    events: Events
    exchange: Exchange
    follow_ups: FollowUps
    messages: Messages
    undo: Undo
    card_codes: CardCodes


def build_services(library: Library, preferences: Preferences, clock: Clock) -> Services:
    """The use cases on a library that is open."""
    store = library.store
    return Services(
        library=library,
        preferences=preferences,
        clock=clock,
        contacts=Contacts(store, clock),
        captures=Captures(store, preferences, clock),
        cards=Cards(store),
        drafts=Drafts(store, clock),
        events=Events(store, clock),
        exchange=Exchange(store, clock),
        follow_ups=FollowUps(store, clock),
        messages=Messages(store, clock),
        undo=Undo(store),
        card_codes=CardCodes(),
    )
