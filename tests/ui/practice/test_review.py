"""A take is looked back on: marks in its sound, praise first, keys for how sure I felt."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from pace import slowness
from practice_stage import AT, BEATS, add_introduction
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.devices.player import Player
from eventmate.domain.changes import Touched
from eventmate.domain.introductions import Length
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
from eventmate.ui.pages.practice.review.compare_dialog import CompareDialog
from eventmate.ui.pages.practice.review.view import ReviewView
from eventmate.ui.tasks import BackgroundTasks, Work

WORDS = ["I'm", "Noor.", "um,", "I", "work", "on", "trams.", "What", "do", "you", "do?"]
ANALYSIS = TakeAnalysis(
    Sound(
        10.0,
        8.0,
        0.0,
        10.0,
        (Pause(2.0, 1.2),),
        4.0,
        Estimate(4.1, 0.4),
        Estimate(12.0, 1.5),
        Estimate(7.2, 1.2),
    ),
    Estimate(113.0, 6.0),
    Estimate(130.0, 7.0),
    Transcript(tuple(Word(word, at + 0.0, at + 0.8) for at, word in enumerate(WORDS))),
    (Filler("um", 2.0),),
    beats=(BeatHeard("Who I am", True, 0.0, 1.8), BeatHeard("Proof", False)),
)
SOUND = b"\x00\x10" * 16_000 * 10
LONGEST_GAP = 0.3  # s; on a busy machine, an idle one needs a tenth of it


class SilentPlayer(Player):
    """Notes what it is asked to play."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    @override
    def load(self, path: Path) -> None:
        self.asked.append("load")
        del path

    @override
    def load_samples(self, samples: bytes) -> None:
        self.asked.append(len(samples))

    @override
    def play(self) -> None:
        self.asked.append("play")
        self.playing_changed.emit(True)

    @override
    def pause(self) -> None:
        self.asked.append("pause")
        self.playing_changed.emit(False)

    @override
    def seek(self, seconds: float) -> None:
        self.asked.append(round(seconds, 1))


@pytest.fixture
def player() -> SilentPlayer:
    return SilentPlayer()


@pytest.fixture
def view(
    qtbot: QtBot, services: Services, operations: Operations, player: SilentPlayer
) -> Iterator[ReviewView]:
    made = ReviewView(services, operations, player)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def take(services: Services, *, sound: bytes = SOUND, heard: bool = True) -> RehearsalId:
    wanted = services.introductions.listed()
    introduction = wanted[0].id if wanted else add_introduction(services)
    source = TakeSource.MICROPHONE if sound else TakeSource.TIMED
    draft = TakeDraft(
        introduction,
        Length.SECONDS_15,
        BEATS,
        AT,
        10.0,
        source,
        confidence_before=3,
        analysis=services.listening.text_of(ANALYSIS) if heard else "",
    )
    return services.rehearsals.keep(draft, sound).value.id


def test_what_was_heard_is_marked_and_told(view: ReviewView, services: Services) -> None:
    view.open(take(services))
    assert [mark.words for mark in view.sound.wave.pauses] == ["1.2 s"]
    assert [mark.words for mark in view.sound.wave.fillers] == ["um"]
    assert [mark.words for mark in view.sound.wave.beats] == ["Who I am"]
    figures = {name: (figure, meaning) for name, figure, meaning in view.figures.figures}
    assert figures["Pace"] == ("113 \u00b1 6", "words a minute")
    assert figures["Fillers"] == ("at least 1", "about 6 a minute")
    assert figures["Voice"][0] == "lively"
    assert figures["Length"] == ("10 s", "5 s to spare")
    assert view.figures.more.text() == (
        "8 s of speech, at most 4 s without a pause; 130 \u00b1 7 words a minute without the "
        "pauses; loudness moves by 12 \u00b1 2 dB."
    )
    assert "um" in view.transcript.toPlainText()
    assert "1.2 s" in view.transcript.toPlainText()
    titles = [row.title.text() for row in view.findings.rows]
    assert titles[0].startswith("The pause before")
    assert "\u201cProof\u201d was left out" in titles
    assert len(titles) <= 3


def test_a_click_hears_the_place(
    view: ReviewView, services: Services, player: SilentPlayer, qtbot: QtBot
) -> None:
    view.open(take(services))
    wave = view.sound.wave
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=wave.rect().center())
    assert player.asked[-2:] == [5.0, "play"]
    assert view.sound.time.text() == "0:05 of 0:10"
    view.sound.play.click()
    assert player.asked[-1] == "pause"
    wave.setFocus()
    qtbot.keyClick(wave, Qt.Key.Key_Right)
    assert player.asked[-2] == 7.0


def test_keys_hear_a_word_and_play(
    view: ReviewView, services: Services, player: SilentPlayer, qtbot: QtBot
) -> None:
    view.open(take(services))
    view.transcript.setFocus()
    for _ in range(8):
        qtbot.keyClick(view.transcript, Qt.Key.Key_Right)
    qtbot.keyClick(view.transcript, Qt.Key.Key_Return)
    assert player.asked[-2:] == [1.0, "play"]
    qtbot.keyClick(view.transcript, Qt.Key.Key_P)
    assert player.asked[-1] == "pause"


def test_how_sure_i_felt_is_one_key(view: ReviewView, services: Services, qtbot: QtBot) -> None:
    made = take(services)
    view.open(made)
    assert view.findings.confidence.note.text() == "Before: 3"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_4)
    assert services.rehearsals.get(made).draft.confidence_after == 4


def test_a_timed_take_says_what_is_known_of_it(view: ReviewView, services: Services) -> None:
    view.open(take(services, sound=b"", heard=False))
    assert not view.sound.isVisible()
    assert "timed without a sound" in view.no_words.text()
    assert view.figures.figures[1:] == [("Pace", "about 246", "if all of it was said")]
    assert [row.title.text() for row in view.findings.rows] == ["Within the time"]


def test_a_take_is_listened_to_once_and_kept(view: ReviewView, services: Services) -> None:
    made = take(services, heard=False)
    view.open(made, SOUND)
    kept = services.rehearsals.get(made).draft.analysis
    assert services.listening.analysis_of(kept) is not None
    assert view.shown is not None
    assert view.shown.analysis is not None


def test_the_best_take_is_pinned_and_its_sound_forgotten(
    view: ReviewView, services: Services, operations: Operations
) -> None:
    made = take(services)
    view.open(made)
    view.pin.click()
    assert services.rehearsals.get(made).is_best
    assert view.pin.label == "Best take"
    view.doing.forget.trigger()
    assert services.rehearsals.get(made).draft.recording == ""
    assert not view.sound.play.isEnabled()
    services.undo.undo()
    operations.changed.emit(Touched.REHEARSALS)
    assert view.sound.play.isEnabled()


def test_a_take_that_is_undone_is_left(
    view: ReviewView, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    view.open(take(services))
    services.undo.undo()
    with qtbot.waitSignal(view.back_requested):
        operations.changed.emit(Touched.REHEARSALS)


def test_what_is_edited_leaves_the_player_where_it_is(
    view: ReviewView, services: Services, player: SilentPlayer
) -> None:
    view.open(take(services))
    view.sound.seek(4.0)
    view.findings.confidence.choose(5)
    assert player.asked[-1] == "play"
    assert view.sound.time.text() == "0:04 of 0:10"


def test_a_deleted_take_leads_back(view: ReviewView, services: Services, qtbot: QtBot) -> None:
    view.open(take(services))
    with qtbot.waitSignal(view.back_requested):
        view.doing.menu.actions()[-1].trigger()
    assert services.rehearsals.listed() == []


def test_two_takes_stand_side_by_side(view: ReviewView, services: Services) -> None:
    take(services, sound=b"", heard=False)
    view.open(take(services))
    view.compare.click()
    (dialog,) = view.findChildren(CompareDialog)
    left, right = dialog.left.figures.figures, dialog.right.figures.figures
    assert [name for name, *_ in left] == ["Length", "Pace"]
    assert len(right) == 5
    assert dialog.right.words.text().startswith("I'm Noor.")
    assert dialog.changes.text() == "Both are much alike."
    dialog.left.choice.setCurrentIndex(1)
    assert not dialog.changes.isVisibleTo(dialog)
    dialog.reject()


class WorkerTasks(BackgroundTasks):
    """What does not touch the library runs beside the window, as in the real thing."""

    @override
    def store(self, work: Work) -> None:
        work()


def test_the_window_never_waits_for_a_long_sound(
    qtbot: QtBot, services: Services, player: SilentPlayer
) -> None:
    operations = Operations(WorkerTasks())
    view = ReviewView(services, operations, player)
    qtbot.addWidget(view)
    wanted, ticks = take(services), [perf_counter()]
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    with qtbot.waitSignal(view.keeper.shown, timeout=20_000):
        view.open(wanted, SOUND * 150)  # 25 minutes, which take seconds to look through
    qtbot.wait(20)
    operations.close()
    gaps = [later - earlier for earlier, later in pairwise(ticks)]
    # Looked through by the window itself, nearly all of the time would be one gap.
    assert max(gaps) < max(LONGEST_GAP * slowness(), (ticks[-1] - ticks[0]) / 4)


def test_why_there_are_no_words_is_told_where_they_would_stand(
    view: ReviewView, services: Services
) -> None:
    for is_silent, note in ((False, "The words could not be made out."), (True, "Nobody.")):
        sound = replace(ANALYSIS.sound, is_silent=is_silent)
        heard = TakeAnalysis(sound, notes=(note,))
        made = take(services)
        services.rehearsals.keep_analysis(made, services.listening.text_of(heard))
        view.open(made)
        trouble = "" if is_silent else services.listening.no_words()
        assert view.no_words.text() == (trouble or note)
        told = [view.findings.notes, *view.findings.rows]
        assert sum(note in str(each) for each in told) == 0
        assert ("of silence" in view.figures.figures[0]) is is_silent
        if not trouble:
            assert note not in view.findings.notes.text()


class HeldWork(WorkerTasks):
    """Work that waits until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[Work] = []

    @override
    def compute(self, work: Work) -> None:
        self.held.append(work)

    def let_go(self) -> None:
        """Do what waits, and what comes of it."""
        while self.held:
            self.held.pop(0)()


def test_a_sound_that_is_not_kept_is_listened_to_to_its_end(
    qtbot: QtBot, services: Services, player: SilentPlayer
) -> None:
    tasks = HeldWork()
    view = ReviewView(services, Operations(tasks), player)
    qtbot.addWidget(view)
    made = take(services, sound=b"", heard=False)
    view.open(made, SOUND)
    tasks.held.pop(0)()
    view.back.click()
    tasks.let_go()
    assert services.rehearsals.get(made).draft.analysis
    assert view.shown is None


def test_what_i_noticed_is_kept_when_i_leave_the_line(
    qtbot: QtBot, view: ReviewView, services: Services, operations: Operations
) -> None:
    first, second = take(services), take(services)
    view.open(first)
    line = view.findings.note.edit
    line.setFocus()
    qtbot.keyClicks(line, "1 breath")
    assert services.rehearsals.get(first).draft.confidence_after is None
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert services.rehearsals.get(first).note == "1 breath"

    qtbot.keyClicks(line, " more")
    view.open(second)
    assert services.rehearsals.get(first).note == "1 breath more"
    assert (line.text(), services.rehearsals.get(second).note) == ("", "")

    view.open(first)
    assert line.text() == "1 breath more"
    services.undo.undo()
    operations.changed.emit(Touched.REHEARSALS)
    assert line.text() == "1 breath"
    qtbot.keyClicks(line, "!")
    view.back.click()
    assert services.rehearsals.get(first).note == "1 breath!"


def test_how_far_listening_has_come_is_told(view: ReviewView, services: Services) -> None:
    view.open(take(services))
    view.keeper.listening_changed.emit(True)
    assert "%" not in view.listening.text()
    view.keeper.come.emit(40)
    assert view.listening.text().endswith("40%")
    view.keeper.listening_changed.emit(True)
    assert "%" not in view.listening.text()


def test_a_take_that_is_not_kept_is_heard_while_it_is_fresh(
    view: ReviewView, services: Services, player: SilentPlayer
) -> None:
    wanted = take(services, sound=b"")
    view.open(wanted, SOUND)
    assert "Not kept" in view.sound.hint.text()
    assert player.asked == []
    view.sound.toggle()
    view.sound.seek(3.0)
    assert player.asked == [len(SOUND), "play", 3.0, "play"]
    view.open(wanted)
    view.sound.toggle()
    assert player.asked == [len(SOUND), "play", 3.0, "play"]
