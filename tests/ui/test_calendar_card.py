"""The calendar file is chosen in the settings and kept in step by the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.encounters import Place
from eventmate.services.bundle import Services
from eventmate.services.calendar_feed import FILE
from eventmate.ui.calendar_keeper import CalendarKeeper
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.calendar_card import CalendarCard


@pytest.fixture
def card(qtbot: QtBot, services: Services, operations: Operations) -> CalendarCard:
    services.captures.line(read_burst("Ana Sousa", services.keeping.today()), Place())
    made = CalendarCard(services, operations)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_folder_is_chosen_and_let_go(card: CalendarCard, tmp_path: Path) -> None:
    assert not card.stop.isVisible()
    card.move_to(tmp_path)
    assert (tmp_path / FILE).exists()
    assert card.stop.isVisible()
    assert card.choose.label == "Another folder"
    card.stop.click()
    assert not (tmp_path / FILE).exists()
    assert card.choose.label == "Choose a folder"


def test_details_are_written_when_they_are_wanted(
    card: CalendarCard, services: Services, operations: Operations, tmp_path: Path
) -> None:
    keeper = CalendarKeeper(services, operations)
    services.captures.line(read_burst("Raj ; trams", services.keeping.today()), Place())
    card.move_to(tmp_path)
    assert b"trams" not in (tmp_path / FILE).read_bytes()
    card.details.click()
    keeper.flush()
    assert b"trams" in (tmp_path / FILE).read_bytes()


def test_a_change_is_written_soon_and_at_the_latest_when_the_window_closes(
    qtbot: QtBot, card: CalendarCard, services: Services, operations: Operations, tmp_path: Path
) -> None:
    card.move_to(tmp_path)
    keeper = CalendarKeeper(services, operations)
    ids = [each.follow_up.id for each in services.follow_ups.queue()]
    with qtbot.waitSignal(keeper.pause.timeout):
        operations.run(QObject(), lambda: services.follow_ups.done(ids))
    assert b"VEVENT" not in (tmp_path / FILE).read_bytes()

    operations.run(QObject(), services.undo.undo)
    keeper.flush()
    assert b"VEVENT" in (tmp_path / FILE).read_bytes()


def test_trouble_is_told_once(
    card: CalendarCard, services: Services, operations: Operations, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    card.move_to(folder)
    (folder / FILE).unlink()
    folder.rmdir()
    keeper = CalendarKeeper(services, operations)
    told: list[str] = []
    operations.failed.connect(told.append)
    keeper.keep_now()
    keeper.keep_now()
    assert len(told) == 1
    folder.mkdir()
    keeper.keep_now()
    assert (folder / FILE).exists()
