"""Fits text into its area: it wraps, then shrinks, then elides, and never leaves the area."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from eventmate.ui.printing.pieces import MM_PER_POINT, TextColumn, Words

FAMILY = "Inter"
UNITS = 100  # of ours in a millimetre; fonts take whole sizes only
_STEP = 0.95
_SMALLEST = 0.7  # of the wanted size, before a text is elided
_LEAST_POINTS = 5.0  # below it nobody reads
_MOST_SHRINKS = 10  # of a whole column that is too high
_STRONG, _NORMAL = QFont.Weight.DemiBold, QFont.Weight.Normal
STEPS_OF_CUTTING = 200


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one text in one font, with the upper edge and baseline of each, in units."""

    words: Words
    font: QFont
    lines: tuple[str, ...]
    top: float
    line_height: float
    ascent: float

    @property
    def foot(self) -> float:
        """The lower edge."""
        return self.top + self.line_height * len(self.lines)

    def baselines(self) -> list[tuple[str, float]]:
        """Each line with its baseline."""
        return [
            (line, self.top + number * self.line_height + self.ascent)
            for number, line in enumerate(self.lines)
        ]


def font_of(words: Words, scale: float = 1.0) -> QFont:
    """The font of a text, its size in units."""
    return font_sized(max(_LEAST_POINTS, words.size * scale), strong=words.strong)


def font_sized(points: float, *, strong: bool = False) -> QFont:
    """The font of print, its size in units."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(points * MM_PER_POINT * UNITS)))
    font.setWeight(_STRONG if strong else _NORMAL)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def fit_column(column: TextColumn) -> list[Fitted]:
    """The column's texts, placed from its upper edge; the last are left out for want of room."""
    width, height = column.area.width * UNITS, column.area.height * UNITS
    scale = 1.0
    for _ in range(_MOST_SHRINKS):
        fitted = _stack(column.words, width, scale)
        if not fitted or fitted[-1].foot <= height:
            break
        scale *= _STEP
    kept = [part for part in fitted if part.foot <= height] or fitted[:1]
    spare = max(0.0, height - kept[-1].foot) if kept else 0.0
    return [_moved(part, spare * column.share_above) for part in kept]


def _moved(part: Fitted, down: float) -> Fitted:
    top = part.top + down
    return Fitted(part.words, part.font, part.lines, top, part.line_height, part.ascent)


def _stack(words: Sequence[Words], width: float, scale: float) -> list[Fitted]:
    fitted: list[Fitted] = []
    top = 0.0
    for part in words:
        top += part.above * UNITS * scale if fitted else 0.0
        font, lines = _fit(part, width, scale)
        metrics = QFontMetricsF(font)
        fitted.append(Fitted(part, font, lines, top, metrics.height() * 1.02, metrics.ascent()))
        top = fitted[-1].foot
    return fitted


def _fit(words: Words, width: float, scale: float) -> tuple[QFont, tuple[str, ...]]:
    """The largest font in which the text fits its lines, else the smallest and an ellipsis."""
    share = scale
    while share > _SMALLEST * scale:
        font = font_of(words, share)
        lines = broken(words.text, font, width)
        if len(lines) <= words.lines and _widest(lines, font) <= width + 1:
            return font, tuple(lines)
        share *= _STEP
    font = font_of(words, _SMALLEST * scale)
    lines = broken(words.text, font, width)
    rest = [*lines[: words.lines - 1], " ".join(lines[words.lines - 1 :])]
    return font, tuple(_elided(line, font, width) for line in rest if line)


def _widest(lines: Sequence[str], font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)


def _elided(line: str, font: QFont, width: float) -> str:
    """The line cut to the width; Qt's own cutting can be a little too wide, so it is measured."""
    metrics = QFontMetricsF(font)
    shown, room = line, width
    while metrics.horizontalAdvance(shown) > width and room > 0:
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        room -= width / STEPS_OF_CUTTING
    return shown


def broken(text: str, font: QFont, width: float, *, within_words: bool = False) -> list[str]:
    """The text broken at words; a single long word stays whole unless it may be broken within."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if within_words else modes.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    # Qt counts UTF-16 units, Python whole characters.
    units = text.encode("utf-16-le", "surrogatepass")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        lines.append(units[start:end].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    return lines
