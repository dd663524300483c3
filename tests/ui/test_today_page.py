"""Today: four cards at most; the first start asks for nothing."""

from datetime import date, datetime, time, timedelta
from functools import partial

import pytest
from follow_ups_stage import People
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import CardDraft
from eventmate.domain.changes import Touched
from eventmate.domain.chats import Chat
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactDetails
from eventmate.domain.encounters import CaptureKind, Place
from eventmate.domain.events import EventDraft
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.services.bundle import Services
from eventmate.ui.dialogs.inbox import InboxDialog
from eventmate.ui.operations import Operations
from eventmate.ui.pages.keeping.chat_prompt import ChatRow
from eventmate.ui.pages.keeping.days_card import DayRow
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.today.people_card import PeopleCard
from eventmate.ui.pages.today.preparation_glance import PreparationGlance
from eventmate.ui.pages.today.welcome import Welcome
from eventmate.ui.pages.today_page import TodayPage
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.check_line import CheckLine
from eventmate.ui.widgets.list_row import ListRow

TODAY = date(2026, 10, 14)


@pytest.fixture
def page(qtbot: QtBot, services: Services, operations: Operations) -> TodayPage:
    made = TodayPage(services, operations)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    made.show()
    return made


def words(page: TodayPage | InboxDialog) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def says(page: TodayPage | InboxDialog, text: str) -> bool:
    return text in words(page)


def button(page: TodayPage | InboxDialog, label: str) -> Button:
    return next(b for b in page.findChildren(Button) if b.label == label and b.isVisible())


def test_the_first_start_offers_three_ways(qtbot: QtBot, page: TodayPage) -> None:
    (welcome,) = page.findChildren(Welcome)
    qtbot.waitUntil(welcome.isVisible)
    for label, signal in (
        ("Make my card", page.card_requested),
        ("Import contacts", page.import_requested),
        ("Look around", page.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            button(page, label).click()
    page.close()


def test_the_day_at_a_glance(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    operations.run(page, lambda: services.cards.add(CardDraft(name="Noor Haddad")))
    draft = EventDraft("Atlantic Data Days", TODAY + timedelta(days=3), TODAY + timedelta(days=5))
    operations.run(page, lambda: services.events.add(draft))
    services.preferences.change(thank_you_days=0)
    line = read_burst("Sara & Kim, Acme / tram feeds", TODAY)
    operations.run(page, lambda: services.captures.line(line, Place()))

    for expected in (
        "Good afternoon",
        "Noor",
        "Atlantic Data Days",
        "Starts in 3 days",
        "Sara & Kim",
        "Spoke of tram feeds",
        "About 2 minutes in all",
    ):
        qtbot.waitUntil(partial(says, page, expected))
    page.close()


def test_what_is_left_to_prepare_is_ticked_and_leads_to_the_event(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    day = TODAY + timedelta(days=3)
    operations.run(page, lambda: services.events.add(EventDraft("Atlantic Data Days", day, day)))
    event = services.events.listed()[0].id
    items = services.preparation.of_event(event)
    (glance,) = page.findChildren(PreparationGlance)

    def lines() -> list[str]:
        QCoreApplication.sendPostedEvents()
        return [x.text() for x in glance.findChildren(CheckLine) if x.isVisible()]

    assert lines() == [item.text for item in items[:3]]
    glance.findChildren(CheckLine)[0].click()
    assert services.preparation.of_event(event)[0].is_done
    assert lines() == [item.text for item in items[1:4]]
    assert says(page, f"1 of {len(items)} ready")
    for label in (f"{len(items) - 4} more on the list", "Continue preparing"):
        with qtbot.waitSignal(page.event_requested) as asked:
            button(page, label).click()
        assert asked.args == [event]
    for item in items:
        operations.run(page, partial(services.preparation.set_done, item.id, True))
    assert not glance.isVisible()
    assert button(page, "See the event")
    page.close()


def test_as_many_follow_ups_show_as_there_is_room_for(
    qtbot: QtBot, page: TodayPage, services: Services
) -> None:
    for name in "ABCDEF":
        People(services).plan(f"{name} & <b>{name}</b>")
    People(services).plan("Soon & Co", days=1)
    page.refresh()

    def people_shown() -> list[str]:
        rows = page.findChildren(ListRow)
        return [r.title.text() for r in rows if r.isVisible() and "&" in r.title.text()]

    qtbot.waitUntil(lambda: len(people_shown()) == 6)
    assert people_shown()[0] == isolated("A & <b>A</b>")
    assert says(page, "About 14 minutes in all")
    page.resize(816, 640)
    qtbot.waitUntil(lambda: len(people_shown()) == 3)
    page.resize(1072, 2000)
    qtbot.waitUntil(lambda: len(people_shown()) == 7)
    assert says(page, "Tomorrow \u00b7 the paper")
    lowest = max(card.mapTo(page, card.rect().bottomLeft()).y() for card in page.findChildren(Card))
    assert lowest < 1200
    with qtbot.waitSignal(page.follow_ups_requested):
        button(page, "Open follow-ups").click()
    page.close()


def test_somebody_with_a_past_is_not_welcomed_again(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    day = TODAY - timedelta(days=30)
    operations.run(page, lambda: services.events.add(EventDraft("Long ago", day, day)))
    qtbot.waitUntil(lambda: says(page, "No event ahead"))
    (welcome,) = page.findChildren(Welcome)
    assert not welcome.isVisible()
    with qtbot.waitSignal(page.add_event_requested):
        button(page, "Add an event").click()
    page.close()


def test_a_running_event_leads_to_meet(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    draft = EventDraft("Atlantic Data Days", TODAY, TODAY)
    operations.run(page, lambda: services.events.add(draft))

    with qtbot.waitSignal(page.meet_requested):
        button(page, "Meet people").click()
    qtbot.waitUntil(lambda: says(page, "On now"))
    page.close()


def test_a_kept_code_is_named_without_its_secret(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    for text in (
        "otpauth://totp/Bank:me?secret=JBSWY3DPEHPK3PXP",
        "WIFI:T:WPA;S:Guest;P:JBSWY3DP;;",
        "https://acme.example/JBSWY3DP-about",
    ):
        operations.run(page, partial(services.captures.unresolved, CaptureKind.CODE, text, Place()))
    qtbot.waitUntil(lambda: says(page, "Link to acme.example"))
    assert says(page, "One-time password")
    assert says(page, "Wi-Fi")
    assert not says(page, "JBSWY3DP")
    assert not says(page, "Badge")
    page.close()


def test_the_inbox_opens_from_its_card(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    badge = Code("ADD-20418", CodeKind.TEXT, is_badge=True)
    operations.run(page, lambda: services.captures.code(badge, Place()))
    qtbot.waitUntil(lambda: says(page, "Badge ADD-20418, not matched yet"))
    assert says(page, "1 waits for a name")
    button(page, "Sort inbox").click()
    dialog = page.window().findChild(InboxDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: says(dialog, "Badge"))
    dialog.close()
    page.close()


def test_whose_day_it_is_and_the_chat_that_was(
    qtbot: QtBot, page: TodayPage, services: Services, operations: Operations
) -> None:
    ana = services.contacts.add(ContactDetails(name="Ana Sousa", birthday=f"1990-{TODAY:%m-%d}"))
    far = f"1990-{TODAY + timedelta(days=5):%m-%d}"
    services.contacts.add(ContactDetails(name="Ben Roy", birthday=far))
    began = datetime.combine(TODAY - timedelta(days=1), time(9))
    chat = Chat(ana.value, "Ana Sousa", began, "tram feeds")
    operations.run(page, lambda: services.chats.plan(chat))
    assert says(page, "Worth a word")
    (card,) = page.findChildren(PeopleCard)
    told = " ".join(each.accessibleName() for each in card.rows)
    assert "How was your chat?" in told
    assert "Birthday" in told
    assert "Ben Roy" not in told

    row = card.rows[0]
    assert isinstance(row, ChatRow)
    row.note.click()
    dialog = page.findChild(LogDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.lines[0].note, "her thesis")
    QTest.keyClick(dialog.lines[0].note, Qt.Key.Key_Return)
    assert [each.note for each in services.contacts.page(ana.value).interactions] == ["her thesis"]
    assert "How was your chat?" not in " ".join(each.accessibleName() for each in card.rows)
    with qtbot.waitSignal(page.follow_up_requested):
        next(each for each in card.rows if isinstance(each, DayRow)).write.click()
    (planned,) = services.follow_ups.due()
    assert planned.follow_up.kind is FollowUpKind.CONGRATULATION
    page.close()


def test_nobody_to_think_of_takes_no_room(page: TodayPage, operations: Operations) -> None:
    operations.changed.emit(Touched.CONTACTS)
    assert not says(page, "Worth a word")
    page.close()
