"""One slide in large type, as large as the screen has room for."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventmate.domain.brief import BriefPerson
from eventmate.domain.goals import Goal
from eventmate.ui.dates import number
from eventmate.ui.pages.events.brief.slides import Slide
from eventmate.ui.pages.goals.goal_words import goal_title, progress_words
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.progress_strip import Bar

TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Scale:
    """Styles of type and measures in px."""

    title: str
    text: str
    caption: str
    gap: int
    avatar: int
    code: int


SCALES = (
    Scale("display", "reading_large", "reading", 24, 128, 420),
    Scale("figure", "reading", "reading_small", 16, 96, 340),
    Scale("title", "reading_small", "body", 12, 72, 260),
    Scale("title", "body", "body", 8, 56, 220),
)


class SlideView(QWidget):
    """Everything of a slide below each other."""

    def __init__(self, slide: Slide, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scale.gap)
        self._column.addWidget(PlainLabel(slide.topic, "section", "accent"))
        if slide.title:
            self._column.addLayout(self._head(slide))
        for text in slide.texts:
            self._column.addWidget(PlainLabel(text, scale.text, wrap=True))
        for goal in slide.goals:
            self._column.addLayout(self._goal(goal))
        for place, question in enumerate(slide.questions, start=1):
            self._column.addLayout(self._question(place, question))
        if slide.later:
            self._column.addSpacing(scale.gap)
        for line in slide.later:
            self._column.addWidget(PlainLabel(line, scale.caption, "text_muted", wrap=True))
        if slide.code is not None:
            view = CodeView(self.tr("My QR code"))
            view.setFixedSize(scale.code, scale.code)
            view.show_matrix(slide.code.modules)
            self._column.addWidget(view)

    def height_at(self, width: int) -> int:
        """How high it is at a width."""
        return self._column.totalHeightForWidth(width)

    def _head(self, slide: Slide) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(PlainLabel(slide.title, self._scale.title, wrap=True))
        for caption in slide.captions:
            words.addWidget(PlainLabel(caption, self._scale.caption, "text_muted", wrap=True))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(self._scale.gap)
        if slide.person is not None:
            head.addWidget(person_avatar(slide.person, self._scale.avatar), 0, TOP)
        head.addLayout(words, 1)
        return head

    def _goal(self, goal: Goal) -> QVBoxLayout:
        words = progress_words(goal)
        if goal.is_reached:
            words = self.tr("{}, reached").format(words)
        colour = "success" if goal.is_reached else "text_muted"
        bar = Bar("ring_green" if goal.is_reached else "accent")
        bar.set_share(goal.reached / max(1, goal.draft.wanted))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(goal_title(goal.draft), self._scale.text, wrap=True))
        column.addWidget(PlainLabel(words, self._scale.caption, colour, wrap=True))
        column.addSpacing(4)
        column.addWidget(bar)
        return column

    def _question(self, place: int, question: str) -> QHBoxLayout:
        sign = PlainLabel(number(place), self._scale.text, "text_muted", tabular=True)
        sign.setMinimumWidth(sign.sizeHint().width())
        line = QHBoxLayout()
        line.setSpacing(self._scale.gap)
        line.addWidget(sign, 0, TOP)
        line.addWidget(PlainLabel(question, self._scale.text, wrap=True), 1)
        return line


def person_avatar(person: BriefPerson, size: int) -> Avatar:
    """Photo or initials of somebody to meet."""
    made = Avatar(size)
    image = QImage.fromData(person.photo) if person.photo else QImage()
    photo = None if image.isNull() else QPixmap.fromImage(image)
    made.show_person(person.target.name, person.target.draft.contact or person.target.id, photo)
    return made
