"""Pieces of `KEY:value;` codes with backslash escapes, and of the query of a web address."""

import re
from collections.abc import Iterable
from urllib.parse import unquote, unquote_plus

Fields = tuple[tuple[str, str], ...]

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"((?:[^;\\]++|\\.)*+)(?:;|\\?\Z)", re.DOTALL)


def has_prefix(text: str, *prefixes: str) -> bool:
    """Whether a code begins with one of these, in any case."""
    return text[: max(map(len, prefixes))].upper().startswith(prefixes)


def plain(text: str) -> str:
    """The text without its escapes."""
    return _ESCAPE.sub(r"\1", text)


def keyed_values(text: str) -> dict[str, list[str]]:
    """Values by upper-case key, unescaped and untrimmed, without empty ones."""
    found: dict[str, list[str]] = {}
    for piece in _PIECE.findall(text):
        key, colon, value = piece.partition(":")
        if colon and value.strip():
            found.setdefault(key.strip().upper(), []).append(plain(value))
    return found


def first(values: dict[str, list[str]], key: str) -> str:
    """The first value of a key, or nothing."""
    return next(iter(values.get(key, ())), "")


def trimmed(values: dict[str, list[str]], *keys: str) -> tuple[str, ...]:
    """All values of some keys without the spaces around them."""
    return tuple(value.strip() for key in keys for value in values.get(key, ()))


def kept(pairs: Iterable[tuple[str, str]]) -> Fields:
    """The fields that have a value."""
    return tuple((name, value) for name, value in pairs if value)


def joined(values: Iterable[str]) -> str:
    """Several values as one field's text."""
    return ", ".join(value.strip() for value in values if value.strip())


def query_values(query: str) -> dict[str, str]:
    """The values of a query by lower-case name; the first of each name counts.

    A plus is a space only where no other space is written, since it may be part of an address.
    """
    decode = unquote if "%20" in query or " " in query else _unquote_words
    found: dict[str, str] = {}
    for pair in query.split("&"):
        name, mark, value = pair.partition("=")
        if mark:
            found.setdefault(name.lower(), decode(value))
    return found


def _unquote_words(value: str) -> str:
    return unquote(value) if "@" in value or "%40" in value else unquote_plus(value)
