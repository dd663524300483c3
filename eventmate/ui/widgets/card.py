"""Raised paper: cards and panes, and the hairlines that part what lies on them."""

from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill, fill_rounded, smooth

Box = TypeVar("Box", bound=QBoxLayout)


class Card(QFrame):
    """A raised frame with a column in it; never put one inside another."""

    def __init__(self, padding: int = 16, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(max(1, padding),) * 4)
        self.column.setSpacing(gap)
        # What fills the card to its edge would paint over its round corners.
        self._corners = _Corners(self) if padding <= 1 else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._corners is not None:
            self._corners.setGeometry(self.rect())
            self._corners.raise_()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._corners is not None:
            self._corners.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        fill_rounded(
            smooth(self),
            self.rect(),
            theme.radius["card"],
            theme.colour("surface_raised"),
            theme.colour("border"),
        )


class _Corners(QWidget):
    """Lies over a card's content and rounds it off; the mouse goes through."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        radius = theme.radius["card"]
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(edge, radius, radius)
        painter.fillPath(outside.subtracted(inside), theme.colour("surface"))
        painter.setPen(theme.colour("border"))
        painter.drawPath(inside)


class Hairline(QWidget):
    """A one-pixel line across, or down when `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill(smooth(self), self.rect(), current_theme().colour("border"))


def row(*parts: QWidget | int | None, gap: int = 8) -> QHBoxLayout:
    """A row of widgets; a number is a space in px, None takes what is left."""
    return _filled(QHBoxLayout(), parts, gap)


def column(*parts: QWidget | int | None, gap: int = 8) -> QVBoxLayout:
    """A column of widgets; a number is a space in px, None takes what is left."""
    return _filled(QVBoxLayout(), parts, gap)


def _filled(layout: Box, parts: tuple[QWidget | int | None, ...], gap: int) -> Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout
