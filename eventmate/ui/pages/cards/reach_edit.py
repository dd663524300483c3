"""The field of one way to reach me, with the sign of its kind before the text."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from eventmate.domain.cards import CardPoint
from eventmate.domain.contacts import PointKind
from eventmate.domain.links import is_profile
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, smooth

LONGEST = 1_000
PADDING, GAP = 12, 8  # px before the sign and between it and the text


def icon_of(point: CardPoint) -> str:
    """The sign of a way to reach me; a profile has another one than a site."""
    if point.kind is PointKind.LINK:
        return "link" if is_profile(point.value) else "globe"
    return "mail" if point.kind is PointKind.EMAIL else "phone"


class ReachEdit(QLineEdit):
    """An address, a number or a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = "globe"
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Email, phone or link"))
        self.setTextMargins(int(current_theme().size["icon_small"]) + GAP, 0, 0, 0)

    def show_sign(self, point: CardPoint) -> None:
        """Draw the sign of this way to reach me."""
        self._sign = icon_of(point)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        size = int(theme.size["icon_small"])
        left = self.width() - PADDING - size if self.isRightToLeft() else PADDING
        painter = smooth(self)
        draw_icon(painter, theme, self._sign, "text_muted", size, left, self.height() / 2)
