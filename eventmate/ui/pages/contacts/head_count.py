"""How many contacts there are, and how many of them the list shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.widgets.headings import PageHeader

if TYPE_CHECKING:
    from eventmate.services.contacts import Contacts


class HeadCount(QObject):
    """Keeps the words beside the title true, such as 14 of 1,284.

    Those known from LinkedIn only are counted apart (1,284 + 312), as the list leaves them out.
    """

    def __init__(self, contacts: "Contacts", operations: Operations, header: PageHeader) -> None:
        super().__init__(header)
        self._contacts = contacts
        self._operations = operations
        self._header = header
        self._total = self._known_only = 0
        self._matching: int | None = None
        self._is_quiet = False

    def set_quiet(self, quiet: bool) -> None:
        """Say nothing where there is no room, or while something else shows."""
        self._is_quiet = quiet
        self._say()

    def refresh(self) -> None:
        """Count everybody again."""
        contacts = self._contacts
        self._operations.fetch(
            self,
            lambda: (contacts.count(), contacts.count_known_only()),
            lambda found: self._on_total(*found),
            key="count",
        )

    @Slot(int)
    def show_matching(self, count: int) -> None:
        """Say how many the list shows."""
        self._matching = count
        self._say()

    def _on_total(self, total: int, known_only: int) -> None:
        self._total, self._known_only = total, known_only
        self._say()

    def _say(self) -> None:
        words = self._words() if self._total else ""
        self._header.set_count("" if self._is_quiet else words, self._hint())

    def _words(self) -> str:
        ordinary = self._total - self._known_only
        if self._matching is not None and self._matching not in (ordinary, self._total):
            return self.tr("{} of {}").format(number(self._matching), number(self._total))
        if not self._known_only:
            return number(self._total)
        return f"{number(ordinary)} + {number(self._known_only)}"

    def _hint(self) -> str:
        """What the figures are, where there are two kinds of people."""
        if not self._known_only:
            return ""
        words = self.tr("{} contacts and {} known from LinkedIn only")
        return words.format(number(self._total - self._known_only), number(self._known_only))
