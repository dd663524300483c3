"""When the camera looks, and what counts as new, by a clock the test moves."""

from collections.abc import Iterator

import pytest
from film import RAJ, SARA, Film
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eventmate.devices.scanner import Scanner
from eventmate.domain.codes import Code, FoundCode
from eventmate.services.reading import find_in_frame
from eventmate.settings import Preferences
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.watch import CHOICE_STAYS, Watch

CORNERS = ((0, 0), (9, 0), (9, 9), (0, 9))


class Bench:
    """A watch over an empty page, and the seconds it goes by."""

    def __init__(self, preferences: Preferences, operations: Operations) -> None:
        self.seconds = 0.0
        self.film, self.page = Film("lid"), QWidget()
        self.scanner = Scanner(find_in_frame)
        self.watch = Watch(
            self.film,
            self.scanner,
            preferences,
            operations,
            self.page,
            lambda: self.seconds,
            lambda: self.seconds,
        )
        self.met: list[Code] = []
        self.watch.met.connect(self.met.append)

    def see(self, *texts: str) -> None:
        """Find codes in a frame."""
        self.watch.look_at_codes(tuple(FoundCode(text, CORNERS) for text in texts))


@pytest.fixture
def bench(qtbot: QtBot, preferences: Preferences, operations: Operations) -> Iterator[Bench]:
    made = Bench(preferences, operations)
    qtbot.addWidget(made.page)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    made.page.close()
    made.scanner.close()


def test_thirty_seconds_out_of_sight_make_it_new(bench: Bench) -> None:
    for _ in range(300):
        bench.see(SARA)
        bench.seconds += 0.1
    assert len(bench.met) == 1
    bench.seconds += 31
    bench.see(SARA)
    assert len(bench.met) == 2


def test_what_could_not_be_saved_is_met_again(bench: Bench) -> None:
    bench.see(SARA)
    bench.watch.forget(SARA)
    bench.see(SARA)
    assert len(bench.met) == 2


def test_one_overlooked_code_does_not_settle_a_choice(bench: Bench) -> None:
    bench.see(SARA, RAJ)
    bench.see(SARA)
    assert bench.met == []
    assert len(bench.watch.choice) == 2


@pytest.mark.parametrize("is_mirror", [True, False])
def test_codes_are_counted_as_they_are_shown(
    bench: Bench, preferences: Preferences, is_mirror: bool
) -> None:
    preferences.change(mirror=is_mirror)
    right = ((50, 0), (59, 0), (59, 9), (50, 9))
    bench.watch.look_at_codes((FoundCode(SARA, right), FoundCode(RAJ, CORNERS)))
    counted = [code.text for code in bench.watch.choice]
    assert counted == ([SARA, RAJ] if is_mirror else [RAJ, SARA])


def test_a_choice_is_over_when_the_codes_are_gone(bench: Bench) -> None:
    bench.see(SARA, RAJ)
    bench.watch.pick(7)
    assert bench.met == []
    bench.seconds += CHOICE_STAYS + 1
    bench.see("T-1047")
    assert [code.text for code in bench.met] == ["T-1047"]
    assert bench.watch.choice == ()


def test_after_a_sleep_the_camera_is_opened_afresh(bench: Bench) -> None:
    bench.seconds += 5
    bench.watch.notice_sleep()
    assert bench.film.starts == 1
    bench.seconds += 3600
    bench.watch.notice_sleep()
    assert bench.film.starts == 2
    assert bench.film.is_on


def test_a_minimised_window_needs_no_camera(qtbot: QtBot, bench: Bench) -> None:
    bench.page.setWindowState(Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(lambda: not bench.film.is_on)
    bench.page.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(lambda: bench.film.is_on)


def test_nothing_is_met_while_paused(bench: Bench) -> None:
    bench.watch.rest("paused", True)
    bench.see(SARA)
    assert bench.met == []
    bench.watch.try_again()
    assert not bench.film.is_on
