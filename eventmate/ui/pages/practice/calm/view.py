"""Five minutes before it begins: breathe, remember why, what I can give, and how I start."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from eventmate.domain.cards import Card as MyCard
from eventmate.domain.introductions import Length, Variant
from eventmate.domain.spoken_text import sentences
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.practice.calm.breath import BreathCircle
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.field import LineField

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

CENTRE = Qt.AlignmentFlag.AlignHCenter
WIDTH = 620  # px
THINGS = 3
KEPT = "calm:"  # drafts: what I can offer, by its place
KEEP_AFTER = 600  # ms

SHORT = 4  # words


class CalmView(QScrollArea):
    """Four small steps; none has to be finished."""

    done = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self.circle = BreathCircle(clock)
        self.breathe = Button(self.tr("Breathe for a minute"), Kind.SECONDARY, "wind")
        self.things = [
            LineField("", hint)
            for hint in (
                self.tr("Something I know"),
                self.tr("Somebody I can introduce"),
                self.tr("Something I noticed or read"),
            )
        ]
        self.sentence = PlainLabel("", "figure", wrap=True, align=CENTRE)
        self.back = Button(self.tr("Back"), Kind.QUIET, "arrow-left")
        self.next = Button(self.tr("Next"), Kind.PRIMARY)
        self.place = PlainLabel("", "caption", "text_muted")
        self.steps = QStackedWidget()
        self._keep = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._keep.timeout.connect(self.flush)
        self._lay_out()
        self._connect()
        self.start()

    def _lay_out(self) -> None:
        self.steps.addWidget(
            self._step(
                self.tr("Breathe"),
                self.tr("Four seconds in, six out. Let the shoulders drop with the out-breath."),
                self.circle,
                self.breathe,
            )
        )
        self.steps.addWidget(
            self._step(
                self.tr("What can I learn here, or contribute?"),
                self.tr(
                    "Nobody expects a performance. Most people in that room hope somebody else "
                    "will say the first word; it may be you, or you may be the one who listens."
                ),
            )
        )
        self.steps.addWidget(
            self._step(
                self.tr("Three things I can offer"),
                self.tr("Small counts: a tip, a name, an honest question."),
                *self.things,
            )
        )
        self.steps.addWidget(
            self._step(
                self.tr("My first sentence, aloud"),
                self.tr("Once, at half the speed you think is right. The rest follows."),
                self.sentence,
            )
        )
        card = Card(padding=24, gap=24)
        card.setMaximumWidth(WIDTH)
        card.column.addWidget(self.steps)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.place)
        foot.addStretch(1)
        foot.addWidget(self.next)
        card.column.addLayout(foot)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 100)
        across.addStretch(1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(whole)
        self.setAccessibleName(self.tr("Calm corner"))
        see_through(self)

    def _step(self, title: str, words: str, *parts: QWidget) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(PlainLabel(title, "title", wrap=True, align=CENTRE))
        column.addWidget(PlainLabel(words, "body", "text_muted", wrap=True, align=CENTRE))
        for part in parts:
            if isinstance(part, BreathCircle | Button):
                column.addWidget(part, 0, CENTRE)
            else:
                column.addWidget(part)
        column.addStretch(1)
        return made

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._go(self.steps.currentIndex() - 1))
        self.next.clicked.connect(self._on_next_clicked)
        self.breathe.clicked.connect(self._on_breathe_clicked)
        self.circle.finished.connect(lambda: self._go(1))
        for field in self.things:
            field.edited.connect(lambda _: self._keep.start())

    def start(self) -> None:
        """Begin with the first step, and look for what I wrote before."""
        self._go(0)
        services = self._services

        def read() -> tuple[dict[str, str], list[MyCard], list[Variant]]:
            plans = services.practice_plans.ahead()
            mine = [plan.introduction for plan in plans] or services.introductions.listed()
            texts = services.introductions.variants(mine[0].id) if mine else []
            return services.drafts.kept_under(KEPT), services.cards.listed(), texts

        self._operations.fetch(self, read, self._show, key="calm")

    def _show(self, found: tuple[dict[str, str], list[MyCard], list[Variant]]) -> None:
        kept, cards, texts = found
        offers = [line.strip() for line in cards[0].draft.offers.splitlines()] if cards else []
        for place, field in enumerate(self.things):
            field.set_text(kept.get(f"{KEPT}{place}", offers[place] if place < len(offers) else ""))
        self.sentence.set_text(_first_sentence(texts) or self._greeting(cards))

    def _greeting(self, cards: list[MyCard]) -> str:
        name = cards[0].draft.name.split() if cards else []
        hello = self.tr("Hi, I\u2019m {}. What brings you here?")
        return hello.format(name[0]) if name else self.tr("Hi! What brings you here?")

    def _go(self, place: int) -> None:
        last = self.steps.count() - 1
        place = max(0, min(place, last))
        if place:
            self.circle.stop()
            self.breathe.set_label(self.tr("Breathe for a minute"))
        self.steps.setCurrentIndex(place)
        self.back.setEnabled(place > 0)
        self.next.set_label(self.tr("I am ready") if place == last else self.tr("Next"))
        self.place.set_text(self.tr("{} of {}").format(place + 1, last + 1))

    @Slot()
    def _on_next_clicked(self) -> None:
        if self.steps.currentIndex() == self.steps.count() - 1:
            self.flush()
            self._go(0)
            self.done.emit()
        else:
            self._go(self.steps.currentIndex() + 1)

    @Slot()
    def _on_breathe_clicked(self) -> None:
        if self.circle.is_running:
            self.circle.stop()
            self.breathe.set_label(self.tr("Breathe for a minute"))
        else:
            self.circle.start()
            self.breathe.set_label(self.tr("Stop"))

    @Slot()
    def flush(self) -> None:
        """Keep what I can offer for the next time."""
        self._keep.stop()
        texts = {f"{KEPT}{place}": field.text.strip() for place, field in enumerate(self.things)}
        drafts = self._services.drafts

        def keep() -> None:
            for key, text in texts.items():
                drafts.keep(key, text)

        self._operations.fetch(self, keep, lambda _: None)


def _first_sentence(texts: list[Variant]) -> str:
    by_length = {variant.length: variant for variant in texts}
    for length in (Length.ONE_LINE, Length.SECONDS_15, *Length):
        if length in by_length:
            found = sentences("\n".join(beat.text for beat in by_length[length].beats))
            # A name alone is no sentence to begin with; what follows belongs to it.
            more = 2 if found and found[0].words < SHORT else 1
            if found:
                return " ".join(each.text for each in found[:more])
    return ""
