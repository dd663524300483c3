"""My own contact cards and what goes into their QR code."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from eventmate.domain.contacts import Address, PointKind

CardId = NewType("CardId", int)


class Payload(StrEnum):
    """What the QR code carries."""

    FULL = "full"
    SMALL = "small"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class CardPoint:
    """One way to reach me, and whether it goes into the code."""

    kind: PointKind
    value: str
    label: str = ""
    in_code: bool = True


@dataclass(frozen=True, slots=True)
class CardDraft:
    """One of my cards as edited; `label` names it for me ("Work", "Freelance").

    `offers` and `needs` go into the code only with `notes_in_code`. `photo` is a JPEG and
    never goes into a code.
    """

    label: str = ""
    name: str = ""
    pronouns: str = ""
    headline: str = ""
    organisation: str = ""
    title: str = ""
    points: tuple[CardPoint, ...] = ()
    address: Address = field(default_factory=Address)
    offers: str = ""
    needs: str = ""
    notes_in_code: bool = False
    photo: bytes | None = field(default=None, repr=False)
    payload: Payload = Payload.SMALL


@dataclass(frozen=True, slots=True)
class Card:
    """One of my contact cards."""

    id: CardId
    draft: CardDraft
