"""What a page says about things in JSON-LD and microdata, found in bounded time.

Scripts are cut out of the page before anything parses it, and microdata is only handed on where
its nesting is harmless: the library that reads it takes minutes for 50 KB made to hurt it.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from eventmate.domain.reading import Skipped
from eventmate.interchange.plain_text import one_line, without
from eventmate.interchange.text_decoding import decode_text

_SCRIPT: Final = re.compile(r"<script\b([^>]{0,1000})>", re.IGNORECASE)
_SCRIPT_END: Final = re.compile(r"</script", re.IGNORECASE)
_JSON_LD: Final = re.compile(r"type\s*=\s*[\"']?\s*application/ld\+json", re.IGNORECASE)
_MICRODATA: Final = re.compile(
    r"<[a-z][^<>]{0,1000}\bitemtype\s*=\s*[\"']?[^\"'<>]{0,200}Event", re.IGNORECASE
)
_ITEM_TYPE: Final = re.compile(r"\bitemtype\b", re.IGNORECASE)
_TITLE: Final = re.compile(r"<title[^>]{0,200}>([^<]{0,300})", re.IGNORECASE)
_DECLARED_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})")
_HEAD_BYTES: Final = 4096
_LONGEST_HEAD: Final = 256 * 1024
_MOST_SCRIPTS: Final = 2000
_MOST_DESCRIPTIONS: Final = 200
_LARGEST_DESCRIPTION: Final = 1024 * 1024
# So much still takes less than a second when all of it is damaged.
_LARGEST_DESCRIPTIONS: Final = 2 * 1024 * 1024
_LARGEST_DAMAGED: Final = 256 * 1024
_LARGEST_MARKED_PAGE: Final = 5 * 1024 * 1024
_DAMAGED: Final = "The page's markup is damaged, so a part of it was left out."
_ENTANGLED: Final = "The page's markup is larger than any event's, so a part was not read."


@dataclass(slots=True)
class Described:
    """The things a page describes, its title, and what could not be read of it."""

    title: str = ""
    things: list[object] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def described_things(data: bytes) -> Described:
    """Everything a page describes in JSON-LD or microdata."""
    text = _page_text(data)
    title = _TITLE.search(text, 0, _LONGEST_HEAD)
    found = Described(one_line(html.unescape(title[1])) if title else "")
    _add_json_ld(text, found)
    if len(text) > _LARGEST_MARKED_PAGE:
        if "itemtype" in text:
            found.skipped.append(Skipped(0, _ENTANGLED))
    elif _ITEM_TYPE.search(text):
        # What is commented out is nothing; so an element is left for sure.
        text = without(text, "<!--", "-->").partition("<!--")[0]
        if _MICRODATA.search(text):
            _add_microdata(text, found)
    return found


def _page_text(data: bytes) -> str:
    decoded = decode_text(data)
    declared = None if decoded.certain else _DECLARED_CHARSET.search(data[:_HEAD_BYTES])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"), "replace")
        except (LookupError, ValueError):
            pass
    return decoded.text


def _scripts(text: str) -> Iterator[tuple[int, str]]:
    """The JSON-LD scripts of a page and where they begin, in one pass over the page."""
    position = 0
    for _ in range(_MOST_SCRIPTS):
        opening = _SCRIPT.search(text, position)
        closing = _SCRIPT_END.search(text, opening.end()) if opening else None
        if opening is None or closing is None:
            return
        if _JSON_LD.search(opening[1]):
            yield opening.end(), text[opening.end() : closing.start()]
        position = closing.end()


def _add_json_ld(text: str, found: Described) -> None:
    size = damaged = first = 0
    for position, script in islice(_scripts(text), _MOST_DESCRIPTIONS):
        size += len(script)
        too_large = len(script) > _LARGEST_DESCRIPTION or size > _LARGEST_DESCRIPTIONS
        things = None if too_large else _json_ld(script)
        if things is None:
            first = first if damaged else position
            damaged += 1
        else:
            found.things.extend(things)
    if damaged:
        what = "One description" if damaged == 1 else f"{damaged} descriptions"
        why = f"{what} of the page's content could not be read, beginning here."
        found.skipped.append(Skipped(text.count("\n", 0, first) + 1, why))


def _json_ld(script: str) -> list[object] | None:
    """The things one script describes; nothing where it is damaged beyond comments and commas."""
    from extruct.jsonld import JsonLdExtractor

    if len(script) > _LARGEST_DAMAGED and not script.strip().endswith(("}", "]", "-->", ";")):
        return None
    page = f'<script type="application/ld+json">{script}</script>'.encode("utf-8", "replace")
    try:
        return list(JsonLdExtractor().extract(page))
    except (ValueError, RecursionError, IndexError, KeyError, TypeError):
        return None


def _add_microdata(text: str, found: Described) -> None:
    from extruct.utils import parse_html
    from extruct.w3cmicrodata import MicrodataExtractor

    from eventmate.interchange.event_pages.nesting import is_harmless

    tree = parse_html(text.encode("utf-8", "replace"), "utf-8")
    if not is_harmless(tree):
        found.skipped.append(Skipped(0, _ENTANGLED))
        return
    try:
        items = MicrodataExtractor().extract_items(tree, None)
    except (ValueError, RecursionError, AttributeError):
        found.skipped.append(Skipped(0, _DAMAGED))
        return
    found.things.extend(_as_json_ld(item) for item in items)


def _as_json_ld(value: Any) -> object:
    """A microdata item in the form of JSON-LD."""
    if isinstance(value, list):
        return [_as_json_ld(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    properties = value.get("properties") or {}
    if not properties and isinstance(value.get("value"), str):
        properties = {"name": value["value"]}
    fields = {name: _as_json_ld(entry) for name, entry in properties.items()}
    return {"@type": value.get("type", ""), "@id": value.get("id", ""), **fields}
