"""What can be done with an introduction beside typing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from eventmate.devices.printer import QtPrinter
from eventmate.domain.introductions import (
    AskedBack,
    Beat,
    IntroductionDraft,
    PastVersion,
    Variant,
)
from eventmate.domain.pitch_structures import structure_of
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.asked_dialog import AskedDialog
from eventmate.ui.pages.practice.cue_cards_dialog import CueCardsDialog
from eventmate.ui.pages.practice.introduction_dialog import IntroductionDialog
from eventmate.ui.pages.practice.script_keeper import ScriptKeeper
from eventmate.ui.pages.practice.side_by_side_dialog import SideBySideDialog
from eventmate.ui.pages.practice.versions_dialog import VersionsDialog
from eventmate.ui.pages.practice.words import beat_title, length_words

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class EditorActions(QObject):
    """Each is one step to undo."""

    deleted = Signal()
    length_requested = Signal(object)

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        keeper: ScriptKeeper,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._introductions = services.introductions
        self._clock = services.clock
        self._operations = operations
        self._keeper = keeper
        self._window = window

    @Slot(str)
    def choose_structure(self, key: str) -> None:
        """Follow another structure: words stay with their kind of beat, no words are lost."""
        shown = self._keeper.introduction
        if shown is None:
            return
        written = [beat for beat in self._keeper.beats if beat.text.strip()]
        planned = [beat.kind for beat in structure_of(key).beats_for(self._keeper.length)]
        beats = [
            next((beat for beat in written if beat.kind is kind), Beat(kind)) for kind in planned
        ]
        beats += [beat for beat in written if beat.kind not in planned]
        self._save_draft(replace(shown.draft, structure=key))
        self._keeper.change_beats(beats)

    @Slot()
    def rename(self) -> None:
        """Ask for another name and audience."""
        if (shown := self._keeper.introduction) is not None:
            dialog = IntroductionDialog(shown.draft, self._window)
            dialog.saved.connect(self._on_renamed)
            dialog.open()

    def _on_renamed(self, draft: IntroductionDraft) -> None:
        self._save_draft(draft)

    def _save_draft(self, draft: IntroductionDraft) -> None:
        if (shown := self._keeper.introduction) is not None and draft != shown.draft:
            self._operations.run(self, lambda: self._introductions.change(shown.id, draft))

    @Slot()
    def fill(self) -> None:
        """Put my card's and goals' words where nothing stands yet."""
        beats = self._keeper.beats

        def show(found: tuple[Beat, ...]) -> None:
            if found == beats:
                sentence = self.tr("Your card and goals say nothing for what is still empty.")
                self._operations.failed.emit(sentence)
            else:
                self._keeper.change_beats(found)

        self._operations.fetch(self, lambda: self._introductions.filled(beats), show, key="fill")

    @Slot()
    def delete(self) -> None:
        """Delete the introduction; the toast brings it back."""
        shown = self._keeper.introduction
        if shown is None:
            return
        self._keeper.flush()
        said = self.tr("{} deleted").format(shown.name)
        self._keeper.close()
        self._operations.run(self, lambda: self._introductions.delete(shown.id), said=said)
        self.deleted.emit()

    @Slot()
    def delete_length(self) -> None:
        """Delete the text of this length; the toast brings it back."""
        self._keeper.flush()
        variant, length = self._keeper.variant, self._keeper.length
        others = [each for each in self._keeper.variants if each is not length]
        if variant is None or not others:
            sentence = self.tr("This is the only length there is a text of.")
            self._operations.failed.emit(sentence)
            return
        said = self.tr("{} deleted").format(length_words(length))
        self._keeper.choose_length(others[-1])
        self._operations.run(self, lambda: self._introductions.delete_length(variant), said=said)

    def compare(self, pace: int) -> None:
        """Show the lengths beside each other."""
        self._keeper.flush()
        shown = self._keeper.introduction
        if shown is None:
            return

        def show(variants: list[Variant]) -> None:
            dialog = SideBySideDialog(variants, pace, self._window)
            dialog.length_chosen.connect(self.length_requested)
            dialog.open()

        self._operations.fetch(self, lambda: self._introductions.variants(shown.id), show)

    @Slot()
    def show_versions(self) -> None:
        """Show how this length read before."""
        self._keeper.flush()
        variant = self._keeper.variant

        def show(versions: list[PastVersion]) -> None:
            dialog = VersionsDialog(versions, self._clock().date(), self._window)
            dialog.taken_back.connect(self._on_taken_back)
            dialog.open()

        if variant is None:
            show([])
        else:
            self._operations.fetch(self, lambda: self._introductions.past_versions(variant), show)

    def _on_taken_back(self, version: PastVersion) -> None:
        if (variant := self._keeper.variant) is not None:
            self._operations.run(
                self,
                lambda: self._introductions.take_back(variant, version),
                said=self.tr("The past version is back"),
            )

    @Slot()
    def print_cue_cards(self) -> None:
        """Show the beats and the answers as cue cards."""
        self._keeper.flush()
        shown = self._keeper.introduction
        if shown is None:
            return
        beats = self._keeper.beats

        def show(asked: list[AskedBack]) -> None:
            cues = [(beat_title(beat), beat.text) for beat in beats]
            cues += [(each.question, each.answer) for each in asked]
            if not any(text.strip() for _, text in cues):
                self._operations.failed.emit(self.tr("Write a beat first; then it can be printed."))
                return
            CueCardsDialog(shown.name, cues, self._operations, QtPrinter(), self._window).open()

        self._operations.fetch(self, lambda: self._introductions.asked(shown.id), show)

    @Slot()
    def add_asked(self) -> None:
        """Ask for a question and a short answer."""
        if (shown := self._keeper.introduction) is not None:
            dialog = AskedDialog(parent=self._window)
            add = self._introductions.add_asked
            dialog.saved.connect(
                lambda question, answer: self._operations.run(
                    self, lambda: add(shown.id, question, answer)
                )
            )
            dialog.open()

    @Slot(object)
    def edit_asked(self, asked: AskedBack) -> None:
        """Edit a question and its answer."""
        dialog = AskedDialog(asked, self._window)
        change = self._introductions.change_asked
        dialog.saved.connect(
            lambda question, answer: self._operations.run(
                self, lambda: change(asked.id, question, answer)
            )
        )
        dialog.open()

    @Slot(object)
    def delete_asked(self, asked: AskedBack) -> None:
        """Delete a question; the toast brings it back."""
        delete = self._introductions.delete_asked
        said = self.tr("Answer deleted")
        self._operations.run(self, lambda: delete(asked.id), said=said)
