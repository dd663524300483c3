"""Below: back to the one before, on to the next."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row

HEIGHT = 76
LONGEST = 24  # letters of a name on a button


class Foot(QWidget):
    """The primary button says whom it leads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", Kind.NEUTRAL, "arrow-left")
        self.words = PlainLabel("", "caption", "text_muted")
        self.skip = Button(self.tr("Skip"), Kind.NEUTRAL)
        self.next = Button("", Kind.PRIMARY)
        self.next.set_keys("Ctrl+Enter")
        line = row(self.back, None, self.words, None, self.skip, self.next, gap=12)
        line.setContentsMargins(24, 0, 24, 0)
        self.setLayout(line)
        self.setFixedHeight(HEIGHT)

    def show_place(self, names: Sequence[str], place: int) -> None:
        """Say what lies before and ahead."""
        is_on = place < len(names)
        self.back.setVisible(place > 0)
        if place > 0:
            self.back.set_label(_short(names[place - 1]) or self.tr("Back"))
        self.skip.setVisible(is_on)
        ahead = names[place + 1] if place + 1 < len(names) else ""
        if not is_on:
            self.next.set_label(self.tr("Done"))
        elif place + 1 < len(names) and not ahead:
            self.next.set_label(self.tr("Next"))
        elif ahead:
            self.next.set_label(self.tr("Next, {}").format(_short(ahead)))
        else:
            self.next.set_label(self.tr("On to the first messages"))
        self.words.set_text(
            self.tr("Kept as you type. First messages come at the end.") if is_on else ""
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface_raised"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))


def _short(name: str) -> str:
    said = one_line(name)
    return said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "\u2026"
