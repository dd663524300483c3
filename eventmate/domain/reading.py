"""What reading a file gave, and what had to be left out."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.agendas import Agenda
from eventmate.domain.codes import Code
from eventmate.domain.connections import LinkedInExport
from eventmate.domain.contacts import ContactDetails


class FileKind(StrEnum):
    """Kinds of files the reader knows; the values are the command line's `kind`."""

    VCARD = "vcard"
    CSV = "csv"
    LINKEDIN = "linkedin"
    CALENDAR = "calendar"
    SCHEDULE = "schedule"
    HTML = "html"
    IMAGE = "image"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something left out: the 1-based line it began on (0 when unknown) and why, as a sentence."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one file or pasted text; `error` is a sentence when nothing could be.

    `title` is the name a calendar gives itself; `linkedin` is what LinkedIn's export says beside
    the people. `is_partial` says that a calendar broke off or was not read to its end.
    """

    kind: FileKind
    contacts: tuple[ContactDetails, ...] = ()
    codes: tuple[Code, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    error: str = ""
    agendas: tuple[Agenda, ...] = ()
    title: str = ""
    linkedin: LinkedInExport | None = None
    is_partial: bool = False
