"""Names of people: initials, how to show one, how to greet, and careful splitting."""

import re
import unicodedata
from dataclasses import dataclass

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.folding import fold
from eventmate.domain.given_names import is_one_given_name, may_be_family

_BEFORE = (
    "dr drs prof professor mr mrs ms miss mx sir dame lord lady rev hon ing dipl mag herr frau "
    "mme mlle m sr sra srta don dona"
)
_AFTER = (
    "jr sr ii iii iv phd md mba msc bsc ma ba esq cpa pmp dds jd llm rn pe cfa mph edd dphil "
    "junior senior"
)
_WITHIN = (
    "van von der den de del della di da dos das do du la le los las ten ter te zu zum zur af av "
    "al el bin bint ibn ben abu st"
)
_PREFIXES = frozenset(_BEFORE.split())
_SUFFIXES = frozenset(_AFTER.split())
PARTICLES = frozenset(_WITHIN.split())
# Short given names that are written like a particle.
_ALSO_GIVEN = frozenset({"al", "ben", "den", "della", "di"})
_CONJUNCTIONS = frozenset({"y", "e", "i"})
# Scripts whose names are commonly shortened to the first letters of two words.
_INITIALS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN")
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
_TITLE_DOTS = re.compile(r"[.\-]")
TWO = 2


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name split as far as it is safe; `is_doubtful` marks a guess worth a look."""

    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    is_doubtful: bool = False


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _first_letter(text: str) -> str:
    return next((letter for letter in text if letter.isalpha()), "")


def is_east_asian(name: str) -> bool:
    """Whether a name is written in Han, kana or Hangul, where splitting would only guess."""
    return _script(_first_letter(name)) in _EAST_ASIAN


def _plain(token: str) -> str:
    return fold(_TITLE_DOTS.sub("", token)).strip(",")


def _is_prefix(token: str) -> bool:
    plain = _plain(token)
    return plain in _PREFIXES and (plain != "m" or token == "M.")


def _is_suffix(token: str) -> bool:
    """A suffix is written with a dot or in capitals; "Ma" and "Ba" are families."""
    if _plain(token) not in _SUFFIXES:
        return False
    return "." in token or token[1:] != token[1:].lower() or _plain(token) in {"jr", "sr", "esq"}


def _without_titles(tokens: list[str]) -> tuple[str, list[str], str]:
    """Titles before the name, the name's own words, titles after it."""
    start, end = 0, len(tokens)
    while start < end - 1 and _is_prefix(tokens[start]):
        start += 1
    while end > start + 1 and _is_suffix(tokens[end - 1]):
        end -= 1
    words = [token.strip(",") for token in tokens[start:end]]
    return " ".join(tokens[:start]), words, " ".join(t.strip(",") for t in tokens[end:])


def _family_start(words: list[str]) -> int:
    """Where the family name begins: at a particle, before a conjunction, else the last word."""
    for index in range(1, len(words) - 1):
        word = words[index]
        follows_in_lower = words[index + 1] in PARTICLES
        if word in PARTICLES or (fold(word) in PARTICLES and follows_in_lower):
            return index
        if word in _CONJUNCTIONS and index >= TWO:
            return index - 1
    return len(words) - 1


def _is_only_family(words: list[str]) -> bool:
    """Whether it begins as a family name does: "van der Berg", "De la Cruz"."""
    first, second = words[:TWO]
    return (first in PARTICLES - _ALSO_GIVEN) or (fold(first) in PARTICLES and second in PARTICLES)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def split_name(text: str) -> NameParts:
    """The parts of a written name; one word stays the given name, East Asian names stay whole."""
    text = " ".join(text.split())
    if not text or is_east_asian(text):
        return NameParts(given=text)
    family, comma, rest = (part.strip() for part in text.partition(","))
    if comma and rest and family and not all(_is_suffix(token) for token in rest.split()):
        return _split_reversed(family, rest)
    prefix, words, suffix = _without_titles(text.split())
    if len(words) == 1:
        return NameParts(given=words[0], prefix=prefix, suffix=suffix)
    if _is_only_family(words):
        return NameParts(family=" ".join(words), prefix=prefix, suffix=suffix)
    start = _family_start(words)
    end = TWO if start >= TWO and is_one_given_name(*words[:TWO]) else 1
    is_guess = any(not _is_initial(word) for word in words[1:start])
    return NameParts(
        " ".join(words[:end]),
        " ".join(words[start:]),
        " ".join(words[end:start]),
        prefix,
        suffix,
        is_doubtful=is_guess,
    )


def _split_reversed(family: str, rest: str) -> NameParts:
    """A name written "Last, First"."""
    words = rest.replace(",", " ").split()
    prefix, given, suffix = _without_titles(words)
    return NameParts(given=" ".join(given), family=family, prefix=prefix, suffix=suffix)


def initials(name: str) -> str:
    """What an avatar shows: two letters, or one where the script or the name has no second."""
    parts = split_name(name)
    first = _first_letter(parts.given) or _first_letter(name)
    if not first:
        return ""
    if _script(first) not in _INITIALS:
        return first
    words = [word for word in parts.family.split() if word not in PARTICLES]
    last = _first_letter(words[-1] if words else parts.family)
    both = first + (last if last and _script(last) in _INITIALS else "")
    return "".join(unicodedata.normalize("NFC", letter.upper())[:1] for letter in both)


def _joined_name(details: ContactDetails) -> str:
    if is_east_asian(details.family) or is_east_asian(details.given):
        return details.family.strip() + details.given.strip()
    parts = (
        details.prefix,
        details.given,
        details.additional,
        details.family,
    )
    name = " ".join(part.strip() for part in parts if part.strip())
    suffix = details.suffix.strip()
    return f"{name} {suffix}".strip() if name else ""


def display_name(details: ContactDetails) -> str:
    """The best name there is: written, joined, nickname, organisation, or first point."""
    points = (point.value for point in details.points)
    choices = (details.name, _joined_name(details), details.nickname, details.organisation)
    return next((choice.strip() for choice in (*choices, *points) if choice.strip()), "")


def given_name(details: ContactDetails) -> str:
    """How to greet in a message; the whole name where the given part is not known for sure."""
    whole = details.name.strip() or _joined_name(details) or details.nickname.strip()
    if is_east_asian(whole):
        return whole
    split = split_name(whole)
    known = details.given.strip()
    given = known or split.given
    is_guess = not known or known == split.given  # the card may have been split by us
    if not given or _is_initial(given.split()[0]) or (is_guess and _is_unsure(split)):
        return whole
    return given


def _is_unsure(split: NameParts) -> bool:
    """Whether the first word may be no given name, or only a half of it."""
    if not split.family:
        return bool(split.prefix)  # "Dr. Rao"
    return may_be_family(split.given) or is_one_given_name(split.given, split.family)
