"""Communities on the Events page: added, taken part in, searched, deleted; all by keyboard."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QDate, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from eventmate.domain.communities import (
    Community,
    CommunityDraft,
    CommunityKind,
    ContributionKind,
)
from eventmate.domain.community_rhythm import MONTH, WEEK
from eventmate.domain.events import EventDraft
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.communities.community_dialog import CommunityDialog
from eventmate.ui.pages.communities.given_dialog import GivenDialog
from eventmate.ui.pages.communities.view import CommunitiesView
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.row_painting import RowRole

TODAY = date(2026, 10, 14)
KEY = Qt.Key
TRAMS = CommunityDraft(
    "Tram Data <b>Gdańsk</b>",
    CommunityKind.MEETUP_GROUP,
    "https://trams.example/meet",
    "Upstairs",
    MONTH,
    date(2026, 10, 15),
)


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[EventsPage]:
    made = EventsPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def view_of(page: EventsPage) -> CommunitiesView:
    page.show_section("communities")
    view = page.sections.section("communities")
    assert isinstance(view, CommunitiesView)
    return view


def only(services: Services) -> Community:
    (found,) = services.communities.listed()
    return found


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text() == words).activate(
        QAction.ActionEvent.Trigger
    )


def says(page: EventsPage, text: str) -> bool:
    return any(text in x.text() for x in page.findChildren(PlainLabel) if x.isVisible())


def test_the_switch_shows_one_part_with_its_own_controls(page: EventsPage) -> None:
    def labels() -> set[str]:
        return {each.label for each in page.findChildren(Button) if each.isVisible()}

    page.sections.switch.setFocus()
    assert {"Add an event", "Bring in"} <= labels()
    view_of(page)
    assert page.sections.current == "communities"
    assert "Add an event" not in labels()
    page.show_section("questions")
    assert "Add a sentence" in labels()
    assert "Add a community" not in labels()
    page.show_section("events")
    assert "Add a sentence" not in labels()


def test_what_opened_an_event_leads_back_to_a_part(
    page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.events.add(EventDraft("Night of Data", TODAY, TODAY)))
    page.open_event(services.events.listed()[0].id)
    assert not page.sections.isVisible()
    assert view_of(page).isVisible()


def test_the_first_community_is_added_from_the_empty_state(
    qtbot: QtBot, page: EventsPage, services: Services
) -> None:
    view_of(page)
    assert says(page, "Where do you keep meeting the same people?")
    adds = [
        each
        for each in page.findChildren(Button)
        if each.label == "Add a community" and each.isVisible()
    ]
    assert len(adds) == 1
    adds[0].click()
    dialog = page.window().findChild(CommunityDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.name.edit, KEY.Key_Return)
    assert dialog.isVisible()  # it says that a name is missing
    qtbot.keyClicks(dialog.name.edit, "  Open   Data ")
    dialog.rhythm.combo.setCurrentIndex(1)
    dialog.rhythm.chosen.emit(1)
    qtbot.keyClick(dialog.name.edit, KEY.Key_Return)
    draft = only(services).draft
    assert (draft.name, draft.every_days) == ("Open Data", WEEK)
    assert draft.next_on == date(2026, 10, 21)
    assert not says(page, "Where do you keep meeting the same people?")


def test_a_rhythm_proposes_a_date_only_while_none_was_chosen(qtbot: QtBot) -> None:
    dialog = CommunityDialog(TODAY)
    qtbot.addWidget(dialog)
    for place, expected in ((3, date(2026, 11, 14)), (0, None), (2, date(2026, 10, 28))):
        dialog.rhythm.combo.setCurrentIndex(place)
        dialog.rhythm.chosen.emit(place)
        assert dialog.draft().next_on == expected
    dialog.next.setDate(QDate(2026, 12, 24))
    dialog.rhythm.combo.setCurrentIndex(1)
    dialog.rhythm.chosen.emit(1)
    assert dialog.draft().next_on == date(2026, 12, 24)
    dialog.has_next.setChecked(False)
    assert dialog.draft().next_on is None


def test_an_unusual_rhythm_stays(qtbot: QtBot) -> None:
    present = CommunityDraft("Choir", every_days=10, next_on=TODAY)
    dialog = CommunityDialog(TODAY, present)
    qtbot.addWidget(dialog)
    assert dialog.rhythm.combo.currentText() == "Every 10 days"
    assert dialog.draft() == present


def test_taking_part_giving_editing_and_deleting_by_keyboard(
    qtbot: QtBot, page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.communities.add(TRAMS))
    view = view_of(page)
    assert view.list.hasFocus()
    assert says(page, "Tram Data <b>Gdańsk</b>")
    assert says(page, "Tomorrow \u00b7 Every month")

    qtbot.keyClick(view.list, KEY.Key_T)
    assert only(services).draft.next_on == date(2026, 11, 15)
    assert [row.title.text() for row in view.pane.rows] == ["Took part"]

    qtbot.keyClick(view.list, KEY.Key_W)
    dialog = page.window().findChild(GivenDialog)
    assert dialog is not None
    assert not dialog.moves_on.isChecked()  # it was this month already
    qtbot.keyClicks(dialog.note.edit, "which feeds to trust")
    qtbot.keyClick(dialog.note.edit, KEY.Key_Return)
    assert only(services).draft.next_on == date(2026, 11, 15)
    assert "which feeds to trust" in view.pane.rows[0].title.text()

    qtbot.keyClick(view.list, KEY.Key_Return)
    form = page.window().findChild(CommunityDialog)
    assert form is not None
    form.name.edit.selectAll()
    qtbot.keyClicks(form.name.edit, "Trams")
    qtbot.keyClick(form.name.edit, KEY.Key_Return)
    assert only(services).draft.name == "Trams"

    qtbot.keyClick(view.list, KEY.Key_Delete)
    assert services.communities.listed() == []
    assert says(page, "Where do you keep meeting the same people?")
    operations.run(page, services.undo.undo)
    assert only(services).contributions == 2
    assert view.list.current is not None


def test_what_i_gave_is_corrected_and_deleted_by_keyboard(
    qtbot: QtBot, page: EventsPage, services: Services
) -> None:
    made = services.communities.add(TRAMS).value
    services.communities.contribute(made, ContributionKind.ANSWER, TODAY, "feeds")
    view = view_of(page)
    row = view.pane.rows[0]
    qtbot.keyClick(row, KEY.Key_Return)
    dialog = page.window().findChild(GivenDialog)
    assert dialog is not None
    assert not dialog.moves_on.isVisible()
    dialog.kind.combo.setCurrentIndex(2)
    dialog.day.setDate(QDate(2026, 10, 1))
    qtbot.keyClick(dialog.note.edit, KEY.Key_Return)
    (given,) = services.communities.contributions(made)
    assert (given.kind, given.on, given.note) == (
        ContributionKind.RESOURCE,
        date(2026, 10, 1),
        "feeds",
    )
    QCoreApplication.sendPostedEvents()
    qtbot.keyClick(view.pane.rows[0], KEY.Key_Delete)
    assert view.pane.rows == []
    qtbot.keyClick(view.pane.took_part, KEY.Key_Escape)
    assert view.list.hasFocus()


def test_the_form_says_where_the_date_goes(qtbot: QtBot) -> None:
    dialog = GivenDialog(TRAMS, TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.moves_on.text() == "Then the next time is Sun 15 Nov"
    assert dialog.moves_on.isChecked()
    dialog.day.setDate(QDate(2026, 9, 16))
    assert not dialog.moves_on.isChecked()
    dialog.moves_on.click()
    dialog.day.setDate(QDate(2026, 9, 17))
    assert dialog.moves_on.isChecked()
    dialog.close()


def test_a_link_shows_its_host_is_opened_and_copied(
    qtbot: QtBot,
    page: EventsPage,
    services: Services,
    operations: Operations,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services.communities.add(TRAMS)
    services.communities.add(CommunityDraft("No link", url="javascript:alert(1)"))
    view = view_of(page)
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    link = view.pane.link
    assert link is not None
    assert link.link is not None
    assert link.link.host == "trams.example"
    with qtbot.waitSignal(operations.failed) as told:
        qtbot.keyClick(link.words, KEY.Key_Space)
    assert opened == ["https://trams.example/meet"]
    assert "trams.example" in told.args[0]
    link.copy.click()
    assert QGuiApplication.clipboard().text() == "https://trams.example/meet"
    qtbot.keyClick(view.list, KEY.Key_Down)
    assert view.pane.link is not None
    assert view.pane.link.link is None


def test_letting_one_date_go_is_in_the_menu(
    page: EventsPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.communities.add(TRAMS))
    view = view_of(page)
    choose(view.pane.menu, "Not this time")
    assert only(services).draft.next_on == date(2026, 11, 15)
    assert only(services).contributions == 0


def test_search_narrows_and_clears(qtbot: QtBot, page: EventsPage, services: Services) -> None:
    for draft in (TRAMS, CommunityDraft("Choir"), CommunityDraft("Running club")):
        services.communities.add(draft)
    view = view_of(page)
    qtbot.keyClick(view.list, KEY.Key_Up)
    assert view.search.edit.hasFocus()
    qtbot.keyClicks(view.search.edit, "gdansk")
    assert view.list.record_model.rowCount() == 1
    qtbot.keyClick(view.search.edit, KEY.Key_Down)
    assert view.list.hasFocus()
    view.search.set_text("nowhere")
    assert says(page, "Nothing matches")
    assert not view.pane.isVisible()
    next(b for b in view.findChildren(Button) if b.label == "Clear search").click()
    assert view.list.record_model.rowCount() == 3
    page.show_community(services.communities.listed("running")[0].id)
    assert view.list.current is not None
    assert view.list.current.draft.name == "Running club"


def test_dates_that_passed_are_whenever_you_like(page: EventsPage, services: Services) -> None:
    for name, day in (("a", date(2026, 9, 1)), ("b", TODAY), ("c", date(2027, 3, 1))):
        services.communities.add(CommunityDraft(name, next_on=day))
    model = view_of(page).list.record_model
    shown = [model.index(place).data() for place in range(model.rowCount())]
    assert [words.split(", ", 1)[1] for words in shown] == [
        "Online community, Today",
        "Online community, 1 Mar 2027",
        "Online community, Whenever you like",
    ]
    assert model.index(0).data(RowRole.CONTENT).tag == "Today"


def test_the_pane_fits_a_window_that_became_narrow_behind_it(
    page: EventsPage, services: Services
) -> None:
    services.communities.add(TRAMS)
    view = view_of(page)
    QCoreApplication.processEvents()
    page.show_section("events")
    QCoreApplication.processEvents()
    page.resize(816, 640)
    QCoreApplication.processEvents()
    view_of(page)
    QCoreApplication.processEvents()
    ends = {
        button.accessibleName(): button.mapTo(view.pane, button.rect().topRight()).x()
        for button in view.pane.findChildren(QAbstractButton)
        if button.isVisible()
    }
    assert len(ends) > 3
    assert max(ends.values()) < view.pane.width(), ends
