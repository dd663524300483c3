"""The head of the editor: which introduction, from which structure, and what can be done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from eventmate.domain.introductions import Introduction
from eventmate.domain.pitch_structures import STRUCTURES
from eventmate.ui.pages.practice.words import structure_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button, IconButton, Kind


class EditorHeader(QWidget):
    """Signals carry wishes; the editor knows what they mean."""

    back_requested = Signal()
    structure_chosen = Signal(str)
    rename_requested = Signal()
    fill_requested = Signal()
    delete_requested = Signal()
    delete_length_requested = Signal()
    recording_requested = Signal()
    cue_cards_requested = Signal()
    rehearse_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("arrow-left", self.tr("All introductions"))
        self.name = PlainLabel("", "title")
        self.structure = Button()
        self.structures = QMenu(self)
        for each in STRUCTURES:
            choose = partial(self.structure_chosen.emit, each.key)
            self.structures.addAction(structure_words(each.key), choose)
        self.structure.set_choices(self.structures)
        self.menu = QMenu(self)
        self.more = IconButton("ellipsis", self.tr("More about this introduction"))
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.cue_cards = Button(self.tr("Cue cards"), Kind.NEUTRAL, "printer")
        self.rehearse = Button(self.tr("Rehearse"), Kind.PRIMARY, "mic")
        self._fill_menu()
        self._lay_out()
        self.back.clicked.connect(self.back_requested)
        self.cue_cards.clicked.connect(self.cue_cards_requested)
        self.rehearse.clicked.connect(self.rehearse_requested)

    def _fill_menu(self) -> None:
        self.menu.addAction(self.tr("Rename"), self.rename_requested.emit)
        self.menu.addAction(
            self.tr("Fill empty beats from my card and goals"), self.fill_requested.emit
        )
        self.menu.addAction(self.tr("Take in a recording \u2026"), self.recording_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete this length"), self.delete_length_requested.emit)
        self.menu.addAction(self.tr("Delete"), self.delete_requested.emit)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.back, self.name, self.structure):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.more, self.cue_cards, self.rehearse):
            row.addWidget(widget)
        self.setFixedHeight(int(current_theme().size["header"]))

    def show_introduction(self, introduction: Introduction) -> None:
        """Say which one it is."""
        self.name.set_text(isolated(introduction.name))
        self.structure.set_label(structure_words(introduction.draft.structure))
        self.structure.setAccessibleName(
            self.tr("Structure: {}").format(structure_words(introduction.draft.structure))
        )

    def set_narrow(self, narrow: bool) -> None:
        """Leave words out where there is little room."""
        self.cue_cards.set_compact(narrow)
