"""The scrolling part of the grid: paints the talks that are in sight, hears mouse and keys."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.events import Talk, TalkId
from eventmate.ui.pages.events.agenda.block_painting import BlockLook, BlockPainter, star_area
from eventmate.ui.pages.events.agenda.geometry import Block, DayLayout, GridGeometry
from eventmate.ui.pages.events.agenda.shown_day import ShownDay
from eventmate.ui.pages.events.agenda.talk_keys import take_key
from eventmate.ui.pages.events.agenda.words import talk_words
from eventmate.ui.plain import plain_tooltip
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill

STEP = 36  # px a wheel's notch counts as a line
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
NOTHING = QRect()


class GridBody(QAbstractScrollArea):
    """Shows one day; `current` is the talk the keyboard is on."""

    scrolled = Signal()
    current_changed = Signal(object)  # Talk
    opened = Signal(object)  # Talk
    entered = Signal(object)  # Talk, by the keyboard
    star_requested = Signal(object)  # Talk
    target_requested = Signal(object)  # Talk
    day_requested = Signal(int)  # so many days on
    left_upwards = Signal()

    def __init__(self, name: str, cancelled_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.painter = BlockPainter(cancelled_word)
        self._layout: DayLayout | None = None
        self.layout_shown: GridGeometry | None = None
        self.current: TalkId | None = None
        self._hovered: TalkId | None = None
        self._now: datetime | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        # Everything is painted, so that scrolling moves what is there and paints only the rest.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.setCornerWidget(QWidget())  # else a square stands between the scroll bars
        self.verticalScrollBar().setSingleStep(STEP)
        self.horizontalScrollBar().setSingleStep(STEP)

    def show_day(self, shown: ShownDay) -> None:
        """Show a day; the place stays where it was."""
        if self._layout is not None and self._layout.holds_same(shown):
            self._layout.shown = shown
        else:
            self._layout = DayLayout(shown)
        self._arrange()

    def _arrange(self) -> None:
        if self._layout is None:
            return
        self.layout_shown = GridGeometry(self._layout, self.viewport().width())
        if self.current not in self.layout_shown.blocks:
            self.current = None
        self._set_ranges()
        self.viewport().update()
        self.scrolled.emit()

    def show_now(self, now: datetime | None) -> None:
        """Move the line of the time, or take it away."""
        self._now = now
        self.viewport().update()

    def offset(self) -> QPoint:
        """What has been scrolled out of sight, left and above."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def go_to(self, wanted: Talk) -> None:
        """Put the keyboard on a talk and bring it into sight."""
        if self.layout_shown is None or wanted.id not in self.layout_shown.blocks:
            return
        before, self.current = self.current, wanted.id
        self._reveal(self.layout_shown.blocks[wanted.id].area)
        self._repaint(before)
        self._repaint(wanted.id)
        self._say(wanted)
        self.current_changed.emit(wanted)

    def current_talk(self) -> Talk | None:
        """The talk the keyboard is on."""
        block = self._block(self.current)
        return block.talk if block else None

    def place_of_current(self) -> QPoint:
        """Below the talk the keyboard is on, on the screen."""
        block = self._block(self.current)
        corner = block.area.bottomLeft() - self.offset() if block else QPoint()
        return self.viewport().mapToGlobal(corner)

    def scroll_to(self, top: int) -> None:
        """Bring a height to the upper edge."""
        self.verticalScrollBar().setValue(top)

    def _block(self, wanted: TalkId | None) -> Block | None:
        if wanted is None or self.layout_shown is None:
            return None
        return self.layout_shown.blocks.get(wanted)

    def _say(self, talk: Talk) -> None:
        if self.layout_shown is None:
            return
        shown = self.layout_shown.shown
        words = talk_words(talk, shown.zone, shown.marks.get(talk.id, ""))
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _reveal(self, area: QRect) -> None:
        sight = self.viewport().size()
        for bar, start, end, length in (
            (self.horizontalScrollBar(), area.left(), area.right(), sight.width()),
            (self.verticalScrollBar(), area.top(), area.bottom(), sight.height()),
        ):
            if start - 4 < bar.value():
                bar.setValue(start - 4)
            elif end + 4 >= bar.value() + length:
                bar.setValue(min(start - 4, end + 5 - length))

    def _set_ranges(self) -> None:
        if self.layout_shown is None:
            return
        sight = self.viewport().size()
        for bar, needed, length in (
            (self.horizontalScrollBar(), self.layout_shown.width, sight.width()),
            (self.verticalScrollBar(), self.layout_shown.height, sight.height()),
        ):
            bar.setPageStep(length)
            bar.setRange(0, max(0, needed - length))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.layout_shown is None or self.layout_shown.fits(self.viewport().width()):
            self._set_ranges()
        else:
            self._arrange()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        self.scrolled.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_area(painter, event.rect())

    def _paint_area(self, painter: QPainter, exposed: QRect) -> None:
        theme = current_theme()
        fill(painter, exposed, theme.colour("surface_raised"))
        if (geometry := self.layout_shown) is None:
            return
        offset = self.offset()
        painter.translate(-offset)
        area = exposed.translated(offset)
        border = theme.colour("border")
        for top, _ in geometry.hours():
            fill(painter, QRect(area.left(), top, area.width(), 1), border)
        for position in geometry.columns_in(area.left(), area.right() + 1):
            left = geometry.columns[position].left
            fill(painter, QRect(left, area.top(), 1, area.height()), border)
        if self._now is not None:
            line = QRect(area.left(), geometry.top_of(self._now) - 1, area.width(), 2)
            fill(painter, line, theme.colour("accent"))
        for block in geometry.blocks_in(area.adjusted(-2, -2, 2, 2)):
            self.painter.paint(painter, theme, block, self._look(geometry.shown, block.talk))

    def _look(self, shown: ShownDay, talk: Talk) -> BlockLook:
        is_current = talk.id == self.current
        return BlockLook(
            shown.marks.get(talk.id, ""),
            talk.id in shown.dimmed,
            talk.id == self._hovered,
            is_current,
            is_current and self.hasFocus(),
        )

    def _repaint(self, wanted: TalkId | None) -> None:
        if block := self._block(wanted):
            area = block.area.translated(-self.offset()).adjusted(-2, -2, 2, 2)
            self.viewport().update(area)

    def _under(self, place: QPoint) -> Block | None:
        return self.layout_shown.block_at(place + self.offset()) if self.layout_shown else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        block = self._under(place)
        if block is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        is_star = star_area(block.area).contains(place + self.offset())
        self.go_to(block.talk)  # which may scroll
        if is_star:
            self.star_requested.emit(block.talk)
        else:
            self.opened.emit(block.talk)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        block = self._under(event.position().toPoint())
        self._hover(block)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, block: Block | None) -> None:
        hovered = block.talk.id if block else None
        if hovered == self._hovered:
            return
        before, self._hovered = self._hovered, hovered
        self._repaint(before)
        self._repaint(hovered)
        pointing = Qt.CursorShape.PointingHandCursor if block else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(pointing)
        words = ""
        if block and self.layout_shown:
            shown = self.layout_shown.shown
            words = talk_words(block.talk, shown.zone, shown.marks.get(block.talk.id, ""))
        plain_tooltip(self.viewport(), words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.day_requested.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(*ARROWS[key])
        elif is_control or not self._take_command(key):
            super().keyPressEvent(event)

    def _take_command(self, key: Qt.Key) -> bool:
        talk = self.current_talk()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.layout_shown:
            ordered = list(self.layout_shown.blocks.values())
            if ordered:
                ordered.sort(key=lambda block: (block.area.top(), block.area.left()))
                self.go_to(ordered[0 if key == Qt.Key.Key_Home else -1].talk)
            return True
        return talk is not None and take_key(self, key, talk)

    def _move(self, across: int, down: int) -> None:
        if self.layout_shown is None:
            return
        if self.current is None:
            found = self.layout_shown.first()
        else:
            found = self.layout_shown.neighbour(self.current, across, down)
        if found is not None:
            self.go_to(found)
        elif down < 0:
            self.left_upwards.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._move(0, 1)
        self._repaint(self.current)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint(self.current)
