"""What was said on the stage is never lost without a word."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from practice_stage import FakeMicrophone, SetClock, add_introduction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.domain.events import EventDraft
from eventmate.domain.rehearsals import TakeSource
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.stage.safekeeping import Safekeeping
from eventmate.ui.pages.practice.stage.stage import Stage
from eventmate.ui.pages.practice.stage_door import StageDoor
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button

SECOND = b"\x00\x10" * 16_000


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone("lid")


@pytest.fixture
def door(
    qtbot: QtBot, services: Services, operations: Operations, microphone: FakeMicrophone
) -> Iterator[StageDoor]:
    window = QWidget()
    qtbot.addWidget(window)
    made = StageDoor(services, operations, microphone, window)
    yield made
    made.close()


def speak(door: StageDoor, services: Services, microphone: FakeMicrophone) -> Stage:
    """Ten seconds into a take that keeps its sound."""
    services.preferences.change(keep_recordings=True)
    door.open(add_introduction(services))
    stage = door.stage
    assert stage is not None
    stage.take.clock = clock = SetClock()
    stage.toggle()
    clock.seconds = 3.0
    stage.take.look()
    microphone.speak(SECOND)
    clock.seconds = 13.0
    stage.take.look()
    return stage


def test_a_take_that_was_left_comes_back_with_undo(
    door: StageDoor, services: Services, microphone: FakeMicrophone
) -> None:
    stage = speak(door, services, microphone)
    stage.close()
    assert services.rehearsals.listed() == []
    services.undo.undo()
    (take,) = services.rehearsals.listed()
    assert take.draft.source is TakeSource.MICROPHONE
    assert take.draft.seconds >= 10
    assert services.recordings.path_of(take.draft.recording) is not None


def test_a_take_that_cannot_be_saved_waits(
    door: StageDoor, services: Services, microphone: FakeMicrophone
) -> None:
    stage = speak(door, services, microphone)
    store = services.library.store
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    stage.toggle()
    assert services.rehearsals.listed() == []
    dialog = door.unsaved
    assert dialog is not None
    with store.outside() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
    dialog.findChildren(Button)[-1].click()
    (take,) = services.rehearsals.listed()
    path = services.recordings.path_of(take.draft.recording)
    assert path is not None
    assert services.listening.samples_of(path) == SECOND


def test_a_take_knows_the_event_it_is_for(
    door: StageDoor, services: Services, microphone: FakeMicrophone
) -> None:
    wanted = add_introduction(services)
    day = services.clock().date() + timedelta(days=4)
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    services.practice_plans.start(wanted, event)
    door.open(wanted)
    stage = door.stage
    assert stage is not None
    stage.take.clock = clock = SetClock()
    stage.toggle()
    clock.seconds = 3.0
    stage.take.look()
    clock.seconds = 13.0
    stage.toggle()
    assert microphone.is_on is False
    (take,) = services.rehearsals.listed()
    assert take.draft.event == event


def parts(services: Services) -> list[Path]:
    """Files of a take under way."""
    return list(services.library.paths.recordings.glob("*.part"))


def written(door: StageDoor) -> Safekeeping:
    """What the stage wrote down until now, as it does every second."""
    assert door.safekeeping is not None
    door.safekeeping.look()
    return door.safekeeping


def test_a_take_that_was_cut_off_is_asked_about(
    qtbot: QtBot,
    door: StageDoor,
    services: Services,
    operations: Operations,
    microphone: FakeMicrophone,
) -> None:
    speak(door, services, microphone)
    for _ in range(9):
        microphone.speak(SECOND)
        written(door)
    (path,) = parts(services)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes() == SECOND * 10
    # The program ends here; the next one finds it.
    door.close()
    assert services.rehearsals.listed() == []
    window = QWidget()
    qtbot.addWidget(window)
    again = StageDoor(services, operations, microphone, window)
    again.ask_about_cut_off()
    assert again.cut_off is not None
    told = [label.text() for label in again.cut_off.findChildren(PlainLabel)]
    assert any("The first 10 seconds" in text for text in told)
    with qtbot.waitSignal(again.taken):
        again.cut_off.findChildren(Button)[-1].click()
    (take,) = services.rehearsals.listed()
    assert take.draft.seconds == 10
    path_kept = services.recordings.path_of(take.draft.recording)
    assert path_kept is not None
    assert services.listening.samples_of(path_kept) == SECOND * 10
    assert parts(services) == []
    assert services.running_takes.cut_off() is None


def test_nothing_is_written_of_a_sound_that_is_not_to_be_kept(
    door: StageDoor, services: Services, microphone: FakeMicrophone
) -> None:
    stage = speak(door, services, microphone)
    stage.bar.keep.setChecked(False)
    written(door)
    assert parts(services) == []
    stage.bar.keep.setChecked(True)
    written(door)
    assert len(parts(services)) == 1
    stage.bar.keep.setChecked(False)
    written(door)
    assert parts(services) == []


@pytest.mark.parametrize("way", ["toggle", "start_over", "close"])
def test_nothing_is_left_of_a_take_that_was_ended(
    door: StageDoor, services: Services, microphone: FakeMicrophone, way: str
) -> None:
    stage = speak(door, services, microphone)
    written(door)
    assert len(parts(services)) == 1
    getattr(stage, way)()
    assert parts(services) == []
    assert services.running_takes.cut_off() is None
