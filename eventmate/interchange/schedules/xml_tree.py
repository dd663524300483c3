"""XML from strangers as a tree: no document types, no entities, bounded, and mended where it can.

Of a file that breaks off, what stands before the break is kept.
"""

import html.entities
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.schedules.json_values import LARGEST_FILE, TOO_LARGE
from eventmate.interchange.text_decoding import decode_text

_DEEPEST: Final = 64
# Five thousand talks in the richest dialect have fewer.
_MOST_ELEMENTS: Final = 150_000
_CHUNK: Final = 256 * 1024
# A single tag or comment is never so long; the parser would hold it whole.
_LONGEST_PIECE: Final = 1024 * 1024
_MOST_MENDED: Final = 50_000
_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_DECLARED_ENCODING: Final = re.compile(
    rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9_.-]{1,40})[\"']"
)
_AMPERSAND: Final = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)(?:([A-Za-z0-9]{1,31});)?"
)
_NUMBERED: Final = re.compile(r"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_SURROGATES: Final = range(0xD800, 0xE000)
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class XmlTree:
    """The root element, the lines elements begin on, and the line where the file broke off.

    `unfinished` are the elements that were still open there.
    """

    root: Element
    lines: dict[Element, int] = field(default_factory=dict)
    broken_at: int = 0
    unfinished: frozenset[Element] = frozenset()


class _Refused(Exception):
    """XML beyond the limits; carries the rest of the sentence."""


class _Builder:
    """Builds the tree as the parser goes, so that it is at hand also when the parser stops."""

    def __init__(self) -> None:
        self.parser: DefusedXMLParser | None = None
        self.root: Element | None = None
        self.lines: dict[Element, int] = {}
        self._tree = TreeBuilder()
        self.open: list[Element] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element; namespaces are left out of its name."""
        if len(self.open) >= _DEEPEST:
            raise _Refused("its elements are nested deeper than any schedule's")
        if len(self.lines) >= _MOST_ELEMENTS:
            raise _Refused("it holds more elements than any schedule")
        element = self._tree.start(tag.rpartition("}")[2], attributes)
        if self.root is None:
            self.root = element
        self.lines[element] = self.line()
        self.open.append(element)

    def end(self, tag: str) -> None:
        """Close an element."""
        self.open.pop()
        self._tree.end(tag.rpartition("}")[2])

    def data(self, text: str) -> None:
        """Take text between elements."""
        self._tree.data(text)

    def close(self) -> None:
        """Nothing is left to do at the end."""

    def line(self) -> int:
        """The line the parser is at."""
        return self.parser.parser.CurrentLineNumber if self.parser is not None else 0


def read_xml(data: bytes) -> XmlTree:
    """The tree of an XML file; raises UnreadableFile where there is none to be had."""
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(TOO_LARGE)
    data = data.lstrip(b" \t\r\n")
    tree = _parsed(data)
    if tree is None or tree.broken_at:
        mended = _parsed(_mended(data))
        tree = _longer(tree, mended)
    if tree is None:
        raise UnreadableFile("This file is not XML from its first line on. Download it again.")
    return tree


def _longer(tree: XmlTree | None, mended: XmlTree | None) -> XmlTree | None:
    if tree is None or mended is None:
        return tree or mended
    is_better = not mended.broken_at or len(mended.lines) > len(tree.lines)
    return mended if is_better else tree


def _parsed(data: bytes) -> XmlTree | None:
    """The tree up to the end or to where the file breaks; nothing without any element."""
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    builder.parser = parser
    broken_at = 0
    try:
        _feed(parser, data)
    except ParseError as error:
        broken_at = error.position[0]
    except DefusedXmlException:
        raise UnreadableFile(
            f"This file defines its own document type or entities on line {builder.line()}. "
            "Schedules need none and attacks do, so it was not read."
        ) from None
    except _Refused as refused:
        raise UnreadableFile(
            f"This file was read up to line {builder.line()} only: {refused}."
        ) from None
    except (ValueError, LookupError):
        return None
    if builder.root is None:
        return None
    return XmlTree(builder.root, builder.lines, broken_at, frozenset(builder.open))


def _feed(parser: DefusedXMLParser, data: bytes) -> None:
    for start in range(0, len(data), _CHUNK):
        parser.feed(data[start : start + _CHUNK])
        if start + _CHUNK - parser.parser.CurrentByteIndex > _LONGEST_PIECE + _CHUNK:
            raise _Refused("a single piece of it is longer than any schedule's")
    parser.close()


def _mended(data: bytes) -> bytes:
    """The file with the mistakes of careless writers put right: ampersands, control characters."""
    text = _DECLARATION.sub("", _decoded(data), count=1)
    text = _AMPERSAND.sub(_escaped, text, count=_MOST_MENDED)
    text = _NUMBERED.sub(_allowed, text, count=_MOST_MENDED)
    return _FORBIDDEN.sub("", text).encode("utf-8")


def _decoded(data: bytes) -> str:
    declared = _DECLARED_ENCODING.match(data)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError, ValueError):
            pass
    return decode_text(data).text


def _escaped(found: re.Match[str]) -> str:
    meant = html.entities.html5.get(f"{found[1]};", "") if found[1] else ""
    if meant:
        return meant.replace("&", "&amp;").replace("<", "&lt;")
    return f"&amp;{found[0][1:]}"


def _allowed(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return "" if code in _SURROGATES or code > sys.maxunicode or _is_control(code) else found[0]


def _is_control(code: int) -> bool:
    return code < ord(" ") and chr(code) not in "\t\n\r"


def own_text(element: Element) -> str:
    """All text of an element; elements inside keep their tags, as markup written in the open."""
    return "".join(_pieces(element)).strip()


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield f"<{child.tag}>"
        yield from _pieces(child)
        yield f"</{child.tag}>{child.tail or ''}"
