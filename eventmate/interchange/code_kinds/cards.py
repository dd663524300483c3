"""People in QR codes: vCard, MECARD, BIZCARD and the older cards with NAME1 and MEMORY lines."""

import re

from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind
from eventmate.interchange.code_kinds.parts import first, has_prefix, keyed_values, trimmed

_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_LINE_CARD = re.compile(r"\s*(?:MEMORY|NAME1):")
_LINE = re.compile(r"(MEMORY|ADD|(?:NAME|TEL|MAIL)[1-3]):(.*)")
_ADDRESS_PARTS = 7


def read_vcard_code(text: str) -> Code | None:
    """A vCard; one that says nothing, or ends after its first line, is an empty card."""
    if not has_prefix(text.lstrip(), "BEGIN:VCARD"):
        return None
    from eventmate.interchange.vcard.reader import read_vcards

    contacts = read_vcards(text.lstrip()).contacts
    return Code(text, CodeKind.VCARD, contacts[0] if contacts else ContactDetails())


def _points(
    phones: tuple[str, ...] = (), emails: tuple[str, ...] = (), links: tuple[str, ...] = ()
) -> tuple[ContactPoint, ...]:
    kinds = ((PointKind.PHONE, phones), (PointKind.EMAIL, emails), (PointKind.LINK, links))
    return tuple(ContactPoint(kind, value) for kind, values in kinds for value in values if value)


def _birthday(text: str) -> str:
    day = _DAY.fullmatch(text)
    return "-".join(day.groups()) if day else text


def _mecard_address(text: str) -> Address:
    """An address; only one with all seven of the format's parts is certain to be in its order."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != _ADDRESS_PARTS:
        return Address(street=text)
    street = " ".join(part for part in parts[:3] if part)
    return Address(street, parts[3], parts[4], parts[5], parts[6])


def _name_parts(written: str) -> tuple[str, str, str]:
    """Name as spoken, given and family; only "Family,Given" says which is which."""
    family, comma, given = (part.strip() for part in written.partition(","))
    if not comma:
        return written.strip(), "", ""
    return f"{given} {family}".strip(), given, family


def read_mecard(text: str) -> Code | None:
    """A MECARD, also one whose last field was never closed."""
    start = text.lstrip()
    if not has_prefix(start, "MECARD:"):
        return None
    values = keyed_values(start[len("MECARD:") :])
    name, given, family = _name_parts(first(values, "N"))
    contact = ContactDetails(
        name=name,
        given=given,
        family=family,
        nickname=first(values, "NICKNAME").strip(),
        organisation=first(values, "ORG").strip(),
        title=next(iter(trimmed(values, "TITLE", "TIL")), ""),
        points=_points(
            trimmed(values, "TEL", "TEL-AV"), trimmed(values, "EMAIL"), trimmed(values, "URL")
        ),
        addresses=tuple(map(_mecard_address, trimmed(values, "ADR"))),
        birthday=_birthday(first(values, "BDAY").strip()),
        note=first(values, "NOTE"),
    )
    return Code(text, CodeKind.MECARD, contact)


def read_bizcard(text: str) -> Code | None:
    """A BIZCARD, whose fields have one letter each."""
    start = text.lstrip()
    if not has_prefix(start, "BIZCARD:"):
        return None
    values = keyed_values(start[len("BIZCARD:") :])
    given, family = first(values, "N").strip(), first(values, "X").strip()
    numbers = (("B", "work"), ("M", "mobile"), ("F", "fax"))
    phones = tuple(
        ContactPoint(PointKind.PHONE, number, label)
        for key, label in numbers
        for number in trimmed(values, key)
    )
    contact = ContactDetails(
        name=f"{given} {family}".strip(),
        given=given,
        family=family,
        organisation=first(values, "C").strip(),
        title=first(values, "T").strip(),
        points=phones + _points(emails=trimmed(values, "E"), links=trimmed(values, "U", "W")),
        addresses=tuple(Address(street=street) for street in trimmed(values, "A")),
    )
    return Code(text, CodeKind.BIZCARD, contact)


def read_line_card(text: str) -> Code | None:
    """A card of the Japanese network AU: one field per line."""
    if not _LINE_CARD.match(text) or not ("\r" in text or "\n" in text):
        return None
    values: dict[str, list[str]] = {}
    for line in text.splitlines():
        if found := _LINE.match(line.strip()):
            values.setdefault(found[1], []).append(found[2])
    contact = ContactDetails(
        name=first(values, "NAME1").strip(),
        points=_points(
            trimmed(values, "TEL1", "TEL2", "TEL3"), trimmed(values, "MAIL1", "MAIL2", "MAIL3")
        ),
        addresses=tuple(Address(street=street) for street in trimmed(values, "ADD") if street),
        note=first(values, "MEMORY").strip(),
    )
    return Code(text, CodeKind.MECARD, contact)
