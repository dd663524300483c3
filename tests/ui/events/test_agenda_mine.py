"""What is mine in an agenda: my day, choices between talks, notes and questions."""

import pytest
from agenda_stage import AgendaStage
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from talks_stage import talk

from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.agenda.talk_details import TalkDetails
from eventmate.ui.widgets.button import IconButton


@pytest.fixture
def agenda(qtbot: QtBot, services: Services, operations: Operations) -> AgendaStage:
    return AgendaStage(qtbot, services, operations)


def names(agenda: AgendaStage) -> list[str]:
    QCoreApplication.sendPostedEvents()
    return [row.accessibleName() for row in agenda.tab.pane.my_day.rows]


def test_my_day_lines_up_what_is_starred(agenda: AgendaStage) -> None:
    first, now, gone = names(agenda)
    assert "Tram feeds without tears" in first
    assert "2 questions ready" in first
    assert now.startswith("Now, Real-time feeds nobody trusts")
    assert "until" in now
    assert gone.endswith("Picnic, Cancelled")
    assert agenda.says("5 starred", agenda.tab.pane.my_day)


def test_one_of_two_talks_at_the_same_time_is_chosen_and_undone(agenda: AgendaStage) -> None:
    said: list[str] = []
    agenda.operations.performed.connect(lambda _, sentence: said.append(sentence))
    (note,) = agenda.tab.pane.my_day.notes
    assert note.accessibleName() == "Two talks overlap"
    ferries, _ = note.lines
    assert ferries.accessibleName().startswith("Ferries and <b>tides</b>")
    ferries.click()
    assert "Data contracts" not in agenda.starred()
    assert "Ferries and <b>tides</b>" in agenda.starred()
    assert agenda.tab.pane.my_day.notes == []
    assert "lost its star" in said[-1]
    agenda.undo()
    assert "Data contracts" in agenda.starred()
    assert len(agenda.tab.pane.my_day.notes) == 1


def test_arrow_keys_choose_no_talk_by_themselves(agenda: AgendaStage) -> None:
    (note,) = agenda.tab.pane.my_day.notes
    before = agenda.starred()
    note.lines[0].setFocus()
    agenda.press(Qt.Key.Key_Down, widget=note.lines[0])
    assert agenda.starred() == before
    agenda.press(Qt.Key.Key_Return, widget=note.lines[1])
    assert "Ferries and <b>tides</b>" not in agenda.starred()


def test_a_choice_among_many_keeps_what_does_not_clash_with_it(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    talks = [
        talk(start, 60, room, title=start, is_starred=True)
        for start, room in (("10:00", "A"), ("10:30", "B"), ("11:00", "C"))
    ]
    stage = AgendaStage(qtbot, services, operations, talks)
    (note,) = stage.tab.pane.my_day.notes
    assert note.accessibleName() == "3 talks overlap"
    note.lines[0].click()
    assert stage.starred() == ["10:00", "11:00"]


def test_rows_that_say_the_same_stay_and_the_keyboard_stays_on_a_changed_one(
    agenda: AgendaStage,
) -> None:
    first, now, _ = agenda.tab.pane.my_day.rows
    now.setFocus()
    agenda.tab.keeper.ask(agenda.talk("Real-time").id, ["Since when?"])
    kept, changed, _ = agenda.tab.pane.my_day.rows
    assert kept is first
    assert changed is not now
    assert "1 question ready" in changed.accessibleName()
    assert QApplication.focusWidget() is changed


def test_a_day_of_very_many_stars_is_whole_in_the_end_and_in_order(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    talks = [
        talk(f"{hour:02}:{at:02}", 20, is_starred=True) for hour in range(8, 23) for at in (0, 30)
    ]
    stage = AgendaStage(qtbot, services, operations, talks)
    my_day = stage.tab.pane.my_day

    def tops() -> list[int]:
        return [row.y() for row in my_day.rows]

    qtbot.waitUntil(lambda: len(set(tops())) == len(talks))
    assert tops() == sorted(tops())
    assert [row.entry.talk.starts_at for row in my_day.rows] == [item.starts_at for item in talks]
    kept = my_day.rows[0]
    stage.tab.keeper.star([my_day.rows[20].entry.talk.id], starred=False)
    assert len(my_day.rows) == len(talks) - 1
    assert my_day.rows[0] is kept


def test_details_are_made_when_a_talk_is_opened(agenda: AgendaStage) -> None:
    assert not agenda.tab.findChildren(TalkDetails)
    agenda.tab.flush()
    agenda.click("Small teams")
    (details,) = agenda.tab.findChildren(TalkDetails)
    assert details.isVisible()


def test_a_walk_there_is_no_time_for_is_said(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    talks = [talk("10:00", 60, "A", is_starred=True), talk("11:02", 30, "B", is_starred=True)]
    stage = AgendaStage(qtbot, services, operations, talks)
    assert stage.says("2 min from \u2068A\u2069", stage.tab.pane.my_day)
    assert not stage.tab.pane.my_day.notes


def test_a_day_without_stars_says_how_they_come(agenda: AgendaStage) -> None:
    agenda.tab.tools.days.step(1)
    assert agenda.says("Star the talks you want to hear", agenda.tab.pane.my_day)


def test_details_open_by_enter_follow_the_keyboard_and_close_by_escape(
    agenda: AgendaStage,
) -> None:
    details = agenda.tab.pane.details
    agenda.go_to("Ferries")
    agenda.press(Qt.Key.Key_Return)
    assert details.isVisible()
    assert agenda.says("Ferries and <b>tides</b>", details)
    assert agenda.says("Delay models", details)
    assert details.link.label == "talks.example"
    agenda.press(Qt.Key.Key_Left)
    assert agenda.says("Data contracts", details)
    agenda.press(Qt.Key.Key_Escape, widget=details)
    assert not details.isVisible()
    assert QApplication.focusWidget() is agenda.body


def test_a_talk_of_my_day_opens_and_is_shown_in_the_grid(agenda: AgendaStage) -> None:
    row = agenda.tab.pane.my_day.rows[0]
    agenda.press(Qt.Key.Key_Return, widget=row)
    assert agenda.tab.pane.is_open
    assert agenda.current() == "Tram feeds without tears"


def test_details_give_and_take_the_star(agenda: AgendaStage) -> None:
    agenda.click("Small teams")
    star = agenda.tab.pane.details.star
    assert star.accessibleName() == "Star this talk"
    star.click()
    assert "Small teams" in agenda.starred()
    assert star.accessibleName() == "Take the star away"
    star.click()
    assert "Small teams" not in agenda.starred()


def test_note_and_questions_are_kept_when_the_field_is_left(agenda: AgendaStage) -> None:
    agenda.click("Ferries")
    fields = agenda.tab.pane.details.fields
    fields.note.edit.setFocus()
    fields.note.edit.setPlainText("Sit in front")
    fields.questions.edit.setFocus()
    assert agenda.talk("Ferries").note == "Sit in front"
    fields.questions.edit.setPlainText("Why  tides?\n\nWhose ferries?")
    agenda.click("Small teams")
    assert agenda.talk("Ferries").questions == ("Why tides?", "Whose ferries?")
    assert fields.note.text == ""
    agenda.click("Ferries")
    assert fields.note.text == "Sit in front"
    agenda.undo()
    assert agenda.talk("Ferries").questions == ()
    assert fields.questions.text == ""


def test_what_is_half_typed_stays_while_stars_change_and_is_kept_at_the_end(
    agenda: AgendaStage,
) -> None:
    agenda.click("Ferries")
    fields = agenda.tab.pane.details.fields
    fields.note.edit.setPlainText("Half a")
    agenda.tab.pane.details.star.click()
    assert fields.note.text == "Half a"
    agenda.tab.flush()
    assert agenda.talk("Ferries").note == "Half a"


def test_an_idea_becomes_my_question_and_can_be_edited(agenda: AgendaStage) -> None:
    agenda.click("Ferries")
    fields = agenda.tab.pane.details.fields
    QCoreApplication.sendPostedEvents()
    take = next(
        button
        for button in fields.findChildren(IconButton)
        if button.isVisible() and "elay models" in button.accessibleName()
    )
    idea = take.accessibleName().removeprefix("Make this question mine: ")
    take.click()
    assert agenda.talk("Ferries").questions == (idea,)
    assert fields.questions.text == idea
    shown = [b for b in fields.findChildren(IconButton) if b.isVisible()]
    assert not any(idea in button.accessibleName() for button in shown)


def test_my_day_offers_what_to_ask_after_the_talk_that_runs(agenda: AgendaStage) -> None:
    ask = agenda.tab.pane.my_day.ask
    agenda.qtbot.waitUntil(ask.isVisible)
    assert agenda.says("To ask after this talk", ask)
    first = ask.question.text()
    ask.another.click()
    second = ask.question.text()
    assert second != first
    ask.keep.click()
    assert agenda.talk("Real-time").questions == (second,)
    assert agenda.says("Your own question", ask)


def test_a_speaker_becomes_a_target(agenda: AgendaStage, services: Services) -> None:
    agenda.click("Ferries")
    QCoreApplication.sendPostedEvents()
    found = agenda.tab.pane.details.findChildren(IconButton)
    _, second = [b for b in found if b.isVisible() and "a target" in b.accessibleName()]
    second.click()
    assert [target.name for target in services.targets.of_event(agenda.event.id)] == ["石田 遥"]


def test_a_long_abstract_is_folded(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    text = "Delay models. " * 60 + "The end."
    stage = AgendaStage(qtbot, services, operations, [talk("16:00", title="Long", abstract=text)])
    stage.click("Long")
    details = stage.tab.pane.details
    assert not stage.says("The end.", details)
    details.unfold.click()
    assert stage.says("The end.", details)
    assert details.unfold.label == "Show less"


def meet(agenda: AgendaStage) -> list[str]:
    """Whom I want to meet there."""
    here = agenda.services.event_people.overview(agenda.event.id)
    return [each.target.name for each in here.targets]


@pytest.mark.parametrize("shows_list", [False, True])
def test_a_speaker_becomes_a_target_with_one_key(agenda: AgendaStage, *, shows_list: bool) -> None:
    agenda.tab.view.show_list(shows_list)
    agenda.go_to("GTFS")
    view = agenda.tab.view.list if shows_list else agenda.body
    agenda.press(Qt.Key.Key_T, widget=view)
    assert meet(agenda) == ["Fionnuala Ní Bhriain"]
    agenda.undo()
    assert meet(agenda) == []


def test_of_several_speakers_a_small_menu_asks_for_one(agenda: AgendaStage) -> None:
    menu = agenda.tab.speakers.menu(agenda.talk("Ferries"))
    first, other = menu.actions()
    assert "Søren Østergaard" in first.text()
    assert menu.activeAction() is first
    other.trigger()
    assert meet(agenda) == ["石田 遥"]


def test_a_talk_without_speakers_says_so(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    stage = AgendaStage(qtbot, services, operations, (talk("09:00", title="Lunch", speakers=()),))
    told: list[str] = []
    operations.failed.connect(told.append)
    stage.go_to("Lunch")
    stage.press(Qt.Key.Key_T)
    assert told == ["The schedule names no speaker for this talk."]


def test_enter_leads_into_the_details_and_escape_back(agenda: AgendaStage) -> None:
    agenda.go_to("GTFS")
    agenda.press(Qt.Key.Key_Return)
    inside = QApplication.focusWidget()
    assert inside is not None
    assert agenda.tab.pane.details.isAncestorOf(inside)
    agenda.press(Qt.Key.Key_Escape, widget=agenda.tab.pane.details.back)
    assert QApplication.focusWidget() is agenda.body
