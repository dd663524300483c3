"""Peer groups beside the mentors: named, met, changed and deleted, each undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactDetails
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.mentors.peer_dialog import PeerDialog
from eventmate.ui.pages.mentors.view import MentorsView
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.list_row import ListRow


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> MentorsView:
    for name in ("Raj Patel", "ليلى منصور"):
        services.contacts.add(ContactDetails(name=name))
    made = MentorsView(services, operations)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    return made


def form(view: MentorsView) -> PeerDialog:
    dialogs = [each for each in view.findChildren(PeerDialog) if each.isVisible()]
    return dialogs[-1]


def named(view: MentorsView) -> ListRow:
    (line,) = view.peers.rows
    assert isinstance(line, ListRow)
    return line


def test_a_group_is_named_and_meets(view: MentorsView, services: Services) -> None:
    view.peers.add.click()
    dialog = form(view)
    dialog.save.click()
    assert dialog.isVisible()  # it needs a name
    dialog.name.set_text("Data folk")
    for name in ("raj", "ليلى"):
        dialog.finder.search_for(name)
        QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
    dialog.save.click()

    (group,) = services.peer_groups.listed()
    assert [each.name for each in group.members] == ["Raj Patel", "ليلى منصور"]
    assert "Every month" in named(view).accessibleName()
    assert "Raj Patel" in named(view).accessibleName()
    met = next(each for each in named(view).findChildren(Button) if each.label == "We met")
    met.click()
    for each in group.members:
        assert len(services.contacts.page(each.contact).interactions) == 1
    services.undo.undo()
    assert services.contacts.page(group.members[0].contact).interactions == ()


def test_somebody_leaves_a_group_and_it_goes(view: MentorsView, services: Services) -> None:
    view.peers.add.click()
    dialog = form(view)
    dialog.name.set_text("Data folk")
    dialog.finder.search_for("raj")
    QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
    dialog.save.click()

    named(view).activated.emit()
    again = form(view)
    assert [each.name for each in again.people] == ["Raj Patel"]
    leave = [each for each in again.findChildren(Button) if "Raj" in each.accessibleName()]
    leave[0].click()
    again.save.click()
    assert services.peer_groups.listed()[0].members == ()
    assert "Nobody named yet" in named(view).accessibleName()
