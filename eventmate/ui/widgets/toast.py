"""A sentence about what just happened, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

HEIGHT = 44
BELOW = 24  # px between the toast and the lower edge of the page
STEP = 8  # px by which it moves up until nothing lies under it
HIGHEST = 2  # at most the lower half of the page is searched
PADDING = 16
KEPT_CLEAR = (QAbstractButton, QLineEdit, QPlainTextEdit, CodeView)
KEPT_IN_SIGHT = "kept-in-sight"  # the object name of what is read rather than pressed
LOOK_AGAIN = 500  # ms; how soon a toast that was hovered looks again whether it may go


class Toast(QWidget):
    """Lies over the page for some seconds, longer while hovered or focused."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._way_back: Callable[[], None] | None = None
        self._icon = "circle-check"
        self._words = PlainLabel("", colour="toast_text")
        self._action = _ToastAction()
        self._action.clicked.connect(self._on_action_clicked)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(PADDING)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(
        self,
        text: str,
        way_back: Callable[[], None] | None = None,
        *,
        is_redo: bool = False,
        is_trouble: bool = False,
    ) -> None:
        """Show a sentence, with Undo (or Redo) when there is a way back."""
        self._way_back = way_back
        self._icon = "circle-alert" if is_trouble else "circle-check"
        self._words.set_text(text)
        if is_redo:
            self._action.set_words(self.tr("Redo"), self.tr("Ctrl+Shift+Z"))
        else:
            self._action.set_words(self.tr("Undo"), self.tr("Ctrl+Z"))
        self._action.setVisible(way_back is not None)
        self._row.setContentsMargins(50, 0, PADDING if way_back is None else 8, 0)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(current_theme().motion["toast_stays"])

    def look_again(self) -> None:
        """The page may have changed since: leave the way free, unless somebody is about to undo."""
        if self.isVisible() and not self.underMouse() and not self._action.hasFocus():
            self._place()

    def dismiss(self) -> None:
        """Go away now."""
        self._timer.stop()
        self._way_back = None
        self.hide()
        self.left.emit()

    def _on_action_clicked(self) -> None:
        way_back = self._way_back
        self.dismiss()
        if way_back is not None:
            way_back()

    def _on_timer_timeout(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._timer.start(LOOK_AGAIN)
        else:
            self.dismiss()

    def _place(self) -> None:
        page = self._page
        margins = self._row.contentsMargins()
        wanted = self._words.sizeHint().width() + margins.left() + margins.right()
        if not self._action.isHidden():
            wanted += PADDING + self._action.sizeHint().width()
        width = min(wanted, page.width() - 2 * BELOW)
        area = QRect((page.width() - width) // 2, page.height() - HEIGHT - BELOW, width, HEIGHT)
        self.setGeometry(self._clear_of_controls(area))

    def _clear_of_controls(self, area: QRect) -> QRect:
        """The same area, one above it, or one at a side: nothing that is used lies under it."""
        page = self._page
        kept = [each for kind in KEPT_CLEAR for each in page.findChildren(kind)]
        kept += page.findChildren(QWidget, KEPT_IN_SIGHT)
        controls = [
            control.visibleRegion().boundingRect().translated(control.mapTo(page, QPoint(0, 0)))
            for control in kept
            if control.isVisible() and not self.isAncestorOf(control)
        ]
        lefts = (area.left(), page.width() - BELOW - area.width(), BELOW)
        for left in lefts:
            for top in range(area.top(), page.height() // HIGHEST, -STEP):
                moved = QRect(left, top, area.width(), area.height())
                if not any(moved.intersects(control) for control in controls):
                    return moved
        return area

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        fill_rounded(painter, self.rect(), theme.radius["card"], theme.colour("toast"))
        draw_icon(painter, theme, self._icon, "toast_text", 18, 16, self.height() / 2)


class _ToastAction(QAbstractButton):
    """The word that takes the change back, with its keys beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[Span] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ring_on_focus(self)

    def set_words(self, label: str, keys: str) -> None:
        """What a click does, and the keys that do the same."""
        self._spans = [
            Span(label, "body_strong", "toast_action"),
            Span(f"  {keys}", "body", "toast_action"),
        ]
        self.setText(label)
        self.setAccessibleName(label)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(line_width(self._spans) + 16, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        if self.underMouse() or self.hasFocus():
            radius = theme.radius["control"]
            fill_rounded(painter, self.rect(), radius, edge=theme.colour("toast_action"))
        area = QRectF(self.rect()).adjusted(8, 0, -7, 0)
        paint_line(painter, theme, area, self._spans)
