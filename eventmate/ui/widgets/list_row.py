"""A row of a short list: something at the left, two lines, something at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

FIRST_LINES = 52  # px of a title and a caption with the space around them
KEYS_THAT_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ListRow(QWidget):
    """For lists of some tens; long lists are painted by a delegate."""

    activated = Signal()

    def __init__(
        self,
        *,
        line: bool = True,
        padding: int = 16,
        opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_line = line
        self._opens = opens
        self._is_selected = False
        self.title = PlainLabel()
        self.caption = PlainLabel("", "caption", "text_muted")
        self.caption.hide()
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(padding, 8, padding, 8)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self.setMinimumHeight(int(current_theme().size["list_row"]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_words(self, title: str | list[Span], caption: str = "") -> None:
        """Show a title (perhaps in parts) and a caption below."""
        spans = [Span(title, "body_strong")] if isinstance(title, str) else title
        self.title.set_spans(spans)
        self.caption.set_text(caption)
        self.caption.setVisible(bool(caption))
        self.setAccessibleName(f"{self.title.text()}, {caption}" if caption else self.title.text())

    def add_line(self, text: str) -> None:
        """Say one more thing below the caption."""
        line = PlainLabel(text, "caption", "text_muted")
        self._words.insertWidget(self._words.count() - 1, line)
        # An area that scrolls would else squeeze the row to its first height.
        more = current_theme().line("caption")
        self.setMinimumHeight(max(self.minimumHeight(), FIRST_LINES) + more)
        self.setAccessibleName(f"{self.accessibleName()}, {text}")

    def add_left(self, widget: QWidget) -> None:
        """Put an avatar or icon before the words."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_right(self, widget: QWidget) -> None:
        """Put a tag or button after the words."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_selected(self, selected: bool) -> None:
        """Mark the row."""
        self._is_selected = selected
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in KEYS_THAT_OPEN:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        if self._is_selected:
            painter.fillRect(self.rect(), theme.colour("selection"))
        elif self._opens and self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.colour("surface_hover"))
        if self._has_line:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        if self.hasFocus():
            area = self.rect().adjusted(2, 2, -2, -2)
            fill_rounded(painter, area, 6, edge=theme.colour("focus"), edge_width=2)
