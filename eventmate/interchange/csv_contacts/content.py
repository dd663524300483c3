"""Columns recognised by what stands in them, for tables without headers."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from eventmate.domain.links import email_key, phone_key, safe_link
from eventmate.domain.role_words import is_title
from eventmate.interchange.csv_contacts.targets import IGNORED, Field, Target

PROBED_ROWS = 100
_USUAL_SHARE = 0.6
_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()./+\-]*")
_LETTERS = re.compile(r"[^\W\d_]")


def _is_web(text: str) -> bool:
    link = safe_link(text)
    return link is not None and link.scheme in {"http", "https"}


def _is_phone(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and bool(phone_key(text))


_REACHED_BY: tuple[tuple[Field, Callable[[str], bool]], ...] = (
    (Field.EMAIL, lambda text: bool(email_key(text))),
    (Field.LINK, _is_web),
    (Field.PHONE, _is_phone),
)


def _usually(values: Sequence[str], check: Callable[[str], bool]) -> bool:
    return bool(values) and sum(map(check, values)) >= len(values) * _USUAL_SHARE


def guessed_targets(
    rows: Sequence[Sequence[str]], *, without_points: bool = False
) -> tuple[Target, ...]:
    """What each column seems to hold; nothing where no column reaches anybody.

    With `without_points` columns of words are enough.
    """
    rows = rows[:PROBED_ROWS]
    width = max(map(len, rows), default=0)
    columns = [[row[at].strip() if at < len(row) else "" for row in rows] for at in range(width)]
    found: dict[int, Field] = {}
    words: list[int] = []
    for at, column in enumerate(columns):
        values = [value for value in column if value]
        field = next((field for field, check in _REACHED_BY if _usually(values, check)), None)
        if field is not None:
            found[at] = field
        elif _usually(values, lambda value: _LETTERS.search(value) is not None):
            words.append(at)
    if not found and not (without_points and words):
        return ()
    found |= _named_columns(columns, words)
    return tuple(Target(found[at]) if at in found else IGNORED for at in range(width))


def _named_columns(columns: list[list[str]], words: list[int]) -> dict[int, Field]:
    """Names first, as they usually stand, then a title and an organisation."""
    names = _whole_and_halves(columns, words) or _first_names(columns, words)
    rest = [at for at in words if at not in names]
    titles = [at for at in rest if _usually([v for v in columns[at] if v], is_title)]
    found = dict(names)
    if titles:
        found[titles[0]] = Field.TITLE
    others = [at for at in rest if at not in titles]
    return found | ({others[0]: Field.ORGANISATION} if others else {})


def _whole_and_halves(columns: list[list[str]], words: list[int]) -> dict[int, Field]:
    """Columns where one says what two others say together."""
    for given, family in pairwise(words):
        joined = [f"{a} {b}" for a, b in zip(columns[given], columns[family], strict=True)]
        for whole in words:
            if whole not in {given, family} and columns[whole] == joined:
                return {whole: Field.NAME, given: Field.GIVEN, family: Field.FAMILY}
    return {}


def _first_names(columns: list[list[str]], words: list[int]) -> dict[int, Field]:
    def is_one_word(at: int) -> bool:
        return _usually([value for value in columns[at] if value], lambda value: " " not in value)

    if len(words) > 1 and words[1] == words[0] + 1 and all(map(is_one_word, words[:2])):
        return {words[0]: Field.GIVEN, words[1]: Field.FAMILY}
    return {words[0]: Field.NAME} if words else {}
