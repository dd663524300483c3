"""Columns recognised by their header, whatever program or language wrote it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from eventmate.domain.folding import fold
from eventmate.interchange.csv_contacts.header_words import (
    HALF_NAMES,
    HEADERS,
    PHONE_LABELS,
    QUALIFIERS,
    QUESTIONS,
    SITES,
)
from eventmate.interchange.csv_contacts.targets import ADDRESS_FIELDS, IGNORED, Field, Target

LONGEST_HEADER = 200
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FAMILY = re.compile(r"(e mail|phone|address|website|organization|custom field) (\d+) (.+)")
_FAMILY_VALUES = {
    "e mail": Field.EMAIL,
    "phone": Field.PHONE,
    "website": Field.LINK,
    "custom field": Field.NOTE,
}
_FAMILY_PARTS = {
    "address": {
        "formatted": Field.WHOLE_ADDRESS,
        "street": Field.STREET,
        "extended address": Field.STREET,
        "city": Field.CITY,
        "po box": Field.BOX,
        "region": Field.REGION,
        "postal code": Field.POSTAL_CODE,
        "country": Field.COUNTRY,
    },
    "organization": {
        "name": Field.ORGANISATION,
        "title": Field.TITLE,
        "department": Field.DEPARTMENT,
    },
}
_LABELLED = frozenset({Field.EMAIL, Field.PHONE, Field.LINK, *ADDRESS_FIELDS})
_HONORIFICS = frozenset({"title", "titel", "titre", "titulo", "titolo"})
_ADMITTING = frozenset({"secret", "token", "barcode", "barcodes", "qr", "qrcode", "geheimnis"})
_NAME_OF_SOMEBODY = (
    "attendee name",
    "teilnehmername",
    "name des teilnehmers",
    "nom du participant",
)


def _spelled(header: str) -> str:
    return " ".join(_WORD.findall(fold(header[:LONGEST_HEADER])))


_NAMES = {_spelled(name): field for field, names in HEADERS.items() for name in names.split("|")}
_HALVES = frozenset(map(_spelled, HALF_NAMES.split("|")))
_LABELS = {_spelled(word): label for label, words in QUALIFIERS.items() for word in words.split()}


def _family(spelled: str) -> Target | None:
    """A column of a numbered family such as "E-mail 1 - Value"."""
    found = _FAMILY.fullmatch(spelled)
    if not found:
        return None
    family, number, part = found.groups()
    group = f"{family} {number}"
    if part in {"label", "type"}:
        return Target(Field.LABEL, group=group) if family != "organization" else IGNORED
    if part == "value" and family in _FAMILY_VALUES:
        return Target(_FAMILY_VALUES[family], group=group)
    field = _FAMILY_PARTS.get(family, {}).get(part)
    if field:
        return Target(field, group=group)
    return IGNORED if family == "organization" else None


def _qualified(words: list[str], number: str) -> Target | None:
    """A known name with a word before or after it that says which of several it is."""
    for label_word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        label = _LABELS.get(label_word)
        if label is None:
            continue
        if not rest:
            return Target(Field.PHONE, label) if label in PHONE_LABELS else None
        inner = _named(rest, number)
        if inner is not None:
            return _with_label(inner, label)
    return None


def _with_label(inner: Target, label: str) -> Target:
    if inner.field not in _LABELLED:
        return Target(inner.field)
    both = " ".join(part for part in (label, inner.label) if part)
    group = both if inner.field in ADDRESS_FIELDS else ""
    return Target(inner.field, both, group)


def _named(words: list[str], number: str) -> Target | None:
    """A known name as it stands, else one with a qualifier."""
    name = " ".join(words)
    field = _NAMES.get(name)
    if field is not None:
        return Target(field)
    if name in SITES:
        return Target(Field.LINK, SITES[name])
    if len(words) > 1 and words[-1] in {"url", "profile", "link", "handle"}:
        site = SITES.get("".join(words[:-1]))
        if site:
            return Target(Field.LINK, site)
    return _qualified(words, number) if words else None


def _asked(spelled: str) -> Target | None:
    """What an organiser's question asks for; "how did you hear of us" names sites too."""
    if " hear " in spelled:
        return None
    for site, label in SITES.items():
        if site in spelled.replace(" ", ""):
            return Target(Field.LINK, label)
    return next((Target(field) for words, field in QUESTIONS if words in spelled), None)


@lru_cache(maxsize=2048)
def target_of(header: str) -> Target | None:
    """What a column is by its header alone; None where the header says nothing known."""
    spelled = _spelled(header)
    if not spelled:
        return None
    if (family := _family(spelled)) is not None:
        return family
    for start in _NAME_OF_SOMEBODY:
        if spelled.startswith(start + " "):
            part = spelled.removeprefix(start).strip()
            return Target(Field.PREFIX) if part in _HONORIFICS else target_of(part) or IGNORED
    numbered = [word for word in spelled.split() if word.isdecimal()]
    words = [word for word in spelled.split() if not word.isdecimal()]
    found = _known(words, numbered)
    if found is None and _CAMEL.search(header):
        split = _CAMEL.sub(" ", header)
        found = _known([w for w in _spelled(split).split() if not w.isdecimal()], numbered)
    return found


def _known(words: list[str], numbers: list[str]) -> Target | None:
    if not words:
        return None
    if " ".join(words) in _HALVES:
        return Target(Field.NAME)
    return _named(words, "".join(numbers))


def count_known(headers: Sequence[str]) -> int:
    """How many cells of a row are headers of columns."""
    return sum(target_of(header) is not None for header in headers if header.strip())


def targets_of(headers: Sequence[str]) -> tuple[Target, ...]:
    """What each column of a table is, seen together with the others."""
    found = [target_of(header) for header in headers]
    fields = {target.field for target in found if target is not None}
    spelled = [_spelled(header) for header in headers]
    has_job_title = any(
        target is not None and target.field is Field.TITLE and name not in _HONORIFICS
        for target, name in zip(found, spelled, strict=True)
    )
    return tuple(
        _settled(header, name, target, fields, has_job_title)
        for header, name, target in zip(headers, spelled, found, strict=True)
    )


def _settled(
    header: str, spelled: str, target: Target | None, fields: set[Field], has_job_title: bool
) -> Target:
    """A column's target where the other columns decide what it means."""
    if target is None:
        asked = _asked(spelled)
        if asked is not None and asked.field not in fields - {Field.LINK}:
            return asked
        return Target(Field.NOTE, header.strip()) if "?" in header else IGNORED
    if spelled in _HALVES:
        return Target(_half(fields))
    if spelled in _HONORIFICS and has_job_title:
        return Target(Field.PREFIX)
    return target


def _half(fields: set[Field]) -> Field:
    """Which half of a name a column called "name" holds."""
    if Field.GIVEN in fields and Field.FAMILY not in fields:
        return Field.FAMILY
    if Field.FAMILY in fields and Field.GIVEN not in fields:
        return Field.GIVEN
    return Field.NAME


def never_taken(headers: Sequence[str]) -> Iterator[int]:
    """Columns that admit somebody to an event; no mapping can bring them in."""
    for index, header in enumerate(headers):
        target = target_of(header)
        is_named_so = target is not None and target.field is Field.ADMISSION
        if is_named_so or (
            "?" not in header and not _ADMITTING.isdisjoint(_spelled(header).split())
        ):
            yield index
