"""The steps after a meeting are shown, changed and brought back in the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.cadences import HALF_YEAR
from eventmate.domain.events import EventKind
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.sequences import USUAL, Step
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.settings.sequences_card import KINDS, SequencesCard


@pytest.fixture
def card(qtbot: QtBot, services: Services, operations: Operations) -> SequencesCard:
    made = SequencesCard(services, operations)
    qtbot.addWidget(made)
    made.show()
    return made


def kinds(card: SequencesCard) -> list[FollowUpKind]:
    return [line.step.kind for line in card.lines]


def test_each_kind_of_event_has_its_own(card: SequencesCard) -> None:
    for place, kind in enumerate(KINDS):
        card.kind.combo.setCurrentIndex(place)
        card.kind.chosen.emit(place)
        assert kinds(card) == [step.kind for step in USUAL[kind]]


def test_a_step_is_moved_left_out_added_and_all_is_usual_again(
    card: SequencesCard, services: Services
) -> None:
    thanks, invitation, _ = card.lines
    invitation.days.setValue(7)
    QTest.keyClick(invitation.days, Qt.Key.Key_Return)
    assert services.sequences.of(EventKind.CONFERENCE)[1] == Step(FollowUpKind.LINKEDIN, 7)
    thanks.remove.click()
    assert kinds(card) == [FollowUpKind.LINKEDIN, FollowUpKind.PROMISED_ITEM]
    chat = next(each for each in card.menu.actions() if "offee" in each.text())
    chat.trigger()
    assert services.sequences.of(EventKind.CONFERENCE)[-1] == Step(FollowUpKind.COFFEE_CHAT, 11)
    assert card.menu.actions()[0].text() == "Thank-you"

    services.undo.undo()
    card.refresh()
    assert kinds(card) == [FollowUpKind.LINKEDIN, FollowUpKind.PROMISED_ITEM]
    card.usual.click()
    assert kinds(card) == [step.kind for step in USUAL[EventKind.CONFERENCE]]


def test_leaving_a_number_as_it_was_changes_nothing(
    card: SequencesCard, operations: Operations
) -> None:
    said: list[str] = []
    operations.performed.connect(lambda _, words: said.append(words))
    days = card.lines[0].days
    for value in (days.value(), 4, 4):
        days.setValue(value)
        QTest.keyClick(days, Qt.Key.Key_Return)
    assert said == ["The steps are changed"]


def test_a_rhythm_is_chosen_to_take_over(card: SequencesCard, services: Services) -> None:
    combo = card.rhythm.combo
    assert combo.currentText() == "Not by itself"
    place = combo.findText("Every half year")
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    assert services.sequences.rhythm(KINDS[0]) == HALF_YEAR
    assert combo.currentText() == "Every half year"
    card.kind.combo.setCurrentIndex(1)
    card.kind.chosen.emit(1)
    assert combo.currentText() == "Not by itself"
    services.sequences.set_rhythm(KINDS[1], 45)
    card.refresh()
    assert combo.currentText() == "Every 45 days"
