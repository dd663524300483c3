"""A sentence about what just happened, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

HEIGHT = 44
BELOW = 24  # px between the toast and the lower edge of the page
LOOK_AGAIN = 500  # ms; how soon a toast that was hovered looks again whether it may go


class Toast(QWidget):
    """Lies over the page for some seconds, longer while hovered or focused."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._undo: Callable[[], None] | None = None
        self._words = PlainLabel("", colour="toast_text")
        self._action = _ToastAction(self.tr("Undo"), self.tr("Ctrl Z"))
        self._action.clicked.connect(self._on_action_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence, with Undo when there is a way back."""
        self._undo = undo
        self._words.set_text(text)
        self._action.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(current_theme().motion["toast_stays"])

    def dismiss(self) -> None:
        """Go away now."""
        self._timer.stop()
        self._undo = None
        self.hide()
        self.left.emit()

    def _on_action_clicked(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def _on_timer_timeout(self) -> None:
        if self.underMouse() or self._action.hasFocus():
            self._timer.start(LOOK_AGAIN)
        else:
            self.dismiss()

    def _place(self) -> None:
        page = self._page
        wanted = self._words.sizeHint().width() + 58 + (0 if self._action.isHidden() else 16)
        wanted += 0 if self._action.isHidden() else self._action.sizeHint().width()
        width = min(wanted, page.width() - 2 * BELOW)
        left = (page.width() - width) // 2
        self.setGeometry(left, page.height() - HEIGHT - BELOW, width, HEIGHT)

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
        draw_icon(painter, theme, "circle-check", "toast_text", 18, 16, self.height() / 2)


class _ToastAction(QAbstractButton):
    """The word that takes the change back, with its keys beside it."""

    def __init__(self, label: str, keys: str) -> None:
        super().__init__()
        self._spans = [
            Span(label, "body_strong", "toast_action"),
            Span(f"  {keys}", "body", "toast_action"),
        ]
        self.setText(label)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ring_on_focus(self)

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
