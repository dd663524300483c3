"""Recognising somebody already known, and completing what is known of them. Nothing is merged
here by itself: the caller asks where this is unsure.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from eventmate.domain.contacts import ContactDetails, ContactId, ContactPoint, PointKind
from eventmate.domain.folding import fold
from eventmate.domain.links import email_key, is_profile, phone_key, profile_key
from eventmate.domain.names import display_name, split_name


class Certainty(StrEnum):
    """How sure it is that two are one person."""

    CERTAIN = "certain"
    UNSURE = "unsure"
    NONE = "none"


class Reason(StrEnum):
    """Why two may be one person, the firmest first."""

    SAME_CARD = "same card"
    SAME_PROFILE = "same profile"
    SAME_EMAIL = "same email"
    SAME_PHONE = "same phone"
    SAME_NAME_AND_ORGANISATION = "same name and organisation"
    SHARED_EMAIL = "same email, another name"
    SHARED_PHONE = "same phone, another name"
    SHARED_CARD = "same card, another name"
    SAME_NAME = "same name"


@dataclass(frozen=True, slots=True)
class Match:
    """One contact who may be the person, and why."""

    contact: ContactId
    certainty: Certainty
    reason: Reason


@dataclass(frozen=True, slots=True)
class Recognition:
    """Everybody who may be the person, the firmest match first."""

    matches: tuple[Match, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """How sure the best match is."""
        return self.matches[0].certainty if self.matches else Certainty.NONE

    @property
    def contact(self) -> ContactId | None:
        """The best match, if there is any."""
        return self.matches[0].contact if self.matches else None

    @property
    def reason(self) -> Reason | None:
        """Why the best match is one."""
        return self.matches[0].reason if self.matches else None


_CERTAIN = frozenset({Reason.SAME_CARD, Reason.SAME_PROFILE, Reason.SAME_EMAIL, Reason.SAME_PHONE})
# A shorter card id is one that careless programs count up, or give to every card they make.
_WORLDWIDE = 16
_ORDER = tuple(Reason)
_WORD = re.compile(r"[^\W_]+")
_DOUBLES = re.compile("(?<=[aou])e|(?<=a)a")
_MAILBOXES = "info office contact hello hi mail sales support team admin kontakt press"
_SHARED_MAILBOXES = frozenset(_MAILBOXES.split())
_NAME_FIELDS = frozenset({"name", "given", "family", "additional", "prefix", "suffix"})
_NOT_FILLED = frozenset({"points", "addresses", "tags", "photo"})


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a person is compared by."""

    words: frozenset[str]
    organisation: str
    emails: frozenset[str]
    phones: frozenset[str]
    profiles: frozenset[str]
    card: str


def name_words(name: str) -> frozenset[str]:
    """The words of a name without titles, so that order and spelling of umlauts do not matter."""
    parts = split_name(name)
    written = fold(f"{parts.given} {parts.additional} {parts.family}")
    return frozenset(_DOUBLES.sub("", word) for word in _WORD.findall(written))


def _name_words(details: ContactDetails) -> frozenset[str]:
    has_name = details.name or details.given or details.family
    return name_words(display_name(details)) if has_name else frozenset()


def _keys(keys: Iterable[str | None]) -> frozenset[str]:
    return frozenset(key for key in keys if key)


def _traits(details: ContactDetails) -> _Traits:
    return _Traits(
        words=_name_words(details),
        organisation=" ".join(_WORD.findall(fold(details.organisation))),
        emails=_keys(map(email_key, details.emails)),
        phones=_keys(map(phone_key, details.phones)),
        profiles=_keys(map(profile_key, filter(is_profile, details.links))),
        card=details.uid.strip(),
    )


def _may_be_one_name(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one name says no more than the other: "Sara", "S. Kim" and "Sara Kim"."""
    shorter, longer = sorted((first, second), key=len)
    return all(
        word in longer or (len(word) == 1 and any(other.startswith(word) for other in longer))
        for word in shorter
    )


def are_one_card(first: ContactDetails, second: ContactDetails) -> bool:
    """Whether two say by their card id that they are one person's, and no name denies it."""
    return _are_one_card(_traits(first), _traits(second))


def _are_one_card(first: _Traits, second: _Traits) -> bool:
    if not first.card or first.card != second.card:
        return False
    if _may_be_one_name(first.words, second.words):
        return True
    return len(first.card) >= _WORLDWIDE and bool(first.words & second.words)


def is_shared_mailbox(email: str) -> bool:
    """Whether an address belongs to an office rather than to a person."""
    return email.partition("@")[0] in _SHARED_MAILBOXES


def _reason(person: _Traits, known: _Traits) -> Reason | None:
    """The firmest reason to take two for one."""
    one_name = _may_be_one_name(person.words, known.words)
    emails, phones = person.emails & known.emails, person.phones & known.phones
    same_name = bool(person.words) and person.words == known.words
    same_work = bool(person.organisation) and person.organisation == known.organisation
    own_email = bool(emails) and (one_name or not all(map(is_shared_mailbox, emails)))
    reasons = (
        (_are_one_card(person, known), Reason.SAME_CARD),
        (person.profiles & known.profiles, Reason.SAME_PROFILE),
        (own_email, Reason.SAME_EMAIL),
        (phones and one_name, Reason.SAME_PHONE),
        (phones, Reason.SHARED_PHONE),
        (same_name and same_work, Reason.SAME_NAME_AND_ORGANISATION),
        (same_name, Reason.SAME_NAME),
        (emails, Reason.SHARED_EMAIL),
        (person.card and person.card == known.card, Reason.SHARED_CARD),
    )
    return next((reason for is_so, reason in reasons if is_so), None)


def recognise(
    details: ContactDetails, candidates: Iterable[tuple[ContactId, ContactDetails]]
) -> Recognition:
    """Who among the candidates this may be, and how sure that is."""
    person = _traits(details)
    matches = []
    for contact, known in candidates:
        reason = _reason(person, _traits(known))
        if reason is not None:
            certainty = Certainty.CERTAIN if reason in _CERTAIN else Certainty.UNSURE
            matches.append(Match(contact, certainty, reason))
    return Recognition(tuple(sorted(matches, key=lambda match: _ORDER.index(match.reason))))


def _point_key(point: ContactPoint) -> tuple[PointKind, str]:
    readers = {
        PointKind.EMAIL: email_key,
        PointKind.PHONE: phone_key,
        PointKind.LINK: profile_key,
    }
    written = " ".join(point.value.split()).casefold().rstrip("/")
    return point.kind, readers[point.kind](point.value) or written


def merged(existing: ContactDetails, incoming: ContactDetails) -> ContactDetails:
    """What is known, completed: empty fields filled, new points, addresses and tags added."""
    one_name = _may_be_one_name(_name_words(existing), _name_words(incoming))
    skipped = _NOT_FILLED if one_name else _NOT_FILLED | _NAME_FIELDS
    filled = {
        field.name: getattr(incoming, field.name)
        for field in fields(ContactDetails)
        if field.name not in skipped and not getattr(existing, field.name).strip()
    }
    points = {_point_key(point): point for point in (*incoming.points, *existing.points)}
    known = {_point_key(point) for point in existing.points}
    tags = {fold(tag): tag for tag in reversed(incoming.tags)}
    known_tags = {fold(tag) for tag in existing.tags}
    new_tags = [tag for key, tag in reversed(tags.items()) if key not in known_tags]
    return replace(
        existing,
        **filled,
        points=existing.points + tuple(p for key, p in points.items() if key not in known),
        addresses=tuple(dict.fromkeys((*existing.addresses, *incoming.addresses))),
        tags=existing.tags + tuple(new_tags),
        photo=existing.photo if existing.photo is not None else incoming.photo,
    )
