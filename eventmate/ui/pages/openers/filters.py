"""What the list of sentences is narrowed to: words, a situation, or what is hidden."""

from functools import partial

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from eventmate.domain.openers import Situation
from eventmate.ui.dates import number
from eventmate.ui.pages.openers.words import situation_words
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.chip import ChoiceChip, FilterChip
from eventmate.ui.widgets.search_field import SearchField


class OpenerFilters(QWidget):
    """`changed` when the list should show others."""

    changed = Signal()
    bring_all_back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.situation: Situation | None = None
        self.search = SearchField(self.tr("Words of a sentence"), self.tr("Search sentences"))
        self.chip = FilterChip(self.tr("Situation"))
        self.hidden = ChoiceChip("", height=28)
        self.all_back = Button(self.tr("Bring all back"), Kind.QUIET, small=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        for part in (self.chip, self.hidden, self.all_back):
            line.addWidget(part)
        self.search.changed.connect(self.changed)
        self.chip.removed.connect(partial(self.choose, None))
        self.chip.choice_requested.connect(self._open_choices)
        self.hidden.toggled.connect(self._on_hidden_toggled)
        self.all_back.clicked.connect(self.bring_all_back_requested)
        self.show_hidden_count(0)

    @property
    def shows_hidden(self) -> bool:
        """Whether the list shows what is hidden."""
        return self.hidden.isChecked()

    @property
    def is_narrowing(self) -> bool:
        """Whether something is left out."""
        return bool(self.search.text) or self.situation is not None

    def show_hidden_count(self, count: int) -> None:
        """Say how many are hidden; without any there is nothing to look at."""
        self.hidden.show_spans([Span(self.tr("{} hidden").format(number(count)), "body")])
        self.hidden.setVisible(count > 0)
        self.all_back.setVisible(self.shows_hidden and count > 1)

    @Slot()
    def clear(self) -> None:
        """Leave nothing out."""
        self.choose(None)
        self.search.set_text("")

    def choose(self, situation: Situation | None) -> None:
        """Show one situation, or all."""
        self.situation = situation
        self.chip.set_value("" if situation is None else situation_words(situation))
        self.changed.emit()

    def menu(self) -> QMenu:
        """The situations to choose from."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for each in Situation:
            menu.addAction(situation_words(each), partial(self.choose, each))
        if self.situation is not None:
            menu.addSeparator()
            menu.addAction(self.tr("All"), partial(self.choose, None))
        return menu

    @Slot()
    def _open_choices(self) -> None:
        self.menu().popup(self.chip.mapToGlobal(QPoint(0, self.chip.height() + 4)))

    @Slot()
    def _on_hidden_toggled(self) -> None:
        self.changed.emit()
