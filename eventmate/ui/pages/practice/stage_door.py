"""Opens the stage for an introduction and keeps what comes out of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from eventmate.devices.microphone import Microphone
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import EventId
from eventmate.domain.introductions import Introduction, IntroductionId, Length, Variant
from eventmate.domain.rehearsals import TakeDraft, TakeSource
from eventmate.domain.spoken_text import USUAL_PACE, words_of
from eventmate.ui.dates import number
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.stage.safekeeping import Safekeeping
from eventmate.ui.pages.practice.stage.stage import FinishedTake, Stage, StageSetting
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.domain.changes import Outcome
    from eventmate.services.bundle import Services
    from eventmate.services.rehearsals import KeptTake
    from eventmate.services.running_takes import CutOffTake

PREFERRED = (Length.SECONDS_45, Length.SECONDS_60, Length.SECONDS_30)
Found = tuple[Introduction, Variant | None, int, int | None]
MakeStage = Callable[[], Stage]


class StageDoor(QObject):
    """One stage at a time; a take that ended is saved before anything is shown of it."""

    taken = Signal(object, bytes)  # RehearsalId, its sound
    left = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        microphone: Microphone,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._operations = operations
        self._microphone = microphone
        self._window = window
        self._event: EventId | None = None
        self.stage: Stage | None = None
        self.unsaved: Message | None = None
        self.safekeeping: Safekeeping | None = None
        self.cut_off: Message | None = None

    def open(
        self, wanted: IntroductionId, length: Length | None = None, event: EventId | None = None
    ) -> None:
        """Open the stage for an introduction, at a length or where it is written."""
        self._event = event
        services = self._services

        def read() -> Found:
            variants = services.introductions.variants(wanted)
            takes = len(services.rehearsals.listed(wanted))
            chosen = _chosen(variants, length)
            pace = services.introductions.own_pace()
            if self._event is None and (plans := services.practice_plans.ahead(wanted)):
                self._event = plans[0].event.id
            return services.introductions.get(wanted), chosen, takes, pace

        self._operations.fetch(self, read, self._show, key="stage")

    def _show(self, found: Found) -> None:
        introduction, variant, takes, pace = found
        if variant is None or not words_of(variant.beats):
            self._operations.failed.emit(
                self.tr("Write a few words first; then there is something to rehearse.")
            )
            return
        now = self._services.clock
        draft = TakeDraft(
            introduction.id,
            variant.length,
            variant.beats,
            now(),
            0.0,
            TakeSource.TIMED,
            event=self._event,
        )
        settings = self._services.preferences.current
        stage = self.stage = self._made()
        stage.setGeometry(self._window.window().geometry())
        stage.show()
        stage.show_setting(
            StageSetting(draft, introduction.name, takes + 1, pace or USUAL_PACE),
            settings.microphone,
            keeps_sound=settings.keep_recordings,
        )
        stage.activateWindow()

    def _made(self) -> Stage:
        if self.stage is not None and isValid(self.stage):
            return self.stage
        stage = Stage(
            self._microphone,
            self._operations,
            self._services.clock,
            self._services.listening.pace_of,
        )
        self.safekeeping = Safekeeping(self._services, self._operations, stage)
        stage.taken.connect(self._keep)
        stage.dropped.connect(self._drop)
        stage.left.connect(self.left)
        change = self._services.preferences.change
        stage.microphone_chosen.connect(lambda wanted: change(microphone=wanted))
        stage.keeping_changed.connect(lambda keeps: change(keep_recordings=keeps))
        return stage

    @Slot(object)
    def _keep(self, finished: FinishedTake) -> None:
        services = self._services

        def save() -> "Outcome[KeptTake]":
            kept = services.rehearsals.keep(finished.draft, finished.sound_to_keep)
            services.running_takes.end()
            return kept

        def show(made: "KeptTake") -> None:
            self.taken.emit(made.id, finished.samples)
            if made.trouble:
                self._operations.failed.emit(made.trouble)

        self._operations.run(self, save, show, lambda error: self._offer_again(finished, error))

    def _offer_again(self, finished: FinishedTake, error: EventMateError) -> None:
        """The take stays in memory until it is saved, or let go in so many words."""
        window = self._window.window()
        labels = (self.tr("Let it go"), self.tr("Save again"))
        self.unsaved = Message(self.tr("The take is not saved yet"), str(error), labels, window)
        self.unsaved.chosen.connect(lambda at: self._keep(finished) if at else None)
        self.unsaved.rejected.connect(lambda: self._keep(finished))
        self.unsaved.open()

    def ask_about_cut_off(self) -> None:
        """Ask what to do with a take that the program did not live to see the end of."""
        running = self._services.running_takes
        self._operations.fetch(self, running.cut_off, self._offer_cut_off, key="cut off")

    def _offer_cut_off(self, found: "CutOffTake | None") -> None:
        if found is None:
            return
        told = self.tr(
            "EventMate ended in the middle of a take of {}. The first {} seconds are on this "
            "laptop; they have not been listened to."
        ).format(isolated(found.name), number(round(found.draft.seconds)))
        labels = (self.tr("Delete it"), self.tr("Keep it"))
        kept = FinishedTake(found.draft, found.samples, keeps_sound=True)
        end, window = self._services.running_takes.end, self._window.window()

        def settle(place: int) -> None:
            if place:
                self._keep(kept)
            else:
                self._operations.fetch(self, end, lambda _: None)

        self.cut_off = Message(self.tr("A take was cut off"), told, labels, window)
        self.cut_off.chosen.connect(settle)
        self.cut_off.rejected.connect(lambda: self._keep(kept))
        self.cut_off.open()

    @Slot(object)
    def _drop(self, finished: FinishedTake) -> None:
        rehearsals = self._services.rehearsals
        self._operations.run(
            self,
            lambda: rehearsals.drop(finished.draft, finished.sound_to_keep),
            said=self.tr("The take is not kept"),
        )

    def close(self) -> None:
        """Close the stage with the window; a take under way is asked about the next time."""
        if self.stage is not None and isValid(self.stage):
            if self.safekeeping is not None and self.safekeeping.leave():
                self.stage.dropped.disconnect(self._drop)
            self.stage.close()
            self.stage.deleteLater()
            self.stage = None


def _chosen(variants: list[Variant], length: Length | None) -> Variant | None:
    by_length = {variant.length: variant for variant in variants if words_of(variant.beats)}
    if length is not None:
        return by_length.get(length)
    for each in PREFERRED:
        if each in by_length:
            return by_length[each]
    return next(iter(by_length.values()), None)
