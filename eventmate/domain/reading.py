"""What reading a file gave, and what had to be left out."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.agendas import Agenda
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.connections import LinkedInExport
from eventmate.domain.contacts import ContactDetails

_KINDS = {
    CodeKind.VCARD: "a card without a name",
    CodeKind.MECARD: "a card without a name",
    CodeKind.BIZCARD: "a card without a name",
    CodeKind.LINKEDIN: "a link",
    CodeKind.URL: "a link",
    CodeKind.WIFI: "a way into a Wi-Fi",
    CodeKind.EMAIL: "an email to write",
    CodeKind.PHONE: "a number to call",
    CodeKind.SMS: "a text message to send",
    CodeKind.GEO: "a place on a map",
    CodeKind.EVENT: "a calendar entry",
    CodeKind.OTP: "a one-time password key",
    CodeKind.PAYMENT: "a payment",
    CodeKind.TICKET: "a ticket",
    CodeKind.ESIM: "a phone's eSIM",
    CodeKind.TEXT: "a text",
}


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

    @property
    def why_nobody(self) -> str:
        """Why it brings nobody in, as a sentence; empty where it does or nobody knows."""
        if self.error or self.contacts or not self.codes:
            return self.error
        if any(code.is_badge for code in self.codes):
            return (
                "There is a badge in it without a name. Hold it up or paste it where you meet "
                "people, and it waits in the inbox for one."
            )
        if self.kind is FileKind.TEXT and {code.kind for code in self.codes} == {CodeKind.TEXT}:
            return "There is a text in it, but no card and nobody's name that EventMate can tell."
        kinds = ", ".join(dict.fromkeys(_KINDS[code.kind] for code in self.codes))
        return f"There is a code in it that names nobody: {kinds}."
