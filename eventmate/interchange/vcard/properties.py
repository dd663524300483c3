"""What each property says of a person; anything not listed here is left to the original text."""

from collections.abc import Callable
from typing import Final
from urllib.parse import unquote

from eventmate.domain.contacts import Address, PointKind
from eventmate.interchange.vcard.birthdays import read_birthday
from eventmate.interchange.vcard.collected import Collected, Slot
from eventmate.interchange.vcard.heads import Head
from eventmate.interchange.vcard.labels import label_of_line, label_of_site
from eventmate.interchange.vcard.photos import read_photo
from eventmate.interchange.vcard.values import (
    clean,
    decoded,
    is_web_address,
    split_escaped,
    unescape,
)

# The mark of an N line that was made out of FN for programs that read nothing else.
DERIVED: Final = "X-EVENTMATE-DERIVED"
_NAME_PARTS = 5
_ADDRESS_PARTS = 7
_STREET_PARTS = 3
_LONGEST_SCHEME = 16
_NEVER_LINKS: Final = ("javascript:", "data:", "vbscript:", "file:", "blob:")
_PROFILES: Final = (
    "IMPP",
    "SOCIALPROFILE",
    "X-SOCIALPROFILE",
    *("X-LINKEDIN", "X-TWITTER", "X-FACEBOOK", "X-GITHUB", "X-XING", "X-MASTODON"),
    *("X-INSTAGRAM", "X-YOUTUBE", "X-SKYPE", "X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-YAHOO"),
    *("X-GOOGLE-TALK", "X-TELEGRAM", "X-MS-IMADDRESS", "X-SIP"),
)
_ANDROID_NICKNAME: Final = "vnd.android.cursor.item/nickname"

Property = Callable[[Collected, Head, str], Slot | None]


def _text(collected: Collected, head: Head, value: str) -> str:
    """One text; in 2.1 an encoded value has no escapes."""
    value = value.strip()
    if not head.is_plain:
        value = decoded(head, value)
        if collected.is_legacy:
            return clean(value)
    return clean(unescape(value))


def _parts(head: Head, value: str, separator: str = ";") -> list[str]:
    """The parts of a structured value or a list."""
    if head.is_plain and "\\" not in value:
        return [clean(part.strip()) for part in value.split(separator)]
    if head.is_base64:
        value = decoded(head, value)
    pieces = split_escaped(value, separator)
    if head.is_quoted_printable:
        pieces = [decoded(head, piece.strip()) for piece in pieces]
        if len(pieces) == 1:
            pieces = split_escaped(pieces[0], separator)
    return [clean(unescape(piece.strip())) for piece in pieces]


def _formatted_name(collected: Collected, head: Head, value: str) -> Slot | None:
    if collected.name:
        return None
    # In 2.1 a backslash in FN stands for itself.
    plain = collected.is_legacy and head.is_plain
    collected.name = clean(value.strip()) if plain else _text(collected, head, value)
    return "name"


def _name(collected: Collected, head: Head, value: str) -> Slot | None:
    if any(collected.parts) or DERIVED in head.parameters:
        return "parts"
    parts = _parts(head, value)[:_NAME_PARTS]
    collected.parts = (*parts, *("",) * (_NAME_PARTS - len(parts)))
    return "parts"


def _nickname(collected: Collected, head: Head, value: str) -> Slot | None:
    collected.nicknames += [part for part in _parts(head, value, ",") if part]
    return "nickname"


def _organisation(collected: Collected, head: Head, value: str) -> Slot | None:
    if collected.organisation or collected.department:
        return None
    first, *rest = _parts(head, value)
    collected.organisation = first
    collected.department = ", ".join(part for part in rest if part)
    return "organisation"


def _title(collected: Collected, head: Head, value: str) -> Slot | None:
    if collected.title:
        return None
    collected.title = _text(collected, head, value)
    return "title"


def _role(collected: Collected, head: Head, value: str) -> Slot | None:
    collected.role = collected.role or _text(collected, head, value)
    return "role"


def _single(name: str) -> Property:
    """A property whose first text is kept."""

    def read(collected: Collected, head: Head, value: str) -> Slot | None:
        if name in collected.texts:
            return None
        if text := _text(collected, head, value):
            collected.texts[name] = text
        return name

    return read


def _several(name: str) -> Property:
    """A property whose texts are joined line by line, spaces kept."""

    def read(collected: Collected, head: Head, value: str) -> Slot | None:
        if head.is_plain:
            text = clean(unescape(value))
        else:
            text = clean(decoded(head, value))
            text = text if collected.is_legacy else unescape(text)
        if text:
            before = collected.texts.get(name)
            collected.texts[name] = text if before is None else f"{before}\n{text}"
        return name

    return read


def _birthday(collected: Collected, head: Head, value: str) -> Slot | None:
    if "birthday" in collected.texts:
        return None
    if text := _text(collected, head, value):
        collected.texts["birthday"] = read_birthday(text, head)
    return "birthday"


def _tags(collected: Collected, head: Head, value: str) -> Slot | None:
    for part in _parts(head, value, ","):
        if part:
            collected.tags[part] = None
    return "tags"


def _email(collected: Collected, head: Head, value: str) -> Slot | None:
    text = _text(collected, head, value)
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    if text.endswith(">"):
        text = text[:-1].rpartition("<")[2].strip()
    return collected.add_point(PointKind.EMAIL, text, head.label, head.group)


def _phone(collected: Collected, head: Head, value: str) -> Slot | None:
    text = _text(collected, head, value)
    if text[:4].lower() == "tel:":
        number, *parameters = unquote(text[4:]).split(";")
        extensions = (part[4:] for part in parameters if part[:4].lower() == "ext=")
        text = " ext. ".join((number, *extensions))
    return collected.add_point(PointKind.PHONE, text, head.label, head.group)


def _link(collected: Collected, head: Head, value: str) -> Slot | None:
    text = _text(collected, head, value)
    if text[:_LONGEST_SCHEME].lower().startswith(_NEVER_LINKS):
        return None
    label = label_of_site(head.label)
    return collected.add_point(PointKind.LINK, text, label, head.group)


def _profile(collected: Collected, head: Head, value: str) -> Slot | None:
    """A profile or messenger address, kept as a link where it is one."""
    text = _text(collected, head, value)
    if not is_web_address(text):
        return None
    service = head.parameter("SERVICE-TYPE") or head.parameter("X-SERVICE-TYPE")
    label = service or head.label
    if not label and head.name.startswith("X-") and head.name != "X-SOCIALPROFILE":
        label = head.name
    return collected.add_point(PointKind.LINK, text, label_of_site(label), head.group)


def _address(collected: Collected, head: Head, value: str) -> Slot | None:
    parts = _parts(head, value)[:_ADDRESS_PARTS]
    parts += [""] * (_ADDRESS_PARTS - len(parts))
    if not any(parts) and (written := head.parameter("LABEL")):
        parts[2] = clean(unescape(written))
    street = "\n".join(part for part in parts[:_STREET_PARTS] if part)
    if not street and not any(parts):
        return "empty"
    city, region, postal_code, country = parts[_STREET_PARTS:]
    address = Address(street, city, region, postal_code, country, head.label)
    return collected.add_address(address, head.group)


def _group_label(collected: Collected, head: Head, value: str) -> Slot | None:
    if not head.group:
        return None
    collected.labels[head.group] = label_of_line(_text(collected, head, value))
    return "label"


def _photo(collected: Collected, head: Head, value: str) -> Slot | None:
    if collected.photo is None and (photo := read_photo(head, value)):
        collected.photo = photo
        return "photo"
    return None if value.strip() else "empty"


def _kind(collected: Collected, head: Head, value: str) -> Slot | None:
    collected.is_group = collected.is_group or _text(collected, head, value).lower() == "group"
    return None


def _android(collected: Collected, head: Head, value: str) -> Slot | None:
    kind, *rest = _parts(head, value)
    if kind != _ANDROID_NICKNAME or not rest or not rest[0]:
        return None
    collected.nicknames.append(rest[0])
    return "nickname"


def _frame(collected: Collected, head: Head, value: str) -> Slot | None:
    del collected, head, value
    return "frame"


PROPERTIES: Final[dict[str, Property]] = {
    "BEGIN": _frame,
    "END": _frame,
    "VERSION": _frame,
    "FN": _formatted_name,
    "N": _name,
    "NICKNAME": _nickname,
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _role,
    "BDAY": _birthday,
    "CATEGORIES": _tags,
    "EMAIL": _email,
    "TEL": _phone,
    "URL": _link,
    "ADR": _address,
    "NOTE": _several("note"),
    "UID": _single("uid"),
    "PRONOUNS": _single("pronouns"),
    "X-PRONOUNS": _single("pronouns"),
    "X-EVENTMATE-HEADLINE": _single("headline"),
    "X-EVENTMATE-INDUSTRY": _single("industry"),
    "X-EVENTMATE-SENIORITY": _single("seniority"),
    "X-EVENTMATE-OFFERS": _several("offers"),
    "X-EVENTMATE-NEEDS": _several("needs"),
    "PHOTO": _photo,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABLABEL": _group_label,
    "X-ANDROID-CUSTOM": _android,
    **dict.fromkeys(_PROFILES, _profile),
}
