"""Labels of contact points: from types and Apple's label lines, and back to types."""

from collections.abc import Iterable
from typing import Final

_PLACES: Final = ("work", "home", "school", "other")
# Types that say nothing a reader of the label would miss.
_SILENT: Final = frozenset(
    (
        *("internet", "pref", "voice", "msg", "text", "textphone", "x400", "video", "isdn"),
        *("bbs", "modem", "pcs", "postal", "parcel", "dom", "intl", "label", "uri"),
        *("character", "unknown", "8bit", "7bit", "utf-8", "x-internet"),
    )
)
_WORDS: Final = {"cell": "mobile", "business": "work", "personal": "home"}
_SITES: Final = {
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "twitter": "Twitter",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "mastodon": "Mastodon",
    "youtube": "YouTube",
    "xing": "XING",
    "bluesky": "Bluesky",
    "skype": "Skype",
}
_TYPES: Final = {
    "work": "WORK",
    "home": "HOME",
    "mobile": "CELL",
    "fax": "FAX",
    "pager": "PAGER",
    "work fax": "WORK,FAX",
    "home fax": "HOME,FAX",
    "work mobile": "WORK,CELL",
    "home mobile": "HOME,CELL",
}
_APPLE_START, _APPLE_END = "_$!<", ">!$_"


def label_of_types(types: Iterable[str]) -> str:
    """A label such as "work" or "work fax" out of a point's types."""
    words: dict[str, None] = {}
    for kind in types:
        if kind not in _SILENT:
            word = kind.removeprefix("x-")
            words[_WORDS.get(word, word)] = None
    return " ".join(sorted(words, key=lambda word: word not in _PLACES))


def label_of_site(kind: str) -> str:
    """The usual spelling of a site's name."""
    bare = kind.lower().removeprefix("x-")
    return _SITES.get(bare, bare)


def label_of_line(text: str) -> str:
    """The text of an `X-ABLabel` line; Apple wraps its own labels in marks."""
    if text.startswith(_APPLE_START) and text.endswith(_APPLE_END):
        return text[len(_APPLE_START) : -len(_APPLE_END)].lower()
    return text


def types_of_label(label: str) -> str | None:
    """The types that read back as this label, or nothing if it needs a line of its own."""
    return "" if not label else _TYPES.get(label)
