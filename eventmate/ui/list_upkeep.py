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
            self._tell(self._coming_words(coming[0]))

    def _done_words(self, done: "Purged") -> str:
        events = ", ".join(isolated(name) for name in done.events)
        words = self.tr("{count} people you never met were removed from the list of {events}")
        if done.people == 1:
            words = self.tr("1 person you never met was removed from the list of {events}")
        return words.format(count=number(done.people), events=events)

    def _coming_words(self, purge: Purge) -> str:
        words = self.tr(
            "{day}, {count} people you never met go from the list of {event}. Its People page "
            "can keep them."
        )
        day = day_within(purge.on, self._services.clock().date())
        return words.format(
            day=day[:1].upper() + day[1:],
            count=number(purge.people),
            event=isolated(purge.event_name),
        )
