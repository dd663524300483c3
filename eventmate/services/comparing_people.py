"""People at an event held against my contacts, goals and cards; nothing here uses the library."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from eventmate.domain.contacts import ContactId
from eventmate.domain.event_people import (
    ON_GOALS,
    Compared,
    ContactFacts,
    PersonHere,
    Question,
    Suggested,
)
from eventmate.domain.known_people import Certainty, KnownContact, Match
from eventmate.domain.organisations import organisation_key
from eventmate.domain.shared_words import wished
from eventmate.domain.who_to_meet import Candidate, Interests, Suggestion, who_to_meet
from eventmate.services.collecting import collecting_later

Report = Callable[[int, int], bool]  # done, total → go on?
_WORD = re.compile(r"[^\W_]+")
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is needed to compare, read from the library at one moment."""

    people: tuple[PersonHere, ...]
    known: Sequence[KnownContact] = ()
    facts: Mapping[ContactId, ContactFacts] = field(default_factory=dict)
    interests: Interests = field(default_factory=Interests)


def _go_on(_done: int, _total: int) -> bool:
    return True


@collecting_later()
def compare(comparison: Comparison, report: Report = _go_on) -> Compared | None:
    """Who is known, who may be, whom to meet; nothing once `report` says to stop."""
    people = comparison.people
    asked = [at for at, each in enumerate(people) if each.contact is None and not each.is_gone]
    matches = _matches(comparison, asked, report)
    if matches is None:
        return None
    sure, doubtful = _sorted_out(people, asked, matches)
    names = {each.id: each for each in comparison.known}
    contacts = contacts_of(people, sure)
    suggestions = _suggestions(comparison, contacts)
    on_goals = frozenset(
        each.person
        for each in suggestions
        if not ON_GOALS.isdisjoint(reason.kind for reason in each.reasons)
    )
    return Compared(
        people,
        sure,
        tuple(
            Question(
                people[at],
                match.contact,
                names[match.contact].name,
                names[match.contact].organisation,
                match.reasons,
            )
            for at, match in doubtful
        ),
        tuple(
            Suggested(people[each.person], each.reasons, contacts.get(each.person))
            for each in suggestions
            if not people[each.person].is_dismissed
        ),
        on_goals,
    )


def _matches(
    comparison: Comparison, asked: Sequence[int], report: Report
) -> tuple[Match, ...] | None:
    # rapidfuzz takes a moment to import, and the start does not wait for it.
    from eventmate.matching.known_people import match

    total = len(asked)
    is_over = not report(0, total)

    def tell(done: int) -> None:
        nonlocal is_over
        is_over = is_over or not report(done, total)

    listed = [comparison.people[at].person for at in asked]
    found = match(listed, comparison.known, cancelled=lambda: is_over, report=tell)
    tell(total)
    return None if is_over else found


def _sorted_out(
    people: Sequence[PersonHere], asked: Sequence[int], matches: Iterable[Match]
) -> tuple[dict[int, ContactId], list[tuple[int, Match]]]:
    """Sure contacts by place, and pairs to ask about, but for what was answered before."""
    taken = {each.contact for each in people if each.contact is not None}
    sure: dict[int, ContactId] = {}
    doubtful: list[tuple[int, Match]] = []
    for match in matches:
        at = asked[match.listed]
        if match.contact in people[at].not_contacts or match.contact in taken:
            continue
        if match.certainty is Certainty.SURE:
            sure.setdefault(at, match.contact)
        elif at not in sure:
            doubtful.append((at, match))
    settled = set(sure.values())
    return sure, [(at, match) for at, match in doubtful if match.contact not in settled]


def _suggestions(
    comparison: Comparison, contacts: Mapping[int, ContactId]
) -> tuple[Suggestion, ...]:
    candidates = candidates_of(comparison, contacts)
    places = list(candidates)
    found = who_to_meet(list(candidates.values()), comparison.interests)
    return tuple(Suggestion(places[each.person], each.reasons) for each in found)


def candidates_of(
    comparison: Comparison, contacts: Mapping[int, ContactId]
) -> dict[int, Candidate]:
    """Those who may be suggested, by their place; `contacts` are by place too."""
    nothing = ContactFacts()
    found = {}
    for at, each in enumerate(comparison.people):
        contact = contacts.get(at)
        known = comparison.facts.get(contact, nothing) if contact is not None else nothing
        if each.target is None and not (each.is_gone or known.was_met_here or known.do_not_contact):
            found[at] = Candidate(
                each.person, each.talks, known.past, known.offers, known.needs, known.tags
            )
    return found


def contacts_of(
    people: Sequence[PersonHere], sure: Mapping[int, ContactId]
) -> dict[int, ContactId]:
    """Who of the people is which contact, by place."""
    contacts = {at: each.contact for at, each in enumerate(people) if each.contact is not None}
    return contacts | dict(sure)


def wanted_organisations(goals: Sequence[str], organisations: Iterable[str]) -> tuple[str, ...]:
    """Those of some organisations that my goals name, written as names are."""
    texts = [f" {' '.join(_WORD.findall(wished(goal)))} " for goal in goals]
    return tuple(
        organisation
        for organisation in dict.fromkeys(organisations)
        if (name := _bare_name(organisation)) and any(f" {name} " in text for text in texts)
    )


def _bare_name(organisation: str) -> str:
    """The words of an organisation without its legal form; nothing for what is no name."""
    length = len(organisation_key(organisation).split())
    name = " ".join(_WORD.findall(organisation)[:length])
    return name if len(name) >= _FEWEST_LETTERS and not name.islower() else ""
