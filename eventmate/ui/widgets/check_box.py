"""A check box whose whole row is the target."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.focus_ring import ring_on_focus
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

BOX = 16
GAP = 12
HEIGHT = 28


def check_box_roles(checked: bool, enabled: bool, hovered: bool) -> tuple[str, str]:
    """Fill and edge of the box in a state."""
    if not enabled:
        return ("border" if checked else "", "border")
    if checked:
        return ("accent_hover" if hovered else "accent", "")
    return ("surface_hover" if hovered else "surface_raised", "border_field")


class CheckBox(QCheckBox):
    """A 16 px box with words beside it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = one_line(label)
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring_on_focus(self)

    def set_label(self, label: str) -> None:
        """Say something else."""
        self._label = one_line(label)
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = GAP + line_width([Span(self._label)]) if self._label else 0
        return QSize(BOX + words, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(BOX + GAP + 24, HEIGHT)

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        paint_box(self, painter, QRectF(0, (self.height() - BOX) / 2, BOX, BOX))
        area = QRectF(BOX + GAP, 0, self.width() - BOX - GAP, self.height())
        paint_line(painter, theme, area, [Span(self._label)], enabled=self.isEnabled())


def paint_box(widget: QCheckBox, painter: QPainter, box: QRectF) -> None:
    """The box as it stands, with its tick."""
    theme = current_theme()
    checked = widget.isChecked()
    fill, edge = check_box_roles(checked, widget.isEnabled(), widget.underMouse())
    fill_rounded(painter, box, 4, _role(theme, fill), _role(theme, edge))
    if checked:
        draw_icon(painter, theme, "check", "accent_text", 14, box.left() + 1, box.center().y())


def _role(theme: Theme, role: str) -> QColor | None:
    return theme.colour(role) if role else None
