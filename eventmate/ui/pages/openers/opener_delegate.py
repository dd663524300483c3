"""Paints sentences over as many lines as they need, and the heads of situations."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from eventmate.domain.openers import Opener
from eventmate.ui.plain import visible
from eventmate.ui.text_painting import Span
from eventmate.ui.text_wrapping import Words, wrapped
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.group_head import HEAD_HEIGHT, PADDING, GroupHead, paint_group_head
from eventmate.ui.widgets.painting import draw_icon
from eventmate.ui.widgets.row_painting import Index, RowRole, paint_ground, paint_row_focus

ABOVE = 12
SIGN = 16 + 8  # the pencil of what is in my words, with its gap


def _words(opener: Opener, width: int) -> Words:
    spare = SIGN if opener.is_own or opener.is_edited else 0
    room = max(48, width - 2 * PADDING - spare)
    return wrapped([Span(visible(opener.text))], room, current_theme().line("body"))


class OpenerDelegate(QStyledItemDelegate):
    """A pencil marks what is in my own words."""

    def __init__(self, *, shows_focus: bool = True) -> None:
        super().__init__()
        self._shows_focus = shows_focus

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole.RECORD)
        if not isinstance(row, Opener):
            return QSize(160, HEAD_HEIGHT)
        view = option.widget
        area = view.viewport().rect() if isinstance(view, QAbstractItemView) else option.rect
        return QSize(160, _words(row, area.width()).height + 2 * ABOVE + 1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        row = index.data(RowRole.RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupHead):
            paint_group_head(painter, theme, option.rect, row)
        elif isinstance(row, Opener):
            paint_ground(painter, theme, option, index)
            self._paint_row(painter, theme, option, row)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, theme: Theme, option: QStyleOptionViewItem, opener: Opener
    ) -> None:
        area = option.rect
        if self._shows_focus and option.state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, theme, area)
        if opener.is_own or opener.is_edited:
            left, middle = area.right() + 1 - PADDING - 16, area.top() + ABOVE + 10
            draw_icon(painter, theme, "pencil", "text_muted", 16, left, middle)
        painter.translate(area.left() + PADDING, area.top() + ABOVE)
        _words(opener, area.width()).paint(painter)
