"""The ledger in the window: listed by part, kept, let go, noted by hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import InteractionKind, PromiseDirection, PromiseState
from eventmate.domain.ledger import LedgerPart
from eventmate.services.bundle import Services
from eventmate.services.promises import NewPromise
from eventmate.services.touches import TouchDraft
from eventmate.ui.operations import Operations
from eventmate.ui.pages.promises.promise_dialog import PromiseDialog
from eventmate.ui.pages.promises.view import PARTS, PromisesView

RAJ = ContactId(1)


@pytest.fixture
def view(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[PromisesView]:
    services.contacts.add(ContactDetails(name="Raj Patel", tags=("rail",)))
    services.contacts.add(ContactDetails(name="Ana Sousa", tags=("rail",)))
    services.promises.add(NewPromise(RAJ, PromiseDirection.I_PROMISED, "the paper"))
    services.promises.add(NewPromise(RAJ, PromiseDirection.I_ASKED, "an hour of advice"))
    made = PromisesView(services, operations)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    yield made
    made.close()


def texts(view: PromisesView) -> list[str]:
    model = view.list.record_model
    found = (model.at(place) for place in range(model.rowCount()))
    return [row.record.promise.text for row in found if row is not None]


def test_each_part_lists_its_own(view: PromisesView) -> None:
    expected = {LedgerPart.MINE: ["the paper"], LedgerPart.THEIRS: ["an hour of advice"]}
    for place, part in enumerate(PARTS):
        view.parts.set_position(place)
        assert texts(view) == expected.get(part, [])


def test_a_promise_is_kept_by_one_key_and_counts_as_given(
    view: PromisesView, services: Services
) -> None:
    QTest.keyClick(view.list, Qt.Key.Key_K)
    assert texts(view) == []
    (entry,) = services.promises.listed(LedgerPart.MINE, only_open=False)
    assert entry.promise.state is PromiseState.KEPT
    assert entry.settled_on == services.promises.today()
    balance = services.promises.balance(RAJ)
    assert (balance.asked, balance.gave, balance.kept) == (1, 1, 1)
    assert services.follow_ups.count_due() == 0
    services.undo.undo()
    view.refresh()
    assert texts(view) == ["the paper"]


def test_settled_ones_are_shown_when_wanted(view: PromisesView) -> None:
    QTest.keyClick(view.list, Qt.Key.Key_X)
    assert texts(view) == []
    view.settled.click()
    assert texts(view) == ["the paper"]


def test_one_is_noted_by_hand_and_changed(view: PromisesView, services: Services) -> None:
    view.add.click()
    dialog = view.findChild(PromiseDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    dialog.finder.search_for("ana")
    QTest.keyClick(dialog.finder.field.edit, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text.edit, "the map")
    QTest.keyClick(dialog.text.edit, Qt.Key.Key_Return)
    assert texts(view) == ["the map", "the paper"]
    entry = view.list.current
    assert entry is not None
    assert entry.name == "Ana Sousa"
    assert len(services.follow_ups.queue()) == 2


def test_ideas_come_from_shared_tags(view: PromisesView, services: Services) -> None:
    shared = TouchDraft(ContactId(2), InteractionKind.RESOURCE, "the rail atlas")
    services.touches.log([shared])
    (idea,) = services.promises.ideas(RAJ)
    view.list.setFocus()
    view.refresh()
    assert (idea.words, idea.other_name, idea.tag) == ("the rail atlas", "Ana Sousa", "rail")
