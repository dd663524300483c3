"""Sets words into lines of one width: broken, never cut, never below what can be read."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QFontMetricsF

from eventmate.ui.plain import END_ISOLATE, ISOLATE, visible
from eventmate.ui.printing.brief.flowing import Block
from eventmate.ui.printing.fitting import UNITS, broken, font_sized
from eventmate.ui.printing.pieces import Piece, TextLine

LEAST_POINTS = 8.0
_LEADING = 1.04  # of the font's own line height


class Style(StrEnum):
    """What a text is."""

    TITLE = "title"
    HEADING = "heading"
    NAME = "name"
    BODY = "body"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class _Look:
    share: float  # of running text's size
    strong: bool = False
    muted: bool = False


_LOOKS = {
    Style.TITLE: _Look(1.6, strong=True),
    Style.HEADING: _Look(1.2, strong=True),
    Style.NAME: _Look(1.05, strong=True),
    Style.BODY: _Look(1.0),
    Style.CAPTION: _Look(0.9, muted=True),
}


def is_rightward(text: str) -> bool:
    """Whether a paragraph is read from the right: its first letter outside isolates says so."""
    depth = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        depth += (kind in ("LRI", "RLI", "FSI")) - (kind == "PDI" and depth > 0)
        if depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def _turns(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def settled(text: str) -> str:
    """The text without isolates where nothing in it turns the line, for those who copy it."""
    return text if _turns(text) else text.replace(ISOLATE, "").replace(END_ISOLATE, "")


def whole(text: str) -> str:
    """All of a text in one line, as it may be shown."""
    return " ".join(visible(text, len(text)).split())


def paragraphs(text: str) -> tuple[str, ...]:
    """All of a text, as it may be shown, by its lines."""
    return tuple(filter(None, map(whole, visible(text, len(text)).splitlines())))


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets for columns of a width in mm, running text in a size in points."""

    width: float
    points: float

    def size(self, style: Style) -> float:
        """The size of a style in points."""
        return max(LEAST_POINTS, self.points * _LOOKS[style].share)

    def line_height(self, style: Style) -> float:
        """The height of one line in mm."""
        metrics = QFontMetricsF(font_sized(self.size(style), strong=_LOOKS[style].strong))
        return metrics.height() * _LEADING / UNITS

    def length(self, text: str, style: Style) -> float:
        """How wide a text is in one line, in mm."""
        font = font_sized(self.size(style), strong=_LOOKS[style].strong)
        return QFontMetricsF(font).horizontalAdvance(settled(text)) / UNITS

    def line(self, text: str, style: Style, x: float = 0.0, top: float = 0.0) -> TextLine:
        """One line that is known to fit, its upper edge at `top`."""
        look = _LOOKS[style]
        font = font_sized(self.size(style), strong=look.strong)
        baseline = top + QFontMetricsF(font).ascent() / UNITS
        shown, size = settled(text), self.size(style)
        return TextLine(x, baseline, shown, size, look.strong, look.muted, is_rightward(text))

    def lines(
        self, text: str, style: Style, left: float = 0.0, room: float | None = None
    ) -> tuple[TextLine, ...]:
        """All lines of a paragraph, `left` mm in, one below the other from the upper edge."""
        space = self.width - left if room is None else room
        look, height = _LOOKS[style], self.line_height(style)
        font = font_sized(self.size(style), strong=look.strong)
        metrics = QFontMetricsF(font)
        turns = is_rightward(text)
        set_lines = []
        for number, words in enumerate(
            broken(settled(text), font, space * UNITS, within_words=True)
        ):
            spare = space - metrics.horizontalAdvance(words) / UNITS if turns else 0.0
            made = self.line(words, style, left + max(0.0, spare), number * height)
            set_lines.append(replace(made, rightward=turns))
        return tuple(set_lines)

    def paragraph(
        self,
        text: str,
        style: Style,
        left: float = 0.0,
        *,
        above: float = 0.0,
        beside: Sequence[Piece] = (),
        keeps_next: bool = False,
    ) -> list[Block]:
        """A paragraph that may be parted between lines, but not after the first or before the last.

        `beside` stands next to its first line.
        """
        height = self.line_height(style)
        found = self.lines(text, style, left)
        blocks = []
        for number, line in enumerate(found):
            lifted = replace(line, baseline=line.baseline - number * height)
            is_last = number == len(found) - 1
            keeps = keeps_next if is_last else number in (0, len(found) - 2)
            pieces = (*beside, lifted) if number == 0 else (lifted,)
            blocks.append(Block(height, pieces, 0.0 if number else above, keeps))
        return blocks
