"""The introduction that is being written: which length, its beats, and when they are saved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from eventmate.domain.changes import Touched
from eventmate.domain.introductions import (
    Beat,
    Introduction,
    IntroductionId,
    Length,
    Variant,
    VariantId,
)
from eventmate.domain.pitch_structures import structure_of
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.introductions import Introductions

PAUSE = 800  # ms without a key
LONGEST_WAIT = 8_000  # ms of typing on and on
FIRST_LENGTHS = (Length.SECONDS_45, Length.SECONDS_60, Length.SECONDS_30)


class ScriptKeeper(QObject):
    """Saves what is typed after a pause; a length is kept once something is written in it."""

    opened = Signal()  # another introduction or length, or its text was changed elsewhere
    named = Signal()  # its name, structure or lengths changed
    edited = Signal()

    def __init__(
        self, introductions: "Introductions", operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._introductions = introductions
        self._operations = operations
        self.introduction: Introduction | None = None
        self.length = Length.SECONDS_45
        self.variants: dict[Length, Variant] = {}
        self.beats: tuple[Beat, ...] = ()
        self._is_dirty = False
        self._saving = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT)
        self._pause.timeout.connect(self.flush)
        self._limit.timeout.connect(self.flush)
        operations.changed.connect(self._on_changed)

    @property
    def variant(self) -> VariantId | None:
        """The length that is shown, once it is saved."""
        return self.variants[self.length].id if self.length in self.variants else None

    def open(self, wanted: IntroductionId, length: Length | None = None) -> None:
        """Write on an introduction, at a length or where it is written already."""
        self.flush()
        self._load(wanted, lambda: self._choose(length or self._first_length()))

    def close(self) -> None:
        """Forget the introduction: it is being deleted."""
        self._pause.stop()
        self._limit.stop()
        self._is_dirty = False
        self.introduction = None

    def choose_length(self, length: Length) -> None:
        """Write at another length; a new one begins with what the nearest one says."""
        if length is not self.length:
            self.flush()
            self._choose(length)

    def edit(self, beats: Sequence[Beat]) -> None:
        """Something was typed: save it soon."""
        if tuple(beats) == self.beats:
            return
        self.beats = tuple(beats)
        self._is_dirty = True
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()
        self.edited.emit()

    def change_beats(self, beats: Sequence[Beat]) -> None:
        """Other beats, or in another order: save and show them."""
        self.edit(beats)
        self.flush()
        self.opened.emit()

    @Slot()
    def flush(self) -> None:
        """Save what is typed right now."""
        self._pause.stop()
        self._limit.stop()
        if not self._is_dirty or self.introduction is None:
            return
        self._is_dirty = False
        self._saving += 1
        wanted, length, beats = self.introduction.id, self.length, self.beats
        self._operations.run(
            self,
            lambda: self._introductions.write(wanted, length, beats),
            self._saved,
            self._not_saved,
        )

    def keep_proposal(self) -> None:
        """Keep a length as it was proposed: it is going to be spoken."""
        if self.variant is None and self.introduction is not None:
            self._is_dirty = True
            self.flush()

    def _first_length(self) -> Length:
        for length in FIRST_LENGTHS:
            if length in self.variants:
                return length
        return next(iter(self.variants), Length.SECONDS_45)

    def _choose(self, length: Length) -> None:
        self.length = length
        self._is_dirty = False
        known = self.variants.get(length)
        self.beats = known.beats if known else self._proposed(length)
        self.opened.emit()

    def _proposed(self, length: Length) -> tuple[Beat, ...]:
        if self.introduction is None:
            return ()
        texts = {beat.kind: beat for beat in self._nearest(length)}
        beats = structure_of(self.introduction.draft.structure).beats_for(length)
        return tuple(
            replace(beat, text=texts[beat.kind].text, title=texts[beat.kind].title)
            if beat.kind in texts
            else beat
            for beat in beats
        )

    def _nearest(self, length: Length) -> tuple[Beat, ...]:
        written = sorted(
            self.variants.values(), key=lambda each: abs(each.length.seconds - length.seconds)
        )
        return written[0].beats if written else ()

    def _load(self, wanted: IntroductionId, then: Callable[[], None]) -> None:
        def read() -> tuple[Introduction, list[Variant]]:
            return self._introductions.get(wanted), self._introductions.variants(wanted)

        def show(found: tuple[Introduction, list[Variant]]) -> None:
            self.introduction = found[0]
            self.variants = {variant.length: variant for variant in found[1]}
            self.named.emit()
            then()

        self._operations.fetch(self, read, show, key="introduction")

    def _saved(self, _: VariantId) -> None:
        self._saving -= 1

    def _not_saved(self, error: Exception) -> None:
        self._saving -= 1
        self._is_dirty = True
        self._operations.failed.emit(str(error))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & Touched.INTRODUCTIONS and self.introduction is not None:
            self._load(self.introduction.id, self._take_change)

    def _take_change(self) -> None:
        """An undo or another length changed what is saved; what is being typed stands."""
        known = self.variants.get(self.length)
        if self._is_dirty or self._saving or known is None or known.beats == self.beats:
            return
        self._choose(self.length)
