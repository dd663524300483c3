"""The list's model: whole at once, rows only where somebody looks."""

import pytest
from contacts_stage import HeldTasks, person
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.storage.contacts import NewContact, insert_many
from eventmate.ui.models.contacts_model import FIRST, MOST_KEPT, PAGE, Column, ContactsModel
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.row_painting import RowRole

MANY = FIRST + 2 * PAGE


@pytest.fixture
def many(services: Services) -> Services:
    with services.library.store.writing() as work:
        drafts = [NewContact(person(f"Person {number:04}")) for number in range(MANY)]
        insert_many(work.connection, drafts, services.clock())
    return services


def made(services: Services, operations: Operations) -> ContactsModel:
    return ContactsModel(services.contacts, operations, lambda: services.clock().date())


def record_name(model: ContactsModel, row: int) -> str | None:
    record = model.index(row, 0).data(RowRole.RECORD)
    return record.name if record else None


def test_the_model_keeps_qts_contract(
    many: Services, operations: Operations, qtmodeltester: ModelTester
) -> None:
    model = made(many, operations)
    model.show(ContactQuery())
    qtmodeltester.check(model)
    model.show(ContactQuery(text="0007"))
    qtmodeltester.check(model)
    model.show(ContactQuery(text="nobody at all"))
    qtmodeltester.check(model)


def test_the_first_rows_and_the_whole_order_are_there(
    many: Services, operations: Operations
) -> None:
    model = made(many, operations)
    counts: list[int] = []
    model.counted.connect(counts.append)
    model.show(ContactQuery())
    assert counts == [MANY]
    assert model.rowCount() == MANY
    assert record_name(model, 0) == "Person 0000"


def test_rows_far_below_are_fetched_when_somebody_looks(
    qtbot: QtBot, many: Services, operations: Operations
) -> None:
    model = made(many, operations)
    model.show(ContactQuery())
    assert record_name(model, MANY - 1) is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert record_name(model, MANY - 1) == f"Person {MANY - 1:04}"


def test_a_row_deleted_meanwhile_is_asked_for_once(
    qtbot: QtBot, many: Services, operations: Operations
) -> None:
    model = made(many, operations)
    model.show(ContactQuery())
    gone = many.contacts.find(ContactQuery(text=f"{MANY - 1:04}"), 1).rows[0].id
    many.contacts.delete([gone])
    assert record_name(model, MANY - 1) is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert record_name(model, MANY - 1) is None
    with qtbot.assertNotEmitted(model.dataChanged, wait=30):
        assert record_name(model, MANY - 1) is None


def test_only_the_newest_query_is_answered(many: Services) -> None:
    tasks = HeldTasks()
    model = made(many, Operations(tasks))
    shown: list[str] = []
    model.shown.connect(lambda: shown.append(model.query.text))
    for text in ("P", "Pe", "0003"):
        model.show(ContactQuery(text=text))
    tasks.let_go()
    assert shown == ["0003"]
    assert [record_name(model, row) for row in range(model.rowCount())] == ["Person 0003"]


def test_a_refresh_without_changes_keeps_the_rows(many: Services, operations: Operations) -> None:
    model = made(many, operations)
    model.show(ContactQuery())
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.refresh()
    assert not resets


def test_the_rows_kept_are_bounded(
    qtbot: QtBot, many: Services, operations: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eventmate.ui.models.contacts_model.MOST_KEPT", PAGE)
    assert MOST_KEPT > PAGE
    model = made(many, operations)
    model.show(ContactQuery())
    for row in (FIRST + PAGE, MANY - 1):
        record_name(model, row)
        with qtbot.waitSignal(model.dataChanged):
            pass
    assert sum(model.record(row) is not None for row in range(MANY)) == PAGE


def test_cells_say_what_they_show(services: Services, operations: Operations) -> None:
    contact = services.contacts.add(person("Amina Diallo", "Teranga Maps")).value
    services.contacts.in_touch(contact)
    model = made(services, operations)
    model.show(ContactQuery())
    shown = [model.index(0, column).data() for column in Column]
    assert shown == ["\u2068Amina Diallo\u2069", "\u2068Teranga Maps\u2069", "Today"]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amina Diallo, Teranga Maps"
