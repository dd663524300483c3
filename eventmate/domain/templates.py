"""Messages with `{placeholders}` and `[[optional sentences]]`.

Only `{lower_case_names}` are replaced, once and by their values' own text; anything else in
braces stays as it is. An optional part is left out when one of its placeholders has no value.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.messages import MessageDraft

OUTPUT_BYTES = 20 * 1024

PLACEHOLDERS = (
    "first_name",
    "name",
    "organisation",
    "event",
    "place",
    "talk",
    "spoke_of",
    "promised",
    "promised_to",
    "their_ask",
    "asked_to",
    "my_name",
    "my_headline",
    "day_met",
    "about",
    "other_name",
    "other_first_name",
    "other_work",
    "introduced_for",
    "times",
    "link",
)

_PLACEHOLDER = re.compile(r"\{([a-z_]{1,40})\}")
# A second opening begins anew, which keeps unfinished ones from being searched over and over.
_OPTIONAL = re.compile(r"\[\[((?:(?!\[\[).)*?)\]\]", re.DOTALL)


class Channel(StrEnum):
    """How a message goes out."""

    EMAIL = "email"
    LINKEDIN = "linkedin"


@dataclass(frozen=True, slots=True)
class Template:
    """A message to start from; `name`, `subject` and `body` are English, to be translated."""

    key: str
    name: str
    kind: FollowUpKind
    channel: Channel
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled text and the placeholders in it that have no value, each once."""

    text: str
    blanks: tuple[str, ...] = ()


def blanks_in(text: str) -> tuple[str, ...]:
    """The placeholders still standing in a text, each once."""
    return tuple(dict.fromkeys(match[1] for match in _PLACEHOLDER.finditer(text)))


def blank_places(text: str) -> list[tuple[int, int]]:
    """Where placeholders still stand in a text, from and to."""
    return [match.span() for match in _PLACEHOLDER.finditer(text)]


def first_blank(text: str) -> tuple[int, int] | None:
    """Where the first placeholder still stands in a text."""
    return next(iter(blank_places(text)), None)


def _within(text: str, limit: int) -> str:
    """The beginning of a text that fits, never half a letter."""
    encoded = text.encode("utf-8", "replace")
    return text if len(encoded) <= limit else encoded[:limit].decode("utf-8", "ignore")


def _value(values: Mapping[str, str], key: str) -> str:
    return values.get(key, "").strip()


def _closed(before: str, after: str) -> str:
    """What follows a part left out, without the gap it would leave."""
    if not before or before.endswith("\n"):
        after = after.lstrip(" ")
        if not before or before.endswith("\n\n"):
            after = after.lstrip("\n")
    elif before.endswith(" "):
        after = after.lstrip(" ")
    return after


def _with_optional_parts(template: str, values: Mapping[str, str]) -> str:
    """The template with each optional part kept or left out as a whole."""
    pieces = _OPTIONAL.split(template)
    kept = pieces[0]
    for index in range(1, len(pieces), 2):
        optional, after = pieces[index], pieces[index + 1]
        if all(_value(values, key) for key in blanks_in(optional)):
            kept += optional + after
        else:
            if after.startswith("\n") or not after:
                kept = kept.rstrip(" ")
            kept += _closed(kept, after)
    return kept


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """The template with its placeholders replaced, at most `OUTPUT_BYTES`."""
    text = _with_optional_parts(_within(template, OUTPUT_BYTES), values)
    pieces, place, size = [], 0, 0
    blanks: dict[str, None] = {}
    for match in _PLACEHOLDER.finditer(text):
        value = _within(_value(values, match[1]), OUTPUT_BYTES)
        if not value:
            blanks[match[1]] = None
        pieces += [text[place : match.start()], value or match.group()]
        place = match.end()
        size += len(pieces[-1]) + len(pieces[-2])
        if size > OUTPUT_BYTES:
            break
    pieces.append(text[place:])
    return Filled(_within("".join(pieces), OUTPUT_BYTES), tuple(blanks))


def filled(template: Template, values: Mapping[str, str]) -> MessageDraft:
    """A draft from a template; what has no value stays as a visible blank."""
    subject, body = fill(template.subject, values), fill(template.body, values)
    return MessageDraft(template.key, subject.text, body.text)
