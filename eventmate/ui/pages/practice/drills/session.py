"""Going through today's cards: look, answer aloud, turn, say how it went."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventmate.devices.voice import Voice
from eventmate.domain.changes import Touched
from eventmate.domain.drill_deck import Deck, DrillItem
from eventmate.domain.drills import DrillCardId, DrillKind, DrillReview, Recall
from eventmate.domain.errors import EventMateError
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.drills.card_view import ANSWER_SECONDS, DrillCardView
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.drawings import all_done
from eventmate.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

TICK = 100  # ms


class DrillSession(QWidget):
    """Space turns the card, 1 to 4 say how it went, Esc leaves; what was marked is kept."""

    left = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        voice: Voice,
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._drills = services.drills
        self._now = services.clock
        self._operations = operations
        self._voice = voice
        self._clock = clock
        self._since = 0.0
        self.items: list[DrillItem] = []
        self.place = 0
        self._under_way = 0  # marks that are not kept yet
        self.card = DrillCardView()
        self.position = PlainLabel("", "body", "text_muted", tabular=True)
        self.turn = Button(self.tr("Turn"), Kind.PRIMARY, "rotate-ccw", keys=self.tr("Space"))
        self.say = Button(self.tr("Hear it"), Kind.NEUTRAL, "volume-2", keys="H")
        self.grades = {
            Recall.AGAIN: Button(self.tr("Not yet"), keys="1"),
            Recall.HARD: Button(self.tr("With effort"), keys="2"),
            Recall.GOOD: Button(self.tr("Fine"), Kind.PRIMARY, keys="3"),
            Recall.EASY: Button(self.tr("Easily"), keys="4"),
        }
        self.done = EmptyState(
            all_done,
            self.tr("Done for today"),
            self.tr("A few a day is plenty. They come back when you are about to forget them."),
            (self._back_button(),),
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for the keys
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._on_tick)
        self._lay_out()
        self._connect()

    def _back_button(self) -> Button:
        back = Button(self.tr("Back"), Kind.SECONDARY, "arrow-left")
        back.clicked.connect(self._on_left)
        return back

    def _lay_out(self) -> None:
        back = IconButton("arrow-left", self.tr("Leave the drills"))
        back.clicked.connect(self._on_left)
        head = row(back, PlainLabel(self.tr("Drills"), "title"), self.position, None, gap=12)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(12)
        foot.addStretch(1)
        for button in (self.turn, self.say, *self.grades.values()):
            foot.addWidget(button)
        foot.addStretch(1)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(24)
        middle.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.card, 100)
        across.addStretch(1)
        middle.addLayout(across)
        middle.addWidget(self._foot)
        middle.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._middle, 1)
        column.addWidget(self.done, 1)

    def _connect(self) -> None:
        self.turn.clicked.connect(self.turn_over)
        self.say.clicked.connect(self._say)
        self._operations.changed.connect(self._on_changed)
        for recall, button in self.grades.items():
            button.clicked.connect(lambda _=False, recall=recall: self.mark(recall))
        self._turning = self._shortcut("Space", self.turn_over)
        boxes = self.card.asked_back, self.card.offered
        for keys, act in (
            ("H", self._say),
            ("Esc", self._on_left),
            ("A", lambda: _tick(boxes[0])),
            ("O", lambda: _tick(boxes[1])),
        ):
            self._shortcut(keys, act)
        for recall in Recall:
            self._shortcut(str(int(recall)), partial(self.mark, recall))

    def _shortcut(self, keys: str, act: Callable[[], None]) -> QShortcut:
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)
        return key

    def begin(self, deck: Deck) -> None:
        """Go through a deck from its first card."""
        self.items = list(deck.items)
        self.place = 0
        self._show()

    @property
    def item(self) -> DrillItem | None:
        """The card that shows; None when all are done."""
        return self.items[self.place] if self.place < len(self.items) else None

    def _show(self) -> None:
        self._voice.stop()
        item = self.item
        self._middle.setVisible(item is not None)
        self.done.setVisible(item is None)
        self._timer.stop()
        if item is None:
            self.position.set_text("")
            return
        told = self.tr("{} of {}")
        self.position.set_text(told.format(number(self.place + 1), number(len(self.items))))
        self.card.show_item(item)
        self._since = self._clock()
        if item.card.kind is not DrillKind.FACE:
            self._timer.start()
        if item.card.kind is DrillKind.CONVERSATION:
            self._say()
        self._show_buttons()

    def _show_buttons(self) -> None:
        turned = self.card.is_turned
        item = self.item
        is_conversation = item is not None and item.card.kind is DrillKind.CONVERSATION
        self.turn.setVisible(not turned)
        self.turn.set_label(self.tr("I have answered") if is_conversation else self.tr("Turn"))
        self.say.setVisible(not turned and is_conversation and self._voice.is_there())
        for button in self.grades.values():
            button.setVisible(turned)
        self._turning.setEnabled(not turned)  # then it ticks the box that is tabbed to
        self.setFocus()  # what was clicked may be gone, and the keys with it

    @Slot()
    def turn_over(self) -> None:
        """Show the other side."""
        if self.item is not None and not self.card.is_turned:
            self._timer.stop()
            self._voice.stop()
            self.card.turn()
            self._show_buttons()

    def mark(self, recall: Recall) -> None:
        """Say how it went, and go on."""
        item = self.item
        if item is None or not self.card.is_turned:
            return
        review = DrillReview(
            self._now(),
            recall,
            round(self._clock() - self._since, 3),
            self.card.asked_back.isChecked(),
            self.card.offered.isChecked(),
        )
        self._under_way += 1
        self._operations.run(
            self,
            lambda: self._drills.review(item.card, review),
            self._on_kept,
            self._on_not_kept,
        )
        self.place += 1
        self._show()

    def _on_kept(self, _card: DrillCardId) -> None:
        self._under_way -= 1

    def _on_not_kept(self, error: EventMateError) -> None:
        self._under_way -= 1
        self._operations.failed.emit(str(error))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.DRILLS and self.place and not self._under_way:
            marked = [item.card for item in self.items[: self.place]]
            self._operations.fetch(
                self, lambda: self._drills.taken_back(marked), self._go_back, key="taken back"
            )

    def _go_back(self, count: int) -> None:
        """A mark that was undone is asked for again."""
        if count and not self._under_way:
            self.place -= count
            self._show()

    @Slot()
    def _say(self) -> None:
        if self.item is not None and self.item.card.kind is DrillKind.CONVERSATION:
            self._voice.say(self.item.front)

    @Slot()
    def _on_tick(self) -> None:
        self.card.ring.show_time(self._clock() - self._since, ANSWER_SECONDS)

    @Slot()
    def _on_left(self) -> None:
        self._timer.stop()
        self._voice.stop()
        self.left.emit()


def _tick(box: CheckBox) -> None:
    if box.isVisible():
        box.toggle()
