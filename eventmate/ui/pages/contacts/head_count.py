"""How many contacts there are, and how many of them the list shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.headings import PageHeader

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts


class HeadCount(QObject):
    """Keeps the words beside the title true, such as 14 of 1,284."""

    def __init__(self, contacts: "Contacts", operations: Operations, header: PageHeader) -> None:
        super().__init__(header)
        self._contacts = contacts
        self._operations = operations
        self._header = header
        self._total = 0
        self._matching: int | None = None
        self._is_quiet = False

    def set_quiet(self, quiet: bool) -> None:
        """Say nothing where there is no room, or while something else shows."""
        self._is_quiet = quiet
        self._say()

    def refresh(self) -> None:
        """Count everybody again."""
        self._operations.fetch(self, self._contacts.count, self._on_total, key="count")

    @Slot(int)
    def show_matching(self, count: int) -> None:
        """Say how many the list shows."""
        self._matching = count
        self._say()

    def _on_total(self, total: int) -> None:
        self._total = total
        self._say()

    def _say(self) -> None:
        words = number(self._total) if self._total else ""
        if words and self._matching is not None and self._matching != self._total:
            words = self.tr("{} of {}").format(number(self._matching), words)
        self._header.set_count("" if self._is_quiet else words)
