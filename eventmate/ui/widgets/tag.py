"""Tags and badges: small round words that are not pressed."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth


class Tone(StrEnum):
    """What a part says by its colour."""

    QUIET = "quiet"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    OUTLINE = "outline"
    RAISED = "raised"  # on coloured ground


@dataclass(frozen=True, slots=True)
class ToneRoles:
    """Ground and text of a tone; an empty ground is only an outline."""

    ground: str
    text: str


TONES = {
    Tone.QUIET: ToneRoles("surface_quiet", "text_muted"),
    Tone.ACCENT: ToneRoles("accent_soft", "accent_soft_text"),
    Tone.SUCCESS: ToneRoles("success_soft", "success"),
    Tone.WARNING: ToneRoles("warning_soft", "warning"),
    Tone.DANGER: ToneRoles("danger_soft", "danger"),
    Tone.OUTLINE: ToneRoles("", "text_muted"),
    Tone.RAISED: ToneRoles("surface_raised", "text_muted"),
}
PADDING = 8


class Tag(QWidget):
    """One tag, badge or state."""

    def __init__(
        self, text: str, tone: Tone = Tone.QUIET, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon_name = icon
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text, tone)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text

    def set_text(self, text: str, tone: Tone | None = None) -> None:
        """Change the words, and the tone when given."""
        self._text = one_line(text)
        self._tone = tone or self._tone
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def _spans(self) -> list[Span]:
        return [Span(self._text, "caption", TONES[self._tone].text)]

    @override
    def sizeHint(self) -> QSize:
        icon = (16 if self._text else 12) if self._icon_name else 0
        width = line_width(self._spans()) + 2 * PADDING + icon
        return QSize(width, int(current_theme().size["tag"]))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        roles = TONES[self._tone]
        ground = theme.colour(roles.ground) if roles.ground else None
        edge = None if ground else theme.colour("border")
        fill_rounded(painter, self.rect(), self.height() / 2, ground, edge)
        left = float(PADDING)
        if self._icon_name:
            draw_icon(painter, theme, self._icon_name, roles.text, 12, left, self.height() / 2)
            left += 16
        area = QRectF(left, 0, self.width() - left - PADDING + 1, self.height())
        paint_line(painter, theme, area, self._spans(), Qt.AlignmentFlag.AlignLeft)
