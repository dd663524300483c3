"""A whole event in one go: from its schedule to the goal that ticks when somebody is met there."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot
from research_stage import Research, write_schedule
from window_stage import Evening

from eventmate.domain.contacts import ContactQuery
from eventmate.domain.event_people import Question
from eventmate.domain.events import Event
from eventmate.domain.goals import Measure
from eventmate.domain.targets import Target
from eventmate.services.bundle import Services
from eventmate.ui.mission.card import MissionCard
from eventmate.ui.pages.events.agenda.tab import AgendaTab
from eventmate.ui.pages.events.brief.tab import BriefTab
from eventmate.ui.pages.events.overview.tab import OverviewTab
from eventmate.ui.pages.events.people.people_card import PeopleCard
from eventmate.ui.pages.events.people.person_picker import PersonPicker
from eventmate.ui.pages.events.people.tab import PeopleTab
from eventmate.ui.pages.events.people.target_row import TargetRow
from eventmate.ui.pages.goals.goal_dialog import GoalDialog
from eventmate.ui.pages.goals.goals_card import GoalsCard
from eventmate.ui.widgets.button import Button

STARRED = ["Trams in heavy rain", "Closing the umbrella"]
# Two contacts of the sample library: one who works elsewhere by now, one without a firm.
PEOPLE = """Name,Title,Company,E-mail
Amina Diallo,Head of maps,Quayside Maps,
Reka Kovacs,Planner,,
Nadia Brook,Engineer,Gutter Works,nadia@gutter.example
Ivo Lund,Editor,Wet Feet Weekly,ivo@feet.example
"""
KNOWN = {"Amina Diallo": "Amina Diallo", "Reka Kovacs": "Réka Kovács"}  # as listed, as known
TARGETS = {
    "Nadia Brook": "How do your gutters measure a downpour?",
    "Joaquim Lopes": "Which line stops first when it pours?",
    "Amina Diallo": "What brought you to Quayside?",
}
GOALS = {Measure.NEW_PEOPLE: "Someone who knows rain", Measure.CONVERSATIONS: ""}


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    made = Evening(qtbot, tmp_path / "library")
    yield made
    made.close()


def shows(card: PeopleCard | GoalsCard, count: int) -> bool:
    return len(card.rows) == count


def is_answered(tab: PeopleTab, question: Question) -> bool:
    return question not in [row.question for row in tab.card.question_rows]


def is_open(tab: PeopleTab, row: TargetRow) -> bool:
    return tab.pane.shown == row.target


def has_question(row: TargetRow) -> bool:
    return "1 question" in row.accessibleName()


def star_talks(research: Research, event: Event) -> None:
    """One by the keyboard, one by a click on its star."""
    agenda = research.click_tab("Agenda", AgendaTab)
    research.until(lambda: agenda.keeper.agenda is not None)
    body = agenda.view.grid.body
    body.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_S):
        QTest.keyClick(body, key)
    research.see("1 starred", agenda.pane)
    assert body.layout_shown is not None
    last = max(body.layout_shown.blocks.values(), key=lambda block: block.area.top())
    star = last.area.topRight() - body.offset() + QPoint(-10, 10)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=star)
    research.see("2 starred", agenda.pane)
    for title in STARRED:
        research.see(title, agenda.pane.my_day)

    def starred(services: Services) -> list[str]:
        return [talk.title for talk in services.talks.of_event(event.id).talks if talk.is_starred]

    assert research.stored(starred) == STARRED


def bring_people_in(research: Research, event: Event, folder: Path) -> PeopleTab:
    """Let the list fall onto the tab, and say of two that they are those I know."""
    path = folder / "people.csv"
    path.write_text(PEOPLE, "utf-8")
    tab = research.click_tab("People", PeopleTab)
    research.let_fall(path, tab)
    asked = []
    for _ in KNOWN:
        research.until(lambda: bool(tab.card.question_rows))
        first = tab.card.question_rows[0]
        asked.append(first.question.name)
        research.see(f"Is this the \u2068{asked[-1]}\u2069 you know?", tab.card)
        research.click(first.yes)
        research.until(partial(is_answered, tab, first.question))
    assert sorted(asked) == sorted(KNOWN.values())

    def known(services: Services) -> dict[str, str]:
        people = services.event_people.people(event.id)
        ids = {each.person.name: each.contact for each in people if each.contact is not None}
        return {
            name: services.contacts.page(known).contact.details.name for name, known in ids.items()
        }

    assert research.stored(known) == KNOWN
    return tab


def add_targets(research: Research, tab: PeopleTab, event: Event) -> None:
    """Three people to meet, each with a question."""
    buttons = tab.header_controls()[0].findChildren(Button)
    research.click(next(each for each in buttons if each.label == "Add target"))
    picker = research.dialog(PersonPicker)
    research.until(lambda: picker.model.rowCount() >= len(PEOPLE.splitlines()) - 1)
    for count, name in enumerate(TARGETS, start=1):
        QTest.keyClicks(picker.field.edit, name)
        QTest.keyClick(picker.field.edit, Qt.Key.Key_Return)
        research.until(partial(shows, tab.card, count))
    research.click(next(b for b in picker.findChildren(Button) if b.label == "Done"))
    for row in tab.card.rows:
        research.click(row)
        research.until(partial(is_open, tab, row))
        research.click(tab.pane.questions.add)
        QTest.keyClicks(tab.pane.questions.adding, TARGETS[row.here.target.name])
        QTest.keyClick(tab.pane.questions.adding, Qt.Key.Key_Return)
        research.until(partial(has_question, row))
    research.see("3, of whom you know 1", tab.card)
    assert {each.name: each.draft.questions for each in stored_targets(research, event)} == {
        name: (question,) for name, question in TARGETS.items()
    }


def stored_targets(research: Research, event: Event) -> list[Target]:
    return research.stored(lambda services: services.targets.of_event(event.id))


def set_goals(research: Research, event: Event) -> None:
    overview = research.click_tab("Overview", OverviewTab)
    for count, (measure, text) in enumerate(GOALS.items(), start=1):
        research.click(overview.header_controls()[-1])
        form = research.dialog(GoalDialog)
        form.measure.combo.setCurrentIndex(list(Measure).index(measure))
        form.measure.combo.activated.emit(form.measure.combo.currentIndex())
        form.wanted.setValue(2)
        QTest.keyClicks(form.text.edit, text)
        QTest.keyClick(form.text.edit, Qt.Key.Key_Return)
        research.until(partial(shows, overview.goals, count))
    research.see("0 of 2 reached", overview.goals)
    goals = research.stored(lambda services: services.goals.of_event(event.id))
    assert [(goal.draft.measure, goal.reached, goal.draft.wanted) for goal in goals] == [
        (measure, 0, 2) for measure in GOALS
    ]


def print_to_pdf(research: Research, path: Path) -> str:
    """What is written on the pages of the brief once they are saved, without the blanks."""
    brief = research.click_tab("Brief", BriefTab)
    research.until(lambda: bool(brief.pages))
    research.click(brief.save)
    dialog = research.dialog(QFileDialog)
    dialog.selectFile(str(path))
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    research.click(buttons.button(QDialogButtonBox.StandardButton.Save))
    research.see(f"Saved as {path}.")
    document = QPdfDocument()
    document.load(str(path))
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    bare = "".join("".join(pages).split())
    return f"{bare} {bare[::-1]}"  # what is folded over stands on its head


def capture_on_mission_card(research: Research, event: Event) -> None:
    """Nadia, written down on the card while the second talk runs; its goals tick."""
    research.click_tab("Agenda", AgendaTab)
    research.click(research.view.mission)

    def cards() -> list[MissionCard]:
        shown = QApplication.topLevelWidgets()
        return [each for each in shown if isinstance(each, MissionCard) and each.isVisible()]

    research.until(lambda: bool(cards()) and event.name in cards()[0].windowTitle())
    (card,) = cards()
    research.see(STARRED[0], card.body)
    where = card.capture.where
    research.until(lambda: where.running is not None and where.running.event.id == event.id)
    goals = card.body.content.goals
    assert [cell.goal.reached for cell in goals.cells] == [0, 0]
    typed = "Nadia Brook, Gutter Works, nadia@gutter.example; we spoke of gutters that count"
    QTest.keyClicks(card.capture.line.edit, typed)
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    research.until(lambda: [cell.goal.reached for cell in goals.cells] == [1, 1])
    research.see("Nadia Brook", card.said)
    for words in ("1 of 2 new people", "1 of 2 conversations"):
        research.see(words, goals)
    card.close()


def test_from_the_schedule_to_the_goal_that_ticks(
    qtbot: QtBot, evening: Evening, tmp_path: Path
) -> None:
    research = Research(qtbot, evening)
    event = research.drop(write_schedule(tmp_path))
    star_talks(research, event)
    add_targets(research, bring_people_in(research, event, tmp_path), event)
    set_goals(research, event)

    written = print_to_pdf(research, tmp_path / "brief.pdf")
    for words in (event.name, *STARRED, *TARGETS, *TARGETS.values(), "Someone who knows rain"):
        assert "".join(words.split()) in written

    capture_on_mission_card(research, event)
    found = research.stored(lambda services: services.contacts.find(ContactQuery("nadia brook"), 2))
    (nadia,) = found.rows
    (met,) = research.stored(lambda services: services.contacts.page(nadia.id).encounters)
    assert (met.place.event, met.place.room, met.place.talk) == (event.id, "Sala Norte", STARRED[0])
    met_of = {each.name: each.met_at is not None for each in stored_targets(research, event)}
    assert met_of == {name: name == "Nadia Brook" for name in TARGETS}

    # Back in the window the goals have ticked, and whom I met is no longer to be met.
    overview = research.click_tab("Overview", OverviewTab)
    research.until(lambda: [row.goal.reached for row in overview.goals.rows] == [1, 1])
    people = research.click_tab("People", PeopleTab)
    research.until(
        lambda: (
            [row.here.target.name for row in people.card.rows if row.here.target.met_at]
            == ["Nadia Brook"]
        )
    )
