"""A list held against all contacts: by profile, then e-mail, then name and organisation."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from eventmate.domain.contacts import ContactId
from eventmate.domain.identity import is_shared_mailbox
from eventmate.domain.known_people import Certainty, KnownContact, Match, MatchKind, MatchReason
from eventmate.domain.links import email_key, person_key
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.organisations import organisation_key
from eventmate.matching.names import NameIndex, compared_words, is_full_name, may_be_shortened
from eventmate.matching.organisations import OrganisationIndex, is_same_organisation

MOST_MATCHES = 3
# With this many contacts of one name, even the same organisation is no proof.
COMMON_NAME = 5
# Beyond this many people of one name, or at one place, only those with more in common are read.
MOST_NAMESAKES = 50
MOST_COLLEAGUES = 200
_CHECKED_EVERY = 64

Item = TypeVar("Item")


def match(
    listed: Sequence[ListedPerson],
    known: Sequence[KnownContact],
    *,
    cancelled: Callable[[], bool],
    report: Callable[[int], None] | None = None,
) -> tuple[Match, ...]:
    """Everybody on the list who is, or may be, a contact; nothing once cancelled.

    `report` is told now and then how many of the list are compared.
    """
    found: list[Match] = []
    matcher = _Matcher(listed, known, cancelled)
    for place, person in enumerate(_until(cancelled, listed)):
        if report is not None and place % _CHECKED_EVERY == 0:
            report(place)
        found += matcher.matches(place, person)
    return () if cancelled() else tuple(found)


def introducers(organisation: str, known: Sequence[KnownContact]) -> tuple[ContactId, ...]:
    """Contacts at an organisation, who could introduce somebody there."""
    key = organisation_key(organisation)
    if not key:
        return ()
    return tuple(each.id for each in known if organisation_key(each.organisation) == key)


def _until(cancelled: Callable[[], bool], items: Sequence[Item]) -> Iterator[Item]:
    """The items, as long as nobody cancels."""
    for place, item in enumerate(items):
        if place % _CHECKED_EVERY == 0 and cancelled():
            return
        yield item


def _profiles(links: Sequence[str]) -> dict[str, str]:
    return {key: link for link in links if (key := person_key(link))}


class _Matcher:
    """One comparison: everything looked up by, made once."""

    def __init__(
        self,
        listed: Sequence[ListedPerson],
        known: Sequence[KnownContact],
        cancelled: Callable[[], bool],
    ) -> None:
        self._known = known
        self._names = NameIndex(each.name for each in _until(cancelled, known))
        self._organisations = OrganisationIndex(
            [each.organisation for each in _until(cancelled, known)]
        )
        keys = self._organisations.keys
        self._of_nowhere = {place for place, key in enumerate(keys) if not key}
        self._by_profile: dict[str, list[int]] = defaultdict(list)
        self._by_email: dict[str, list[int]] = defaultdict(list)
        for place, contact in enumerate(_until(cancelled, known)):
            for key in _profiles(contact.links):
                self._by_profile[key].append(place)
            for key in filter(None, map(email_key, contact.emails)):
                self._by_email[key].append(place)
        self._listed_emails = Counter(email_key(person.email) for person in listed)
        self._words = [compared_words(person.name) for person in listed]
        self._listed_names = Counter(
            (words, organisation_key(person.organisation))
            for words, person in zip(self._words, listed, strict=True)
        )

    def matches(self, place: int, person: ListedPerson) -> list[Match]:
        """The contacts one listed person may be, the likeliest first; at most one is sure."""
        found: dict[ContactId, Match] = {}
        for each in (*self._by_points(place, person), *self._by_names(place, person)):
            found.setdefault(each.contact, each)
        ordered = sorted(found.values(), key=lambda each: each.certainty is not Certainty.SURE)
        if ordered and ordered[0].certainty is Certainty.SURE:
            # A name alone adds nothing once somebody is found by an address or at work.
            ordered = [each for each in ordered if each.certainty is Certainty.SURE]
        rest = [replace(each, certainty=Certainty.DOUBTFUL) for each in ordered[1:MOST_MATCHES]]
        return [*ordered[:1], *rest]

    def _by_points(self, place: int, person: ListedPerson) -> Iterator[Match]:
        """By what belongs to one person only."""
        for key, link in _profiles(person.links).items():
            for at in self._by_profile.get(key, ()):
                same = MatchReason(MatchKind.SAME_PROFILE, (link,))
                yield Match(place, self._known[at].id, Certainty.SURE, (same,))
        email = email_key(person.email)
        for at in self._by_email.get(email, ()) if email else ():
            same = MatchReason(MatchKind.SAME_EMAIL, (person.email,))
            if may_be_shortened(self._words[place], self._names.words[at]):
                yield Match(place, self._known[at].id, Certainty.SURE, (same,))
                continue
            # One address for several tickets, or for an office, says little of who comes.
            is_shared = is_shared_mailbox(email) or self._listed_emails[email] > 1
            has_name = email_key(person.name) != email
            certainty = Certainty.DOUBTFUL if is_shared and has_name else Certainty.SURE
            named = MatchReason(MatchKind.OTHER_NAME, (person.name, self._known[at].name))
            told = (same, named) if has_name else (same,)
            yield Match(place, self._known[at].id, certainty, told)

    def _by_names(self, place: int, person: ListedPerson) -> Iterator[Match]:
        words = self._words[place]
        organisation = organisation_key(person.organisation)
        same = self._names.same(words)
        if len(same) > MOST_NAMESAKES:
            at_work = self._organisations.member_set(organisation)
            same = sorted(at_work.intersection(same))[:MOST_NAMESAKES] or same[:MOST_NAMESAKES]
        distances = {at: self._distance(organisation, at) for at in same}
        is_common = len(same) >= COMMON_NAME or Counter(distances.values())[0] > 1
        for at in sorted(same, key=distances.__getitem__)[:MOST_MATCHES]:
            yield self._same_name(place, person, at, is_common)
        for at in self._alike(words, organisation):
            if at not in same:
                reasons = (
                    MatchReason(MatchKind.SIMILAR_NAME, (person.name, self._known[at].name)),
                    *self._of_work(person, at),
                )
                yield Match(place, self._known[at].id, Certainty.DOUBTFUL, reasons)

    def _distance(self, organisation: str, at: int) -> int:
        """Those of the same organisation first, then those of none."""
        known = self._organisations.keys[at]
        return 0 if is_same_organisation(organisation, known) else 2 if known else 1

    def _alike(self, words: frozenset[str], organisation: str) -> list[int]:
        """Names shortened or nearly the same: of one organisation, or where none is told."""
        if not organisation:
            similar = self._names.similar(words, MOST_MATCHES)
            heard = self._names.heard_alike(words)
            return list(dict.fromkeys((*similar, *heard)))[:MOST_MATCHES]
        members = self._organisations.members(organisation)
        colleagues = self._organisations.member_set(organisation)
        near: Sequence[int] = members
        if len(members) > MOST_COLLEAGUES:
            near = self._names.sharing(words, colleagues)
        nearest = self._names.nearest(words, near, MOST_MATCHES) if is_full_name(words) else []
        short = self._names.shortened(words, colleagues)
        heard = self._names.heard_alike(words, colleagues)
        if self._of_nowhere:
            heard += self._names.heard_alike(words, self._of_nowhere)
        return list(dict.fromkeys((*nearest, *heard, *short)))[:MOST_MATCHES]

    def _same_name(self, place: int, person: ListedPerson, at: int, is_common: bool) -> Match:
        work = self._of_work(person, at)
        name = MatchReason(MatchKind.SAME_NAME, (self._known[at].name,))
        is_whole = self._words[place] == self._names.words[at]
        if not is_whole:  # one of the two has a name more, as a relative may
            name = MatchReason(MatchKind.SIMILAR_NAME, (person.name, self._known[at].name))
        reasons = [name, *work]
        is_same_work = any(each.kind is MatchKind.SAME_ORGANISATION for each in work)
        if other := self._other_profile(person, at):
            reasons.append(MatchReason(MatchKind.OTHER_PROFILE, (other,)))
        named = (self._words[place], organisation_key(person.organisation))
        if is_common or self._listed_names[named] > 1:
            reasons.append(MatchReason(MatchKind.SEVERAL_OF_THIS_NAME, (person.name,)))
        is_sure = is_whole and is_same_work and len(reasons) == len(work) + 1
        certainty = Certainty.SURE if is_sure else Certainty.DOUBTFUL
        return Match(place, self._known[at].id, certainty, tuple(reasons))

    def _of_work(self, person: ListedPerson, at: int) -> tuple[MatchReason, ...]:
        known = self._known[at].organisation
        if not person.organisation or not known:
            return ()
        keys = organisation_key(person.organisation), self._organisations.keys[at]
        if is_same_organisation(*keys):
            return (MatchReason(MatchKind.SAME_ORGANISATION, (known,)),)
        return (MatchReason(MatchKind.OTHER_ORGANISATION, (person.organisation, known)),)

    def _other_profile(self, person: ListedPerson, at: int) -> str:
        """The contact's page on a site where the listed person has another one."""
        listed = _profiles(person.links)
        sites = {key.partition("/")[0] for key in listed}
        known = _profiles(self._known[at].links)
        others = (link for key, link in known.items() if key.partition("/")[0] in sites)
        return "" if listed.keys() & known.keys() else next(others, "")
