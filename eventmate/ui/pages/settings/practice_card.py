"""Practice in the settings: recordings, cards a day, words that fill gaps, the speech model."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from eventmate.settings import Preferences
from eventmate.ui.dates import number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.field import AreaField, ChoiceField
from eventmate.ui.widgets.headings import SectionHeading

if TYPE_CHECKING:
    from eventmate.services.listening import Listening
    from eventmate.services.recordings import Recordings

KEPT = (0, 5, 10, 20, 50)
CARDS = (5, 10, 15, 20, 30)
KEEP_AFTER = 600  # ms


class PracticeCard(Card):
    """Recordings never leave the data folder, and never go into an export."""

    def __init__(
        self,
        recordings: "Recordings",
        listening: "Listening",
        preferences: Preferences,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(24, 12, parent)
        self._recordings = recordings
        self._listening = listening
        self._preferences = preferences
        self._operations = operations
        self.kept = ChoiceField(
            self.tr("Recordings to keep"),
            [self._kept_words(count) for count in KEPT],
            self.tr(
                "Counted with the next take. Older ones keep their figures; the best take of each "
                "keeps its sound too."
            ),
        )
        self.cards = ChoiceField(
            self.tr("Drill at most"),
            [self.tr("{} cards a day").format(number(count)) for count in CARDS],
        )
        self.delete = Button(self.tr("Delete every recording"), Kind.SECONDARY, "trash-2")
        self.fillers = AreaField(
            self.tr("Words that fill gaps"),
            self.tr("One a line, or between commas. Empty: the usual ones."),
            hint=self.tr("They are told as \u201cat least\u201d; under five a minute do no harm."),
        )
        self.fillers.set_text(preferences.current.fillers)
        self.model = Button(self.tr("Choose a speech model\u2026"), Kind.SECONDARY, "folder-open")
        self.usual = Button(self.tr("Use the one that comes along"), Kind.QUIET)
        self.words = PlainLabel("", "caption", "text_muted", wrap=True)
        self._keep = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        current = preferences.current
        _choose(self.kept, KEPT, current.recordings_kept)
        _choose(self.cards, CARDS, current.drills_a_day)
        self.column.addWidget(SectionHeading(self.tr("Practice")))
        self.column.addWidget(self.kept)
        self.column.addWidget(self.cards)
        self.column.addWidget(self.fillers)
        self.column.addWidget(self.words)
        self.column.addLayout(row(self.model, self.usual, None))
        self.column.addLayout(row(self.delete, None))
        self.fillers.edited.connect(lambda _: self._keep.start())
        self._keep.timeout.connect(self._keep_fillers)
        self.model.clicked.connect(self._on_model_clicked)
        self.usual.clicked.connect(lambda: self.use_model(""))
        self._show_model()
        # What there is goes with the next take only: arrow keys pass by many choices.
        self.kept.chosen.connect(lambda at: preferences.change(recordings_kept=KEPT[at]))
        self.cards.chosen.connect(lambda at: preferences.change(drills_a_day=CARDS[at]))
        self.delete.clicked.connect(self._on_delete_clicked)

    def _kept_words(self, count: int) -> str:
        return self.tr("the last {}").format(number(count)) if count else self.tr("none")

    @Slot()
    def _keep_fillers(self) -> None:
        self._preferences.change(fillers=self.fillers.text.strip())

    @Slot()
    def _on_model_clicked(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("The folder of a Whisper model"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.use_model)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def use_model(self, folder: str) -> None:
        """Find words with the model in a folder, or with the one that comes along."""
        self._preferences.change(speech_model=folder)
        self._show_model()

    def _show_model(self) -> None:
        chosen = self._preferences.current.speech_model
        trouble = self._listening.no_words()
        found = self.tr("Words are found with the model that comes along, in English.")
        if chosen:
            found = self.tr("Words are found with the model in {}.").format(chosen)
        self.words.set_text(trouble or found)
        self.usual.setVisible(bool(chosen))

    @Slot()
    def _on_delete_clicked(self) -> None:
        dialog = Message(
            self.tr("Delete every recording?"),
            self.tr("The sound of all takes is gone for good; their figures stay."),
            (self.tr("Keep them"), self.tr("Delete them")),
            self.window(),
        )
        dialog.chosen.connect(self._on_answered)
        dialog.open()

    @Slot(int)
    def _on_answered(self, position: int) -> None:
        if position == 1:
            said = self.tr("Every recording is deleted")
            self._operations.run(self, self._recordings.forget_all, said=said)


def _choose(field: ChoiceField, choices: tuple[int, ...], present: int) -> None:
    nearest = min(choices, key=lambda each: abs(each - present))
    field.combo.setCurrentIndex(choices.index(nearest))
