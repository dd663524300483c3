"""Fields with their label above: one line, an area, or a choice."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.even_lines import set_line_height

AREA_PADDING = 16  # px above and below the lines, with the edge
MOST_ROWS = 10  # of a choice's list; the rest is scrolled to or typed


class Labelled(QWidget):
    """Any control under a label; `hint` is a caption below, hidden while empty."""

    def __init__(
        self, label: str, control: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = PlainLabel(label, "caption_strong", "text_muted")
        self._hint = PlainLabel("", "caption", "text_muted", wrap=True)
        self._label.setBuddy(control)
        control.setAccessibleName(label)
        if isinstance(control, QAbstractSpinBox):
            control.lineEdit().setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addWidget(self._hint)
        self.set_hint(hint)

    def set_hint(self, hint: str, colour: str = "text_muted") -> None:
        """Say something below: in `warning` for a question, in `danger` for trouble."""
        self._hint.set_text(hint)
        self._hint.set_colour(colour)
        self._hint.setVisible(bool(hint))


class LineField(Labelled):
    """One line of text under a label."""

    edited = Signal(str)

    def __init__(
        self, label: str, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, hint, parent)
        self.edit.textEdited.connect(self.edited)

    @property
    def text(self) -> str:
        """What is written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write without telling `edited`."""
        self.edit.setText(text)


class TextArea(QPlainTextEdit):
    """Several lines of text that grow from `lines` rows to `most`; Tab leaves it."""

    def __init__(self, lines: int = 2, most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        set_line_height(self, current_theme().line())
        self.textChanged.connect(self.updateGeometry)

    def fill_height(self, least: int) -> None:
        """Take whatever height there is from now on, `least` px or more."""
        self.setMinimumHeight(least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def _height(self) -> int:
        rows = round(self.document().size().height())
        rows = max(self._lines, min(self._most, rows))
        return rows * current_theme().line() + AREA_PADDING

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # lines break elsewhere

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())


class AreaField(Labelled):
    """Several lines of text under a label."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        placeholder: str = "",
        lines: int = 2,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = TextArea(lines)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, hint, parent)
        self.edit.textChanged.connect(lambda: self.edited.emit(self.text))

    @property
    def text(self) -> str:
        """What is written."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write without telling `edited`."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self.edit.updateGeometry()


class Choice(QComboBox):
    """A combo box that does not change under a passing wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(MOST_ROWS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class ChoiceField(Labelled):
    """A choice from a list under a label."""

    chosen = Signal(int)

    def __init__(
        self, label: str, choices: list[str], hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.combo = Choice()
        self.combo.addItems(choices)
        super().__init__(label, self.combo, hint, parent)
        self.combo.activated.connect(self.chosen)
