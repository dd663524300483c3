"""What is read while speaking: the sentence that is due, the beat's words, or nothing."""

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.introductions import Beat
from eventmate.domain.prompting import Cues, beat_words
from eventmate.domain.rehearsals import Prompter
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.practice.words import beat_title
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span, line_width, paint_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth

CHIP, PADDING, ICON = 28, 12, 14


def direction_of(text: str) -> Qt.LayoutDirection:
    """Which way a text runs: that of its first letter with a direction."""
    ways = (bidirectional(letter) for letter in text)
    first = next((way for way in ways if way in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


class BeatChip(QWidget):
    """A beat's name: behind, due now, or ahead."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.state = 1  # -1 behind, 0 now, 1 ahead
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        width = line_width([Span(title, "body_strong")]) + 2 * PADDING
        self.setFixedSize(width + ICON + 4, CHIP)
        self.setAccessibleName(title)

    def show_state(self, state: int) -> None:
        """Show where the take stands: -1 behind it, 0 in it, 1 before it."""
        if state != self.state:
            self.state = state
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        area = QRectF(self.rect())
        left = 0.0
        if self.state == 0:
            fill_rounded(painter, area, 6, theme.colour("accent_soft"))
        if self.state < 0:
            draw_icon(painter, theme, "check", "success", ICON, PADDING - 4, area.height() / 2)
            left = ICON + 4.0
        role, style = {
            -1: ("success", "body"),
            0: ("accent_soft_text", "body_strong"),
            1: ("text_muted", "body"),
        }[self.state]
        words = QRectF(left, 0, area.width() - left, area.height())
        # The one due is centred on its ground; the others begin evenly.
        align = Qt.AlignmentFlag.AlignHCenter if self.state == 0 else Qt.AlignmentFlag.AlignLeft
        if self.state != 0:
            words.adjust(PADDING - 4, 0, 0, 0)
        paint_line(painter, theme, words, [Span(self._title, style, role)], align)


class PrompterView(QWidget):
    """Three modes; in none of them anything flashes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = Prompter.FULL_TEXT
        self._beats: Sequence[Beat] = ()
        self._cues = Cues(())
        self._place = 0
        self.chips: list[BeatChip] = []
        self._area = QScrollArea()
        self._chip_row = QWidget()
        self._chip_flow = FlowLayout(8, self._chip_row)
        self.before = PlainLabel("", "reading_large", "text_muted", wrap=True)
        self.now = PlainLabel("", "reading_large_medium", wrap=True)
        self.after = PlainLabel("", "reading_large", "text_muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(28)
        column.addWidget(self._chip_row)
        column.addWidget(self._words(), 1)
        column.setContentsMargins(0, 24, 0, 0)

    def _words(self) -> QScrollArea:
        """The words have the room there is, however many they are; the due ones in its middle."""
        inner = QWidget()
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(28)
        column.addStretch(1)
        for label in (self.before, self.now, self.after):
            column.addWidget(label)
        column.addStretch(1)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (area.setVerticalScrollBarPolicy, area.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        see_through(area)
        area.verticalScrollBar().rangeChanged.connect(self._centre)
        return area

    @Slot()
    def _centre(self) -> None:
        middle = self.now.geometry().center().y() - self._area.viewport().height() // 2
        self._area.verticalScrollBar().setValue(middle)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre()

    def show_script(self, beats: Sequence[Beat], cues: Cues) -> None:
        """Begin with a script."""
        self._beats, self._cues, self._place = beats, cues, -1
        for chip in self.chips:
            self._chip_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [BeatChip(beat_title(beat)) for beat in beats if beat.text.strip()]
        for chip in self.chips:
            self._chip_flow.addWidget(chip)
        self.show_elapsed(0.0)

    def set_mode(self, mode: Prompter) -> None:
        """Show the full text, the beats' words, or nothing."""
        self._mode = mode
        place, self._place = self._place, -2
        self._show(max(0, place))

    def show_elapsed(self, elapsed: float) -> None:
        """Move on to what is due."""
        self._show(max(0, self._cues.at(elapsed)))

    def _show(self, place: int) -> None:
        if place == self._place:
            return
        self._place = place
        cues = self._cues.cues
        beat = cues[place].beat if cues else -1
        written = [number for number, each in enumerate(self._beats) if each.text.strip()]
        for number, chip in zip(written, self.chips, strict=True):
            chip.show_state(0 if number == beat else (-1 if number < beat else 1))
        self._chip_row.setVisible(self._mode is not Prompter.NOTHING)
        texts = ("", "", "")
        if cues and self._mode is Prompter.FULL_TEXT:
            texts = (
                cues[place - 1].text if place else "",
                cues[place].text,
                cues[place + 1].text if place + 1 < len(cues) else "",
            )
        elif cues and self._mode is Prompter.BEAT_WORDS:
            texts = ("", beat_words(self._beats[beat].text), "")
        for label, text in zip((self.before, self.now, self.after), texts, strict=True):
            label.set_text(text)
            label.setVisible(bool(text))
            label.setLayoutDirection(direction_of(text))
        if (words := self._area.widget()) is not None and (layout := words.layout()) is not None:
            layout.activate()
        self._centre()
