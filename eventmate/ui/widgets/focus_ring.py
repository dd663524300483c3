"""The visible keyboard focus: a ring around painted controls, two pixels away from them."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

REACH = 4  # px: two away from the control, two wide
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


def ring_on_focus(widget: QWidget, radius: float = 6) -> None:
    """Show the ring around the widget whenever the keyboard reaches it."""
    _RingKeeper(widget, radius)


class _RingKeeper(QObject):
    """Makes the ring when focus comes by keyboard and takes it away again."""

    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget)
        self._widget = widget
        self._radius = radius
        self._ring: FocusRing | None = None
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(event, QFocusEvent):
            self._weigh(event)
        return False

    def _weigh(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if reason != Qt.FocusReason.ActiveWindowFocusReason:  # else the ring stays as it was
            by_keyboard = reason not in (
                Qt.FocusReason.MouseFocusReason,
                Qt.FocusReason.PopupFocusReason,
            )
            self._show(event.gotFocus() and by_keyboard)

    def _show(self, wanted: bool) -> None:
        if self._ring is not None and not wanted:
            if isValid(self._ring):
                self._ring.leave()
            self._ring = None
        elif wanted and self._ring is None:
            self._ring = FocusRing(self._widget, self._radius)


class FocusRing(QWidget):
    """Lies over the control's surroundings, as far as scrolling lets it be seen."""

    def __init__(self, target: QWidget, radius: float) -> None:
        self._watched = _up_to_host(target)
        super().__init__(self._watched[-1])
        self._target = target
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in self._watched[:-1]:
            widget.installEventFilter(self)
        self._follow()

    def leave(self) -> None:
        """Go away for good."""
        for widget in self._watched[:-1]:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._follow()
        return False

    def _follow(self) -> None:
        host = self._watched[-1]
        if not (isValid(host) and isValid(self._target)):  # the window is being taken down
            return
        corner = self._target.mapTo(host, QPoint(0, 0))
        area = QRect(corner, self._target.size())
        self.setGeometry(area.adjusted(-REACH, -REACH, REACH, REACH))
        self.setVisible(self._target.isVisibleTo(host))
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = current_theme().colour("focus")
        radius = self._radius + REACH
        fill_rounded(smooth(self), self.rect(), radius, edge=colour, edge_width=2)


def _up_to_host(target: QWidget) -> list[QWidget]:
    """The target and its parents up to the window or to what a scroll area moves."""
    chain = [target]
    while (parent := chain[-1].parentWidget()) is not None and not chain[-1].isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and chain[-1] is not target:
            break
        chain.append(parent)
    return chain
