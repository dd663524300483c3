"""What came in and needs a word: a code that is no person, a question, an import under way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.progress import Progress
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import column as column_of
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth
from eventmate.ui.widgets.progress_strip import ProgressStrip

MOST = 2  # notices at once; an older one that asks nothing goes first


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a notice; the notice goes when it is pressed, unless it `stays`."""

    label: str
    act: Callable[[], object]
    stays: bool = False


class Notice(QWidget):
    """One sentence with answers; `asks` keeps it until it is answered or put away."""

    def __init__(
        self,
        sentence: str,
        answers: Sequence[Answer] = (),
        *,
        icon: str = "info",
        asks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.asks = asks
        self.sentence = sentence
        self._icon_name = icon
        self.buttons: list[Button] = []
        words = PlainLabel(sentence, wrap=True)
        self.setAccessibleName(sentence)
        self._leave = IconButton("x", self.tr("Put away"), small=True)
        self._leave.clicked.connect(self.leave)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(column_of(None, words, None, gap=0), 1)
        top.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 6, 6, 8)
        column.setSpacing(6)
        column.addLayout(top)
        if answers:
            column.addWidget(self._row_of(answers))

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()

    def _row_of(self, answers: Sequence[Answer]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(8, holder)
        for answer in answers:
            button = Button(answer.label, Kind.SECONDARY, small=True)
            button.clicked.connect(lambda _=False, chosen=answer: self._on_answered(chosen))
            flow.addWidget(button)
            self.buttons.append(button)
        return holder

    def _on_answered(self, answer: Answer) -> None:
        if not answer.stays:
            self.leave()
        answer.act()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        ground = "accent_soft" if self.asks else "surface_quiet"
        fill_rounded(painter, self.rect(), theme.radius["control"], theme.colour(ground))
        role = "accent" if self.asks else "text_muted"
        draw_icon(painter, theme, self._icon_name, role, 16, 12, 20)


class Notices(QWidget):
    """The notices, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def shown(self) -> list[Notice]:
        """What is shown now, the newest first."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each for each in widgets if isinstance(each, Notice) and not each.isHidden()]

    def say(
        self,
        sentence: str,
        answers: Sequence[Answer] = (),
        *,
        icon: str = "info",
        asks: bool = False,
    ) -> Notice:
        """Show a sentence on top; the same sentence is not shown twice."""
        for notice in self.shown:
            if notice.sentence == sentence:
                notice.leave()
        quiet = [notice for notice in self.shown if not notice.asks]
        if len(self.shown) >= MOST and quiet:
            quiet[-1].leave()
        made = Notice(sentence, answers, icon=icon, asks=asks)
        self._column.insertWidget(0, made)
        made.show()
        return made

    def clear(self) -> None:
        """Take all away, as when something else is looked at."""
        for notice in self.shown:
            notice.leave()

    def follow(self, sentence: str, progress: Progress) -> ProgressStrip:
        """Show how far something has come, with a way to stop it."""
        strip = ProgressStrip(sentence)
        strip.follow(progress)
        self._column.insertWidget(0, strip)
        strip.show()
        return strip
