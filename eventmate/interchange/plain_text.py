"""Text that sources write as HTML or Markdown, as the plain text it is kept and shown as."""

import html
import re
from typing import Final

from eventmate.domain.links import safe_link

LONGEST_TEXT: Final = 64 * 1024
LONGEST_LINE: Final = 1000

# Only what is a tag of HTML goes: people also write "<3" and "<https://example.org>".
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,9})(?=[\s/>])[^<>]*>")
_PARAGRAPHS: Final = frozenset(
    (
        *("article", "blockquote", "div", "dl", "fieldset", "figure", "form", "h1", "h2"),
        *("h3", "h4", "h5", "h6", "hr", "main", "ol", "p", "pre", "section"),
        *("table", "ul"),
    )
)
_LINES: Final = frozenset(
    (
        *("address", "aside", "br", "dd", "dt", "figcaption", "footer", "header", "li"),
        *("nav", "tbody", "td", "tfoot", "th", "thead", "tr"),
    )
)
_BLOCKS: Final = _PARAGRAPHS | _LINES
_INLINE: Final = frozenset(
    (
        *("style", "a", "abbr", "b", "bdi", "bdo", "big", "body", "button", "center", "cite"),
        *("code", "data", "del", "details", "dfn", "em", "embed", "font", "head", "html"),
        *("i", "iframe", "img", "input", "ins", "kbd", "label", "link", "mark", "meta"),
        *("object", "q", "s", "samp", "script", "small", "span", "strike", "strong", "sub"),
        *("summary", "sup", "svg", "time", "title", "tt", "u", "var", "video", "wbr"),
    )
)
_LETTERS_PER_MARK: Final = 30
_TAGS: Final = _BLOCKS | _INLINE
_INSTEAD: Final = {
    **{slash + name: "" for name in _INLINE for slash in ("", "/")},
    **{slash + name: "\n" for name in _LINES for slash in ("", "/")},
    **{slash + name: "\n\n" for name in _PARAGRAPHS for slash in ("", "/")},
    "li": "\n- ",
    "/li": "",
}
_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_MANY_BREAKS: Final = re.compile(r"\n{3,}")
_SPACES: Final = re.compile(r"[^\S\n]+")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MARKDOWN_LINK: Final = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,1000})\)")
_MARKDOWN_STRONG: Final = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,500})(?<!\s)\*\*")
_MARKDOWN_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
# What is no text in a page, from its opening to its end.
_UNSHOWN: Final = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


def plain_text(text: str) -> str:
    """A description without markup: paragraphs parted by blank lines, list items by hyphens."""
    text = _CONTROL.sub("", text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n"))
    if "<" in text or "&" in text:
        text = _without_html(text)
    if "](" in text:
        text = _MARKDOWN_LINK.sub(_address_behind, text)
    if "**" in text:
        text = _MARKDOWN_STRONG.sub(r"\1", text)
    if "#" in text:
        text = _MARKDOWN_HEADING.sub("", text)
    text = _SPACES.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n")
    return _MANY_BREAKS.sub("\n\n", text).strip()


def reading_effort(text: str) -> int:
    """How much work a text is to make plain, in letters; marks of markup and lines cost more."""
    return len(text) + _LETTERS_PER_MARK * (text.count("<") + text.count("&") + text.count("\n"))


def one_line(text: str) -> str:
    """A title or a name: plain, on one line, no longer than any screen needs.

    Where nothing is closed, an angle bracket is meant: "The <dialog> element".
    """
    text = text[: LONGEST_LINE * 4]
    if "</" in text or "<br" in text:
        text = plain_text(text)
    elif "&" in text:
        text = html.unescape(text)
    return " ".join(_CONTROL.sub("", text).split())[:LONGEST_LINE]


def web_address(text: str) -> str:
    """An address a browser may open after a click, or nothing."""
    link = safe_link(text) if text else None
    return link.url if link is not None and link.scheme in {"http", "https"} else ""


def _without_html(text: str) -> str:
    tags = _tag_names(text)
    if not tags:
        unescaped = _CONTROL.sub("", html.unescape(text))
        # Some programs escape twice; then the tags show only now.
        tags = _tag_names(unescaped)
        if not tags:
            return unescaped
        text = unescaped
    for opening, closing in _UNSHOWN:
        text = without(text, opening, closing)
    if tags & _BLOCKS:
        # A single line break is only a space in HTML, an empty line a paragraph to its writer.
        paragraphs = (part.replace("\n", " ") for part in _BLANK_LINES.split(text))
        text = "\n\n".join(paragraphs)
    text = _TAG.sub(_instead_of_tag, text)
    return _CONTROL.sub("", html.unescape(text)).replace("\xa0", " ")


def _tag_names(text: str) -> frozenset[str]:
    """The tags of HTML in a text."""
    return _TAGS.intersection({name.lower() for _, name in _TAG.findall(text)})


def _instead_of_tag(found: re.Match[str]) -> str:
    return _INSTEAD.get(found[1] + found[2].lower(), found[0])


def without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between, in one pass; what is never closed is kept."""
    lowered = text.lower()
    if opening not in lowered or len(lowered) != len(text):
        return text
    kept: list[str] = []
    position = 0
    while (start := lowered.find(opening, position)) >= 0:
        end = lowered.find(closing, start)
        if end < 0:
            break
        kept.append(text[position:start])
        position = end + len(closing)
    return "".join([*kept, text[position:]])


def _address_behind(found: re.Match[str]) -> str:
    words, address = found.groups()
    return address if words == address else f"{words} ({address})"
