"""The agenda of an event: days, stars, search, a list, and the way into a calendar."""

import stat
from pathlib import Path

import pytest
from agenda_stage import AgendaStage
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from still_clock import Clock
from talks_stage import LISBON, talk

from eventmate.domain.events import TalkId
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.agenda.words import clash_words, place_words

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def agenda(qtbot: QtBot, services: Services, operations: Operations) -> AgendaStage:
    return AgendaStage(qtbot, services, operations)


def test_it_opens_on_the_day_that_is_on_at_the_present(agenda: AgendaStage, clock: Clock) -> None:
    assert agenda.tab.tools.days.position == 0
    geometry = agenda.body.layout_shown
    assert geometry is not None
    assert [column.room for column in geometry.columns] == ["Sala Tejo", "Sala Sado", "Jardim"]
    now = geometry.top_of(clock())
    assert agenda.body.offset().y() < now < agenda.body.offset().y() + agenda.body.height()


@pytest.mark.parametrize(("days", "position"), [(-9, 0), (1, 1), (30, 0)])
def test_before_and_after_it_opens_where_one_looks_first(
    qtbot: QtBot,
    services: Services,
    operations: Operations,
    clock: Clock,
    days: int,
    position: int,
) -> None:
    clock.move(days=days)
    assert AgendaStage(qtbot, services, operations).tab.tools.days.position == position


def test_an_event_without_talks_says_so_and_offers_a_schedule(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    stage = AgendaStage(qtbot, services, operations, talks=())
    assert stage.says("No talks yet")
    with qtbot.waitSignal(stage.tab.schedule_requested) as asked:
        stage.tab.bring_in.click()
    assert asked.args == [stage.event.id]


def test_talks_that_begin_together_clash_with_a_room() -> None:
    here, there = talk("16:20", number=1), talk("16:20", room="Sala Sado", number=2)
    later = talk("16:30", room="Sala Sado", number=3)
    assert clash_words(here, [there], LISBON) == "Clash: \u2068Sala Sado\u2069"
    assert clash_words(here, [later], LISBON) == "Clashes with 16:30"
    assert clash_words(here, [there, later], LISBON) == "Clashes with 2 talks"


def test_a_star_comes_and_goes_by_click_and_by_key(agenda: AgendaStage) -> None:
    before = agenda.starred()
    agenda.click("Small teams", star=True)
    assert "Small teams" in agenda.starred()
    assert agenda.tab.pane.currentWidget() is agenda.tab.pane.my_day
    agenda.press(Qt.Key.Key_S)
    assert agenda.starred() == before
    agenda.press(Qt.Key.Key_Space)
    assert "Small teams" in agenda.starred()
    agenda.undo()
    assert agenda.starred() == before
    shown = agenda.body.current_talk()
    assert shown is not None
    assert not shown.is_starred


def test_arrow_keys_move_between_talks_and_each_is_read_aloud(agenda: AgendaStage) -> None:
    agenda.go_to("Tram feeds")
    agenda.press(Qt.Key.Key_Right)
    assert agenda.current() == "GTFS in a hurry"
    agenda.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert agenda.current() == "Data contracts"
    agenda.press(Qt.Key.Key_Right)
    assert agenda.current() == "Ferries and <b>tides</b>"
    ferries = agenda.talk("Ferries")
    said = agenda.body.accessibleDescription()
    assert said.startswith(f"Ferries and <b>tides</b>. {place_words(ferries, LISBON)}")
    assert "Søren Østergaard" in said
    assert "Starred" in said
    assert clash_words(agenda.talk("Ferries"), [agenda.talk("Data contracts")], LISBON) in said
    agenda.press(Qt.Key.Key_End)
    assert agenda.current() == "Picnic"
    assert "Cancelled" in agenda.body.accessibleDescription()
    agenda.press(Qt.Key.Key_Home)
    assert agenda.current() == "Tram feeds without tears"


def test_days_are_changed_by_the_switch_and_by_key(agenda: AgendaStage) -> None:
    agenda.qtbot.keyClick(agenda.body, Qt.Key.Key_PageDown, CONTROL)
    assert agenda.tab.tools.days.position == 1
    agenda.press(Qt.Key.Key_Home)
    assert agenda.current() == "Breakfast for mappers"
    agenda.qtbot.keyClick(agenda.body, Qt.Key.Key_PageDown, CONTROL)
    assert agenda.tab.tools.days.position == 1
    agenda.qtbot.keyClick(agenda.body, Qt.Key.Key_PageUp, CONTROL)
    assert agenda.tab.tools.days.position == 0


def test_many_days_are_chosen_from_a_menu(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    talks = [talk("10:00", day=day) for day in range(9)]
    days = AgendaStage(qtbot, services, operations, talks).tab.tools.days
    assert days.menu_button.isVisible()
    assert len(days.choices.actions()) == 9
    assert not days.back.isEnabled()
    days.on.click()
    assert days.position == 1
    days.choices.actions()[8].trigger()
    assert (days.position, days.on.isEnabled()) == (8, False)


def dimmed(agenda: AgendaStage) -> set[TalkId]:
    geometry = agenda.body.layout_shown
    assert geometry is not None
    return set(geometry.shown.dimmed)


def test_a_click_on_the_star_of_a_talk_that_is_cut_off_stars_it(agenda: AgendaStage) -> None:
    agenda.tab.resize(1026, 420)
    QCoreApplication.processEvents()
    geometry = agenda.body.layout_shown
    assert geometry is not None
    top = geometry.blocks[agenda.talk("Small teams").id].area.top()
    agenda.body.scroll_to(top + 24 - agenda.body.viewport().height())
    before = agenda.body.offset()
    agenda.click("Small teams", star=True)
    assert agenda.body.offset() != before  # all of it has come into sight
    assert "Small teams" in agenda.starred()
    assert not agenda.tab.pane.is_open


def test_a_search_dims_what_lacks_the_words_and_enter_goes_from_one_to_the_next(
    agenda: AgendaStage,
) -> None:
    search = agenda.tab.tools.search
    search.set_text("tram")
    assert agenda.talk("Tram feeds").id not in dimmed(agenda)
    assert agenda.talk("GTFS").id in dimmed(agenda)
    agenda.press(Qt.Key.Key_Return, widget=search.edit)
    assert agenda.current() == "Tram feeds without tears"
    agenda.press(Qt.Key.Key_Return, widget=search.edit)
    assert agenda.tab.tools.days.position == 1
    assert agenda.current() == "Walk: the old tram lines"
    agenda.press(Qt.Key.Key_Return, widget=search.edit)
    assert (agenda.tab.tools.days.position, agenda.current()) == (0, "Tram feeds without tears")
    search.set_text("")
    assert not dimmed(agenda)


def test_a_search_says_where_it_found_something_or_nothing(agenda: AgendaStage) -> None:
    search = agenda.tab.tools.search
    search.set_text("people")
    assert agenda.says("Not on this day, but 2 on", agenda.tab.view)
    agenda.tab.view.elsewhere.click()
    assert agenda.current() == "Breakfast for mappers"
    assert not agenda.tab.view.note.isVisible()
    search.set_text("zebra")
    assert agenda.says("No talk has \u2068zebra\u2069.", agenda.tab.view)
    assert not agenda.tab.view.elsewhere.isVisible()


def test_a_search_stays_when_stars_change(agenda: AgendaStage) -> None:
    agenda.tab.tools.search.set_text("gtfs")
    agenda.go_to("GTFS")
    agenda.press(Qt.Key.Key_S)
    assert agenda.talk("GTFS").id not in dimmed(agenda)
    assert agenda.talk("Small teams").id in dimmed(agenda)


def test_starred_only_leaves_out_the_rest_and_says_when_nothing_is_left(
    agenda: AgendaStage,
) -> None:
    agenda.tab.tools.starred_only.setChecked(True)
    geometry = agenda.body.layout_shown
    assert geometry is not None
    assert agenda.talk("GTFS").id not in geometry.blocks
    assert agenda.talk("Data contracts").id in geometry.blocks
    agenda.tab.tools.days.step(1)
    assert agenda.says("Nothing starred on this day")
    agenda.tab.view.all_requested.emit()
    assert not agenda.says("Nothing starred on this day")


def test_the_list_shows_the_same_talks_with_the_same_keys(agenda: AgendaStage) -> None:
    agenda.go_to("Small teams")
    agenda.tab.tools.list_switch.click()
    view = agenda.tab.view.list
    assert view.isVisible()
    assert agenda.current() == "Small teams"
    model = view.model_shown
    assert [item.title for item in model.talks][:2] == [
        "GTFS in a hurry",
        "Tram feeds without tears",
    ]
    agenda.press(Qt.Key.Key_S, widget=view)
    assert "Small teams" in agenda.starred()
    assert "Starred" in str(model.index(model.row_of(agenda.talk("Small teams").id) or 0).data())
    agenda.press(Qt.Key.Key_Return, widget=view)
    assert agenda.tab.pane.is_open
    agenda.tab.tools.search.set_text("gtfs")
    assert [item.title for item in model.talks] == ["GTFS in a hurry"]
    agenda.tab.tools.search.set_text("")
    agenda.go_to("Small teams")
    agenda.tab.tools.list_switch.click()
    assert (agenda.body.isVisible(), agenda.current()) == (True, "Small teams")


def test_the_time_moves_on_while_the_agenda_shows(agenda: AgendaStage, clock: Clock) -> None:
    assert agenda.says("Now", agenda.tab.pane.my_day)
    assert agenda.tab.minute.isActive()
    clock.move(minutes=35)
    agenda.tab.minute.timeout.emit()
    assert not agenda.says("Now", agenda.tab.pane.my_day)
    agenda.tab.hide()
    assert not agenda.tab.minute.isActive()


def test_starred_talks_are_written_into_a_calendar(agenda: AgendaStage, tmp_path: Path) -> None:
    said: list[str] = []
    agenda.operations.performed.connect(lambda _, sentence: said.append(sentence))
    agenda.tab.tools.calendar.click()
    (dialog,) = agenda.tab.findChildren(QFileDialog)
    path = tmp_path / "mine.ics"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 5
    assert text.count("BEGIN:VALARM") == 5
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert any("mine.ics" in sentence for sentence in said)


def test_without_a_star_nothing_goes_into_a_calendar(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    stage = AgendaStage(qtbot, services, operations, [talk("10:00")])
    assert not stage.tab.tools.calendar.isEnabled()
    assert "Star a talk first" in stage.tab.tools.calendar.toolTip()


def test_a_tip_tells_everything_of_the_talk_below_the_mouse_as_plain_text(
    agenda: AgendaStage,
) -> None:
    geometry = agenda.body.layout_shown
    assert geometry is not None
    area = geometry.blocks[agenda.talk("Ferries").id].area.translated(-agenda.body.offset())
    agenda.qtbot.mouseMove(agenda.body.viewport(), area.center())
    agenda.qtbot.waitUntil(lambda: "tides" in agenda.body.viewport().toolTip())
    assert "&lt;b&gt;tides" in agenda.body.viewport().toolTip()


def test_the_search_is_reached_by_its_usual_key(agenda: AgendaStage) -> None:
    agenda.go_to("GTFS")
    agenda.qtbot.keyClick(agenda.body, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is agenda.tab.tools.search.edit
    agenda.press(Qt.Key.Key_Down, widget=agenda.tab.tools.search.edit)
    assert QApplication.focusWidget() is agenda.body


def test_another_event_begins_afresh_and_the_day_is_remembered(
    agenda: AgendaStage, services: Services
) -> None:
    agenda.tab.tools.days.step(1)
    agenda.tab.tools.search.set_text("tram")
    other = services.events.add(agenda.event.draft, [talk("10:00", title="Elsewhere")]).value
    agenda.tab.show_event(services.events.get(other))
    assert agenda.tab.tools.search.text == ""
    assert agenda.tab.tools.days.position == 0
    agenda.tab.show_event(agenda.event)
    assert agenda.tab.tools.days.position == 1


def test_a_narrow_window_folds_what_it_can(agenda: AgendaStage) -> None:
    agenda.tab.resize(784, 520)
    QCoreApplication.processEvents()
    assert agenda.tab.pane.width() == 240
    assert agenda.tab.tools.calendar.width() == agenda.tab.tools.calendar.height()
    geometry = agenda.body.layout_shown
    assert geometry is not None
    assert geometry.width == agenda.body.viewport().width()
