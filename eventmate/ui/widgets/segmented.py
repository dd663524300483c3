"""A switch between a few views of the same thing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import fill_rounded, smooth


class Segmented(QWidget):
    """Parts side by side of which one is chosen; arrow keys move the choice.

    With `fills` the parts share all the width there is.
    """

    chosen = Signal(int)  # the position of the part

    def __init__(
        self,
        labels: list[str],
        *,
        small: bool = False,
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for position, label in enumerate(labels):
            part = _Part(label, small)
            self._group.addButton(part, position)
            layout.addWidget(part, 1 if fills else 0)
            if fills:
                part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        across = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._on_part_toggled)
        self.set_position(0)

    @property
    def position(self) -> int:
        """Which part is chosen."""
        return self._group.checkedId()

    def set_position(self, position: int) -> None:
        """Choose a part."""
        self._group.button(position).setChecked(True)

    def clear(self) -> None:
        """Let no part be chosen; `position` is -1 until one is."""
        self._group.setExclusive(False)
        for part in self._group.buttons():
            part.setChecked(False)
        self._group.setExclusive(True)

    def set_part_enabled(self, position: int, enabled: bool) -> None:
        """Allow or forbid one part."""
        self._group.button(position).setEnabled(enabled)

    def _on_part_toggled(self, position: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_sunken"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["control"], ground, edge)


class _Part(QAbstractButton):
    """One part of the switch."""

    def __init__(self, label: str, small: bool) -> None:
        super().__init__()
        self._label = one_line(label)
        self._small = small
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_on_focus(self, 4)

    def _span(self, colour: str = "text") -> Span:
        size = "caption" if self._small else "body"
        return Span(self._label, f"{size}_{'strong' if self.isChecked() else 'medium'}", colour)

    @override
    def sizeHint(self) -> QSize:
        size = "caption" if self._small else "body"
        width = line_width([Span(self._label, f"{size}_strong")])
        return QSize(width + (16 if self._small else 24), 22 if self._small else 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        colour = "text_muted"
        if not self.isEnabled():
            colour = "text_disabled"
        elif self.isChecked():
            fill_rounded(
                painter, self.rect(), 4, theme.colour("surface_raised"), theme.colour("border")
            )
            colour = "text"
        elif self.underMouse():
            colour = "text"
            fill_rounded(painter, self.rect(), 4, theme.colour("surface_pressed"))
        area = QRectF(self.rect())
        paint_line(painter, theme, area, [self._span(colour)], Qt.AlignmentFlag.AlignHCenter)
