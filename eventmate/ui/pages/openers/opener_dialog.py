"""Writing a sentence of my own, or saying one in other words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eventmate.domain.openers import Opener, Situation
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.openers.words import example_words, situation_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.field import AreaField, ChoiceField

WIDTH = 480
SITUATIONS = tuple(Situation)


class OpenerDialog(PanelDialog):
    """`saved` carries the Situation and the text."""

    saved = Signal(object, str)

    def __init__(
        self,
        situation: Situation,
        present: Opener | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Edit sentence") if present else self.tr("Add a sentence")
        super().__init__(title, WIDTH, parent)
        self.situation = ChoiceField(self.tr("For"), [situation_words(s) for s in SITUATIONS])
        self.situation.combo.setCurrentIndex(SITUATIONS.index(situation))
        self.text = AreaField(self.tr("What you could say"), lines=3)
        self.text.set_text(present.text if present else "")
        self.body.addWidget(self.situation)
        self.body.addWidget(self.text)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        save = self.add_button(Button(self.tr("Save"), Kind.PRIMARY))
        save.clicked.connect(self._on_save_clicked)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_save_clicked)
        self.situation.chosen.connect(self._on_situation_chosen)
        self._on_situation_chosen()
        self.text.edit.selectAll()
        self.text.edit.setFocus()

    def _chosen(self) -> Situation:
        return SITUATIONS[self.situation.combo.currentIndex()]

    @Slot()
    def _on_situation_chosen(self) -> None:
        self.text.edit.setPlaceholderText(example_words(self._chosen()))

    @Slot()
    def _on_save_clicked(self) -> None:
        text = " ".join(self.text.text.split())
        if not text:
            self.text.set_hint(self.tr("Write what you would like to be able to say."), "warning")
            self.text.edit.setFocus()
            return
        self.saved.emit(self._chosen(), text)
        self.accept()
