"""Chips: filters over a list, choices in a form, and parts of a line as it was understood."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

PADDING = 12
SIGN = 16  # the cross or chevron at the end
ICON = 16
KEYS_THAT_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QAbstractButton):
    """What all chips share: a rounded edge around some words and perhaps a sign."""

    def __init__(self, height: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._spans: list[Span] = []
        self._sign = ""
        self._icon_name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_on_focus(self)

    def show_spans(self, spans: list[Span], sign: str = "") -> None:
        """Change the words and the sign after them."""
        self._spans = [
            Span((" " if s.text.startswith(" ") else "") + one_line(s.text), s.style, s.colour)
            for s in spans
        ]
        self._sign = sign
        words = "".join(span.text for span in self._spans)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Put an icon before the words."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def sign_area(self) -> QRectF:
        """Where the sign is, with some room around it."""
        width = SIGN + 4 + PADDING if self._sign else 0
        return QRectF(self.width() - width, 0, width, self.height())

    @override
    def sizeHint(self) -> QSize:
        sign = SIGN + 4 if self._sign else 0
        icon = ICON + 4 if self._icon_name else 0
        return QSize(line_width(self._spans) + 2 * PADDING + sign + icon, self._height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_chip(
        self, painter: QPainter, theme: Theme, fill: str, edge: str, text: str, dashed: bool = False
    ) -> None:
        """Paint ground, words and sign in the given roles."""
        if not self.isEnabled():
            edge, text = "border", "text_disabled"
        radius = theme.radius["control"]
        colours = theme.colour(fill), theme.colour(edge)
        fill_rounded(painter, self.rect(), radius, *colours, dashed=dashed)
        spans = [Span(s.text, s.style, s.colour or text) for s in self._spans]
        sign = SIGN + 4 if self._sign else 0
        before = PADDING
        if self._icon_name:
            role = text if self.isEnabled() else "text_disabled"
            draw_icon(painter, theme, self._icon_name, role, ICON, PADDING, self.height() / 2)
            before += ICON + 4
        width = self.width() - before - PADDING - sign + 1
        area = QRectF(before, 0, width, self.height())
        paint_line(painter, theme, area, spans, enabled=self.isEnabled())
        if self._sign:
            left = self.width() - PADDING - SIGN + 2
            role = "text_muted" if text == "text" else text
            draw_icon(painter, theme, self._sign, role, SIGN, left, self.height() / 2)


class FilterChip(Chip):
    """A filter: off it offers choices, on it names the choice and can be removed."""

    removed = Signal()
    choice_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = name
        self._value = ""
        self.set_value("")
        self.clicked.connect(self.choice_requested)

    @property
    def value(self) -> str:
        """The choice shown; empty when the filter is off."""
        return self._value

    def set_value(self, value: str) -> None:
        """Turn the filter on with a choice, or off with an empty one."""
        self._value = value
        if value:
            self.show_spans([Span(f"{self._name}: {value}", "body_medium")], "x")
        else:
            self.show_spans([Span(self._name, "body")], "chevron-down")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._value and self.sign_area().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._value and event.key() in KEYS_THAT_REMOVE:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = smooth(self), current_theme()
        if self._value:
            self.paint_chip(painter, theme, "accent_soft", "accent", "accent_soft_text")
        else:
            fill = "surface_hover" if self.underMouse() else "surface_raised"
            self.paint_chip(painter, theme, fill, "border_field", "text")


class ChoiceChip(Chip):
    """A choice in a form, on or off."""

    def __init__(self, label: str, *, height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(height, parent)
        self.setCheckable(True)
        self.show_spans([Span(label, "body")])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = smooth(self), current_theme()
        if self.isChecked():
            self.paint_chip(painter, theme, "accent_soft", "accent", "accent_soft_text")
        else:
            fill = "surface_hover" if self.underMouse() else "surface_raised"
            self.paint_chip(painter, theme, fill, "border_field", "text")


class ParsedChip(Chip):
    """A part of a line as it was understood; a doubtful one asks its question and is dashed."""

    def __init__(
        self, text: str, question: str = "", *, strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._is_doubtful = bool(question)
        spans = [Span(text, "caption_strong" if strong else "caption")]
        if question:
            spans.append(Span(f" {question}", "caption", "warning"))
        self.show_spans(spans)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = smooth(self), current_theme()
        fill = "surface_hover" if self.underMouse() else "surface_raised"
        edge = "warning" if self._is_doubtful else "border"
        self.paint_chip(painter, theme, fill, edge, "text", dashed=self._is_doubtful)
