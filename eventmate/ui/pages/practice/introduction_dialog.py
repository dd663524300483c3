"""Beginning or renaming an introduction: what I call it, for whom, and where it starts from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.domain.introductions import IntroductionDraft, Length
from eventmate.domain.pitch_structures import STRUCTURES
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.practice.words import length_words, structure_words
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import ChoiceField, LineField

LENGTHS = tuple(Length)


class IntroductionDialog(PanelDialog):
    """`saved` carries the draft, the first length, and whether card and goals fill it."""

    saved = Signal(object, object, bool)

    def __init__(
        self, present: IntroductionDraft | None = None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Rename introduction") if present else self.tr("New introduction")
        super().__init__(title, parent=parent)
        draft = present or IntroductionDraft("", structure="classic")
        self.name = LineField(self.tr("Name"), self.tr("For conferences"))
        self.name.set_text(draft.name)
        self.audience = LineField(
            self.tr("Who listens"), self.tr("People who know transit, not software")
        )
        self.audience.set_text(draft.audience)
        keys = [structure.key for structure in STRUCTURES]
        self.structure = ChoiceField(self.tr("Start from"), [structure_words(key) for key in keys])
        self.structure.combo.setCurrentIndex(
            keys.index(draft.structure) if draft.structure in keys else len(keys) - 1
        )
        self.length = ChoiceField(self.tr("Length"), [length_words(each) for each in LENGTHS])
        self.length.combo.setCurrentIndex(LENGTHS.index(Length.SECONDS_45))
        self.fill = CheckBox(self.tr("Begin with my card\u2019s words and my goals"))
        self.fill.setChecked(True)
        for field in (self.name, self.audience, self.structure, self.length, self.fill):
            self.body.addWidget(field)
        for field in (self.structure, self.length, self.fill):
            field.setVisible(present is None)
        self.add_button(Button(self.tr("Cancel"), Kind.QUIET)).clicked.connect(self.reject)
        words = self.tr("Save") if present else self.tr("Write it")
        self.save = self.add_button(Button(words, Kind.PRIMARY))
        self.save.clicked.connect(self._on_save_clicked)
        for line in (self.name, self.audience):
            line.edit.returnPressed.connect(self._on_save_clicked)
        self.name.edit.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        name = " ".join(self.name.text.split())
        if not name:
            self.name.set_hint(self.tr("What would you call it? For whom, or where."), "warning")
            self.name.edit.setFocus()
            return
        structure = STRUCTURES[self.structure.combo.currentIndex()].key
        draft = IntroductionDraft(name, self.audience.text.strip(), structure)
        length = LENGTHS[self.length.combo.currentIndex()]
        self.saved.emit(draft, length, self.fill.isChecked())
        self.accept()
