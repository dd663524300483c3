"""The beginning of a typed line, written with commas where people write something else.

    Raj Patel (Google) · Lee; Acme; CTO

Both keep their length, so that places in the line stay the same.
"""

import re

from eventmate.domain.role_words import is_title

MOST_WORDS_OF_A_TITLE = 4
_MOST_PIECES = 3  # name, organisation, title

# A bracket after the first piece that ends it; what is in it is about the person.
_BRACKET = re.compile(r"\A([^,;<>?#()\n]*)\(([^;<>?#()\n]*)\)(?=\s*(?:[,;<>?#\n]|-|/|\Z))")
_PRONOUNS = re.compile(r"\s*\w+(?:\s*/\s*\w+)+\s*")  # he/him stays with the name
_OTHER_MARK = re.compile(r"[-=]?>|<|\?|(?<!\S)(?:/|--+|\u2014)")


def with_commas(text: str) -> str:
    """The line with commas around a bracket after the name, and for `;` before a title."""
    return _without_semicolons(_without_bracket(text))


def _without_bracket(text: str) -> str:
    found = _BRACKET.match(text)
    if found is None or not found[1].strip() or _PRONOUNS.fullmatch(found[2]):
        return text
    return f"{found[1]},{found[2]},{text[found.end() :]}"


def _without_semicolons(text: str) -> str:
    """A title between `;` says that these are the columns of a table, not what we spoke of."""
    mark = _OTHER_MARK.search(text)
    head = text[: mark.start()] if mark else text
    pieces = head.split(";", _MOST_PIECES)
    columns, rest = pieces[:_MOST_PIECES], pieces[_MOST_PIECES:]
    if "," in head or not pieces[0].strip() or not any(map(_is_short_title, columns[1:])):
        return text
    return ";".join((",".join(columns), *rest)) + text[len(head) :]


def _is_short_title(piece: str) -> bool:
    return len(piece.split()) <= MOST_WORDS_OF_A_TITLE and is_title(piece)
