"""Cards are gone through by keyboard; the calm corner keeps what I can offer."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from practice_stage import FakeMicrophone, SetClock, add_introduction
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.devices.player import Player
from eventmate.devices.voice import Voice
from eventmate.domain.drills import DrillKind, DrillReview, Recall
from eventmate.domain.events import EventDraft
from eventmate.domain.introductions import Beat, BeatKind, IntroductionDraft, Length
from eventmate.scheduling import recall
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.calm.view import CalmView
from eventmate.ui.pages.practice.drills.question_dialog import QuestionDialog
from eventmate.ui.pages.practice.drills.session import DrillSession
from eventmate.ui.pages.practice.drills.view import DrillsView
from eventmate.ui.pages.practice_page import CALM, PracticePage

KEY = Qt.Key


class Ear(Voice):
    """Hears what the voice would say."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @override
    def is_there(self) -> bool:
        return True

    @override
    def say(self, text: str) -> None:
        self.heard.append(text)


@pytest.fixture
def clock_of_seconds() -> SetClock:
    return SetClock()


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def session(
    qtbot: QtBot,
    services: Services,
    operations: Operations,
    ear: Ear,
    clock_of_seconds: SetClock,
) -> Iterator[DrillSession]:
    made = DrillSession(services, operations, ear, clock_of_seconds)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    yield made
    made.close()


def test_questions_by_keyboard(
    session: DrillSession, services: Services, qtbot: QtBot, clock_of_seconds: SetClock
) -> None:
    session.begin(services.drills.today())
    first = session.item
    assert first is not None
    assert session.card.front.text() == "So, what do you do?"
    qtbot.keyClick(session, KEY.Key_3)
    assert session.item is first  # not before it was turned
    clock_of_seconds.seconds = 14.0
    qtbot.keyClick(session, KEY.Key_Space)
    qtbot.keyClick(session, KEY.Key_3)
    assert session.item is not first
    kept = [each for each in services.drills.cards(DrillKind.QUESTION) if each.card.id]
    (review,) = services.drills.reviews(kept[0].card.id)
    assert review.seconds == 14.0
    for _ in range(3):
        qtbot.keyClick(session, KEY.Key_Space)
        qtbot.keyClick(session, KEY.Key_4)
    assert session.item is None
    assert session.done.isVisible()


def test_a_mark_that_is_undone_is_asked_for_again(
    session: DrillSession, services: Services, operations: Operations, qtbot: QtBot
) -> None:
    session.begin(services.drills.today())
    first, second = session.items[:2]
    for key in (KEY.Key_1, KEY.Key_3):
        qtbot.keyClick(session, KEY.Key_Space)
        qtbot.keyClick(session, key)
    for item in (second, first):
        operations.run(session, services.undo.undo)
        assert session.item == item
        assert not session.card.is_turned
    qtbot.keyClick(session, KEY.Key_Space)
    qtbot.keyClick(session, KEY.Key_3)
    kept = next(each.card for each in services.drills.cards(DrillKind.QUESTION) if each.card.id)
    (review,) = services.drills.reviews(kept.id)
    assert (review.recall, session.item) == (Recall.GOOD, second)


def test_the_mouse_leaves_the_keys_as_they_are(
    session: DrillSession, services: Services, qtbot: QtBot
) -> None:
    session.begin(services.drills.today(DrillKind.CONVERSATION))
    for box in (session.card.asked_back, session.card.offered):
        qtbot.mouseClick(session.turn, Qt.MouseButton.LeftButton)
        assert session.hasFocus()
        place = session.place
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
        qtbot.keyClick(session.focusWidget(), KEY.Key_3)
        assert session.place == place + 1
        assert session.hasFocus()


def test_a_conversation_is_read_aloud_and_marked(
    session: DrillSession, services: Services, qtbot: QtBot, ear: Ear
) -> None:
    session.begin(services.drills.today(DrillKind.CONVERSATION))
    item = session.item
    assert item is not None
    assert ear.heard == [item.front]
    qtbot.keyClick(session, KEY.Key_H)
    assert ear.heard == [item.front] * 2
    assert not session.card.asked_back.isVisible()
    qtbot.keyClick(session, KEY.Key_Space)
    qtbot.keyClick(session, KEY.Key_A)
    session.card.offered.setFocus(Qt.FocusReason.TabFocusReason)
    for ticked in (True, False):
        qtbot.keyClick(session.card.offered, KEY.Key_Space)
        assert session.card.offered.isChecked() is ticked
    qtbot.keyClick(session, KEY.Key_2)
    kept = [each for each in services.drills.cards(DrillKind.CONVERSATION) if each.card.id]
    (review,) = services.drills.reviews(kept[0].card.id)
    assert (review.asked_back, review.offered) == (True, False)


def test_my_own_questions_are_added_edited_and_deleted(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    view = DrillsView(services, operations)
    qtbot.addWidget(view)
    view.add.click()
    (dialog,) = view.findChildren(QuestionDialog)
    dialog.save.click()
    assert dialog.isVisible()  # a question is needed
    dialog.question.set_text("Why trams?")
    dialog.answer.set_text("They have faces.")
    dialog.save.click()
    row = view.rows[DrillKind.QUESTION][0]
    assert (row.title.text(), row.caption.text()) == ("Why trams?", "They have faces.")
    assert view.title.text() == "4 cards for today"
    with qtbot.waitSignal(view.session_requested) as told:
        view.start.click()
    assert told.args[0] == view.deck


@pytest.fixture
def calm(
    qtbot: QtBot, services: Services, operations: Operations, clock_of_seconds: SetClock
) -> Iterator[CalmView]:
    add_introduction(services)
    made = CalmView(services, operations, clock_of_seconds)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_breathing_leads_on_after_a_minute(
    calm: CalmView, clock_of_seconds: SetClock, qtbot: QtBot
) -> None:
    calm.breathe.click()
    assert calm.circle.words == "breathe in"
    clock_of_seconds.seconds = 5.0
    calm.circle.look()
    assert calm.circle.words == "breathe out"
    with qtbot.waitSignal(calm.circle.finished):
        clock_of_seconds.seconds = 60.5
        calm.circle.look()
    assert calm.steps.currentIndex() == 1
    assert not calm.circle.is_running


def test_what_i_can_offer_is_kept_for_the_next_time(
    calm: CalmView, services: Services, qtbot: QtBot
) -> None:
    calm.next.click()
    calm.next.click()
    qtbot.keyClicks(calm.things[0].edit, "Eight months of delays")
    calm.next.click()
    # A name alone is no sentence to begin with.
    assert calm.sentence.text() == "I\u2019m Noor. I work on transit data in Berlin."
    with qtbot.waitSignal(calm.done):
        calm.next.click()
    assert services.drafts.kept("calm:0") == "Eight months of delays"
    calm.start()
    assert calm.things[0].text == "Eight months of delays"


def test_the_first_sentence_is_of_what_is_planned_for_the_event(
    calm: CalmView, services: Services
) -> None:
    draft = IntroductionDraft("To the city")
    beats = (Beat(BeatKind.WHO, "We make night buses honest."),)
    planned = services.introductions.add(draft, Length.SECONDS_15, beats).value
    day = services.clock().date() + timedelta(days=4)
    event = services.events.add(EventDraft("Tram Days", day, day)).value
    services.practice_plans.start(planned, event)
    calm.start()
    assert calm.sentence.text() == "We make night buses honest."


def test_ready_leads_on_with_a_warm_word(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    page = PracticePage(services, operations, FakeMicrophone("lid"), Player(), Voice())
    qtbot.addWidget(page)
    page.show_section(CALM)
    (view,) = page.findChildren(CalmView)
    with qtbot.waitSignals([page.ready, operations.performed]):
        for _ in range(view.steps.count()):
            view.next.click()
    page.close_devices()


def test_without_the_scheduler_it_is_said_kindly(
    qtbot: QtBot, services: Services, operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recall, "find_spec", lambda _: None)
    view = DrillsView(services, operations)
    qtbot.addWidget(view)
    assert not view.start.isEnabled()
    assert "eventmate[cards]" in view.words.text()
    card = services.drills.cards(DrillKind.QUESTION)[0].card
    with pytest.raises(recall.NoScheduling, match="extra"):
        services.drills.review(card, DrillReview(services.clock(), Recall.GOOD))
