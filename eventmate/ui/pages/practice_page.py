"""Practice: what I say about myself, written, rehearsed, looked back on, drilled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from eventmate.devices.microphone import Microphone
from eventmate.devices.player import Player
from eventmate.devices.voice import Voice
from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.introductions import Introduction, IntroductionId, Length
from eventmate.domain.rehearsals import RehearsalId
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.calm.view import CalmView
from eventmate.ui.pages.practice.drills.session import DrillSession
from eventmate.ui.pages.practice.drills.view import DrillsView
from eventmate.ui.pages.practice.editor import IntroductionEditor
from eventmate.ui.pages.practice.history.view import HistoryView
from eventmate.ui.pages.practice.introductions_view import IntroductionsView
from eventmate.ui.pages.practice.review.view import ReviewView
from eventmate.ui.pages.practice.stage_door import StageDoor
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.sections import Section, SectionEntry, Sections

if TYPE_CHECKING:
    from eventmate.domain.drill_deck import Deck
    from eventmate.services.bundle import Services

INTRODUCTIONS, HISTORY, DRILLS, CALM = "introductions", "history", "drills", "calm"


class PracticePage(QWidget):
    """The parts under one header, and what was opened from them."""

    ready = Signal()  # the calm corner is done: on to the people

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        microphone: Microphone,
        player: Player,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._player = player
        self._voice = voice
        self._responsive = Responsive(self)
        self.door = StageDoor(services, operations, microphone, self)
        self.door.taken.connect(self.review)
        self._calm: CalmView | None = None
        self.editor: IntroductionEditor | None = None
        self.looking: ReviewView | None = None
        self.drilling: DrillSession | None = None
        self._before_review: QWidget | None = None
        self.sections = Sections(self.tr("Practice"), self._entries())
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._column.addWidget(self.sections)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._whole)
        self._responsive.narrow_changed.connect(self._pad)
        self._pad()
        self._introductions.refresh()
        operations.fetch(self, services.recordings.tidy, lambda _: None)
        self.door.ask_about_cut_off()

    def _entries(self) -> list[SectionEntry]:
        return [
            SectionEntry(INTRODUCTIONS, self.tr("Introductions"), self._made_introductions),
            SectionEntry(HISTORY, self.tr("History"), self._made_history),
            SectionEntry(DRILLS, self.tr("Drills"), self._made_drills),
            SectionEntry(CALM, self.tr("Calm corner"), self._made_calm),
        ]

    def _made_introductions(self) -> Section:
        view = IntroductionsView(self._services, self._operations)
        view.opened.connect(self.open_introduction)
        view.rehearse_requested.connect(self._on_rehearse_requested)
        view.emptied.connect(lambda is_empty: self.sections.set_bare(INTRODUCTIONS, is_empty))
        self._introductions = view
        return Section(view, (view.add_button(),))

    def _made_history(self) -> Section:
        view = HistoryView(self._services, self._operations)
        view.opened.connect(self.review)
        view.set_narrow(self._responsive.is_narrow)
        return Section(view, view.header_controls())

    def _made_drills(self) -> Section:
        view = DrillsView(self._services, self._operations)
        view.session_requested.connect(self._drill)
        return Section(view)

    def _made_calm(self) -> Section:
        self._calm = CalmView(self._services, self._operations)
        self._calm.done.connect(self._on_ready)
        return Section(self._calm)

    @Slot(object)
    def open_introduction(self, wanted: IntroductionId, length: Length | None = None) -> None:
        """Write on an introduction."""
        if self.editor is None:
            self.editor = IntroductionEditor(self._services, self._operations)
            self.editor.back_requested.connect(self.show_parts)
            self.editor.rehearse_requested.connect(self.rehearse)
            self.editor.taken.connect(self.review)
            self._stack.addWidget(self.editor)
        self.editor.open(wanted, length)
        self._stack.setCurrentWidget(self.editor)

    def rehearse(self, wanted: IntroductionId, length: Length | None = None) -> None:
        """Open the stage."""
        self.flush()
        self._review()  # made now, so that nothing waits for it when the take is over
        services = self._services
        self._operations.compute(self, services.listening.make_ready, lambda _: None)
        self.door.open(wanted, length)

    def _on_rehearse_requested(self, introduction: Introduction) -> None:
        self.rehearse(introduction.id)

    @Slot(object, bytes)
    def review(self, wanted: RehearsalId, samples: bytes = b"") -> None:
        """Look back on a take; `samples` are its sound when it was just made."""
        looking = self._review()
        if self._stack.currentWidget() is not looking:
            self._before_review = self._stack.currentWidget()
        looking.open(wanted, samples)
        self._stack.setCurrentWidget(looking)
        self.window().activateWindow()  # the stage, a window of its own, is gone
        looking.setFocus()

    def _review(self) -> ReviewView:
        if self.looking is None:
            self.looking = ReviewView(self._services, self._operations, self._player)
            self.looking.back_requested.connect(self._on_review_left)
            self.looking.again_requested.connect(self.rehearse)
            self._stack.addWidget(self.looking)
        return self.looking

    def _drill(self, deck: "Deck") -> None:
        if self.drilling is None:
            self.drilling = DrillSession(self._services, self._operations, self._voice)
            self.drilling.left.connect(self.show_parts)
            self._stack.addWidget(self.drilling)
        self.drilling.begin(deck)
        self._stack.setCurrentWidget(self.drilling)
        self.drilling.setFocus()

    def show_section(self, key: str) -> None:
        """Show introductions, history, drills or the calm corner."""
        self.flush()
        self.show_parts()
        self.sections.show_section(key)
        if key == CALM and self._calm is not None:
            self._calm.start()

    def flush(self) -> None:
        """Save what is half typed."""
        if self.editor is not None:
            self.editor.flush()
        if self._calm is not None:
            self._calm.flush()
        if self.looking is not None:
            self.looking.findings.flush()

    def close_devices(self) -> None:
        """Let the microphone and the loudspeakers go: the window closes."""
        self.door.close()
        self._player.close()
        self._voice.stop()

    @Slot()
    def show_parts(self) -> None:
        """Show the parts under their header."""
        self._stack.setCurrentWidget(self._whole)

    @Slot()
    def _on_ready(self) -> None:
        told = self.tr("Go gently. One honest question is enough to begin.")
        self._operations.performed.emit(Outcome(None, Touched.NOTHING), told)
        self.ready.emit()

    @Slot()
    def _on_review_left(self) -> None:
        self._stack.setCurrentWidget(self._before_review or self._whole)

    @Slot()
    def _pad(self) -> None:
        padding = self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        history = self.sections.section(HISTORY)
        if isinstance(history, HistoryView):
            history.set_narrow(self._responsive.is_narrow)
