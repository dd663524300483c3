"""Mentors, introductions and opportunities in the window, each step undone."""

import pytest
from match_extra import needs_match
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.brokering import Answer, BrokeringState
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.mentoring import MentoringState, MentorWish, Side
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.broker.rows import ProposalRow, UnderWayRow
from eventmate.ui.pages.broker.view import BrokerView
from eventmate.ui.pages.mentors.dialogs import MeetingDialog, PersonDialog, RequestDialog
from eventmate.ui.pages.mentors.view import MentorsView
from eventmate.ui.pages.opportunities.dialog import OpportunityDialog
from eventmate.ui.pages.opportunities.view import OpportunitiesView
from eventmate.ui.widgets.button import Button

RAJ, ANA = ContactId(1), ContactId(2)


@pytest.fixture(autouse=True)
def people(services: Services) -> None:
    services.contacts.add(
        ContactDetails(
            name="Raj Patel",
            title="Head of data",
            headline="Runs feeds in production",
            offers="rain delay data",
        )
    )
    services.contacts.add(ContactDetails(name="Ana Sousa", needs="rain delay data for a thesis"))


def buttons(row: object) -> dict[str, Button]:
    assert hasattr(row, "findChildren")
    return {each.label: each for each in row.findChildren(Button)}


@pytest.fixture
def broker(qtbot: QtBot, services: Services, operations: Operations) -> BrokerView:
    made = BrokerView(services, operations)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_two_are_asked_and_introduced(broker: BrokerView, services: Services) -> None:
    (proposal,) = broker.proposals.rows
    assert isinstance(proposal, ProposalRow)
    proposal.ask.click()
    assert broker.proposals.rows == []
    for _ in range(2):
        (row,) = broker.under_way.rows
        assert isinstance(row, UnderWayRow)
        row.buttons[0].click()  # yes
    wanted: list[int] = []
    broker.follow_up_requested.connect(wanted.append)
    (row,) = broker.under_way.rows
    buttons(row)["Write to both"].click()
    assert services.follow_ups.entry(services.follow_ups.queue()[-1].follow_up.id).follow_up.id in (
        wanted
    )
    (row,) = broker.under_way.rows
    buttons(row)["Introduced"].click()
    assert services.broker.under_way()[0].state is BrokeringState.INTRODUCED
    services.undo.undo()
    assert services.broker.under_way()[0].is_agreed


@needs_match
def test_two_who_say_it_in_other_words_are_proposed(broker: BrokerView, services: Services) -> None:
    services.contacts.add(
        ContactDetails(name="Ivo Lund", offers="Angel investor in early stage founders")
    )
    services.contacts.add(
        ContactDetails(name="Fen Berg", needs="find somebody to fund our startup")
    )
    broker.refresh()
    words, meaning = broker.proposals.rows
    assert isinstance(words, ProposalRow)
    assert isinstance(meaning, ProposalRow)
    assert "Raj Patel" in words.title.text()
    assert "Ivo Lund" in meaning.title.text()


def test_a_no_is_told_kindly(broker: BrokerView, services: Services) -> None:
    (proposal,) = broker.proposals.rows
    assert isinstance(proposal, ProposalRow)
    proposal.ask.click()
    (row,) = broker.under_way.rows
    assert isinstance(row, UnderWayRow)
    row.buttons[1].click()
    (row,) = broker.under_way.rows
    assert isinstance(row, UnderWayRow)
    assert "That is fine" in row.caption.text()
    assert services.broker.under_way()[0].proposal.giver.says is Answer.NO


@pytest.fixture
def mentors(qtbot: QtBot, services: Services, operations: Operations) -> MentorsView:
    made = MentorsView(services, operations)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def test_a_mentor_is_found_asked_met_and_thanked(mentors: MentorsView, services: Services) -> None:
    assert mentors.candidates.rows == []
    mentors.wish.skills.edit.setPlainText("feeds in production")
    mentors.flush()
    assert services.mentors.wish() == MentorWish(skills="feeds in production")
    (row,) = mentors.candidates.rows
    assert "knows about \u2068feeds\u2069" in row.accessibleName()

    buttons(row)["Ask"].click()
    dialog = mentors.findChild(RequestDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.request.edit, "twenty minutes on feeds")
    dialog.save.click()
    (entry,) = services.follow_ups.queue()
    assert entry.follow_up.kind is FollowUpKind.ADVICE
    assert "twenty minutes on feeds" in services.messages.compose(entry.follow_up.id).draft.body

    (mentoring,) = services.mentors.listed()
    assert mentoring.state is MentoringState.ASKED
    services.mentors.set_state(mentoring.id, MentoringState.ON)
    mentors.refresh()
    buttons(mentors.list.rows[0])["Note a meeting"].click()
    meeting = mentors.findChild(MeetingDialog)
    assert meeting is not None
    QTest.keyClicks(meeting.steps.edit, "draft the plan")
    meeting.save.click()
    (row,) = mentors.list.rows
    assert "draft the plan" in row.accessibleName()

    buttons(row)["Say thanks"].click()
    assert "Say thanks" not in buttons(mentors.list.rows[0])
    services.undo.undo()
    mentors.refresh()
    assert "Say thanks" in buttons(mentors.list.rows[0])


def test_a_mentee_is_added_by_hand(mentors: MentorsView, services: Services) -> None:
    mentors.add.click()
    dialog = mentors.findChild(PersonDialog)
    assert dialog is not None
    dialog.side.combo.setCurrentIndex(1)
    dialog.finder.search_for("ana")
    QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
    (mentoring,) = services.mentors.listed()
    assert (mentoring.contact, mentoring.side) == (ANA, Side.MY_MENTEE)


def test_what_came_through_somebody_is_noted_and_thanked(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    view = OpportunitiesView(services, operations)
    qtbot.addWidget(view)
    view.show()
    view.refresh()
    view.add.click()
    dialog = view.findChild(OpportunityDialog)
    assert dialog is not None
    dialog.finder.search_for("raj")
    QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text.edit, "A talk in Porto")
    QTest.keyClick(dialog.text.edit, Qt.Key.Key_Return)

    (row,) = view.list.rows
    (opener,) = view.openers.rows
    assert "once" in opener.accessibleName()
    buttons(row)["Say thanks"].click()
    (entry,) = services.follow_ups.queue()
    assert (entry.follow_up.contact, entry.follow_up.kind) == (RAJ, FollowUpKind.THANK_YOU)
    assert services.opportunities.door_openers()[0].owed == 0
    services.undo.undo()
    assert services.opportunities.door_openers()[0].owed == 1
    services.undo.undo()
    view.refresh()
    assert view.list.rows == []
