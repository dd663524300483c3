"""The Contacts page on a real library with a handful of fictional people."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from typing_extensions import override

from eventmate.domain.changes import BatchId, Outcome
from eventmate.domain.contacts import (
    ContactDetails,
    ContactId,
    ContactPoint,
    ContactQuery,
    PointKind,
)
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts_page import ContactsPage
from eventmate.ui.tasks import InlineTasks, Work


def person(name: str, organisation: str = "", *tags: str, email: str = "") -> ContactDetails:
    """A few fields are enough for most tests."""
    points = (ContactPoint(PointKind.EMAIL, email),) if email else ()
    return ContactDetails(name=name, organisation=organisation, tags=tags, points=points)


PEOPLE = (
    person("Amina Diallo", "Teranga Maps", "survey", email="amina@maps.example"),
    person("Ben Whitaker", "Junction Weekly", "press", email="ben@weekly.example"),
    person("Łukasz Nowak", "Torunica", "gtfs", email="lukasz@torunica.example"),
    person("陳美玲", "Harbour Transit Studio", "gtfs"),
    person("ليلى منصور", "Madar Cities"),
)


class HeldTasks(InlineTasks):
    """Work waits until it is let go, as it does behind a busy library."""

    def __init__(self) -> None:
        self.held: list[Work] = []

    @override
    def store(self, work: Work) -> None:
        self.held.append(work)

    def let_go(self) -> None:
        """Do what waited."""
        held, self.held = self.held, []
        for work in held:
            work()


class ContactsStage:
    """The page, shown, and what it told."""

    def __init__(self, services: Services, people: Sequence[ContactDetails] = PEOPLE) -> None:
        self.services = services
        self.operations = Operations(InlineTasks())
        self.ids = [services.contacts.add(details, "Test").value for details in people]
        self.said: list[str] = []
        self.failed: list[str] = []
        self.batches: list[BatchId | None] = []
        self.operations.performed.connect(self._on_performed)
        self.operations.failed.connect(self.failed.append)
        self.page = ContactsPage(services, self.operations)

    def _on_performed(self, outcome: Outcome[object], sentence: str) -> None:
        self.said.append(sentence)
        self.batches.append(outcome.batch)

    def listed(self) -> list[str]:
        """The names in the list, in order."""
        model = self.page.model
        records = (model.record(row) for row in range(model.rowCount()))
        return [record.name if record else "" for record in records]

    def stored(self) -> list[str]:
        """The names in the library."""
        return [row.name for row in self.services.contacts.find(ContactQuery(), 500).rows]

    def details(self, wanted: ContactId) -> ContactDetails:
        """What the library knows of somebody."""
        return self.services.contacts.get(wanted).details

    def select(self, *rows: int) -> None:
        """Choose rows; the keyboard is on the last."""
        table = self.page.table
        flags = QItemSelectionModel.SelectionFlag
        table.clearSelection()
        for row in rows:
            index = self.page.model.index(row, 0)
            table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in the table."""
        none = Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.page.table, key, none if modifier is None else modifier)

    def undo(self) -> None:
        """What the toast's Undo does for the last thing said."""
        batch = self.batches[-1]
        self.operations.run(self.page, lambda: self.services.undo.undo(batch))
