"""Lines of plain text in the theme's type, measured and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from eventmate.ui.theme import Theme, current_theme


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text in one style and colour; empty means the surrounding ones."""

    text: str
    style: str = ""
    colour: str = ""
    tabular: bool = False
    struck: bool = False  # what no longer holds


def span_font(theme: Theme, span: Span) -> QFont:
    """The font a span is written in."""
    font = theme.font(span.style or "body", tabular=span.tabular)
    if span.struck:
        font = QFont(font)
        font.setStrikeOut(True)
    return font


def line_width(spans: Sequence[Span]) -> int:
    """The width of the spans in one line, in px."""
    theme = current_theme()
    return ceil(
        sum(QFontMetricsF(span_font(theme, span)).horizontalAdvance(span.text) for span in spans)
    )


def _fitted(theme: Theme, spans: Sequence[Span], width: float) -> list[tuple[Span, str, float]]:
    """What of each span fits into the width, and how wide it is."""
    fitted: list[tuple[Span, str, float]] = []
    left = width
    for span in spans:
        metrics = QFontMetricsF(span_font(theme, span))
        needed = metrics.horizontalAdvance(span.text)
        if needed <= left + 0.5:
            fitted.append((span, span.text, needed))
            left -= needed
            continue
        short = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, left)
        fitted.append((span, short, metrics.horizontalAdvance(short)))
        break
    return fitted


def _share_before(align: Qt.AlignmentFlag | None) -> float:
    """How much of the spare room comes before the text; none when it stands at the left."""
    if align is None:
        return 0.0
    if align & Qt.AlignmentFlag.AlignHCenter:
        return 0.5
    return 1.0 if align & Qt.AlignmentFlag.AlignRight else 0.0


def paint_line(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    spans: Sequence[Span],
    align: Qt.AlignmentFlag | None = None,
    enabled: bool = True,
) -> None:
    """Paint the spans in one line, centred in the area's height, elided at its right edge."""
    fitted = _fitted(theme, spans, area.width())
    spare = area.width() - sum(width for _, _, width in fitted)
    left = area.left() + spare * _share_before(align)
    for span, text, width in fitted:
        painter.setFont(span_font(theme, span))
        painter.setPen(theme.colour(span.colour or "text" if enabled else "text_disabled"))
        metrics = QFontMetricsF(painter.font())
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, round(baseline)), text)
        left += width
