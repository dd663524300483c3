"""What is done with a target, from the list and from its pane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eventmate.domain.errors import EventMateError, NotFound
from eventmate.domain.links import SafeLink
from eventmate.domain.targets import TargetDraft, TargetId
from eventmate.ui.open_link import open_link
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.people.details_dialog import DetailsDialog
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from eventmate.domain.changes import Outcome
    from eventmate.services.bundle import Services


class TargetActions(QObject):
    """Every one can be undone."""

    def __init__(self, services: "Services", operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._targets = services.targets
        self._operations = operations
        self._window = parent

    def set_met(self, wanted: TargetId, met: bool) -> None:
        """Say by hand whether we met."""
        said = self.tr("{} is marked as met") if met else self.tr("{} is marked as not met yet")
        self._run(wanted, lambda: self._targets.set_met(wanted, met), said)

    def put_first(self, wanted: TargetId, first: bool) -> None:
        """Say whether to meet somebody before the others."""
        said = self.tr("{} comes first now") if first else self.tr("{} no longer comes first")
        self._run(wanted, lambda: self._targets.put_first(wanted, first), said)

    def delete(self, wanted: TargetId) -> None:
        """Take somebody off those to meet."""
        said = self.tr("{} is taken off the people to meet")
        self._run(wanted, lambda: self._targets.delete(wanted), said)

    def _run(self, wanted: TargetId, work: "Callable[[], Outcome[TargetId]]", said: str) -> None:
        """Run what is done with somebody; the toast says with whom."""
        names: list[str] = []

        def work_by_name() -> "Outcome[TargetId]":
            names.append(self._targets.get(wanted).name)
            return work()

        self._operations.run(self, work_by_name, said=lambda _: said.format(isolated(names[0])))

    def change(self, wanted: TargetId, edit: "Callable[[TargetDraft], TargetDraft]") -> None:
        """Keep what was typed; somebody deleted meanwhile needs it no more."""

        def failed(error: EventMateError) -> None:
            if not isinstance(error, NotFound):
                self._operations.failed.emit(str(error))

        self._operations.run(self, lambda: self._targets.change(wanted, edit), failed=failed)

    def edit_details(self, wanted: TargetId, draft: TargetDraft) -> None:
        """Ask for name, work and links."""
        dialog = DetailsDialog(draft, self._window.window())
        dialog.saved.connect(lambda edit: self.change(wanted, edit))
        dialog.open()

    def open_link(self, link: SafeLink) -> None:
        """Hand a link to the browser."""
        if not open_link(link):
            words = self.tr("No program on this laptop opens {}.")
            self._operations.failed.emit(words.format(link.host))
