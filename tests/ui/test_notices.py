"""A notice a day: a count, never a name."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from follow_ups_stage import People
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.services.bundle import Services
from eventmate.ui.notices import OF_THE_DAY, Notices, Tray
from eventmate.ui.operations import Operations


class Machine:
    """Stands in for the system's notices."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.click: Callable[[], None] = lambda: None
        self.shows = True

    def tell(self, words: str, clicked: Callable[[], None]) -> bool:
        """Remember the words."""
        if self.shows:
            self.said.append(words)
            self.click = clicked
        return self.shows


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def notices(services: Services, operations: Operations, machine: Machine) -> Notices:
    return Notices(services, operations, machine.tell)


def test_what_is_due_is_counted_once_a_day(
    services: Services, operations: Operations, notices: Notices, machine: Machine
) -> None:
    People(services).plan("Sara Kim", -1)
    People(services).plan("Marek Nowy")
    People(services).plan("Ben Whitaker", 3)
    notices.start()
    assert machine.said == ["2 follow-ups are due today."]
    Notices(services, operations, machine.tell).start()
    assert len(machine.said) == 1


def test_nothing_due_is_not_worth_a_word(
    services: Services, notices: Notices, machine: Machine
) -> None:
    notices.start()
    assert machine.said == []
    assert services.preferences.current.notified_on == ""


def test_the_setting_keeps_it_quiet(services: Services, notices: Notices, machine: Machine) -> None:
    People(services).plan("Sara Kim")
    services.preferences.change(notify_due=False)
    notices.start()
    assert machine.said == []


def test_a_machine_without_notices_is_asked_again_later(
    services: Services, notices: Notices, machine: Machine
) -> None:
    People(services).plan("Sara Kim")
    machine.shows = False
    notices.start()
    assert services.preferences.current.notified_on == ""
    machine.shows = True
    notices.start()
    assert machine.said == ["1 follow-up is due today."]


def test_a_window_left_open_wakes_to_a_new_day(
    qtbot: QtBot,
    services: Services,
    operations: Operations,
    notices: Notices,
    machine: Machine,
    clock: Clock,
) -> None:
    People(services).plan("Sara Kim", 1)
    notices.start()
    notices.look_again()
    assert machine.said == []
    clock.now += timedelta(days=1)
    with qtbot.waitSignal(operations.changed) as told:
        notices.look_again()
    assert told.args == [OF_THE_DAY]
    assert machine.said == ["1 follow-up is due today."]


def test_a_click_leads_to_the_queue(
    qtbot: QtBot, services: Services, notices: Notices, machine: Machine
) -> None:
    People(services).plan("Sara Kim")
    notices.start()
    with qtbot.waitSignal(notices.clicked):
        machine.click()


def test_a_screen_without_a_tray_shows_nothing() -> None:
    assert not Tray().tell("1 follow-up is due today.", lambda: None)
