"""What a QR code's text turned out to be. Nothing is ever acted on: it is named and shown."""

from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.contacts import ContactDetails


class CodeKind(StrEnum):
    """Kinds of QR text; the values are the command line's `kind`."""

    VCARD = "vcard"
    MECARD = "mecard"
    BIZCARD = "bizcard"
    LINKEDIN = "linkedin"
    URL = "url"
    WIFI = "wifi"
    EMAIL = "email"
    PHONE = "phone"
    SMS = "sms"
    GEO = "geo"
    EVENT = "event"
    OTP = "otp"
    PAYMENT = "payment"
    TICKET = "ticket"
    ESIM = "esim"
    TEXT = "text"


NOBODY = frozenset(
    {
        CodeKind.WIFI,
        CodeKind.GEO,
        CodeKind.EVENT,
        CodeKind.OTP,
        CodeKind.PAYMENT,
        CodeKind.ESIM,
    }
)  # kinds that stand for no person


@dataclass(frozen=True, slots=True)
class Code:
    """One code's text, its kind and, where it describes a person, what it says of them.

    `fields` holds the parsed parts of a code that is not a person (ssid, subject, latitude …).
    `is_badge` marks short opaque text or a link without a person: a badge to match later.
    """

    text: str
    kind: CodeKind
    contact: ContactDetails | None = None
    fields: tuple[tuple[str, str], ...] = ()
    is_badge: bool = False

    @property
    def may_be_somebody(self) -> bool:
        """Whether a person may stand behind it."""
        return self.kind not in NOBODY


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code seen in a picture: its text and four corners in pixels, clockwise from top left."""

    text: str
    corners: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]
