"""Tabs: the parts of one record."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import smooth

HEIGHT = 36


class Tabs(QWidget):
    """A row of tabs over a hairline; arrow keys move the choice."""

    chosen = Signal(int)  # the position of the tab

    def __init__(self, labels: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        for position, label in enumerate(labels):
            tab = _Tab(label)
            self._group.addButton(tab, position)
            layout.addWidget(tab)
        layout.addStretch(1)
        self.setFixedHeight(HEIGHT)
        self._group.idToggled.connect(self._on_tab_toggled)
        self.set_position(0)

    @property
    def position(self) -> int:
        """Which tab is chosen."""
        return self._group.checkedId()

    def set_position(self, position: int) -> None:
        """Choose a tab."""
        self._group.button(position).setChecked(True)

    def _on_tab_toggled(self, position: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.rect().adjusted(0, HEIGHT - 1, 0, 0)
        smooth(self).fillRect(line, current_theme().colour("border"))


class _Tab(QAbstractButton):
    """One tab; the chosen one is underlined."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = one_line(label)
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_on_focus(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(line_width([Span(self._label, "body_strong")]), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        on = self.isChecked()
        colour = "text" if on or self.underMouse() else "text_muted"
        span = Span(self._label, "body_strong" if on else "body_medium", colour)
        area = QRectF(self.rect())
        paint_line(painter, theme, area, [span], Qt.AlignmentFlag.AlignHCenter)
        if on:
            line = self.rect().adjusted(0, HEIGHT - 2, 0, 0)
            painter.fillRect(line, theme.colour("accent"))
