"""The People tab: whom to meet and why, who is known there, what to ask, all by keyboard."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import Place
from eventmate.domain.events import EventDraft, EventId, Talk, TalkId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.targets import Target, TargetDraft
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_tabs import PEOPLE, tab_entries
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events.people.details_dialog import DetailsDialog
from eventmate.ui.pages.events.people.list_dialog import FIELDS, ListDialog
from eventmate.ui.pages.events.people.person_picker import PersonPicker
from eventmate.ui.pages.events.people.tab import PeopleTab
from eventmate.ui.pages.openers.picker import OpenerPicker
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button

TODAY = date(2026, 10, 14)
ALT = Qt.KeyboardModifier.AltModifier
LIST = """Name,Title,Company,E-mail
Sara Kim,Engineer,Acme,sara@acme.example
Tom Lee,Founder,Firm,tom@firm.example
Ion Pop,Vector search engineer,Lab,
"""


class People:
    """An event's page with its people in front."""

    def __init__(self, services: Services, operations: Operations, event: EventId) -> None:
        self.services = services
        self.event = event
        self.view = EventView(services, operations, tab_entries(services, operations))
        self.view.resize(1072, 800)
        self.view.show()
        self.view.show_event(services.events.get(event), PEOPLE)
        tab = self.view.tab
        assert isinstance(tab, PeopleTab)
        self.tab = tab

    @property
    def names(self) -> list[str]:
        self.settle()
        return [each.here.target.name for each in self.tab.card.rows]

    @property
    def suggested(self) -> list[str]:
        self.settle()
        return [each.suggested.person.person.name for each in self.tab.suggestions.rows]

    def target(self, place: int = 0) -> Target:
        return self.services.targets.of_event(self.event)[place]

    def settle(self) -> None:
        """Let what waits a moment happen."""
        self.tab.around.look_if_stale()
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def says(self, words: str, within: QWidget | None = None) -> bool:
        QCoreApplication.sendPostedEvents()
        labels = (within or self.view).findChildren(PlainLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def button(self, label: str) -> Button:
        QCoreApplication.sendPostedEvents()
        buttons = self.view.findChildren(Button)
        return next(each for each in buttons if each.label == label and each.isVisible())

    def dialog(self) -> ListDialog:
        return self.view.window().findChildren(ListDialog)[-1]

    def bring_in(self, text: str = LIST, name: str = "list.csv") -> None:
        mime = QMimeData()
        mime.setText(text)
        if name:
            folder = self.services.library.paths.data
            path = folder / name
            path.write_text(text, encoding="utf-8")
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path))])
        drop = QDropEvent(
            QPoint(5, 5).toPointF(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.tab.dropEvent(drop)
        self.settle()


@pytest.fixture
def event(services: Services) -> EventId:
    at = datetime(2026, 10, 16, 15, 20, tzinfo=UTC)
    talks = [Talk(TalkId(0), EventId(0), "Tides", at, at + timedelta(hours=1), ("Eva Roth",), "A")]
    draft = EventDraft("Data Days", TODAY, TODAY + timedelta(days=3), timezone="Europe/Lisbon")
    return services.events.add(draft, talks).value


@pytest.fixture
def empty(services: Services) -> EventId:
    return services.events.add(EventDraft("Quiet", TODAY, TODAY)).value


@pytest.fixture
def people(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId
) -> Iterator[People]:
    made = People(services, operations, event)
    qtbot.addWidget(made.view)
    yield made
    made.view.close()


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Addresses handed to the browser."""

    class Browser(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.urls: list[str] = []

        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            self.urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    browser = Browser()
    method: Any = "take"  # the binding wants text where its type hints say bytes
    QDesktopServices.setUrlHandler("https", browser, method)
    yield browser.urls
    QDesktopServices.unsetUrlHandler("https")


def contact(services: Services, name: str, firm: str = "") -> ContactId:
    return services.contacts.add(ContactDetails(name=name, organisation=firm)).value


def test_an_event_without_people_says_what_belongs_here(
    qtbot: QtBot, services: Services, operations: Operations, empty: EventId
) -> None:
    made = People(services, operations, empty)
    qtbot.addWidget(made.view)
    assert made.says("Who will be there?")
    assert len([b for b in made.view.findChildren(Button) if b.label == "Add target"]) == 2
    made.button("Add target").click()
    (picker,) = made.view.window().findChildren(PersonPicker)
    picker.field.edit.setText("Sara Kim")
    QTest.keyClick(picker.field.edit, Qt.Key.Key_Return)
    picker.accept()
    assert made.names == ["Sara Kim"]
    assert not made.says("Who will be there?")
    made.view.close()


def test_a_dropped_list_is_kept_and_says_what_it_brought(
    qtbot: QtBot, people: People, operations: Operations, services: Services, clock: Clock
) -> None:
    services.goals.add(
        GoalDraft(GoalKind.LEARN, Measure.CONVERSATIONS, 1, "learn vector search", people.event)
    )
    contact(services, "Tom Lee", "Firm")
    with qtbot.waitSignal(operations.performed) as performed:
        people.bring_in()
    assert performed.args[1] == "3 people listed, you know 1, 1 matches your goals"
    assert people.says("whoever you neither met nor chose is removed")
    assert people.suggested == ["Ion Pop"]
    clock.move(days=1)
    with qtbot.waitSignal(operations.performed) as performed:
        people.bring_in(LIST + "Ada Hill,Vector search,Lab,\n")
    assert performed.args[1] == "1 new since yesterday, 1 matches your goals"


def test_a_schedule_is_left_to_the_page_around(people: People, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "schedule.ics"))])
    assert not people.tab.importer.can_take(mime)
    mime = QMimeData()
    mime.setText("BEGIN:VCALENDAR")
    assert not people.tab.importer.can_take(mime)


def test_columns_nobody_knows_are_asked_about_with_a_preview(
    qtbot: QtBot, people: People, operations: Operations
) -> None:
    people.bring_in("Wer,Funktion,Wo,Ticket\nSara Kim,CTO,Acme,x\nTom Lee,CEO,Firm,y\n")
    dialog = people.dialog()
    assert not dialog.keep.isEnabled()
    assert people.says("Sara Kim \u00b7", dialog) or people.says("Sara Kim", dialog)
    for place, field in enumerate(("name", "title", "organisation", "ignored")):
        dialog.choices[place].setCurrentIndex([each.value for each in FIELDS].index(field))
    assert people.says("2 people", dialog)
    assert "CTO, Acme" in dialog.preview.text()
    dialog.head.setChecked(False)
    assert people.says("3 people", dialog)
    dialog.head.setChecked(True)
    with qtbot.waitSignal(operations.performed):
        dialog.keep.click()
    found = people.services.event_people.people(people.event)
    assert {each.person.name for each in found} == {"Sara Kim", "Tom Lee", "Eva Roth"}


def test_the_first_row_names_the_columns_once_that_is_said(people: People) -> None:
    people.bring_in("Wer,Was,Wo\nSara Kim,CTO,Acme\nTom Lee,CEO,Firm\n")
    dialog = people.dialog()
    assert [FIELDS[choice.currentIndex()].value for choice in dialog.choices] == [
        *("name", "title", "organisation")
    ]
    assert people.says("Column 1", dialog)
    assert people.says("3 people", dialog)
    dialog.head.setChecked(True)
    assert [choice.accessibleName() for choice in dialog.choices] == ["Wer", "Was", "Wo"]
    assert people.says("2 people", dialog)
    assert not people.says("Column 1", dialog)
    assert not any("Wer \u00b7" in label.text() for label in dialog.findChildren(PlainLabel))
    dialog.reject()
    people.settle()


def test_what_was_said_of_an_event_goes_with_it(
    people: People, services: Services, empty: EventId
) -> None:
    people.bring_in("\0\1\2" * 50)
    assert people.says("This is no text")
    people.view.show_event(services.events.get(people.event), PEOPLE)
    assert people.says("This is no text")
    people.view.show_event(services.events.get(empty), PEOPLE)
    assert not people.says("This is no text")


def test_pasted_lines_are_shown_before_they_are_kept(people: People) -> None:
    QGuiApplication.clipboard().setText("Sara Kim, CTO, Acme\nTom <b>Lee</b>")
    QTest.keyClick(people.tab, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = people.dialog()
    assert people.says("2 people", dialog)
    dialog.keep.click()
    assert len(people.services.event_people.people(people.event)) == 3
    people.settle()


def test_what_is_no_list_is_told(people: People) -> None:
    people.bring_in("\0\1\2" * 50)
    assert people.says("This is no text")


def test_rows_left_out_can_be_seen(people: People) -> None:
    people.bring_in(LIST + "7,,,\n")
    assert people.says("1 row was left out")


def test_doubtful_people_are_asked_about_and_the_answer_stays(
    people: People, services: Services
) -> None:
    tom = contact(services, "Tom Lee", "Elsewhere")
    people.bring_in()
    (row,) = people.tab.card.question_rows
    assert people.says("Is this the \u2068Tom Lee\u2069 you know?", row)
    assert people.says("Same name; now at \u2068Firm\u2069, known from \u2068Elsewhere\u2069", row)
    QTest.keyClick(row.yes, Qt.Key.Key_Return)
    people.settle()
    assert people.tab.card.question_rows == []
    found = services.event_people.people(people.event)
    assert [each.contact for each in found if each.person.name == "Tom Lee"] == [tom]
    services.undo.undo()
    people.tab.around.show_event(people.event)
    (row,) = people.tab.card.question_rows
    row.no.click()
    people.tab.around.show_event(people.event)
    assert people.tab.card.question_rows == []


def test_suggestions_are_added_and_dismissed(people: People, services: Services) -> None:
    services.cards.add(CardDraft(name="Me", needs="vector search, tides"))
    people.bring_in()
    assert people.suggested == ["Ion Pop", "Eva Roth"]
    first, second = people.tab.suggestions.rows
    assert first.reason.startswith("Has to do with")
    second.dismiss.click()
    assert people.suggested == ["Ion Pop"]
    QTest.keyClick(people.tab.suggestions.rows[0].add, Qt.Key.Key_Return)
    assert people.suggested == []
    assert people.names == ["Ion Pop"]
    assert people.tab.pane.shown == people.target().id
    people.tab.around.show_event(people.event)
    assert people.suggested == []


def test_the_list_is_walked_and_marked_by_keyboard(people: People, services: Services) -> None:
    for name in ("Sara Kim", "Tom Lee", "Eva Roth"):
        services.targets.add_by_name(people.event, name)
    people.tab.show_event(services.events.get(people.event))
    first, second, third = people.tab.card.rows
    assert people.tab.pane.shown == first.target
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert people.tab.card.current == second.target
    assert people.tab.pane.shown == second.target
    QTest.keyClick(second, Qt.Key.Key_F)
    assert people.names == ["Tom Lee", "Sara Kim", "Eva Roth"]
    assert people.tab.card.current == second.target
    QTest.keyClick(second, Qt.Key.Key_M)
    assert people.names == ["Sara Kim", "Eva Roth", "Tom Lee"]
    assert "met" in people.tab.card.rows[2].accessibleName()
    third.setFocus()
    QTest.keyClick(third, Qt.Key.Key_Delete)
    assert people.names == ["Sara Kim", "Tom Lee"]
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert people.tab.pane.areas["why"].hasFocus()
    QTest.keyClick(people.tab.pane.areas["why"], Qt.Key.Key_Escape)
    assert people.tab.card.rows[1].hasFocus() or people.tab.card.rows[0].hasFocus()


def test_a_low_window_shows_whom_i_chose_before_others(people: People, services: Services) -> None:
    services.cards.add(CardDraft(name="Me", needs="vector search, tides"))
    people.bring_in()
    people.view.resize(816, 640)
    people.settle()
    assert len(people.suggested) == 1  # nobody is chosen yet
    services.targets.add_by_name(people.event, "Sara Kim")
    people.tab.show_event(services.events.get(people.event))
    assert people.suggested == []
    assert people.tab.suggestions.all.isVisible()
    people.view.resize(1072, 900)
    people.settle()
    assert people.suggested


def test_tab_goes_the_way_one_reads(people: People, services: Services) -> None:
    people.bring_in()
    for name in ("Sara Kim", "Eva Roth"):
        services.targets.add_by_name(people.event, name)
    people.tab.show_event(services.events.get(people.event))
    people.settle()
    people.view.activateWindow()
    people.tab.card.rows[0].setFocus()
    passed: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        *people.tab.card.rows,
        people.tab.suggestions.all,
        *(row.add for row in people.tab.suggestions.rows),
        people.tab.pane.areas["why"],
        people.tab.pane.areas["talking_points"],
        people.tab.pane.areas["notes"],
    ]
    places = [passed.index(each) for each in wanted]
    assert places == sorted(places)


def test_what_is_typed_is_kept_when_the_field_is_left(people: People, services: Services) -> None:
    for name in ("Sara Kim", "Tom Lee"):
        services.targets.add_by_name(people.event, name)
    people.tab.show_event(services.events.get(people.event))
    why, notes = people.tab.pane.areas["why"], people.tab.pane.areas["notes"]
    why.setFocus()
    QTest.keyClicks(why, "Runs feeds")
    notes.setFocus()
    assert people.target().draft.why == "Runs feeds"
    assert people.says("Runs feeds", people.tab.card)
    QTest.keyClicks(notes, "Half")
    people.tab.card.rows[1].setFocus()
    assert people.target().draft.notes == "Half"
    assert people.tab.pane.areas["notes"].toPlainText() == ""
    QTest.keyClicks(people.tab.pane.areas["why"], "Unsaved")
    people.view.flush()
    assert people.target(1).draft.why == "Unsaved"


def test_questions_are_written_moved_and_removed_by_keyboard(
    people: People, services: Services
) -> None:
    services.targets.add_by_name(people.event, "Sara Kim")
    people.tab.show_event(services.events.get(people.event))
    editor = people.tab.pane.questions
    QTest.keyClick(editor.add, Qt.Key.Key_Return)
    for words in ("One?", "Two?", "Three?"):
        QTest.keyClicks(editor.adding, words)
        QTest.keyClick(editor.adding, Qt.Key.Key_Return)
    assert people.target().draft.questions == ("One?", "Two?", "Three?")
    QTest.keyClick(editor.adding, Qt.Key.Key_Escape)
    assert editor.adding.isHidden()
    QTest.keyClick(editor.lines[2], Qt.Key.Key_Up, ALT)
    assert people.target().draft.questions == ("One?", "Three?", "Two?")
    assert editor.lines[1].hasFocus()
    QTest.keyClick(editor.lines[1], Qt.Key.Key_F2)
    editor.lines[1].edit.setText("Third?")
    QTest.keyClick(editor.lines[1].edit, Qt.Key.Key_Return)
    assert people.target().draft.questions == ("One?", "Third?", "Two?")
    QTest.keyClick(editor.lines[1], Qt.Key.Key_Return)
    editor.lines[1].edit.setText("Nonsense")
    QTest.keyClick(editor.lines[1].edit, Qt.Key.Key_Escape)
    QTest.keyClick(editor.lines[0], Qt.Key.Key_Delete)
    assert people.target().draft.questions == ("Third?", "Two?")
    assert "2 questions" in people.tab.card.rows[0].accessibleName()
    QTest.keyClick(editor.add, Qt.Key.Key_Return)
    QTest.keyClicks(editor.adding, "Half typed")
    people.view.flush()
    assert people.target().draft.questions == ("Third?", "Two?", "Half typed")


def test_a_question_is_taken_from_my_openers(people: People, services: Services) -> None:
    services.targets.add_by_name(people.event, "Eva Roth")
    people.tab.show_event(services.events.get(people.event))
    for _ in range(2):
        QTest.keyClick(people.tab.pane.questions.ideas, Qt.Key.Key_Return)
        (picker,) = [p for p in people.view.findChildren(OpenerPicker) if p.isVisible()]
        first = picker.model.index(0)
        picker.list.clicked.emit(first)
        people.settle()
    (question,) = people.target().draft.questions
    assert question in {opener.text for opener in services.openers.listed()}


def test_a_target_shows_talks_introducers_and_what_i_offer(
    qtbot: QtBot, people: People, services: Services
) -> None:
    services.cards.add(CardDraft(name="Me", offers="Tram data"))
    ada = contact(services, "Ada Hill", "Sea Lab")
    added = services.targets.add_by_name(people.event, "Eva Roth").value
    people.tab.show_event(services.events.get(people.event))
    pane = people.tab.pane
    assert people.says("Tram data", pane)
    assert people.says("Fri 16:20, \u2068A\u2069", pane)
    assert people.says("Say where they work", pane)
    QTest.keyClick(pane, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = people.view.window().findChildren(DetailsDialog)[-1]
    dialog.name.edit.clear()
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    assert people.says("needs a name", dialog)
    dialog.name.edit.setText("Eva Roth")
    dialog.organisation.edit.setText("Sea Lab GmbH")
    QTest.keyClick(dialog.organisation.edit, Qt.Key.Key_Return)
    assert services.targets.get(added).draft.organisation == "Sea Lab GmbH"
    assert people.says("Works at \u2068Sea Lab\u2069", pane)
    (ask,) = pane.foot.asks
    ask.click()
    assert services.targets.get(added).draft.introducer == ada
    with qtbot.waitSignal(people.view.contact_requested) as asked:
        people.button("Ada Hill").click()
    assert asked.args == [ada]


def test_links_open_on_a_click_and_show_where_they_lead(
    people: People, services: Services, opened: list[str]
) -> None:
    people.bring_in()
    services.targets.add_by_name(people.event, "Tom Lee")
    people.tab.show_event(services.events.get(people.event))
    assert opened == []
    for label in ("Search the web", "linkedin.com", "firm.example"):
        people.button(label).click()
    assert opened == [
        "https://duckduckgo.com/?q=%22Tom%20Lee%22%20Firm",
        "https://www.linkedin.com/search/results/people/?keywords=Tom%20Lee%20Firm",
        "https://firm.example",
    ]


def test_a_capture_at_the_event_marks_the_target(
    people: People, services: Services, operations: Operations
) -> None:
    services.targets.add_by_name(people.event, "Sara Kim")
    place = Place(people.event, "Data Days")
    line = read_burst("Sara Kim, Acme", TODAY)
    operations.run(people.tab, lambda: services.captures.line(line, place))
    assert people.tab.pane.head.met.isChecked()
    assert people.says("You know them from \u2068Data Days\u2069", people.tab.pane)
    people.tab.pane.head.met.click()
    assert people.target().met_at is None


def test_the_list_is_kept_when_i_say_so_with_a_way_back(
    qtbot: QtBot, people: People, services: Services, operations: Operations
) -> None:
    people.bring_in()
    with qtbot.waitSignal(operations.performed) as performed:
        people.tab.suggestions.keep.click()
    assert "stays" in performed.args[1]
    assert services.list_purge.is_kept(people.event)
    assert not people.tab.suggestions.keep.isVisible()
    operations.run(people.tab, services.undo.undo)
    assert not services.list_purge.is_kept(people.event)
    assert people.tab.suggestions.keep.isVisible()


def test_the_work_of_somebody_known_is_told_in_the_list_and_beside_it(
    services: Services, operations: Operations, event: EventId
) -> None:
    details = ContactDetails(name="Hana Sobotka", title="Head of data", organisation="Linka")
    known = services.contacts.add(details).value
    services.targets.add(TargetDraft(event, "Hana Sobotka", contact=known))
    people = People(services, operations, event)
    people.settle()
    assert people.tab.card.rows[0].caption.text() == "Head of data, Linka"
    people.tab.card.rows[0].setFocus()
    people.settle()
    assert people.says("Head of data, Linka", people.tab.pane.head)
    assert not people.says("Say where they work")
    people.view.close()
