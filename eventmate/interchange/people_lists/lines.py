"""Pasted lines, one person each: "Name, Title, Company", "Name - Title at Company" and kin."""

import re
from collections.abc import Iterator
from itertools import pairwise

from eventmate.domain.burst_points import find_points
from eventmate.domain.contacts import PointKind
from eventmate.domain.listed_people import ListedPerson
from eventmate.domain.names import split_name
from eventmate.domain.organisations import is_legal_form
from eventmate.domain.reading import Skipped
from eventmate.domain.role_words import is_title
from eventmate.interchange.people_lists.admission import is_admission_link

MOST_LINES = 50_000
LONGEST_LINE = 1000
LONGEST_NAME = 100
MOST_NAME_WORDS = 8
_REVERSED_PARTS = 2
_BULLETS = re.compile(
    r"(?:\s*(?:>|[-*+\u2022\u2023\u25e6\u25aa\u25cf\u2013\u2014\u00b7\u2043\u2713\u2714](?=\s)|"
    r"\[[ xX]?\]|[\u2610-\u2612]|\(?\d{1,4}[.)](?!\d)|\d{1,4}(?=\t)|[a-z]\)(?=\s)))+\s*"
)
_BETWEEN_RECIPIENTS = re.compile(r"(?<=>)\s*[;,]\s*(?=[^<>]*<[^<>@\s]+@)")
_CUTS = re.compile(r"\s+[-\u2013\u2014|\u00b7\u2022/]+\s+|\s*[\u2014|]\s*|\s*;\s*|\t+|:\s+")
_WORKS_AT = re.compile(r"\s+(?:at|bei|chez)\s+|\s+@\s*|^@\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_COMMA = re.compile(r"\s*[,\uff0c\u3001]\s*")
_PRONOUNS = re.compile(r"(?:she|he|they|her|him|them|sie|er|ihr|ihm|any|all)(?:\s*/\s*\w+)+")
_NOT_WORDS = " \t,;|-\u2013\u2014<>\"'\u201c\u201d*_"
_EMPHASIS = re.compile(r"\*\*|__|`")
_HEADINGS = frozenset(
    (
        *("attendees", "participants", "guests", "speakers", "attendee list", "guest list"),
        *("teilnehmer", "teilnehmende", "teilnehmerliste", "referenten", "vortragende"),
    )
)
_LONG = "This line is too long to be a person."
_LATER = f"This list has more than {MOST_LINES:,} lines; this one and those after it were not read."
_HEADING = "This line is a heading."
_NOBODY = "This line names nobody."
_SENTENCE = "This line reads like a sentence, not like a person."


def read_lines(text: str) -> tuple[tuple[ListedPerson, ...], tuple[Skipped, ...]]:
    """Every line as a person, or named among what was left out; blank lines are neither."""
    people: list[ListedPerson] = []
    skipped: list[Skipped] = []
    for number, line in _pieces(text.replace("\0", "")):
        if len(people) + len(skipped) == MOST_LINES:
            skipped.append(Skipped(number, _LATER))
            break
        found = read_line(line)
        if isinstance(found, ListedPerson):
            people.append(found)
        else:
            skipped.append(Skipped(number, found))
    return tuple(people), tuple(skipped)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their numbers; a mail's recipients in one line are each a piece of it."""
    for number, line in enumerate(text.splitlines(), start=1):
        pieces = _BETWEEN_RECIPIENTS.split(line) if "@" in line else [line]
        yield from ((number, piece) for piece in pieces if piece.strip())


def read_line(line: str) -> ListedPerson | str:
    """The person of one line, or why there is none."""
    if len(line) > LONGEST_LINE:
        return _LONG
    bullet = _BULLETS.match(line)
    line = _EMPHASIS.sub("", line[bullet.end() :] if bullet else line)
    rest, email, links = _without_points(line)
    if not email and (rest.rstrip().endswith(":") or _clean(rest).lower() in _HEADINGS):
        return _HEADING
    name, title, organisation = _parts(rest)
    name = name or email
    if not any(map(str.isalpha, name)):
        return _NOBODY
    if len(name) > LONGEST_NAME or len(name.split()) > MOST_NAME_WORDS:
        return _SENTENCE
    return ListedPerson(name, title, organisation, email, links)


def _without_points(line: str) -> tuple[str, str, tuple[str, ...]]:
    """The line's words, its first address, and its links; a phone number is not kept."""
    email, links, pieces, end = "", [], [], 0
    for point in find_points(line):
        # "@Acme" says where somebody works; "@sara@social.example" is a profile.
        if point.is_doubtful and not (point.kind is PointKind.LINK and "@" in point.value[1:]):
            continue
        pieces.append(line[end : point.start])
        end = point.end
        if point.kind is PointKind.EMAIL:
            email = email or point.value
        elif point.kind is PointKind.LINK and not is_admission_link(point.value):
            links.append(point.value)
    return "\t".join([*pieces, line[end:]]), email, tuple(links)


def _parts(text: str) -> tuple[str, str, str]:
    """Name, title and organisation, by what stands between them."""
    details: list[str] = []

    def take(found: re.Match[str]) -> str:
        inside = found[1].strip()
        if inside and not _PRONOUNS.fullmatch(inside.lower()):
            details.append(inside)
        return "\t" if inside else " "

    pieces = [_clean(piece) for piece in _CUTS.split(_BRACKETS.sub(take, text))]
    first, *rest = [*filter(None, pieces), ""]
    name, *more = _comma_parts(first)
    if len(place := _WORKS_AT.split(name, maxsplit=1)) > 1:
        name, more = place[0], [f"@ {place[1]}", *more]
    after = [part for piece in (*rest, *details) if piece for part in _comma_parts(piece, False)]
    title, organisation = _role(_joined_forms([*more, *after]))
    return _clean(name), title, organisation


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(_NOT_WORDS)


def _comma_parts(text: str, starts_with_name: bool = True) -> list[str]:
    """What commas part, but for what belongs to the name: a degree, or the name turned round."""
    parts = [part for part in map(_clean, _COMMA.split(text)) if part]
    if not starts_with_name or len(parts) < _REVERSED_PARTS:
        return parts or [""]
    both = f"{parts[0]}, {parts[1]}"
    if split_name(both).suffix:
        return [both, *parts[2:]]
    are_words = not any(" " in part for part in parts[:2])
    if are_words and len(parts) != _REVERSED_PARTS + 1 and not is_title(parts[1]):
        return [f"{parts[1]} {parts[0]}", *parts[2:]]
    return parts


def _joined_forms(parts: list[str]) -> list[str]:
    """Parts with "Inc." put back to the firm it was cut from."""
    joined = [*parts[:1]]
    for before, part in pairwise(parts):
        if is_legal_form(part) and before:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _role(parts: list[str]) -> tuple[str, str]:
    """Title and organisation out of what follows a name."""
    for index, part in enumerate(parts):
        place = _WORKS_AT.split(part, maxsplit=1)
        if len(place) > 1:
            return ", ".join([*parts[:index], *filter(None, [place[0].strip()])]), ", ".join(
                [place[1], *[each for each in parts[index + 1 :] if is_legal_form(each)]]
            )
    if len(parts) <= 1:
        alone = "".join(parts)
        return (alone, "") if is_title(alone) else ("", alone)
    if is_title(parts[1]) and not is_title(parts[0]):
        return parts[1], parts[0]
    return parts[0], parts[1]
