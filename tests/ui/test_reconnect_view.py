"""Reconnect as the window shows it: the export, new jobs, proposals, my profile, small goals."""

import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactDetails, ContactQuery, ContactStatus, Role
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.own_profile import HabitKind, ProfilePart
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.pages.follow_ups_page import RECONNECT, FollowUpsPage
from eventmate.ui.pages.reconnect.goals_dialog import WeeklyGoalsDialog
from eventmate.ui.pages.reconnect.people_rows import ChangeRow, ProposalRow
from eventmate.ui.pages.reconnect.view import ReconnectView

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
SARA = "Sara,Kim,https://www.linkedin.com/in/sara-kim,,{},CTO,08 Feb 2026\n"
PROFILE = (
    "First Name,Last Name,Maiden Name,Headline,Summary,Geo Location\n"
    "Ada,Example,,Data engineer,I build things.,Lyon\n"
)


def export(folder: Path, company: str, day: str) -> Path:
    """An export as LinkedIn sends it."""
    path = folder / f"Basic_LinkedInDataExport_{day}.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("Connections.csv", HEAD + SARA.format(company))
        packed.writestr("Profile.csv", PROFILE)
    return path


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[ReconnectView]:
    made = ReconnectView(services, operations)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    yield made
    made.close()


def test_two_exports_bring_up_a_new_job(
    view: ReconnectView, services: Services, tmp_path: Path
) -> None:
    assert not view.changes.isVisibleTo(view)
    view.importer.take_files([export(tmp_path, "Acme", "01-05-2026")])
    view.importer.take_files([export(tmp_path, "Beta", "02-05-2026")])
    (row,) = view.changes.rows
    assert isinstance(row, ChangeRow)
    assert "CTO" in row.accessibleName()
    assert "Beta" in row.accessibleName()

    with_follow_up: list[int] = []
    view.follow_up_requested.connect(with_follow_up.append)
    row.write.click()

    (entry,) = services.follow_ups.queue()
    assert (entry.follow_up.kind, with_follow_up) == (
        FollowUpKind.CONGRATULATION,
        [entry.follow_up.id],
    )
    assert view.changes.rows == []
    services.undo.undo()
    view.refresh()
    (row,) = view.changes.rows
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_N)
    assert view.changes.rows == []


def test_the_profile_is_offered_and_fills_what_is_empty(
    view: ReconnectView, services: Services, tmp_path: Path
) -> None:
    view.importer.take_files([export(tmp_path, "Acme", "01-05-2026")])
    assert services.cards.listed() == []
    (notice,) = view.notices.shown
    notice.buttons[0].click()
    assert services.cards.named().draft.headline == "Data engineer"
    assert view.profile.drafts[ProfilePart.SUMMARY].text == "I build things."


def test_people_from_earlier_are_written_to_put_off_or_refused(
    view: ReconnectView, services: Services, operations: Operations
) -> None:
    for name in ("Ana Sousa", "Raj Patel", "Zoë Müller"):
        wanted = services.contacts.add(ContactDetails(name=name)).value
        give = partial(services.contacts.set_roles, wanted, [Role.CLASSMATE])
        operations.run(view, give)
    rows = [row for row in view.proposals.rows if isinstance(row, ProposalRow)]
    assert [row.item.name for row in rows] == ["Ana Sousa", "Raj Patel", "Zoë Müller"]
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_W)
    (entry,) = services.follow_ups.queue()
    assert entry.follow_up.kind is FollowUpKind.RECONNECT
    for place in (0, 1):
        (row, *_) = view.proposals.rows
        assert isinstance(row, ProposalRow)
        row.menu.actions()[place].trigger()
    assert view.proposals.rows == []


def test_texts_are_kept_with_their_count(view: ReconnectView, services: Services) -> None:
    draft = view.profile.drafts[ProfilePart.HEADLINE]
    draft.edit.setPlainText("x" * 221)
    view.profile.flush()
    kept = next(i for i in services.own_profile.items() if i.part is ProfilePart.HEADLINE)
    assert kept.text == "x" * 221
    view.profile.checks[ProfilePart.PHOTO].click()
    assert next(i for i in services.own_profile.items() if i.part is ProfilePart.PHOTO).is_done


def test_small_goals_are_ticked_and_taken_back(view: ReconnectView, services: Services) -> None:
    def ticked() -> int:
        week = services.own_profile.week()
        return next(each.ticked for each in week if each.kind is HabitKind.COMMENT)

    view.habits.boxes[0].click()
    view.habits.boxes[1].click()
    assert ticked() == 2
    view.habits.boxes[0].click()
    assert ticked() == 1
    assert [box.isChecked() for box in view.habits.boxes[:2]] == [True, False]


def test_it_is_a_part_of_follow_ups(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    page = FollowUpsPage(services, operations)
    qtbot.addWidget(page)
    page.show_section(RECONNECT)
    assert isinstance(page.sections.section(RECONNECT), ReconnectView)


def test_connections_are_listed_when_they_are_asked_for(
    qtbot: QtBot, services: Services, operations: Operations, tmp_path: Path
) -> None:
    services.contacts.add(ContactDetails(name="Ana Sousa"))
    page = ContactsPage(services, operations)
    qtbot.addWidget(page)
    page.importer.take_files([export(tmp_path, "Acme", "01-05-2026")])
    assert page.model.rowCount() == 1
    page.tools.filters.choose("status", ContactStatus.KNOWN_ONLY, "known from LinkedIn")
    assert page.model.rowCount() == 1
    (row,) = services.contacts.find(ContactQuery(status=ContactStatus.KNOWN_ONLY), 5).rows
    assert row.name == "Sara Kim"


def test_small_goals_are_as_many_as_one_says(view: ReconnectView, services: Services) -> None:
    view.habits.boxes[0].click()
    view.habits.change.click()
    dialog = view.findChild(WeeklyGoalsDialog)
    assert dialog is not None
    dialog.times[HabitKind.COMMENT].setValue(3)
    dialog.times[HabitKind.PUBLISH].setValue(0)
    dialog.save.click()

    week = {each.kind: (each.ticked, each.a_week) for each in services.own_profile.week()}
    assert week[HabitKind.COMMENT] == (1, 3)
    assert len(view.habits.boxes) == 4
    assert [box.isChecked() for box in view.habits.boxes] == [True, False, False, False]
    view.habits.boxes[3].click()
    assert {each.kind: each.ticked for each in services.own_profile.week()}[HabitKind.SHARE] == 1
    services.undo.undo()
    services.undo.undo()
    assert [each.a_week for each in services.own_profile.week()] == [2, 1, 1]
