"""Communities on Today: taken part in or not, and never late."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.communities import CommunityDraft
from eventmate.domain.community_rhythm import FORTNIGHT, MONTH
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.today.communities_card import CommunitiesCard
from eventmate.ui.pages.today.welcome import Welcome
from eventmate.ui.pages.today_page import TodayPage
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.list_row import ListRow

TODAY = date(2026, 10, 14)


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[TodayPage]:
    made = TodayPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def add(services: Services, name: str, days: int, every: int = MONTH) -> int:
    draft = CommunityDraft(name, every_days=every, next_on=TODAY + timedelta(days=days))
    return services.communities.add(draft).value


def card_of(page: TodayPage) -> CommunitiesCard:
    page.refresh()
    QCoreApplication.sendPostedEvents()
    (card,) = page.findChildren(CommunitiesCard)
    return card


def rows(page: TodayPage) -> list[tuple[str, str]]:
    found = [each for each in card_of(page).findChildren(ListRow) if each.isVisible()]
    return [(each.title.text().strip("\u2068\u2069"), each.caption.text()) for each in found]


def press(page: TodayPage, name: str) -> Button:
    return next(b for b in page.findChildren(Button) if b.accessibleName() == name)


def test_without_a_near_date_there_is_no_card(page: TodayPage, services: Services) -> None:
    add(services, "Far", 20)
    assert not card_of(page).isVisible()
    (welcome,) = page.findChildren(Welcome)
    assert welcome.isVisible()


def test_near_dates_are_shown_without_blame(page: TodayPage, services: Services) -> None:
    add(services, "Choir", -2)
    add(services, "Trams & <b>Trains</b>", 0)
    assert rows(page) == [("Trams & <b>Trains</b>", "Today"), ("Choir", "Whenever you like")]


def test_taking_part_is_written_down_and_can_be_undone(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    made = add(services, "Trams", 1)
    assert rows(page) == [("Trams", "Tomorrow")]
    with qtbot.waitSignal(operations.performed) as told:
        qtbot.keyClick(press(page, "Took part in Trams"), Qt.Key.Key_Return)
    assert told.args[1] == "\u2068Trams\u2069: next time Sun 15 Nov"
    (found,) = services.communities.listed()
    assert (found.id, found.contributions, found.last_on) == (made, 1, TODAY)
    assert not card_of(page).isVisible()
    operations.run(page, services.undo.undo)
    assert rows(page) == [("Trams", "Tomorrow")]


def test_not_this_time_only_moves_the_date(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    add(services, "Trams", 0, FORTNIGHT)
    add(services, "Choir", 2, every=0)
    rows(page)
    press(page, "Not this time: Trams").click()
    assert rows(page) == [("Choir", "Fri 16 Oct")]
    with qtbot.waitSignal(operations.performed) as told:
        press(page, "Not this time: Choir").click()
    assert "no next date" in told.args[1]
    dates = {each.draft.name: each.draft.next_on for each in services.communities.listed()}
    assert dates == {"Trams": date(2026, 10, 28), "Choir": None}
    assert all(not each.contributions for each in services.communities.listed())


def test_a_low_window_shows_one_and_how_many_more(
    qtbot: QtBot, page: TodayPage, services: Services
) -> None:
    made = [add(services, f"Group {day}", day) for day in range(4)]
    assert [name for name, _ in rows(page)] == ["Group 0", "Group 1"]
    page.resize(816, 640)
    qtbot.waitUntil(lambda: [name for name, _ in rows(page)] == ["Group 0"])
    line = next(each for each in card_of(page).findChildren(ListRow) if each.isVisible())
    with qtbot.waitSignal(page.community_requested) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == [made[0]]


def test_the_next_day_another_one_may_be_near(
    page: TodayPage, services: Services, clock: Clock
) -> None:
    add(services, "Trams", 7)
    assert rows(page) == []
    clock.move(days=1)
    assert rows(page) == [("Trams", "Wed 21 Oct")]
