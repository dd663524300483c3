"""One beat of an introduction: what it is for, its words, its seconds."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.introductions import Beat
from eventmate.domain.spoken_text import count_words, seconds_for
from eventmate.ui.dates import number
from eventmate.ui.pages.practice.script_text import ScriptText
from eventmate.ui.pages.practice.words import beat_title, kind_hint
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.painting import smooth

TITLE_WIDTH = 128
SECONDS_WIDTH = 40
MARK = 3  # px of the bar beside the beat that is written


class BeatRow(QWidget):
    """The beat that has the cursor carries a bar at its left."""

    edited = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    up_requested = Signal()
    down_requested = Signal()
    remove_requested = Signal()

    def __init__(self, beat: Beat, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beat = beat
        self._is_first = is_first
        self._is_written = False
        title = beat_title(beat)
        self.title = PlainLabel(title, "body_strong")
        self.hint = PlainLabel(kind_hint(beat.kind), "caption", "text_muted")
        self.text = ScriptText(title, self.tr("What would you say?"))
        self.text.set_text(beat.text)
        self.seconds = PlainLabel(
            "", "caption", "text_muted", align=Qt.AlignmentFlag.AlignRight, tabular=True
        )
        self.menu = QMenu(self)
        self.more = IconButton("ellipsis", self.tr("More about this beat"), small=True)
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self._fill_menu()
        self._lay_out()
        self.text.textChanged.connect(self.edited)
        self.text.focused.connect(self._on_focused)
        self.text.left_at_end.connect(self.next_requested)
        self.text.left_at_start.connect(self.previous_requested)

    @property
    def beat(self) -> Beat:
        """The beat as written now."""
        return Beat(self._beat.kind, self.text.text, self._beat.title)

    def _fill_menu(self) -> None:
        self.menu.addAction(self.tr("Move up"), self.up_requested.emit)
        self.menu.addAction(self.tr("Move down"), self.down_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Remove"), self.remove_requested.emit)

    def _lay_out(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(self.title)
        heading.addWidget(self.hint)
        heading.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(TITLE_WIDTH)
        heading.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(heading)
        self.seconds.setFixedWidth(SECONDS_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 13, 12, 13)
        row.setSpacing(16)
        row.addWidget(holder)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        end = QHBoxLayout()
        end.setSpacing(4)
        self.seconds.setFixedHeight(self.more.sizeHint().height() - 8)
        end.addWidget(self.seconds, 0, Qt.AlignmentFlag.AlignTop)
        end.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        end.setContentsMargins(0, 0, 0, 0)
        row.addLayout(end)

    def show_pace(self, pace: int) -> None:
        """Say how long the words take at a pace."""
        words = count_words(self.text.text)
        seconds = round(seconds_for(words, pace))
        self.seconds.set_text(self.tr("{} s").format(number(max(1, seconds))) if words else "")

    @Slot(bool)
    def _on_focused(self, is_written: bool) -> None:
        self._is_written = is_written
        self.update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        if not self._is_first:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        if self._is_written:
            painter.fillRect(0, 0, MARK, self.height(), theme.colour("accent"))
