"""Paragraphs of plain text, laid out in the theme's line heights."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from eventmate.ui.text_painting import Span, span_font
from eventmate.ui.theme import Theme, current_theme


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
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> Words:
    """Lay the spans out as a paragraph, each line `line` px high, breaking long words too.

    `way` is the direction of the whole: at its end the last full stop stands.
    """
    text = "".join(span.text for span in spans).replace("\n", "\u2028")
    theme = current_theme()
    layout = QTextLayout(text, span_font(theme, spans[0]) if spans else theme.font())
    layout.setFormats(_formats(theme, spans, enabled))
    if way is Qt.LayoutDirection.RightToLeft and align == Qt.AlignmentFlag.AlignLeft:
        align = Qt.AlignmentFlag.AlignRight  # a paragraph begins on its own side
    option = QTextOption(align)
    option.setTextDirection(way)
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
        look.setFont(span_font(theme, span))
        look.setForeground(theme.colour(span.colour or "text" if enabled else "text_disabled"))
        part.format = look
        formats.append(part)
        start += part.length
    return formats
