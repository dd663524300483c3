"""A note: one thing worth knowing where it is needed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth
from eventmate.ui.widgets.tag import Tone

GROUNDS = {
    Tone.QUIET: ("surface_quiet", "text_muted"),
    Tone.ACCENT: ("accent_soft", "accent"),
    Tone.SUCCESS: ("success_soft", "success"),
    Tone.WARNING: ("warning_soft", "warning"),
    Tone.DANGER: ("danger_soft", "danger"),
    Tone.OUTLINE: ("surface_raised", "text_muted"),
    Tone.RAISED: ("surface_raised", "text_muted"),
}


class Note(QWidget):
    """Quiet by default; a promise is ACCENT, a clash or doubt WARNING."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.QUIET,
        icon: str = "",
        *,
        after: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon_name = icon
        self._words = PlainLabel(text, wrap=True)
        self._after = PlainLabel(after, "caption")
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(36 if icon else 12, 8, 12, 8)
        self._whole.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._whole.addLayout(self._row)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)  # beside an action
        self._row.addWidget(self._after, 0, Qt.AlignmentFlag.AlignVCenter)
        self._after.setVisible(bool(after))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str, tone: Tone | None = None, icon: str | None = None) -> None:
        """Say something else, perhaps in another tone."""
        self._words.set_text(text)
        self._tone = tone or self._tone
        self._show_icon(icon)
        self.update()

    def set_spans(self, spans: list[Span]) -> None:
        """Say something with a stressed part."""
        self._words.set_spans(spans)

    def add_action(self, widget: QWidget) -> None:
        """Put a small button at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, line: QLayout) -> None:
        """Put a line below the words."""
        self._whole.addLayout(line)

    def _show_icon(self, icon: str | None) -> None:
        if icon is not None:
            self._icon_name = icon
            self._whole.setContentsMargins(36 if icon else 12, 8, 12, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        ground, colour = GROUNDS[self._tone]
        fill_rounded(painter, self.rect(), theme.radius["control"], theme.colour(ground))
        if self._icon_name:
            first_line = self._words.y() + theme.line("body") / 2
            draw_icon(painter, theme, self._icon_name, colour, 16, 12, first_line)
