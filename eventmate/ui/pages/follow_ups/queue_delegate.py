"""Paints the queue's rows: a name with its kind, and the context below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from eventmate.ui.pages.follow_ups.queue_model import QueueRow
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.avatar import paint_avatar
from eventmate.ui.widgets.group_head import HEAD_HEIGHT, GroupHead, paint_group_head
from eventmate.ui.widgets.painting import fill_rounded
from eventmate.ui.widgets.row_painting import Index, RowRole, paint_ground, paint_row_focus

NAME_ONLY, LINE = 50, 17
PADDING, AVATAR, GAP = 16, 32, 12
LEFT_TO_RIGHT = Qt.AlignmentFlag.AlignLeft


class QueueDelegate(QStyledItemDelegate):
    """Rows as high as their context needs."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole.RECORD)
        if isinstance(row, QueueRow):
            return QSize(160, NAME_ONLY + LINE * len(row.lines))
        return QSize(160, HEAD_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        row = index.data(RowRole.RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupHead):
            paint_group_head(painter, theme, option.rect, row)
        elif isinstance(row, QueueRow):
            paint_ground(painter, theme, option, index)
            _paint_row(painter, theme, option, row)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_row_focus(painter, theme, option.rect)
        painter.restore()


def _paint_row(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, row: QueueRow
) -> None:
    area = option.rect
    top, left = area.top() + 12.0, area.left() + PADDING
    circle = QRectF(left, top, AVATAR, AVATAR)
    paint_avatar(painter, theme, circle, row.name, row.entry.follow_up.contact)
    words = left + AVATAR + GAP
    right = area.right() + 1 - PADDING
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    tag = _paint_tag(painter, theme, QRectF(words, top, right - words, 22), row.tag, chosen)
    name = QRectF(words, top + 1, right - words - tag - GAP, 20)
    paint_line(painter, theme, name, [Span(row.name, "body_strong")], LEFT_TO_RIGHT)
    for place, line in enumerate(row.lines):
        below = QRectF(words, top + 26 + place * LINE, right - words, 16)
        colour = "text" if chosen and place else "text_muted"
        paint_line(painter, theme, below, [Span(line, "caption", colour)], LEFT_TO_RIGHT)


def _paint_tag(painter: QPainter, theme: Theme, place: QRectF, words: str, chosen: bool) -> float:
    """The kind in the upper right corner; answers its width."""
    span = Span(words, "caption", "text_muted")
    width = min(line_width([span]) + 16.0, place.width() / 2)
    shape = QRectF(place.right() - width, place.top(), width, place.height())
    ground = theme.colour("surface_raised" if chosen else "surface_quiet")
    fill_rounded(painter, shape, 11, ground)
    paint_line(painter, theme, shape.adjusted(8, 0, -7, 0), [span])
    return width
