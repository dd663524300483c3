"""The ways of saying how often: what is usual, any number of days, never, or as the tags say."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.cadences import RHYTHMS, TWO_MONTHS
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.keeping.words import rhythm_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import Labelled
from eventmate.ui.widgets.number_edit import NumberEdit

WIDTH, MOST_DAYS = 320, 3650


def fill_rhythms(menu: QMenu, choose: Callable[[int], object], *, may_be_never: bool) -> None:
    """Put the rhythms into a menu; `choose` hears the days."""
    menu.clear()
    for days in (*RHYTHMS, 0) if may_be_never else RHYTHMS:
        menu.addAction(rhythm_words(days), partial(choose, days))
    words = QCoreApplication.translate("keeping", "Other number of days…")
    menu.addAction(words, lambda: _ask(menu, choose))


def _ask(menu: QMenu, choose: Callable[[int], object]) -> None:
    dialog = DaysDialog(menu.window())
    dialog.chosen.connect(choose)
    dialog.open()


class DaysDialog(PanelDialog):
    """`chosen` carries a number of days."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How often?"), WIDTH, parent)
        self.days = NumberEdit(1, MOST_DAYS, TWO_MONTHS)
        self.body.addWidget(Labelled(self.tr("Every so many days"), self.days))
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        self.save = self.add_button(Button(self.tr("Set rhythm"), Kind.PRIMARY))
        self.save.clicked.connect(self._on_save)
        self.days.lineEdit().returnPressed.connect(self._on_save)
        self.days.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.chosen.emit(self.days.value())
        self.accept()
