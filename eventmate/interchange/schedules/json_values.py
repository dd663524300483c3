"""Values of JSON from strangers, where anything may be something else than it should."""

import json
import re
from collections.abc import Mapping
from typing import Final

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.text_decoding import decode_text

LARGEST_FILE: Final = 20 * 1024 * 1024
TOO_LARGE: Final = "This file is larger than 20 MB, far more than any schedule, so it was not read."

Fields = Mapping[str, object]

_LEADING_COMMENT: Final = re.compile(r"\s*/\*[^*]{0,2000}\*/\s*")
_LARGEST_NUMBER: Final = 10**15
_LANGUAGES: Final = ("en", "@value", "name", "title", "slug")


def json_text(data: bytes) -> str:
    """The text of a JSON file without a comment some documentation puts before it."""
    text = decode_text(data).text.lstrip("\ufeff")
    found = _LEADING_COMMENT.match(text)
    return text[found.end() :] if found else text


def parsed_json(data: bytes) -> object:
    """The value of a JSON file; raises UnreadableFile with the line where it stops being one."""
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(TOO_LARGE)
    text = json_text(data)
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            f"This schedule cannot be read beyond line {error.lineno}, column {error.colno}: "
            "it breaks off or is damaged there. Please download it again."
        ) from None
    except (ValueError, RecursionError):
        raise UnreadableFile(
            "This schedule is nested deeper than any real one, so it was not read."
        ) from None


def text_of(value: object) -> str:
    """A text, a number as text, one language of a text in several, or nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value) if abs(value) < _LARGEST_NUMBER else ""
    if isinstance(value, Mapping):
        named = [value.get(name) for name in _LANGUAGES]
        texts = [text for text in (*named, *value.values()) if isinstance(text, str) and text]
        return texts[0] if texts else ""
    return ""


def list_of(value: object) -> list[object]:
    """The items of a list; one thing where a list is expected is a list of it."""
    if isinstance(value, list):
        return value
    return [] if value is None or value == "" else [value]


def fields_of(value: object) -> Fields:
    """The fields of an object; anything else has none."""
    return value if isinstance(value, dict) else {}


def first_text(fields: Fields, *names: str) -> str:
    """The first of these fields that says anything."""
    return next((text for name in names if (text := text_of(fields.get(name)).strip())), "")
