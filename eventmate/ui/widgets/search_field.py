"""A field that narrows a list while one types."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth


class SearchField(QWidget):
    """A magnifier, the words, and a cross that clears them; Esc clears too."""

    changed = Signal(str)
    left_downwards = Signal()  # arrow down: the list should take over
    entered = Signal()  # the keyboard is in it: words may follow

    def __init__(self, placeholder: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setProperty("bare", True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name or placeholder)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_edit_changed)
        self._count = PlainLabel("", "caption", "text_muted", tabular=True)
        self._count.hide()
        self._clear = IconButton("x", self.tr("Clear the search"), small=True)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.edit.clear)
        self._clear.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(36, 2, 6, 2)
        layout.setSpacing(4)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._clear)
        self.setFocusProxy(self.edit)
        self.setFixedHeight(int(current_theme().size["field"]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def text(self) -> str:
        """The words searched for."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Search for other words."""
        self.edit.setText(text)

    def set_count(self, words: str) -> None:
        """Say at the field's end how much was found."""
        self._count.set_text(words)
        self._count.setVisible(bool(words))

    def _on_edit_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.changed.emit(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(304, int(current_theme().size["field"]))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        return False

    def _take_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape and self.text:
            self.edit.clear()
            return True
        if key == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return True
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        focused = self.edit.hasFocus()
        edge = theme.colour("focus" if focused else "border_field")
        ground = theme.colour("surface_raised")
        width = 2 if focused else 1
        fill_rounded(painter, self.rect(), theme.radius["control"], ground, edge, width)
        draw_icon(painter, theme, "search", "text_muted", 16, 13, self.height() / 2)
