"""The side bar: the name, the way to find things, and the pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.card import Hairline
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill, fill_rounded, smooth

LABEL_LEFT = 42  # px from the item's edge; 54 from the window's


@dataclass(frozen=True, slots=True)
class SideBarItem:
    """One page as the side bar shows it."""

    key: str
    title: str
    icon: str


class SideBar(QWidget):
    """Chooses pages; counts stand at the right of their item."""

    chosen = Signal(str)
    find_requested = Signal()

    def __init__(
        self,
        upper: Sequence[SideBarItem],
        lower: Sequence[SideBarItem],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items: dict[str, _Item] = {}
        self.setFixedWidth(int(current_theme().size["side_bar"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 13, 12)
        column.setSpacing(4)
        column.addWidget(_Brand())
        column.addSpacing(4)
        find = _Find(self.tr("Find"), self.tr("Ctrl+K"))
        find.clicked.connect(self.find_requested)
        column.addWidget(find)
        column.addSpacing(8)
        for item in upper:
            column.addWidget(self._made(item))
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(8)
        for item in lower:
            column.addWidget(self._made(item))
        column.addStretch(1)

    def _made(self, item: SideBarItem) -> QWidget:
        button = _Item(item)
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        self._items[item.key] = button
        return button

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_count(self, key: str, count: int) -> None:
        """Say how much waits on a page; nothing is shown for none."""
        self._items[key].set_count(count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        fill(painter, self.rect(), theme.colour("surface_sunken"))
        edge = QRect(self.width() - 1, 0, 1, self.height())
        fill(painter, edge, theme.colour("border"))


class _Brand(QWidget):
    """Two rings and the name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(36)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        for left, role in ((15, "accent"), (21, "text_muted")):
            painter.setPen(QPen(theme.colour(role), 2))
            painter.drawEllipse(QPointF(left, 18), 5.5, 5.5)
        area = QRectF(36, 0, self.width() - 36, 36)
        paint_line(painter, theme, area, [Span("EventMate", "body_strong")])


class _SideButton(QAbstractButton):
    """What the find field and the items share."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_on_focus(self)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(184, int(current_theme().size["side_bar_item"]))


class _Find(_SideButton):
    """Looks like a field; opens the palette."""

    def __init__(self, title: str, keys: str) -> None:
        super().__init__(title)
        self._title, self._keys = title, keys

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        ground = theme.colour("surface_hover" if self.underMouse() else "surface_raised")
        edge = theme.colour("border_field")
        fill_rounded(painter, self.rect(), theme.radius["control"], ground, edge)
        middle = self.height() / 2
        draw_icon(painter, theme, "search", "text_muted", 16, 13, middle)
        area = QRectF(37, 0, 80, self.height())
        paint_line(painter, theme, area, [Span(self._title, "body", "text_muted")])
        self._paint_keys(painter, theme)

    def _paint_keys(self, painter: QPainter, theme: Theme) -> None:
        span = Span(self._keys, "caption", "text_muted")
        width = line_width([span]) + 10
        area = QRectF(self.width() - 9 - width, (self.height() - 18) / 2, width, 18)
        fill_rounded(painter, area, 4, theme.colour("surface"), theme.colour("border"))
        paint_line(painter, theme, area.adjusted(5, 0, 0, 0), [span])


class _Item(_SideButton):
    """One page."""

    def __init__(self, item: SideBarItem) -> None:
        super().__init__(item.title)
        self._item = item
        self._count = 0
        self.setCheckable(True)

    def set_count(self, count: int) -> None:
        """Show a number at the right."""
        self._count = count
        name = f"{self._item.title}, {self.locale().toString(count)}" if count else ""
        self.setAccessibleName(name or self._item.title)
        self.update()

    @override
    def nextCheckState(self) -> None:
        """The shell says which page is current, not the click."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        on = self.isChecked()
        ground = "accent_soft" if on else "surface_pressed" if self.underMouse() else ""
        if ground:
            fill_rounded(painter, self.rect(), theme.radius["control"], theme.colour(ground))
        text = "accent_soft_text" if on else "text"
        quiet = "accent_soft_text" if on else "text_muted"
        draw_icon(painter, theme, self._item.icon, quiet, 18, 12, self.height() / 2)
        right = self.width() - 12
        if self._count:
            number = Span(self.locale().toString(self._count), "caption", quiet, tabular=True)
            width = line_width([number])
            paint_line(painter, theme, QRectF(right - width, 0, width + 1, self.height()), [number])
            right -= width + 8
        title = Span(self._item.title, "body_strong" if on else "body", text)
        area = QRectF(LABEL_LEFT, 0, right - LABEL_LEFT, self.height())
        paint_line(painter, theme, area, [title])
