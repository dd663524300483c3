"""The drills of today and the cards they come from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.drill_deck import Deck, DrillItem
from eventmate.domain.drills import DrillKind
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.practice.drills.question_dialog import QuestionDialog
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card, column, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

KINDS = (DrillKind.QUESTION, DrillKind.CONVERSATION)


class DrillsView(QScrollArea):
    """What today asks for on top, below it every question and conversation."""

    session_requested = Signal(object)  # Deck

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drills = services.drills
        self._operations = operations
        self.deck = Deck(())
        self.start = Button(self.tr("Start"), Kind.PRIMARY, "play")
        self.forgive = Button(self.tr("Forgive the backlog"), Kind.QUIET)
        self.title = PlainLabel("", "section")
        self.words = PlainLabel("", "body", "text_muted", wrap=True)
        self.cards = {kind: Card(padding=1, gap=0) for kind in KINDS}
        self.rows: dict[DrillKind, list[ListRow]] = {kind: [] for kind in KINDS}
        self.add = Button(self.tr("Add a question"), Kind.QUIET, "plus", small=True)
        self._lay_out()
        self.start.clicked.connect(lambda: self.session_requested.emit(self.deck))
        self.forgive.clicked.connect(self._on_forgive_clicked)
        self.add.clicked.connect(self._on_add_clicked)
        operations.changed.connect(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        today = Card(padding=16, gap=8)
        words = column(self.title, self.words, gap=4)
        line = row(gap=12)
        line.addLayout(words, 1)
        line.addWidget(self.forgive)
        line.addWidget(self.start)
        today.column.addLayout(line)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(today)
        titles = {
            DrillKind.QUESTION: self.tr("Questions you will be asked"),
            DrillKind.CONVERSATION: self.tr("Small conversations"),
        }
        for kind, card in self.cards.items():
            heading = SectionHeading(titles[kind])
            if kind is DrillKind.QUESTION:
                heading.add_action(self.add)
            head = column(heading)
            head.setContentsMargins(16, 12, 8, 8)
            card.column.addLayout(head)
            layout.addWidget(card)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(whole)
        self.setAccessibleName(self.tr("Drills"))
        see_through(self)

    def refresh(self) -> None:
        """Load today's deck and the cards again."""

        def read() -> tuple[Deck, dict[DrillKind, list[DrillItem]]]:
            return self._drills.today(), {kind: self._drills.cards(kind) for kind in KINDS}

        self._operations.fetch(self, read, self._show, key="drills")

    def _show(self, found: tuple[Deck, dict[DrillKind, list[DrillItem]]]) -> None:
        self.deck = found[0]
        self._show_today()
        for kind in KINDS:
            self._show_cards(kind, found[1][kind])

    def _show_today(self) -> None:
        count, waiting = len(self.deck.items), self.deck.waiting
        faces = sum(item.card.kind is DrillKind.FACE for item in self.deck.items)
        trouble = self._drills.trouble()
        self.start.setEnabled(count > 0 and not trouble)
        self.forgive.setVisible(waiting > 0)
        self.title.set_text(
            self.tr("One card for today")
            if count == 1
            else self.tr("{} cards for today").format(number(count))
            if count
            else self.tr("Nothing to drill today")
        )
        parts = []
        if faces:
            parts.append(
                self.tr("One of them a face you plan to meet.")
                if faces == 1
                else self.tr("{} of them faces you plan to meet.").format(number(faces))
            )
        if waiting:
            parts.append(self.tr("{} more wait; they can be spread out.").format(number(waiting)))
        if not parts:
            parts.append(self.tr("Answer aloud, twenty seconds each. Nobody is listening."))
        self.words.set_text(trouble or " ".join(parts))

    def _show_cards(self, kind: DrillKind, items: list[DrillItem]) -> None:
        for each in self.rows[kind]:
            self.cards[kind].column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows[kind] = [self._row(item) for item in items]
        for each in self.rows[kind]:
            self.cards[kind].column.addWidget(each)

    def _row(self, item: DrillItem) -> ListRow:
        is_question = item.card.kind is DrillKind.QUESTION
        made = ListRow(opens=is_question)
        colour = "text_muted" if item.card.is_hidden else "text"
        made.set_words([Span(item.front, colour=colour)], item.back[0] if item.back else "")
        if is_question:
            made.activated.connect(lambda: self._edit(item))
        if item.card.is_hidden:
            back = Button(self.tr("Take in again"), Kind.QUIET, small=True)
            back.clicked.connect(lambda: self._take_in(item))
            made.add_right(back)
        else:
            own = is_question and not item.card.key
            words = self.tr("Delete") if own else self.tr("Leave out")
            out = IconButton("trash-2" if own else "eye-off", words, small=True)
            out.clicked.connect(lambda: self._remove(item, own))
            made.add_right(out)
        return made

    def _edit(self, item: DrillItem) -> None:
        dialog = QuestionDialog(item.front, item.back[0] if item.back else "", self.window())
        change = self._drills.change
        dialog.saved.connect(
            lambda question, answer: self._operations.run(
                self, lambda: change(item.card, question, answer)
            )
        )
        dialog.open()

    def _remove(self, item: DrillItem, own: bool) -> None:
        said = self.tr("Question deleted") if own else self.tr("Left out of the drills")
        self._operations.run(self, lambda: self._drills.remove(item.card), said=said)

    def _take_in(self, item: DrillItem) -> None:
        self._operations.run(self, lambda: self._drills.take_in(item.card))

    @Slot()
    def _on_add_clicked(self) -> None:
        dialog = QuestionDialog(parent=self.window())
        add = self._drills.add
        dialog.saved.connect(
            lambda question, answer: self._operations.run(self, lambda: add(question, answer))
        )
        dialog.open()

    @Slot()
    def _on_forgive_clicked(self) -> None:
        def said(moved: int) -> str:
            return self.tr("{} cards spread over the coming days").format(number(moved))

        self._operations.run(self, self._drills.forgive, said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.DRILLS | Touched.PEOPLE | Touched.EVENTS | Touched.CONTACTS):
            self.refresh()
