"""My introductions, each with its lengths and how often it was rehearsed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.introductions import Introduction
from eventmate.ui.dates import number
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.practice.words import length_words, structure_words
from eventmate.ui.plain import isolated
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.list_row import ListRow


class IntroductionRow(ListRow):
    """Opens the text; the button goes straight to the stage."""

    def __init__(self, introduction: Introduction, *, line: bool) -> None:
        super().__init__(line=line)
        self.introduction = introduction
        lengths = ", ".join(length_words(each) for each in introduction.lengths)
        audience = introduction.draft.audience
        spans = [Span(isolated(introduction.name), "body_strong")]
        if audience:
            spans.append(Span(f"   {audience}", colour="text_muted"))
        parts = (structure_words(introduction.draft.structure), lengths, self._takes())
        self.set_words(spans, " \u00b7 ".join(part for part in parts if part))
        self.add_left(Icon("mic"))
        self.rehearse = Button(self.tr("Rehearse"), Kind.SECONDARY, "play", small=True)
        self.add_right(self.rehearse)
        self.menu = QMenu(self)
        self.more = IconButton("ellipsis", self.tr("More"), small=True)
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.add_right(self.more)

    def _takes(self) -> str:
        takes = self.introduction.rehearsals
        if not takes:
            return self.tr("not rehearsed yet")
        return self.tr("one take") if takes == 1 else self.tr("{} takes").format(number(takes))


class IntroductionList(QScrollArea):
    """A short list under what else the page says."""

    opened = Signal(object)  # Introduction
    rehearse_requested = Signal(object)
    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[IntroductionRow] = []
        self.card = Card(padding=1, gap=0)
        whole = QWidget()
        self._above = QVBoxLayout()
        self._above.setSpacing(16)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._above)
        column.addWidget(self.card)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(whole)
        self.setAccessibleName(self.tr("Introductions"))
        see_through(self)

    def add_above(self, widget: QWidget) -> None:
        """Put something over the list."""
        self._above.addWidget(widget)

    def show_introductions(self, introductions: Sequence[Introduction]) -> None:
        """Show them in my order."""
        for each in self.rows:
            self.card.column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = []
        for place, introduction in enumerate(introductions):
            made = IntroductionRow(introduction, line=place > 0)
            self._connect_row(made)
            self.card.column.addWidget(made)
            self.rows.append(made)

    def _connect_row(self, made: IntroductionRow) -> None:
        introduction = made.introduction
        made.activated.connect(lambda: self.opened.emit(introduction))
        made.rehearse.clicked.connect(lambda: self.rehearse_requested.emit(introduction))
        made.menu.addAction(self.tr("Write"), lambda: self.opened.emit(introduction))
        delete = made.menu.addAction(self.tr("Delete"), lambda: self.deleted.emit(introduction))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.addAction(delete)
