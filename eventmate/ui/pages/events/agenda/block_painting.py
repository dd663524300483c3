"""One talk as it is painted in the grid."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from eventmate.domain.events import Talk
from eventmate.ui.pages.events.agenda.block_text import (
    MARK_ICON,
    RIGHT,
    STAR,
    TOP,
    BlockText,
    Line,
    Wanted,
    has_star,
)
from eventmate.ui.pages.events.agenda.geometry import Block
from eventmate.ui.theme import Theme
from eventmate.ui.widgets.painting import draw_icon, fill_rounded

BAR = 3
RADIUS = 6
STAR_REACH = 6  # px around the star that count as the star


@dataclass(frozen=True, slots=True)
class BlockLook:
    """What changes a talk's look beside what it says."""

    mark: str = ""
    is_dimmed: bool = False
    is_hovered: bool = False
    is_current: bool = False
    has_focus: bool = False


def star_area(area: QRect) -> QRect:
    """Where a click means the star."""
    reach = STAR_REACH
    left = area.right() + 1 - RIGHT - STAR - reach
    height = min(area.height(), TOP + STAR + reach)
    return QRect(max(area.left(), left), area.top(), area.right() + 1 - left, height)


class BlockPainter:
    """Paints talks; what they say is laid out once."""

    def __init__(self, cancelled_word: str) -> None:
        self._texts = BlockText()
        self._cancelled_word = cancelled_word

    def paint(self, painter: QPainter, theme: Theme, block: Block, look: BlockLook) -> None:
        """Paint one talk at its place."""
        area, talk = block.area, block.talk
        self._paint_ground(painter, theme, block, look)
        wanted = Wanted(talk, look.mark, self._cancelled_word, area.width(), area.height())
        for line in self._texts.lines(theme, wanted):
            _paint_line(painter, theme, area, line, look)
        if has_star(talk, area.width()):
            _paint_star(painter, theme, area, talk, look)
        if look.is_current:
            edge = theme.colour("focus" if look.has_focus else "accent")
            width = 2 if look.has_focus else 1
            painter.setBrush(Qt.BrushStyle.NoBrush)
            fill_rounded(painter, area, RADIUS, edge=edge, edge_width=width)

    def _paint_ground(self, painter: QPainter, theme: Theme, block: Block, look: BlockLook) -> None:
        area, talk = QRectF(block.area), block.talk
        if not talk.is_starred:
            ground = "surface_hover" if look.is_hovered else "surface_raised"
            _rounded(painter, area, theme.colour("border"))
            _rounded(painter, area.adjusted(1, 1, -1, -1), theme.colour(ground), RADIUS - 1)
            return
        is_marked = bool(look.mark) and not talk.is_cancelled
        if is_marked:
            _rounded(painter, area, theme.colour("warning"))
            area.adjust(0, 1, -1, -1)
        else:
            bar = theme.colour("border_field" if talk.is_cancelled else "accent")
            _rounded(painter, QRectF(area.left(), area.top(), 3 * RADIUS, area.height()), bar)
        ground = "surface_quiet" if talk.is_cancelled else "accent_soft"
        _rounded(painter, area.adjusted(BAR, 0, 0, 0), theme.colour(ground), RADIUS - is_marked)


def _rounded(painter: QPainter, area: QRectF, colour: QColor, radius: float = RADIUS) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(area, radius, radius)


def _paint_line(painter: QPainter, theme: Theme, area: QRect, line: Line, look: BlockLook) -> None:
    role = "text_disabled" if look.is_dimmed else line.role
    painter.setFont(theme.font(line.style))
    painter.setPen(theme.colour(role))
    top = area.top() + line.top
    painter.drawStaticText(QPointF(area.left() + line.left, top), line.text)
    if line.is_struck:  # static text is drawn without it
        size = line.text.size()
        through = QRectF(area.left() + line.left, round(top + size.height() / 2), size.width(), 1)
        painter.fillRect(through, theme.colour(role))
    if line.icon:
        left = area.left() + line.left - MARK_ICON - 4
        sign = "text_disabled" if look.is_dimmed else "warning"
        draw_icon(painter, theme, line.icon, sign, MARK_ICON, left, top + 8)


def _paint_star(painter: QPainter, theme: Theme, area: QRect, talk: Talk, look: BlockLook) -> None:
    left = area.right() + 1 - RIGHT - STAR
    middle = area.top() + min(TOP + STAR / 2, area.height() / 2)
    role = "accent" if talk.is_starred else "border_field"
    if look.is_dimmed or talk.is_cancelled:
        role = "border_field"
    name = "star-filled" if talk.is_starred else "star"
    draw_icon(painter, theme, name, role, STAR, left, middle)
