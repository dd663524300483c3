"""Cards as JSON (RFC 7095), rewritten as vCard text so that one reader serves both."""

import json
from collections.abc import Iterator
from typing import Final

_BEGINNING = 200
_KIND: Final = "vcard"
_SHORTEST_PROPERTY = 4
_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", "\n": "\\n", "\r": None, ",": "\\,", ";": "\\;"},
)
_PARAMETER_ESCAPES: Final = str.maketrans({"^": "^^", "\n": "^n", "\r": None, '"': "^'"})


def looks_like_jcard(text: str) -> bool:
    """Whether a text begins as a JSON card or an array of them does."""
    start = text[:_BEGINNING].lstrip("\ufeff \t\r\n")
    return start.startswith("[") and f'"{_KIND}"' in start


def as_vcards(text: str) -> list[str]:
    """Each JSON card as vCard 4.0 text; none where the text is no such JSON."""
    try:
        content = json.loads(text.lstrip("\ufeff"))
        cards = [content] if _is_card(content) else content
        return [_rewritten(card) for card in cards if _is_card(card)]
    except (ValueError, RecursionError):
        return []


def _is_card(content: object) -> bool:
    match content:
        case [str(kind), list(), *_]:
            return kind.lower() == _KIND
    return False


def _rewritten(card: list[object]) -> str:
    properties = card[1] if isinstance(card[1], list) else []
    lines = [line for entry in properties for line in _line(entry)]
    return "\r\n".join(("BEGIN:VCARD", "VERSION:4.0", *lines, "END:VCARD"))


def _line(entry: object) -> Iterator[str]:
    """One property as a line; anything that is none is left out."""
    match entry:
        case [str(name), dict(parameters), str(kind), first, *more] if _is_name(name):
            if name.lower() == "version":
                return
            values = (first, *more)
            group = parameters.get("group")
            prefix = f"{group}." if isinstance(group, str) and _is_name(group) else ""
            head = "".join(_parameter(key, value) for key, value in parameters.items())
            yield f"{prefix}{name.upper()}{head}:{','.join(_value(kind, each) for each in values)}"


def _is_name(text: str) -> bool:
    return text.isascii() and text.replace("-", "").isalnum()


def _parameter(key: object, value: object) -> str:
    if not isinstance(key, str) or not _is_name(key) or key.lower() == "group":
        return ""
    values = value if isinstance(value, list) else [value]
    written = ",".join(str(each).translate(_PARAMETER_ESCAPES) for each in values)
    return f';{key.upper()}="{written}"'


def _value(kind: str, value: object) -> str:
    """A value's text; a structured one is a list whose parts may be lists."""
    if isinstance(value, list):
        return ";".join(_part(part) for part in value)
    if kind == "uri":
        return str(value).replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n")
    return _part(value)


def _part(part: object) -> str:
    parts = part if isinstance(part, list) else [part]
    return ",".join("" if each is None else str(each).translate(_ESCAPES) for each in parts)
