"""People on an attendee or speaker list, before anything is known of them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.folding import fold
from eventmate.domain.links import email_key, is_profile, profile_key
from eventmate.domain.organisations import organisation_key
from eventmate.domain.reading import Skipped

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Someone on an attendee or speaker list; `key` is the source's own id, where it has one."""

    name: str
    title: str = ""
    organisation: str = ""
    email: str = ""
    links: tuple[str, ...] = ()
    note: str = ""
    speaker: bool = False
    key: str = ""


class ListField(StrEnum):
    """What a column of a list can be taken as."""

    IGNORED = "ignored"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    TITLE = "title"
    ORGANISATION = "organisation"
    EMAIL = "email"
    LINK = "link"
    NOTE = "note"
    STATUS = "status"
    COMES_AS = "comes as"


@dataclass(frozen=True, slots=True)
class ListColumns:
    """What the columns are taken as, in their order; further ones are ignored.

    With `has_header` the first row names the columns and is nobody.
    """

    fields: tuple[ListField, ...]
    has_header: bool = True


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """A table as a mapping screen shows it: headers (maybe none), a few rows, a guess.

    Cells are shortened; those of columns that admit somebody to the event are empty. Without
    `has_named_names` no header says which column holds the names.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ListColumns
    has_named_names: bool = True


class ListKind(StrEnum):
    """Where a list seems to come from."""

    LUMA = "luma"
    EVENTBRITE = "eventbrite"
    PRETIX = "pretix"
    TABLE = "table"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """Everybody on a list, what was left out and why, and its table where it is one."""

    kind: ListKind
    people: tuple[ListedPerson, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    table: PeopleTable | None = None


def listed_key(person: ListedPerson) -> str:
    """What recognises a person on any later list: e-mail, profile, own id, else name and work."""
    if email := email_key(person.email):
        return f"email:{email}"
    if link := next((profile_key(link) for link in person.links if is_profile(link)), ""):
        return f"link:{link}"
    return f"id:{person.key}" if person.key else f"name:{name_and_work(person)}"


def name_and_work(person: ListedPerson) -> str:
    """Folded name and organisation, the same for every spelling of both."""
    name = " ".join(_WORD.findall(fold(person.name)))
    return f"{name}|{organisation_key(person.organisation)}"
