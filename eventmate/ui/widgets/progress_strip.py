"""How far something has come: a thin bar, with words and a way to stop it for long work."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.progress import Progress
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.painting import fill_rounded, smooth

HEIGHT = 6


class Bar(QWidget):
    """A bar filled to a share between 0 and 1."""

    def __init__(self, colour: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._share = 0.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """How much is filled."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill up to a share between 0 and 1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def set_colour(self, role: str) -> None:
        """Fill in another colour."""
        self._colour = role
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        fill_rounded(painter, self.rect(), HEIGHT / 2, theme.colour("ring_track"))
        if self._share > 0:
            width = max(float(HEIGHT), self.width() * self._share)
            done = QRectF(0, 0, width, HEIGHT)
            fill_rounded(painter, done, HEIGHT / 2, theme.colour(self._colour))


class ProgressStrip(QWidget):
    """Words, a bar and a button to stop; follows a Progress."""

    stop_requested = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(text)
        self._count = PlainLabel("", "caption", "text_muted", tabular=True)
        self.bar = Bar()
        self._stop = Button(self.tr("Stop"), Kind.NEUTRAL, small=True)
        self._stop.clicked.connect(self.stop_requested)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._words, 1)
        head.addWidget(self._count)
        head.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.bar)

    def follow(self, progress: Progress) -> None:
        """Show a work's reports and hand it the wish to stop."""
        progress.reported.connect(self.show_progress)
        self.stop_requested.connect(progress.cancel)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many are done, of how many when that is known."""
        locale = self.locale()
        if total:
            self.bar.set_share(done / total)
            numbers = (locale.toString(done), locale.toString(total))
            self._count.set_text(self.tr("{} of {}").format(*numbers))
        else:
            self._count.set_text(locale.toString(done))
