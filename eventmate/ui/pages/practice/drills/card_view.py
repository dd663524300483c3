"""One card: what is asked, a clock or a face, and the other side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.drill_deck import DrillItem
from eventmate.domain.drills import DrillKind
from eventmate.ui.pages.practice.stage.ring import TimerRing
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_box import CheckBox

CENTRE = Qt.AlignmentFlag.AlignHCenter
WIDTH = 620  # px
FACE = 128
ANSWER_SECONDS = 20.0
UNKNOWN = "?"


class DrillCardView(Card):
    """Shows the front; `turn` shows the back as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, gap=16, parent=parent)
        self.setMaximumWidth(WIDTH)
        self.is_turned = False
        self._item: DrillItem | None = None
        self.topic = PlainLabel("", "caption_strong", "text_muted", align=CENTRE)
        self.face = Avatar(FACE)
        self.ring = TimerRing()
        self.ring.setFixedSize(200, 200)
        self.front = PlainLabel("", "figure", wrap=True, align=CENTRE)
        self.name = PlainLabel("", "figure", wrap=True, align=CENTRE)
        self.back = QWidget()
        self._back = QVBoxLayout(self.back)
        self._back.setContentsMargins(0, 0, 0, 0)
        self._back.setSpacing(8)
        self.lines: list[PlainLabel] = []
        self.asked_back = CheckBox(self.tr("I asked something back (A)"))
        self.offered = CheckBox(self.tr("I offered something (O)"))
        self.column.addWidget(self.topic)
        for widget in (self.face, self.ring):
            self.column.addWidget(widget, 0, CENTRE)
        for label in (self.front, self.name, self.back):
            self.column.addWidget(label)
        for box in (self.asked_back, self.offered):
            self.column.addWidget(box, 0, CENTRE)

    def show_item(self, item: DrillItem) -> None:
        """Show another card, its front up."""
        self._item = item
        self.is_turned = False
        kind = item.card.kind
        self.topic.set_text(
            {
                DrillKind.QUESTION: self.tr("Answer aloud in twenty seconds"),
                DrillKind.FACE: self.tr("Who is it?"),
                DrillKind.CONVERSATION: self.tr("They say"),
            }[kind]
        )
        is_conversation = kind is DrillKind.CONVERSATION
        front = self.tr("\u201c{}\u201d").format(item.front) if is_conversation else item.front
        self.front.set_text(front)
        self.front.show()
        self.face.setVisible(kind is DrillKind.FACE)
        self.ring.setVisible(kind is not DrillKind.FACE)
        self.ring.show_time(0.0, ANSWER_SECONDS)
        if kind is DrillKind.FACE:
            self._show_face(item)
        for box in (self.asked_back, self.offered):
            box.setChecked(False)
            box.hide()
        self.name.hide()
        self.back.hide()

    def _show_face(self, item: DrillItem) -> None:
        photo = QPixmap.fromImage(QImage.fromData(item.photo)) if item.photo else None
        # Without a photo the initials would give the name away.
        name = item.name if photo is not None or self.is_turned else UNKNOWN
        self.face.show_person(name, item.card.target or item.name, photo)

    def turn(self) -> None:
        """Show the other side."""
        if self._item is None:
            return
        self.is_turned = True
        kind = self._item.card.kind
        if kind is DrillKind.FACE:
            self._show_face(self._item)
            self.name.set_text(isolated(self._item.name))
            self.name.show()
            self.front.hide()
        is_conversation = kind is DrillKind.CONVERSATION
        for box in (self.asked_back, self.offered):
            box.setVisible(is_conversation)
        self._show_lines(self._item)
        if kind is not DrillKind.FACE:
            self.ring.hide()

    def _show_lines(self, item: DrillItem) -> None:
        for line in self.lines:
            self._back.removeWidget(line)
            line.hide()
            line.deleteLater()
        texts = item.back
        if not texts and item.card.kind is DrillKind.QUESTION:
            texts = (self.tr("No answer kept yet. Was yours short, true, and easy to ask about?"),)
        self.lines = [
            PlainLabel(text, "reading_small", "text_muted", wrap=True, align=CENTRE)
            for text in texts
        ]
        for line in self.lines:
            self._back.addWidget(line)
        self.back.setVisible(bool(self.lines))
        self.front.setVisible(item.card.kind is not DrillKind.FACE)
