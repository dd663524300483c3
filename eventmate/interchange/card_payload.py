"""One of my cards as the text of its QR code, and as a vCard file.

Only points marked for the code go out, and what I offer and look for only where I said so; that
holds for the file too. In a code lines are never folded and nothing stands before a property:
phones stumble over both.
"""

import re
from urllib.parse import urlsplit

from eventmate.domain.card_points import is_usable
from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.domain.errors import EventMateError
from eventmate.domain.names import NameParts, split_name

# A small card with a job title stays within 57 modules at level M.
_SMALL_BYTES = 180
_LINKEDIN = "linkedin.com"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HOST_AND_PORT = re.compile(r"[^/?#:]+\.[^/?#:]+:\d+([/?#]|$)")
_GROUPING = re.compile(r"[\s().\-/]+")
_PLAIN_NUMBER = re.compile(r"\+?[0-9\s().\-/]+")
_PHONE_TYPES = {
    "work": "WORK", "home": "HOME", "fax": "FAX", "work fax": "WORK,FAX", "home fax": "HOME,FAX",
    "pager": "PAGER",
}  # fmt: skip


class NothingForCode(EventMateError):
    """A card that has nothing to say in a code of this kind."""

    def __init__(self, payload: Payload) -> None:
        super().__init__(
            "This card has no link for its code yet. Add your LinkedIn or another link, "
            "or choose what else the code carries."
            if payload is Payload.LINK
            else "This card has no name yet. Add your name and the code appears."
        )


def card_text(card: CardDraft, payload: Payload) -> str:
    """What the code says; raises NothingForCode."""
    if payload is Payload.LINK:
        link = _best_link(card)
        if not link:
            raise NothingForCode(payload)
        return link
    if not _shown_name(card):
        raise NothingForCode(payload)
    return _small(card) if payload is Payload.SMALL else _full(card)


def available_payloads(card: CardDraft) -> tuple[Payload, ...]:
    """The payloads this card has something for."""
    has = {payload: bool(_shown_name(card)) for payload in (Payload.FULL, Payload.SMALL)}
    has[Payload.LINK] = bool(_best_link(card))
    return tuple(payload for payload, is_there in has.items() if is_there)


def card_vcard(card: CardDraft) -> str:
    """The card as a vCard 3.0 file with its photo; raises NothingForCode."""
    from eventmate.interchange.vcard.writer import write_vcard

    if not _shown_name(card):
        raise NothingForCode(Payload.FULL)
    parts = _parts(card)
    details = ContactDetails(
        name=_shown_name(card),
        given=parts.given,
        family=parts.family,
        additional=parts.additional,
        prefix=parts.prefix,
        suffix=parts.suffix,
        pronouns=_line(card.pronouns),
        organisation=_line(card.organisation),
        title=_line(card.title),
        points=tuple(
            ContactPoint(point.kind, _value(point), _line(point.label).casefold())
            for point in _chosen(card)
        ),
        addresses=(card.address,) if _has_address(card.address) else (),
        note=_note(card),
        photo=card.photo,
    )
    return write_vcard(details, "3.0")


def _full(card: CardDraft) -> str:
    lines = [
        *_head(card, ";".join(_name_parts(card))),
        *_property("ORG", _line(card.organisation)),
        *_property("TITLE", _line(card.title)),
        *(_point(point, _value(point)) for point in _chosen(card)),
        *_address(card.address),
        *_property("NOTE", _note(card)),
    ]
    return _whole(lines)


def _small(card: CardDraft) -> str:
    """The least that lets a person find me again; the title only where there is room."""
    phones, emails = _chosen(card, PointKind.PHONE), _chosen(card, PointKind.EMAIL)
    link = _best_link(card)
    start = [
        *_head(card, ";".join(_name_parts(card)).rstrip(";")),
        *_property("ORG", _line(card.organisation)),
    ]
    end = [
        *(_point(phone, _compact(phone.value)) for phone in phones[:1]),
        *(_point(email, _value(email)) for email in emails[:1]),
        *([f"URL:{link}"] if link else []),
    ]
    titled = _whole([*start, *_property("TITLE", _line(card.title)), *end])
    return titled if len(titled.encode()) <= _SMALL_BYTES else _whole([*start, *end])


def _head(card: CardDraft, parts: str) -> list[str]:
    return [f"N:{parts}", f"FN:{_escaped(_shown_name(card))}"]


def _whole(lines: list[str]) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"))


def _shown_name(card: CardDraft) -> str:
    return _line(card.name) or _line(card.organisation)


def _parts(card: CardDraft) -> NameParts:
    return split_name(_line(card.name)) if _line(card.name) else NameParts()


def _name_parts(card: CardDraft) -> list[str]:
    parts = _parts(card)
    whole = (parts.family, parts.given, parts.additional, parts.prefix, parts.suffix)
    return [_escaped(part) for part in whole]


def _property(name: str, text: str) -> list[str]:
    value = _escaped(text)
    return [f"{name}:{value}"] if value else []


def _point(point: CardPoint, value: str) -> str:
    if point.kind is PointKind.LINK:
        return f"URL:{value}"
    if point.kind is PointKind.EMAIL:
        return f"EMAIL:{_escaped(value)}"
    types = _PHONE_TYPES.get(_line(point.label).casefold(), "CELL")
    return f"TEL;TYPE={types}:{_escaped(value)}"


def _chosen(card: CardDraft, kind: PointKind | None = None) -> list[CardPoint]:
    """Points for the code that can be used, of one kind or of all, in the card's order."""
    return [
        point
        for point in card.points
        if point.in_code
        and kind in (None, point.kind)
        and is_usable(point.kind, _line(point.value))
    ]


def _value(point: CardPoint) -> str:
    return _web_address(point.value) if point.kind is PointKind.LINK else _line(point.value)


def _best_link(card: CardDraft) -> str:
    """The LinkedIn profile, else the first link; empty where none is chosen."""
    addresses = [_web_address(point.value) for point in _chosen(card, PointKind.LINK)]
    return next(filter(_is_linkedin, addresses), addresses[0] if addresses else "")


def _is_linkedin(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return host == _LINKEDIN or host.endswith(f".{_LINKEDIN}")


def _web_address(value: str) -> str:
    """A link as typed, with the scheme phones need to see that it is one."""
    address = "".join(value.split())
    has_scheme = _SCHEME.match(address) and not _HOST_AND_PORT.match(address)
    return address if has_scheme else f"https://{address}"


def _compact(number: str) -> str:
    """A number without its grouping; one with letters or an extension stays as written."""
    line = _line(number)
    return _GROUPING.sub("", line) if _PLAIN_NUMBER.fullmatch(line) else line


def _has_address(address: Address) -> bool:
    return any((address.street, address.city, address.region, address.postal_code, address.country))


def _address(address: Address) -> list[str]:
    if not _has_address(address):
        return []
    parts = (address.street, address.city, address.region, address.postal_code, address.country)
    label = "HOME" if _line(address.label).casefold() == "home" else "WORK"
    return [f"ADR;TYPE={label}:;;" + ";".join(_escaped(part) for part in parts)]


def _note(card: CardDraft) -> str:
    """The headline and, where I said so, what I offer and look for."""
    sentences = [_tidy(card.headline)]
    if card.notes_in_code:
        sentences += [f"I offer: {_tidy(card.offers)}"] if _tidy(card.offers) else []
        sentences += [f"I look for: {_tidy(card.needs)}"] if _tidy(card.needs) else []
    return "\n".join(sentence for sentence in sentences if sentence)


def _tidy(text: str) -> str:
    """Text without control characters, its lines trimmed."""
    from eventmate.interchange.vcard.values import clean

    return "\n".join(line.strip() for line in clean(text).split("\n")).strip()


def _line(text: str) -> str:
    return " ".join(_tidy(text).split())


def _escaped(text: str) -> str:
    escaped = _tidy(text).replace("\\", "\\\\").replace("\n", "\\n")
    return escaped.replace(",", "\\,").replace(";", "\\;")
