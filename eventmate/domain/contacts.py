"""Contacts: people I know or met, and what a card says about a person."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

ContactId = NewType("ContactId", int)


class PointKind(StrEnum):
    """Ways to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way to reach a person; `label` is free text such as "work" or "LinkedIn"."""

    kind: PointKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """One postal address; `street` may hold several lines."""

    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What a card, a row or a form says about one person; every field may be empty.

    `birthday` is ISO 8601: `YYYY-MM-DD`, `--MM-DD` without a year, or the source's own text.
    `photo` holds the picture's bytes as received (JPEG, PNG, WebP …), not yet re-encoded.
    `original` is the source's own text (one vCard, say) for a lossless way back.
    """

    name: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    pronouns: str = ""
    organisation: str = ""
    department: str = ""
    title: str = ""
    headline: str = ""
    industry: str = ""
    seniority: str = ""
    points: tuple[ContactPoint, ...] = ()
    addresses: tuple[Address, ...] = ()
    birthday: str = ""
    note: str = ""
    offers: str = ""
    needs: str = ""
    tags: tuple[str, ...] = ()
    photo: bytes | None = field(default=None, repr=False)
    uid: str = ""
    original: str = field(default="", repr=False)

    def _values(self, kind: PointKind) -> tuple[str, ...]:
        return tuple(point.value for point in self.points if point.kind is kind)

    @property
    def emails(self) -> tuple[str, ...]:
        """E-mail addresses in the card's order."""
        return self._values(PointKind.EMAIL)

    @property
    def phones(self) -> tuple[str, ...]:
        """Phone numbers in the card's order, as written there."""
        return self._values(PointKind.PHONE)

    @property
    def links(self) -> tuple[str, ...]:
        """Web addresses in the card's order."""
        return self._values(PointKind.LINK)


class Role(StrEnum):
    """What a contact is to me."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"
    COLLEAGUE = "colleague"
    FORMER_COLLEAGUE = "former colleague"
    CLASSMATE = "classmate"
    PROFESSOR = "professor"
    RECRUITER = "recruiter"
    CLIENT = "client"
    FRIEND = "friend"


@dataclass(frozen=True, slots=True)
class Contact:
    """A person I know or met.

    `source` says how the contact came in, `consent` what the person agreed to;
    times are UTC. `last_touch` is the latest encounter or interaction. With `is_known_only` the
    person stands in a list of connections and nothing else was ever noted.
    """

    id: ContactId
    details: ContactDetails
    roles: tuple[Role, ...] = ()
    source: str = ""
    consent: str = ""
    do_not_contact: bool = False
    created_at: datetime | None = None
    last_touch: datetime | None = None
    is_known_only: bool = False


@dataclass(frozen=True, slots=True)
class ContactRow:
    """The few fields a list shows of one contact."""

    id: ContactId
    name: str
    title: str
    organisation: str
    last_touch: datetime | None


class ContactStatus(StrEnum):
    """What a list of contacts can be narrowed to."""

    FOLLOW_UP = "follow-up open"
    PROMISE = "promise open"
    NO_FOLLOW_UP = "nothing planned"
    DO_NOT_CONTACT = "asked not to be contacted"
    KNOWN_ONLY = "known from linkedin"


class ContactOrder(StrEnum):
    """What a list of contacts is sorted by."""

    NAME = "name"
    ORGANISATION = "organisation"
    LAST_TOUCH = "last touch"


@dataclass(frozen=True, slots=True)
class ContactQuery:
    """What to show of the contacts: typed text, filters (by value; None for all) and order.

    Whoever is known only from LinkedIn is left out where nothing narrows the list, unless there
    is nobody else or `everybody` is asked for.
    """

    text: str = ""
    event: int | None = None
    tag: str | None = None
    role: Role | None = None
    status: ContactStatus | None = None
    order: ContactOrder = ContactOrder.NAME
    descending: bool = False
    everybody: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether any filter, beside the typed text, narrows the list."""
        return any(value is not None for value in (self.event, self.tag, self.role, self.status))
