"""The mission card: all of it at any size, counted and captured without leaving it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from brief_stage import DAYS, GOALS, PEOPLE, TALKS, prepared
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from still_clock import Clock

from eventmate.domain.contacts import ContactQuery
from eventmate.domain.events import EventDraft, EventId
from eventmate.domain.goals import GoalDraft, GoalKind, Measure
from eventmate.domain.openers import Situation
from eventmate.services.bundle import Services
from eventmate.settings import Preferences
from eventmate.ui.mission.card import SMALLEST, MissionCard
from eventmate.ui.mission.density import COMPACT, LARGE, MEDIUM, SMALL
from eventmate.ui.mission.words import ahead_words, left_words
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper

LINE = "Hana Sobotka, Linka; we spoke of feeds"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def event(services: Services, clock: Clock) -> EventId:
    made = prepared(services)
    clock.now = TALKS[1].starts_at + timedelta(minutes=20)
    return made


@pytest.fixture
def card(
    qtbot: QtBot, services: Services, operations: Operations, event: EventId
) -> Iterator[MissionCard]:
    made = MissionCard(services, operations, event)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(SMALLEST)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def seen(card: MissionCard) -> list[str]:
    """Every text in sight."""
    return [
        label.text().replace("\u2068", "").replace("\u2069", "")
        for label in card.findChildren(PlainLabel)
        if label.isVisible() and label.text()
    ]


def clipped(card: MissionCard) -> list[str]:
    """Controls and texts that are in sight but not whole, in height."""
    body = card.body
    window = QRect(QPoint(0, 0), card.size())
    found = []
    for kind in (PlainLabel, QAbstractButton, QLineEdit):
        for part in card.findChildren(kind):
            if not part.isVisible():
                continue
            area = QRect(part.mapTo(card, QPoint(0, 0)), part.size())
            room = window
            if body.isAncestorOf(part):
                corner = body.viewport().mapTo(card, QPoint(0, 0))
                room = QRect(corner, body.viewport().size())
            if not room.contains(area) or part.height() < _needed(part):
                found.append(f"{kind.__name__} {part.accessibleName()} {area} in {room}")
    return found


def _needed(part: QWidget) -> int:
    return part.heightForWidth(part.width()) if isinstance(part, PlainLabel) else 16


def spoken(card: MissionCard) -> str:
    return " | ".join(seen(card))


def goal_counts(services: Services, event: EventId) -> list[int]:
    return [goal.reached for goal in services.goals.of_event(event)]


def test_of_two_events_that_are_on_people_are_kept_with_the_one_of_the_card(
    card: MissionCard, services: Services, event: EventId, clock: Clock
) -> None:
    day = clock().date()
    other = services.events.add(EventDraft("Elsewhere", day, day)).value
    tomorrow = EventDraft("Tomorrow", day + timedelta(days=1), day + timedelta(days=1))
    ahead = services.events.add(tomorrow).value
    for shown, stamped in ((other, other), (event, event), (ahead, event)):
        card.show_event(shown)
        assert card.capture.where.place().event == stamped


@pytest.mark.parametrize(
    ("width", "height", "density"),
    [
        (320, 180, SMALL),
        (520, 240, SMALL),
        (320, 600, COMPACT),
        (440, 400, COMPACT),
        (640, 640, MEDIUM),
        (1280, 800, LARGE),
        (3840, 2160, LARGE),
    ],
)
def test_everything_is_in_sight_at_any_size(
    card: MissionCard, width: int, height: int, density: object
) -> None:
    card.resize(width, height)
    QCoreApplication.processEvents()
    assert (card.width(), card.height()) == (width, height)
    assert card.body.content.density is density
    assert clipped(card) == []
    words = spoken(card)
    for part in ("1 of 5", "0 of 1", "Ferries and tides", "Søren Østergaard", "predicts ferry"):
        assert part in words
    assert "How long before crews trusted the forecast?" in words
    assert card.body.verticalScrollBar().maximum() == 0


def test_it_opens_with_the_keyboard_on_its_line(card: MissionCard) -> None:
    assert card.focusWidget() is card.capture.line.edit


def test_the_smallest_tells_the_room_first_and_what_comes_next_when_pointed_at(
    card: MissionCard,
) -> None:
    talks = card.body.content.talks
    said = talks.now.text()
    assert said.index("Sala Tejo") < said.index("Ferries and tides")
    assert talks.next.isHidden() == bool(talks.toolTip())


def test_the_smallest_has_all_in_both_schemes(card: MissionCard, theme_keeper: ThemeKeeper) -> None:
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme_keeper.choose(scheme)
        assert clipped(card) == []
        assert not card.grab().toImage().isNull()


def test_typing_on_the_smallest_shows_how_it_is_understood(card: MissionCard) -> None:
    QTest.keyClicks(card.capture.line.edit, "Hana Sobotka, Linka #ai")
    QCoreApplication.processEvents()
    assert (card.width(), card.height()) == (320, 180)
    assert [chip.part.value for chip in card.capture.line.chips] == ["Hana Sobotka", "Linka", "ai"]
    assert "Met at: Ferries and tides, Sala Tejo" in seen(card)
    assert clipped(card) == []


def test_a_capture_is_stamped_with_the_running_talk_and_the_goal_ticks(
    card: MissionCard, services: Services, event: EventId
) -> None:
    assert goal_counts(services, event) == [1, 0]
    QTest.keyClicks(card.capture.line.edit, LINE)
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    (row,) = services.contacts.find(ContactQuery("Hana Sobotka"), 5).rows
    (met,) = services.contacts.page(row.id).encounters
    assert met.place.event == event
    assert (met.place.talk, met.place.room) == ("Ferries and tides", "Sala Tejo")
    assert goal_counts(services, event) == [2, 0]
    assert "2 of 5" in spoken(card)
    assert card.said.words.text().replace("\u2068", "").replace("\u2069", "") == (
        "Hana Sobotka is saved."
    )
    assert card.capture.line.text == ""


def test_what_was_said_is_taken_back(card: MissionCard, services: Services) -> None:
    count = services.contacts.count()
    QTest.keyClicks(card.capture.line.edit, LINE)
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    assert services.contacts.count() == count + 1
    card.said.undo.click()
    assert services.contacts.count() == count
    assert card.said.isHidden()
    assert "1 of 5" in spoken(card)


def test_goals_are_counted_by_hand_by_button_and_by_key(
    card: MissionCard, services: Services, event: EventId
) -> None:
    card.body.content.goals.cells[0].more.click()
    assert goal_counts(services, event) == [2, 0]
    QTest.keyClick(card, Qt.Key.Key_2, ALT)
    assert goal_counts(services, event) == [2, 1]
    cell = card.body.content.goals.cells[0]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus):
        QTest.keyClick(cell, key)
    assert goal_counts(services, event) == [1, 1]
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert goal_counts(services, event) == [2, 1]
    assert "2 of 5 conversations" in cell.accessibleName()


def test_who_is_met_makes_room_for_the_next(
    card: MissionCard, services: Services, event: EventId
) -> None:
    names = []
    for _ in PEOPLE:
        person = services.briefs.mission(event).person
        assert person is not None
        QCoreApplication.processEvents()
        assert person.target.name in spoken(card)
        names.append(person.target.name)
        QTest.keyClick(card, Qt.Key.Key_M, ALT)
    assert names == ["Søren Østergaard", "Amina Diallo", "ليلى منصور"]
    QCoreApplication.processEvents()
    assert "You met everybody on your list." in spoken(card)
    card.said.take_back()
    QCoreApplication.processEvents()
    assert "ليلى منصور" in spoken(card)


@pytest.mark.parametrize(("width", "height"), [(320, 600), (440, 400), (640, 640), (1280, 800)])
def test_where_no_question_is_written_down_there_is_a_sentence_to_begin_with(
    card: MissionCard,
    services: Services,
    operations: Operations,
    event: EventId,
    width: int,
    height: int,
) -> None:
    card.resize(width, height)
    QCoreApplication.processEvents()
    assert "To begin with" not in spoken(card)
    person = services.briefs.mission(event).person
    assert person is not None
    operations.run(
        card,
        lambda: services.targets.change(person.target.id, lambda d: replace(d, questions=())),
    )
    QCoreApplication.processEvents()
    assert f"To begin with: {services.briefs.mission(event).opener}" in seen(card)
    situation = Situation.FIRST_CONTACT
    operations.run(card, lambda: services.openers.add(situation, "Is this seat free?"))
    QCoreApplication.processEvents()
    assert "To begin with: Is this seat free?" in seen(card)
    assert clipped(card) == []
    card.resize(SMALLEST)
    QCoreApplication.processEvents()
    assert "To begin with" not in spoken(card)


def test_the_keyboard_stays_on_the_button_of_the_next_person(
    qtbot: QtBot, card: MissionCard
) -> None:
    person = card.body.content.person
    assert person is not None
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    person.button.setFocus()
    QTest.keyClick(person.button, Qt.Key.Key_Return)
    after = card.body.content.person
    assert after is not None
    assert after is not person
    assert after.button.hasFocus()
    assert after.button.accessibleName() == "Met Amina Diallo"


def test_a_doubt_is_asked_on_the_card(card: MissionCard, services: Services) -> None:
    count = services.contacts.count()
    QTest.keyClicks(card.capture.line.edit, "Sara Kim")
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    (notice,) = card.capture.notices.shown
    assert notice.sentence.startswith("Is this the")
    assert (card.width(), card.height()) == (320, 180)
    assert clipped(card) == []
    notice.buttons[-1].click()
    assert services.contacts.count() == count + 1
    QCoreApplication.processEvents()
    assert card.body.isVisible()


def test_trouble_is_told_on_the_card(qtbot: QtBot, card: MissionCard) -> None:
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    QTest.keyClicks(card.capture.line.edit, "#ai")
    QTest.keyClick(card.capture.line.edit, Qt.Key.Key_Return)
    assert not card.said.isHidden()
    assert card.capture.line.text == "#ai"


def test_the_clock_moves_on(card: MissionCard, clock: Clock) -> None:
    assert "Now, 25 min left" in spoken(card)
    clock.now = TALKS[1].ends_at - timedelta(seconds=20)
    card.refresh()
    assert "Now, 1 min left" in spoken(card)
    clock.now = TALKS[2].starts_at - timedelta(minutes=12)
    card.refresh()
    assert "In 12 min" in spoken(card)
    clock.now = TALKS[2].ends_at
    card.refresh()
    assert "No starred talk ahead." in spoken(card)


def test_how_far_off_a_talk_is_in_words() -> None:
    near = replace(TALKS[2], starts_at=TALKS[1].ends_at, ends_at=TALKS[1].ends_at)
    words = ahead_words(near, DAYS, near.starts_at - timedelta(minutes=2))
    assert words == "In 2 min"
    assert ahead_words(TALKS[1], DAYS, TALKS[0].starts_at) == "At 16:20"
    assert ahead_words(TALKS[2], DAYS, TALKS[0].starts_at) == "Thu 15 Oct 14:00"
    assert left_words(TALKS[0], TALKS[0].starts_at) == "45 min left"


def test_more_goals_than_fit_are_turned_to(
    card: MissionCard, services: Services, event: EventId
) -> None:
    for number in range(3):
        draft = GoalDraft(GoalKind.OTHER, Measure.BY_HAND, 3, f"Goal {number}", event)
        services.goals.add(draft)
    card.refresh()
    QCoreApplication.processEvents()
    goals = card.body.content.goals
    shown: list[str] = []
    for _ in range(len(goals.cells)):
        shown += [cell.goal.draft.text for cell in goals.cells if cell.isVisible()]
        assert clipped(card) == []
        goals.turn.click()
        QCoreApplication.processEvents()
    assert set(shown) == {"", *(goal.draft.text for goal in GOALS), "Goal 0", "Goal 1", "Goal 2"}


def test_place_and_size_are_remembered_and_half_typed_words_are_kept(
    qtbot: QtBot,
    card: MissionCard,
    services: Services,
    operations: Operations,
    preferences: Preferences,
    event: EventId,
) -> None:
    card.resize(500, 320)
    card.move(40, 60)
    QTest.keyClicks(card.capture.line.edit, "Half a na")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert preferences.current.mission_geometry
    other = MissionCard(services, operations, event)
    qtbot.addWidget(other)
    other.take_place(card.screen())
    assert (other.width(), other.height()) == (500, 320)
    assert other.capture.line.text == "Half a na"


def test_full_screen_and_back(card: MissionCard) -> None:
    QTest.keyClick(card, Qt.Key.Key_F11)
    assert card.isFullScreen()
    QTest.keyClick(card, Qt.Key.Key_F11)
    assert not card.isFullScreen()


def test_an_event_that_is_deleted_takes_its_card_along(
    qtbot: QtBot, card: MissionCard, services: Services, operations: Operations, event: EventId
) -> None:
    with qtbot.waitSignal(operations.failed):
        operations.run(card, lambda: services.events.delete(event))
    assert not card.isVisible()


def test_every_control_has_a_name(card: MissionCard) -> None:
    for button in card.findChildren(QAbstractButton):
        assert button.accessibleName()
    assert card.capture.line.edit.accessibleName()
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_the_key_to_write_somebody_down_leads_to_the_line(card: MissionCard) -> None:
    card.body.setFocus()
    QTest.keyClick(card, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert card.capture.line.edit.hasFocus()
