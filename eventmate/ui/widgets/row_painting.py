"""Painted rows of long lists and tables: the delegates, and what a model says about a row."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.avatar import paint_avatar
from eventmate.ui.widgets.painting import draw_icon, fill_rounded
from eventmate.ui.widgets.tag import TONES, Tone

Index = QModelIndex | QPersistentModelIndex
GAP = 12
HOVERED_ROW = "hovered_row"  # the property by which a table says which row is under the mouse


class RowRole(IntEnum):
    """Roles our models answer beside Qt's own."""

    CONTENT = Qt.ItemDataRole.UserRole + 1  # RowContent
    RECORD = Qt.ItemDataRole.UserRole + 2  # the record itself
    IS_GROUP = Qt.ItemDataRole.UserRole + 3  # True on a group's head


@dataclass(frozen=True, slots=True)
class RowContent:
    """A row as painted; clean the words with `one_line` when the content is made."""

    title: tuple[Span, ...]
    caption: str = ""
    avatar_name: str = ""
    avatar_identity: object = None  # None paints no avatar
    photo: QPixmap | None = None
    tag: str = ""
    tone: Tone = Tone.QUIET
    right: str = ""
    icon: str = ""
    icon_role: str = "text_muted"


def paint_ground(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: Index
) -> None:
    """Selection or hover, the hairline below, and the focus edge inside."""
    area = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, theme.colour("selection"))
    elif _is_hovered(option, index):
        painter.fillRect(area, theme.colour("surface_hover"))
    line = QRect(area.left(), area.bottom(), area.width(), 1)
    painter.fillRect(line, theme.colour("border"))


def paint_rounded_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
    """Selection or hover in a list without lines."""
    role = ""
    if option.state & QStyle.StateFlag.State_Selected:
        role = "selection"
    elif option.state & QStyle.StateFlag.State_MouseOver:
        role = "surface_hover"
    if role:
        fill_rounded(painter, option.rect, theme.radius["control"], theme.colour(role))


def _is_hovered(option: QStyleOptionViewItem, index: Index) -> bool:
    """Tables hover the whole row and say which; lists know it themselves."""
    row = option.widget.property(HOVERED_ROW) if option.widget else None
    if row is None:
        return bool(option.state & QStyle.StateFlag.State_MouseOver)
    return bool(row == index.row())


def paint_row_focus(painter: QPainter, theme: Theme, area: QRect) -> None:
    """The two-pixel edge inside a row the keyboard is on."""
    inside = area.adjusted(2, 2, -2, -3)
    fill_rounded(painter, inside, 6, edge=theme.colour("focus"), edge_width=2)


class TextDelegate(QStyledItemDelegate):
    """A cell with one line of text; models answer DisplayRole, and ForegroundRole by role name."""

    def __init__(self, colour: str = "text", left: int = 12, tabular: bool = False) -> None:
        super().__init__()
        self._colour = colour
        self._left = left
        self._tabular = tabular

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        paint_ground(painter, theme, option, index)
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        area = QRectF(option.rect.adjusted(self._left, 0, -12, -1))
        span = Span(words, "body", self._colour, self._tabular)
        align = Qt.AlignmentFlag.AlignLeft
        if index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight:
            align = Qt.AlignmentFlag.AlignRight
        paint_line(painter, theme, area, [span], align)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, int(current_theme().size["table_row"]))


class RowDelegate(QStyledItemDelegate):
    """A row with an avatar, two lines, and a tag or words at the right; or a group's head."""

    def __init__(
        self, height: int = 56, padding: int = 16, *, shows_focus: bool = True, lines: bool = True
    ) -> None:
        super().__init__()
        self._has_lines = lines
        self._height = height
        self._padding = padding
        self._shows_focus = shows_focus

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 36 if index.data(RowRole.IS_GROUP) else self._height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        content = index.data(RowRole.CONTENT)
        if not isinstance(content, RowContent):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if index.data(RowRole.IS_GROUP):
            self._paint_group(painter, theme, option.rect, content)
        else:
            if self._has_lines:
                paint_ground(painter, theme, option, index)
            else:
                paint_rounded_ground(painter, theme, option)
            self._paint_content(painter, theme, option.rect, content)
            if self._shows_focus and option.state & QStyle.StateFlag.State_HasFocus:
                paint_row_focus(painter, theme, option.rect)
        painter.restore()

    def _paint_group(
        self, painter: QPainter, theme: Theme, area: QRect, content: RowContent
    ) -> None:
        painter.fillRect(area, theme.colour("surface_quiet"))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, theme.colour("border"))
        inside = QRectF(area.adjusted(self._padding, 0, -self._padding, -1))
        spans = [Span(part.text, "caption_strong", "text_muted") for part in content.title]
        paint_line(painter, theme, inside, spans)
        if content.right:
            span = Span(content.right, "caption", "text_muted", tabular=True)
            paint_line(painter, theme, inside, [span], Qt.AlignmentFlag.AlignRight)

    def _paint_content(
        self, painter: QPainter, theme: Theme, area: QRect, content: RowContent
    ) -> None:
        left = float(area.left() + self._padding)
        middle = area.top() + (area.height() - 1) / 2
        if content.avatar_identity is not None:
            circle = QRectF(left, round(middle - 16), 32, 32)
            who = content.avatar_name, content.avatar_identity, content.photo
            paint_avatar(painter, theme, circle, *who)
            left += 32 + GAP
        elif content.icon:
            draw_icon(painter, theme, content.icon, content.icon_role, 18, left, middle)
            left += 18 + GAP
        right = area.right() + 1 - self._padding - self._paint_right(painter, theme, area, content)
        self._paint_words(painter, theme, QRectF(left, middle, right - left, 0), content)

    def _paint_words(
        self, painter: QPainter, theme: Theme, place: QRectF, content: RowContent
    ) -> None:
        top = place.top() - (18 if content.caption else 10)
        title = QRectF(place.left(), round(top), place.width(), 20)
        paint_line(painter, theme, title, content.title)
        if content.caption:
            below = QRectF(place.left(), title.bottom(), place.width(), 16)
            paint_line(painter, theme, below, [Span(content.caption, "caption", "text_muted")])

    def _paint_right(
        self, painter: QPainter, theme: Theme, area: QRect, content: RowContent
    ) -> float:
        """Paint what stands at the right; answers how much room it took."""
        right = area.right() + 1 - self._padding
        if content.tag:
            roles = TONES[content.tone]
            span = Span(content.tag, "caption", roles.text)
            width = min(line_width([span]) + 16, area.width() // 3)
            top = area.top() + (area.height() - 23) // 2
            shape = QRectF(right - width, top, width, 22)
            ground = theme.colour(roles.ground) if roles.ground else None
            fill_rounded(painter, shape, 11, ground, None if ground else theme.colour("border"))
            paint_line(painter, theme, shape.adjusted(8, 0, -7, 0), [span])
            return width + GAP
        if content.right:
            span = Span(content.right, "caption", "text_muted", tabular=True)
            width = line_width([span])
            shape = QRectF(right - width, area.top(), width + 1, area.height())
            paint_line(painter, theme, shape, [span])
            return width + GAP
        return 0
