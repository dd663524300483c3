"""At the start: people of old lists whom I never met are removed, and said some days before."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eventmate.domain.event_people import Purge
from eventmate.ui.dates import day_within, number
from eventmate.ui.operations import Operations
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.list_purge import Purged


class ListUpkeep(QObject):
    """One step with Undo for what is due; else a sentence a day about what comes."""

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._tell = tell

    def start(self) -> None:
        """Look once."""
        self._operations.fetch(self, self._coming, self._on_found)

    def _coming(self) -> list[Purge]:
        # Asked for where the library is read: what it imports holds up no window.
        return self._services.list_purge.coming()

    def _on_found(self, coming: Sequence[Purge]) -> None:
        today = self._services.clock().date()
        if not coming:
            return
        if coming[0].on <= today:
            purge = self._services.list_purge.purge
            self._operations.run(self, purge, said=self._done_words)
            return
        preferences = self._services.preferences
        if preferences.current.purge_told_on != today.isoformat():
            preferences.change(purge_told_on=today.isoformat())
            self._operations.fetch(self, self._services.list_purge.next_told, self._on_told)

    def _on_told(self, purges: Sequence[Purge]) -> None:
        if purges:
            self._tell(self._coming_words(purges))

    def _done_words(self, done: "Purged") -> str:
        events = ", ".join(isolated(name) for name in done.events)
        words = self.tr("{count} people you never met were removed from the list of {events}")
        if done.people == 1:
            words = self.tr("1 person you never met was removed from the list of {events}")
        return words.format(count=number(done.people), events=events)

    def _coming_words(self, purges: Sequence[Purge]) -> str:
        words = self.tr(
            "{day}, {count} people you never met go from the list of {events}. Its People page "
            "can keep them."
        )
        if len(purges) > 1:
            words = self.tr(
                "{day}, {count} people you never met go from the lists of {events}. The People "
                "page of each can keep them."
            )
        elif purges[0].people == 1:
            words = self.tr(
                "{day}, 1 person you never met goes from the list of {events}. Its People page "
                "can keep them."
            )
        day = day_within(purges[0].on, self._services.clock().date())
        return words.format(
            day=day[:1].upper() + day[1:],
            count=number(sum(each.people for each in purges)),
            events=", ".join(isolated(each.event_name) for each in purges),
        )
