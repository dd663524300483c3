"""How the cells of the table of contacts are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from eventmate.domain.contacts import ContactRow
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.avatar import paint_avatar
from eventmate.ui.widgets.painting import fill_rounded
from eventmate.ui.widgets.row_painting import RowRole, paint_ground

Index = QModelIndex | QPersistentModelIndex
AVATAR = 32
GAP = 12
KEYBOARD_ROW = "keyboard_row"  # the property by which the table says where the keyboard is
FIRST_LEFT = 16
PLACEHOLDER = 8  # px; the height of the line where words will be


def _focus_edge(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index
) -> None:
    """The two-pixel edge inside the whole row the keyboard is on, drawn cell by cell."""
    view = option.widget
    if view is None or view.property(KEYBOARD_ROW) != index.row() or not view.hasFocus():
        return
    width = view.viewport().width() if isinstance(view, QTableView) else view.width()
    whole = QRect(0, option.rect.top(), width, option.rect.height()).adjusted(2, 2, -2, -3)
    painter.save()
    painter.setClipRect(option.rect)
    fill_rounded(painter, whole, 6, edge=theme.colour("focus"), edge_width=2)
    painter.restore()


def _paint_placeholder(painter: QPainter, theme: Theme, left: float, rect: QRect) -> None:
    width = min(120.0, rect.right() - left - GAP)
    line = QRectF(left, rect.center().y() - PLACEHOLDER / 2, max(0.0, width), PLACEHOLDER)
    fill_rounded(painter, line, PLACEHOLDER / 2, theme.colour("surface_quiet"))


class PersonDelegate(QStyledItemDelegate):
    """Avatar, name and title; in narrow windows the organisation joins the title."""

    def __init__(self) -> None:
        super().__init__()
        self.is_narrow = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, int(current_theme().size["table_row"]))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, theme, option, index)
        record = index.data(RowRole.RECORD)
        rect = option.rect
        left = float(rect.left() + FIRST_LEFT)
        middle = rect.top() + (rect.height() - 1) / 2
        circle = QRectF(left, round(middle - AVATAR / 2), AVATAR, AVATAR)
        left += AVATAR + GAP
        if isinstance(record, ContactRow):
            paint_avatar(painter, theme, circle, record.name, record.id)
            area = QRectF(left, middle, rect.right() - GAP - left, 0)
            self._paint_words(painter, theme, area, record)
        else:
            fill_rounded(painter, circle, AVATAR / 2, theme.colour("surface_quiet"))
            _paint_placeholder(painter, theme, left, rect)
        _focus_edge(painter, theme, option, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, theme: Theme, area: QRectF, record: ContactRow
    ) -> None:
        caption = self._caption(record)
        top = round(area.top() - (18 if caption else 10))
        title = QRectF(area.left(), top, area.width(), 20)
        paint_line(painter, theme, title, [Span(isolated(one_line(record.name)), "body_medium")])
        if caption:
            below = QRectF(area.left(), title.bottom(), area.width(), 16)
            paint_line(painter, theme, below, [Span(caption, "caption", "text_muted")])

    def _caption(self, record: ContactRow) -> str:
        parts = (record.title, record.organisation) if self.is_narrow else (record.title,)
        return ", ".join(one_line(part) for part in parts if part)


class WordsDelegate(QStyledItemDelegate):
    """One line of text."""

    def __init__(self, colour: str = "text", *, tabular: bool = False) -> None:
        super().__init__()
        self._colour = colour
        self._tabular = tabular

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, theme, option, index)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if words is None:
            _paint_placeholder(painter, theme, option.rect.left() + GAP, option.rect)
        else:
            area = QRectF(option.rect.adjusted(GAP, 0, -GAP, -1))
            paint_line(painter, theme, area, [Span(words, "body", self._colour, self._tabular)])
        _focus_edge(painter, theme, option, index)
        painter.restore()
