"""Lines and paragraphs of plain text in the theme's type, measured and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from eventmate.ui.theme import Theme, current_theme


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text in one style and colour; empty means the surrounding ones."""

    text: str
    style: str = ""
    colour: str = ""
    tabular: bool = False


def _font(theme: Theme, span: Span) -> QFont:
    return theme.font(span.style or "body", tabular=span.tabular)


def line_width(spans: Sequence[Span]) -> int:
    """The width of the spans in one line, in px."""
    theme = current_theme()
    return ceil(
        sum(QFontMetricsF(_font(theme, span)).horizontalAdvance(span.text) for span in spans)
    )


def _fitted(theme: Theme, spans: Sequence[Span], width: float) -> list[tuple[Span, str, float]]:
    """What of each span fits into the width, and how wide it is."""
    fitted: list[tuple[Span, str, float]] = []
    left = width
    for span in spans:
        metrics = QFontMetricsF(_font(theme, span))
        needed = metrics.horizontalAdvance(span.text)
        if needed <= left + 0.5:
            fitted.append((span, span.text, needed))
            left -= needed
            continue
        short = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, left)
        fitted.append((span, short, metrics.horizontalAdvance(short)))
        break
    return fitted


def paint_line(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    spans: Sequence[Span],
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    enabled: bool = True,
) -> None:
    """Paint the spans in one line, centred in the area's height, elided at its right edge."""
    fitted = _fitted(theme, spans, area.width())
    spare = area.width() - sum(width for _, _, width in fitted)
    left = area.left()
    if align & Qt.AlignmentFlag.AlignHCenter:
        left += spare / 2
    elif align & Qt.AlignmentFlag.AlignRight:
        left += spare
    for span, text, width in fitted:
        painter.setFont(_font(theme, span))
        painter.setPen(theme.colour(span.colour or "text" if enabled else "text_disabled"))
        metrics = QFontMetricsF(painter.font())
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, round(baseline)), text)
        left += width


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph laid out at one width; `height` in px."""

    layout: QTextLayout
    height: int

    def paint(self, painter: QPainter) -> None:
        """Paint the paragraph at the painter's origin."""
        self.layout.draw(painter, QPointF(0, 0))


def wrapped(
    spans: Sequence[Span],
    width: int,
    line: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    enabled: bool = True,
) -> Words:
    """Lay the spans out as a paragraph, each line `line` px high, breaking long words too."""
    text = "".join(span.text for span in spans).replace("\n", "\u2028")
    theme = current_theme()
    layout = QTextLayout(text, _font(theme, spans[0]) if spans else theme.font())
    layout.setFormats(_formats(theme, spans, enabled))
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    top = 0
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, top + round((line - row.height()) / 2)))
        top += line
    layout.endLayout()
    return Words(layout, max(top, line))


def _formats(theme: Theme, spans: Sequence[Span], enabled: bool) -> list[QTextLayout.FormatRange]:
    formats: list[QTextLayout.FormatRange] = []
    start = 0
    for span in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, len(span.text.encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setFont(_font(theme, span))
        look.setForeground(theme.colour(span.colour or "text" if enabled else "text_disabled"))
        part.format = look
        formats.append(part)
        start += part.length
    return formats
