"""Operations bring results, troubles and bugs to the right place, on the GUI thread."""

from collections.abc import Callable, Iterator
from threading import Event, Thread, current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.errors import EventMateError, NotFound
from eventmate.ui.operations import Operations
from eventmate.ui.progress import Progress
from eventmate.ui.tasks import BackgroundTasks, InlineTasks


@pytest.fixture
def background() -> Iterator[Operations]:
    operations = Operations(BackgroundTasks())
    yield operations
    operations.close()


@pytest.fixture
def inline() -> Operations:
    return Operations(InlineTasks())


def not_found() -> Outcome[int]:
    raise NotFound("It is gone; please look again.")


def test_a_write_tells_its_owner_and_the_views(qtbot: QtBot, background: Operations) -> None:
    owner = QObject()
    values: list[tuple[int, bool]] = []
    said: list[str] = []
    background.performed.connect(lambda _outcome, sentence: said.append(sentence))
    with qtbot.waitSignal(background.changed) as changed:
        background.run(
            owner,
            lambda: Outcome(7, Touched.CONTACTS),
            done=lambda value: values.append((value, current_thread() is main_thread())),
            said=lambda value: f"{value} saved.",
        )
    assert values == [(7, True)]
    assert changed.args == [Touched.CONTACTS]
    assert said == ["7 saved."]


def test_work_runs_elsewhere(qtbot: QtBot, background: Operations) -> None:
    owner = QObject()
    names: list[str] = []
    for start in (background.fetch, background.compute):
        with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda busy: not busy):
            start(owner, lambda: current_thread().name, names.append)
    assert names[0].startswith("storage")
    assert names[1].startswith("worker")


def test_trouble_becomes_a_sentence(qtbot: QtBot, inline: Operations) -> None:
    with qtbot.waitSignal(inline.failed) as failed:
        inline.run(QObject(), not_found)
    assert failed.args == ["It is gone; please look again."]


def test_a_form_can_show_its_trouble_itself(qtbot: QtBot, inline: Operations) -> None:
    troubles: list[EventMateError] = []
    owner = QObject()
    with qtbot.assertNotEmitted(inline.failed):
        inline.run(owner, not_found, failed=troubles.append)
    assert isinstance(troubles[0], NotFound)


def test_a_bug_reaches_the_hook(qtbot: QtBot, background: Operations) -> None:
    owner = QObject()

    def bug() -> int:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        background.fetch(owner, bug, lambda _: None)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


def test_a_closed_page_is_left_alone_but_views_refresh(
    qtbot: QtBot, background: Operations
) -> None:
    owner, gate, values = QObject(), Event(), list[int]()

    def work() -> Outcome[int]:
        gate.wait(5)
        return Outcome(1, Touched.EVENTS)

    with qtbot.waitSignal(background.changed):
        background.run(owner, work, done=values.append)
        shiboken6.delete(owner)
        gate.set()
    assert values == []


def test_only_the_newest_request_of_a_key_is_answered(qtbot: QtBot, background: Operations) -> None:
    owner, gate, begun, values = QObject(), Event(), list[str](), list[str]()

    def search(word: str) -> Callable[[], str]:
        def work() -> str:
            begun.append(word)
            gate.wait(5)
            return word

        return work

    for word in ("l", "lu", "luk"):
        background.fetch(owner, search(word), values.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: not background.is_busy)
    assert values == ["luk"]
    assert "lu" not in begun


def test_closing_waits_for_writes_and_stays_silent_afterwards(qtbot: QtBot) -> None:
    operations = Operations(BackgroundTasks())
    owner, written, values = QObject(), list[int](), list[int]()

    def work() -> Outcome[int]:
        written.append(1)
        return Outcome(1, Touched.CARDS)

    operations.run(owner, work, done=values.append)
    operations.close()
    assert written == [1]
    with qtbot.assertNotEmitted(operations.changed, wait=1):
        pass
    assert values == []


class Listener(QObject):
    """Hears of a report on the thread it was made on, and wishes the work to stop."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self.heard: list[tuple[int, Thread]] = []
        self.answered = Event()
        progress.reported.connect(self.hear)

    @Slot(int, int)
    def hear(self, done: int, _total: int) -> None:
        self.heard.append((done, current_thread()))
        self._progress.cancel()
        self.answered.set()


def test_long_work_reports_and_can_be_stopped(qtbot: QtBot, background: Operations) -> None:
    owner, progress, done = QObject(), Progress(), list[int]()
    listener = Listener(progress)

    def work() -> int:
        step = 0
        while not progress.cancelled:
            step += 1
            progress.report(step, 0)
            listener.answered.wait()
        return step

    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda busy: not busy):
        background.compute(owner, work, done.append)
    assert done == [1]
    assert listener.heard == [(1, current_thread())]


def test_nothing_is_begun_after_closing() -> None:
    operations = Operations(BackgroundTasks())
    owner = QObject()
    operations.close()

    operations.fetch(owner, lambda: 1, lambda _: None)

    assert not operations.is_busy
