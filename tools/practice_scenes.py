"""The Practice page's parts for pictures: editor, stage in its colours, review, history, drills."""

from collections.abc import Callable, Iterator
from functools import partial
from math import pi, sin
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eventmate.devices.microphone import RATE, Microphone
from eventmate.domain.drills import DrillKind
from eventmate.domain.rehearsals import RehearsalId, TakeDraft, TakeSource
from eventmate.domain.speech import (
    BeatHeard,
    Estimate,
    Filler,
    Pause,
    Sound,
    TakeAnalysis,
    Transcript,
    Word,
)
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.drills.view import DrillsView
from eventmate.ui.pages.practice.review.compare_dialog import CompareDialog
from eventmate.ui.pages.practice.stage.stage import Stage, StageSetting
from eventmate.ui.pages.practice_page import CALM, DRILLS, HISTORY, PracticePage

if TYPE_CHECKING:
    from eventmate.domain.introductions import IntroductionId, Variant

SECONDS = 42.0
PAUSES = ((6.8, 0.8), (15.1, 1.2), (21.6, 0.8), (27.0, 1.1), (34.6, 0.8))
FILLERS = (("um", 10.7), ("um", 31.2))
LEFT_OUT = "Proof"
BEATS = (
    ("Who I am", 0.0, 6.8),
    ("What I do", 7.6, 15.1),
    ("Proof", 16.3, 27.0),
    ("What I look for", 28.1, 34.6),
    ("A question", 35.4, 41.4),
)
COLOURS = {"green": 24.0, "amber": 37.0, "red": 46.0}  # seconds of forty-five


class Watch:
    """Seconds that stand still for a picture."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class PracticeScenes:
    """Everything is of the sample library's first introduction."""

    def __init__(self, services: Services, operations: Operations, page: PracticePage) -> None:
        self._services = services
        self._operations = operations
        self._page = page
        self._made: RehearsalId | None = None

    def all(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Names and what to show; None is the window itself."""
        introduction = self._services.introductions.listed()[0].id
        variant = self._services.introductions.variants(introduction)[-1]
        yield "practice-editor", partial(self._page.open_introduction, introduction)
        yield "practice-review", lambda: self._review(introduction, variant)
        for key in (HISTORY, DRILLS, CALM):
            yield f"practice-{key}", partial(self._page.show_section, key)
        for colour, seconds in COLOURS.items():
            yield f"stage-{colour}", partial(self._stage, variant, seconds)
        yield "stage-ready", partial(self._stage, variant, None)
        yield "practice-compare", lambda: self._compare(introduction, variant)
        for kind in DrillKind:
            yield f"drill-{kind.value}", partial(self._drill, kind, turned=False)
            yield f"drill-{kind.value}-turned", partial(self._drill, kind, turned=True)

    def _drill(self, kind: DrillKind, *, turned: bool) -> None:
        self._page.show_section(DRILLS)
        view = self._page.sections.section(DRILLS)
        if isinstance(view, DrillsView):
            view.session_requested.emit(self._services.drills.today(kind))
        if turned and self._page.drilling is not None:
            self._page.drilling.turn_over()

    def _compare(self, introduction: "IntroductionId", variant: "Variant") -> QWidget | None:
        self._review(introduction, variant)
        if self._page.looking is None:
            return None
        self._page.looking.compare.click()
        return self._page.looking.findChildren(CompareDialog)[-1]

    def _review(self, introduction: "IntroductionId", variant: "Variant") -> None:
        words = " ".join(beat.text for beat in variant.beats).split()
        apart = SECONDS / len(words)
        spoken = [
            Word(word, round(at * apart, 2), round((at + 1) * apart, 2))
            for at, word in enumerate(words)
        ]
        fillers = [Word(f"{word},", start, start + 0.2) for word, start in FILLERS]
        heard = TakeAnalysis(
            Sound(
                SECONDS,
                36.0,
                0.0,
                41.4,
                tuple(Pause(start, length) for start, length in PAUSES),
                8.2,
                Estimate(4.1, 0.4),
                Estimate(14.0, 1.5),
                Estimate(7.0, 1.2),
            ),
            Estimate(113.0, 5.0),
            Estimate(128.0, 6.0),
            Transcript(tuple(sorted((*spoken, *fillers), key=lambda word: word.start))),
            tuple(Filler(word, start) for word, start in FILLERS),
            beats=tuple(
                BeatHeard(title, title != LEFT_OUT, start, end) for title, start, end in BEATS
            ),
        )
        draft = TakeDraft(
            introduction,
            variant.length,
            variant.beats,
            self._services.clock(),
            SECONDS,
            TakeSource.MICROPHONE,
            confidence_before=3,
            confidence_after=4,
            analysis=self._services.listening.text_of(heard),
        )
        if self._made is None:  # once, for every picture is taken more than once
            self._made = self._services.rehearsals.add(draft).value
        self._page.review(self._made, _sound())

    def _stage(self, variant: "Variant", at: float | None) -> QWidget:
        watch = Watch()
        clock = self._services.clock
        stage = Stage(
            Microphone(), self._operations, clock, lambda _: 128.0, count_down=0, clock=watch
        )
        draft = TakeDraft(
            variant.introduction, variant.length, variant.beats, clock(), 0.0, TakeSource.TIMED
        )
        setting = StageSetting(draft, "For conferences", 4, 118)
        stage.show_setting(setting, "", keeps_sound=True)
        if at is None:
            return stage
        stage.toggle()
        stage.take.hear(bytes(RATE))
        stage.listen_to_pace()
        stage.bar.show_level(0.55)
        watch.seconds = at
        stage.take.look()
        return stage


def _sound() -> bytes:
    """Something that looks like speech, with the pauses in it."""
    random = Random(7)
    values = bytearray()
    for number in range(int(SECONDS * 100)):
        at = number / 100
        pausing = any(start <= at < start + length for start, length in PAUSES)
        loud = 0 if pausing else abs(sin(at * pi * 2.1)) * random.uniform(4_000, 15_000)
        value = int(loud).to_bytes(2, "little", signed=True)
        values += value * (RATE // 100)
    return bytes(values)
