"""How long an introduction takes at my own pace, against the time there is."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.introductions import Beat, Length
from eventmate.domain.reading_level import ReadingLevel, reading_level
from eventmate.domain.script_remarks import TOO_LONG
from eventmate.domain.spoken_text import USUAL_PACE, count_words, seconds_for, words_of
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.words import length_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.painting import fill_rounded, smooth

BAR = 8  # px
GAP = 2
SHORTEST = 2


class TimeCard(Card):
    """Seconds, one segment a beat, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.seconds = PlainLabel("", "figure", tabular=True)
        self.of = PlainLabel("", "body", "text_muted", align=Qt.AlignmentFlag.AlignRight)
        self.bar = SecondsBar()
        self.words = PlainLabel("", "caption", "text_muted", wrap=True)
        head = row(self.seconds, None)
        head.addWidget(self.of, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(head)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.words)

    def show_script(self, beats: Sequence[Beat], length: Length, pace: int | None) -> None:
        """Show a script; without a pace of my own the usual one counts."""
        per_minute = pace or USUAL_PACE
        counts = [count_words(beat.text) for beat in beats]
        seconds = [seconds_for(count, per_minute) for count in counts]
        self.seconds.set_text(self.tr("{} s").format(number(round(sum(seconds)))))
        self.of.set_text(self.tr("of {}").format(length_words(length)))
        self.bar.show_seconds(seconds, length.seconds)
        self.words.set_text(self._sentence(beats, words_of(beats), pace))

    def _sentence(self, beats: Sequence[Beat], words: int, pace: int | None) -> str:
        if not words:
            return self.tr("Write a beat the way you would say it. Short is kind.")
        count = self.tr("1 word") if words == 1 else self.tr("{} words").format(number(words))
        if pace:
            told = self.tr("{} at your own pace, {} a minute.").format(count, number(pace))
        else:
            told = self.tr("{} at {} a minute; rehearsals measure your own pace.").format(
                count, number(USUAL_PACE)
            )
        missing = sum(not beat.text.strip() for beat in beats)
        here = self.tr("Every beat is there.")
        if missing:
            here = self.tr("One beat is still empty.")
        if missing > 1:
            here = self.tr("{} beats are still empty.").format(number(missing))
        level = self._level_words(reading_level("\n".join(beat.text for beat in beats)))
        return " ".join(part for part in (told, here, level) if part)

    def _level_words(self, level: ReadingLevel | None) -> str:
        if level is ReadingLevel.EASY:
            return self.tr("Easy to follow by ear.")
        return self.tr("Fine to follow by ear.") if level is ReadingLevel.PLAIN else ""


class SecondsBar(QWidget):
    """One segment a beat; what is left to the target in the track's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds: list[float] = []
        self._target = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seconds(self, seconds: Sequence[float], target: float) -> None:
        """Show beats of so many seconds against the time there is."""
        self._seconds, self._target = [each for each in seconds if each > 0], target
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        whole = max(self._target, sum(self._seconds)) or 1.0
        scale = self.width() / whole
        fill_rounded(painter, self.rect(), 2, theme.colour("ring_track"))
        left, spent = 0.0, 0.0
        for seconds in self._seconds:
            spent += seconds
            over = spent > self._target * TOO_LONG
            area = self.rect().toRectF()
            area.setLeft(left)
            area.setWidth(max(SHORTEST, seconds * scale - GAP))
            painter.fillRect(area.adjusted(-GAP, 0, GAP, 0), theme.colour("surface_raised"))
            fill_rounded(painter, area, 2, theme.colour("warning" if over else "accent"))
            left += seconds * scale
