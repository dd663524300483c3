"""One starred talk in my day."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.events import Talk
from eventmate.ui.dates import number
from eventmate.ui.pages.events.agenda.words import end_words, room_words, start_words
from eventmate.ui.plain import PlainLabel, one_line, visible
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import column
from eventmate.ui.widgets.opening_row import KEYS_THAT_OPEN
from eventmate.ui.widgets.painting import fill_rounded, smooth

TIME_WIDTH = 44
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class DayEntry:
    """A talk as my day shows it; `mark` is what stands in the way of it."""

    talk: Talk
    zone: ZoneInfo | None
    is_now: bool = False
    mark: str = ""


def short_title(talk: Talk) -> str:
    """A title that takes a few lines at most."""
    return one_line(visible(talk.title, LONGEST_TITLE))


class MyDayRow(QWidget):
    """Opens the talk by a click, Enter or Space."""

    opened = Signal(object)  # Talk

    def __init__(self, entry: DayEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        talk = entry.talk
        time = self.tr("Now") if entry.is_now else start_words(talk, entry.zone)
        style, colour = ("caption_strong", "accent") if entry.is_now else ("caption", "text_muted")
        self._time = PlainLabel(time, style, colour, tabular=True)
        self._time.setFixedSize(TIME_WIDTH, 20)
        self.title = PlainLabel(wrap=True)
        title_style = "body_strong" if entry.is_now else "body"
        title_colour = "text_muted" if talk.is_cancelled else "text"
        self.title.set_spans(
            [Span(short_title(talk), title_style, title_colour, struck=talk.is_cancelled)]
        )
        words = column(self.title, gap=0)
        self.captions = self._captions()
        for caption, role in self.captions:
            style = "caption_strong" if role == "warning" else "caption"
            words.addWidget(PlainLabel(caption, style, role, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        said = (time, short_title(talk), *(caption for caption, _ in self.captions))
        self.setAccessibleName(", ".join(said))

    def _captions(self) -> list[tuple[str, str]]:
        """What stands below the title, each with its colour."""
        talk, zone = self.entry.talk, self.entry.zone
        if talk.is_cancelled:
            return [(self.tr("Cancelled"), "text_muted")]
        parts = [room_words(talk.room)] if talk.room else []
        if self.entry.is_now:
            until = self.tr("until {}").format(end_words(talk, zone))
            parts = [", ".join([*parts, until])]
        if talk.questions:
            ready = self.tr("1 question ready")
            if len(talk.questions) > 1:
                ready = self.tr("{} questions ready").format(number(len(talk.questions)))
            parts.append(ready)
        found = [(" \u00b7 ".join(parts), "text_muted")] if parts else []
        return [*found, (self.entry.mark, "warning")] if self.entry.mark else found

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.entry.talk)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS_THAT_OPEN:
            self.opened.emit(self.entry.talk)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        if self.entry.is_now:
            painter.fillRect(self.rect(), theme.colour("selection"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.colour("surface_hover"))
        if self.hasFocus():
            area = self.rect().adjusted(2, 2, -2, -2)
            fill_rounded(painter, area, 6, edge=theme.colour("focus"), edge_width=2)


def now_in(talk: Talk, now: datetime) -> bool:
    """Whether a talk takes place at a moment."""
    return talk.starts_at <= now < talk.ends_at and not talk.is_cancelled
