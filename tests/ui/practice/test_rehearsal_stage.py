"""The stage runs by keyboard, with a microphone and without, and forgets what is left."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from practice_stage import AT, BEATS, FakeMicrophone, SetClock
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eventmate.domain.introductions import Beat, BeatKind, IntroductionId, Length
from eventmate.domain.prompting import cues_for
from eventmate.domain.rehearsals import Prompter, TakeDraft, TakeSource
from eventmate.domain.take_timer import Phase
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.stage.stage import FinishedTake, Stage, StageSetting
from eventmate.ui.pages.practice.stage.take import TakeState

KEY = Qt.Key
SECOND = b"\x00\x10" * 16_000
DRAFT = TakeDraft(IntroductionId(1), Length.SECONDS_45, BEATS, AT, 0.0, TakeSource.TIMED)


class Scene:
    """A stage with a clock that is set."""

    def __init__(self, operations: Operations, microphone: FakeMicrophone) -> None:
        self.clock = SetClock()
        self.microphone = microphone
        self.paces: list[float | None] = []
        self.taken: list[FinishedTake] = []
        self.stage = Stage(
            microphone,
            operations,
            lambda: AT,
            lambda _: self.paces.pop(0) if self.paces else None,
            clock=self.clock,
        )
        self.stage.taken.connect(self.taken.append)
        setting = StageSetting(DRAFT, "For conferences", 4, 118)
        self.stage.show_setting(setting, "lid", keeps_sound=True)

    def at(self, seconds: float) -> None:
        """Let time pass to so many seconds after the countdown."""
        self.clock.seconds = 3.0 + seconds
        self.stage.take.look()

    def begin(self) -> None:
        """Start and get through the countdown."""
        self.stage.toggle()
        self.at(0.0)


@pytest.fixture
def scene(qtbot: QtBot, operations: Operations) -> Iterator[Scene]:
    made = Scene(operations, FakeMicrophone("lid", "headset"))
    qtbot.addWidget(made.stage)
    made.stage.resize(1280, 800)
    with qtbot.waitExposed(made.stage):
        made.stage.show()
    yield made
    made.stage.close()


def test_a_take_by_keyboard(qtbot: QtBot, scene: Scene) -> None:
    stage = scene.stage
    qtbot.keyClick(stage, KEY.Key_2)
    qtbot.keyClick(stage, KEY.Key_Space)
    assert stage.ring.figures == "3"
    scene.at(0.0)
    assert stage.take.state is TakeState.RUNNING
    scene.microphone.speak(SECOND)
    scene.at(41.5)
    qtbot.keyClick(stage, KEY.Key_Space)
    (taken,) = scene.taken
    assert taken.draft.seconds == 41.5
    assert taken.draft.confidence_before == 2
    assert taken.draft.source is TakeSource.MICROPHONE
    assert taken.draft.prompter is Prompter.FULL_TEXT
    assert (taken.samples, taken.keeps_sound) == (SECOND, True)
    assert not stage.isVisible()
    assert not scene.microphone.is_on


def test_the_ring_turns_green_amber_red(scene: Scene) -> None:
    scene.begin()
    phases = {}
    for seconds in (10, 24, 36, 46):
        scene.at(seconds)
        phases[scene.stage.ring.phase] = scene.stage.ring.words
    assert list(phases) == [Phase.BEGUN, Phase.GREEN, Phase.AMBER, Phase.RED]
    assert phases[Phase.RED] == "finish the sentence"
    assert len(set(phases.values())) == 4


def test_the_prompter_keeps_my_pace(scene: Scene) -> None:
    scene.begin()
    scene.at(0.5)
    assert scene.stage.prompter.now.text() == "I\u2019m Noor."
    assert [chip.state for chip in scene.stage.prompter.chips] == [0, 1, 1, 1, 1]
    scene.at(30.0)
    assert scene.stage.prompter.now.text() == BEATS[-1].text
    assert [chip.state for chip in scene.stage.prompter.chips] == [-1, -1, -1, -1, 0]
    scene.stage.modes.set_position(1)
    assert scene.stage.prompter.now.text() == "What riders complain about"
    scene.stage.modes.set_position(2)
    assert not scene.stage.prompter.now.isVisible()
    assert not scene.stage.prompter.chips[0].isVisible()


def test_starting_over_forgets_the_first_try(qtbot: QtBot, scene: Scene) -> None:
    scene.begin()
    scene.microphone.speak(SECOND)
    qtbot.keyClick(scene.stage, KEY.Key_R)
    assert scene.stage.take.state is TakeState.COUNT_DOWN
    assert not scene.stage.take.samples
    assert scene.taken == []


def test_leaving_keeps_nothing(qtbot: QtBot, scene: Scene) -> None:
    scene.begin()
    scene.microphone.speak(SECOND)
    scene.at(10)
    left: list[FinishedTake] = []
    scene.stage.dropped.connect(left.append)
    with qtbot.waitSignal(scene.stage.left):
        qtbot.keyClick(scene.stage, KEY.Key_Escape)
    assert scene.taken == []
    assert not scene.stage.take.samples
    (dropped,) = left
    assert (dropped.draft.seconds, dropped.samples) == (10.0, SECOND)


def test_only_a_pace_that_stays_too_fast_is_told(scene: Scene) -> None:
    scene.begin()
    scene.paces = [140.0, 210.0, 210.0, 210.0, 210.0, 210.0, 210.0]
    told = []
    for second in range(7):
        scene.microphone.speak(SECOND)
        scene.at(second + 1)
        scene.stage.listen_to_pace()
        told.append(scene.stage.pace.text())
    assert told == ["Steady"] * 6 + ["A little slower"]


def test_a_take_without_a_microphone_is_timed(qtbot: QtBot, operations: Operations) -> None:
    scene = Scene(operations, FakeMicrophone(trouble="There is no microphone."))
    qtbot.addWidget(scene.stage)
    with qtbot.waitExposed(scene.stage):
        scene.stage.show()
    assert scene.stage.trouble.text() == "There is no microphone."
    assert scene.stage.trouble.isVisible()
    assert not scene.stage.bar.keep.isVisible()
    scene.begin()
    scene.at(30)
    scene.stage.toggle()
    (taken,) = scene.taken
    assert (taken.draft.source, taken.samples, taken.keeps_sound) == (TakeSource.TIMED, b"", False)


def test_a_forgotten_take_ends_by_itself(scene: Scene) -> None:
    scene.begin()
    scene.at(181)
    assert len(scene.taken) == 1


def test_another_microphone_is_chosen(qtbot: QtBot, scene: Scene) -> None:
    bar = scene.stage.bar
    assert [bar.microphones.itemText(place) for place in range(2)] == ["Lid", "Headset"]
    with qtbot.waitSignal(scene.stage.microphone_chosen) as chosen:
        bar.microphones.activated.emit(1)
    assert chosen.args == ["headset"]
    assert scene.microphone.wanted == "headset"


def test_a_microphone_lost_on_the_way_is_told_at_once(scene: Scene) -> None:
    scene.begin()
    scene.microphone.speak(SECOND)
    scene.at(6)
    scene.microphone.failed.emit("The microphone is no longer heard.")
    assert scene.stage.trouble.isVisible()
    assert not scene.stage.bar.meter.isVisible()
    assert scene.stage.bar.where.text() == "Timed only"
    scene.at(40)
    scene.stage.toggle()
    assert [taken.draft.seconds for taken in scene.taken] == [40.0]


def test_what_was_tabbed_to_is_meant_by_space(qtbot: QtBot, scene: Scene) -> None:
    keep = scene.stage.bar.keep
    keep.setFocus(Qt.FocusReason.TabFocusReason)
    assert keep.isChecked()
    qtbot.keyClick(keep, KEY.Key_Space)
    assert (keep.isChecked(), scene.stage.take.state) == (False, TakeState.READY)
    qtbot.keyClick(keep, KEY.Key_K)
    assert keep.isChecked()
    scene.begin()
    qtbot.keyClick(scene.stage, KEY.Key_Space)
    assert len(scene.taken) == 1


def test_a_click_leaves_space_to_the_take(qtbot: QtBot, scene: Scene) -> None:
    qtbot.mouseClick(scene.stage.bar.keep, Qt.MouseButton.LeftButton)
    assert not scene.stage.bar.keep.isChecked()
    qtbot.keyClick(scene.stage, KEY.Key_Space)
    assert scene.stage.take.state is TakeState.COUNT_DOWN


def test_a_microphone_plugged_in_is_heard(qtbot: QtBot, operations: Operations) -> None:
    microphone = FakeMicrophone(trouble="There is no microphone.")
    scene = Scene(operations, microphone)
    qtbot.addWidget(scene.stage)
    with qtbot.waitExposed(scene.stage):
        scene.stage.show()
    microphone.plug_in("lid", "headset")
    assert scene.stage.bar.microphones.count() == 2
    assert microphone.is_on
    assert not scene.stage.trouble.isVisible()
    assert scene.stage.bar.keep.isVisible()
    scene.begin()
    microphone.plug_in("lid")
    assert scene.stage.take.state is TakeState.RUNNING


LONG = (
    Beat(BeatKind.WHO, "\u6211" * 400 + "\u3002"),
    Beat(BeatKind.WHAT, "word " * 300),
    Beat(BeatKind.PROOF, "\u0623\u0646\u0627 \u0646\u0648\u0631."),
)


def test_no_script_pushes_the_stage_off_the_screen(scene: Scene, qtbot: QtBot) -> None:
    stage = scene.stage
    stage.resize(1024, 640)
    stage.show_setting(
        StageSetting(replace(DRAFT, beats=LONG), "Long", 1, 118), "lid", keeps_sound=True
    )
    scene.begin()
    qtbot.waitUntil(lambda: stage.width() == 1024)
    prompter = stage.prompter
    for cue in cues_for(LONG, 118).cues:
        prompter.show_elapsed(cue.starts)
        assert prompter.now.text() == cue.text
        now = prompter.now
        top = now.mapTo(prompter, now.rect().topLeft()).y()
        assert top >= 0
        assert top + now.height() <= prompter.height()
    assert stage.minimumSizeHint().height() <= 640
    assert stage.height() == 640
    assert prompter.now.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert prompter.before.layoutDirection() is Qt.LayoutDirection.LeftToRight
