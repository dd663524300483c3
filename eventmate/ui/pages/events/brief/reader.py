"""The brief over the whole screen, for the five minutes before."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.keep_awake import KeepAwake
from eventmate.domain.brief import Brief
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.ui.dates import number
from eventmate.ui.pages.cards.key_hint import KeyHint
from eventmate.ui.pages.events.brief.slide_view import SCALES, SlideView
from eventmate.ui.pages.events.brief.slides import slides_of
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import fill_rounded, smooth

MARGIN = 48
WIDEST = 920  # px of words
SCROLL = 80
MOST_DOTS = 24
HIGHER = 0.38  # of the spare height stands above: a little over the middle
DOT, DOT_GAP = 8, 8
NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return)
BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)


class Dots(QWidget):
    """One dot for each slide; past two dozen they would only be counted, so a number stands."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._position = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_position(self, position: int) -> None:
        """Mark another one."""
        self._position = position
        self.update()

    @override
    def sizeHint(self) -> QSize:
        count = self._count if self._count <= MOST_DOTS else 0
        return QSize(count * (DOT + DOT_GAP), DOT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        for place in range(self._count if self._count <= MOST_DOTS else 0):
            role = "accent" if place == self._position else "border_field"
            inset = 0 if place == self._position else 1.5
            area = QRectF(place * (DOT + DOT_GAP), 0, DOT, DOT).adjusted(
                inset, inset, -inset, -inset
            )
            fill_rounded(painter, area, DOT / 2, theme.colour(role))


class BriefReader(QWidget):
    """A window of its own: one thing a screen, keys turn, Esc leaves."""

    left = Signal()

    def __init__(
        self,
        brief: Brief,
        code: CodeMatrix | None,
        now: datetime,
        awake: KeepAwake | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.slides = slides_of(brief, code, now)
        self.position = 0
        self.shown: SlideView | None = None
        self._awake = awake or KeepAwake(self)
        self.setWindowTitle(self.tr("Brief"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dots = Dots(len(self.slides))
        self.place = PlainLabel("", "caption", "text_muted", tabular=True)
        self.back = KeyHint("\u2190", self.tr("back"))
        self.forth = KeyHint("\u2192", self.tr("on"))
        self.leave = KeyHint(self.tr("Esc"), self.tr("leaves"))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forth.clicked.connect(lambda: self.turn(1))
        self.leave.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 24)
        column.setSpacing(16)
        column.addWidget(self._area, 1)
        column.addLayout(
            row(self.back, 8, self.forth, None, self._dots, self.place, None, self.leave)
        )
        self._show()

    def turn(self, step: int) -> None:
        """Go on or back; the first and the last stay."""
        self.go(self.position + step)

    def go(self, position: int) -> None:
        """Show one of the slides."""
        wanted = max(0, min(position, len(self.slides) - 1))
        if wanted != self.position:
            self.position = wanted
            self._show()

    def _show(self) -> None:
        if not self.slides:
            return
        slide = self.slides[self.position]
        count = len(self.slides)
        self._dots.show_position(self.position)
        words = self.tr("{} of {}").format(number(self.position + 1), number(count))
        self.place.set_text(words if count > MOST_DOTS else "")
        self.back.setEnabled(self.position > 0)
        self.forth.setEnabled(self.position < count - 1)
        said = (slide.topic, slide.title, *slide.captions, *slide.texts, *slide.questions, words)
        self.setAccessibleName(". ".join(part for part in said if part))
        self._fit()

    def _fit(self) -> None:
        """The largest type in which all of it is seen at once, else the smallest, to scroll."""
        slide = self.slides[self.position]
        room = self._area.viewport().size()
        width = min(WIDEST, room.width())
        for scale in SCALES:
            made = SlideView(slide, scale)
            if made.height_at(width) <= room.height():
                break
        made.setFixedSize(width, made.height_at(width))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        spare = max(0, room.height() - made.height())
        column.addSpacing(int(spare * HIGHER))
        column.addLayout(row(None, made, None, gap=0))
        column.addStretch(1)
        self.shown = made
        self._area.setWidget(holder)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        bar = self._area.verticalScrollBar()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in NEXT:
            self.turn(1)
        elif key in BEFORE:
            self.turn(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.slides) - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar.setValue(bar.value() + (SCROLL if key == Qt.Key.Key_Down else -SCROLL))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.turn(-1 if event.position().x() < self.width() / 3 else 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show)  # the area has its new size then

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._awake.start()
        self.activateWindow()
        self.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._awake.stop()
        super().hideEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("surface"))
