"""The parts of an event's page, in the order of their tabs; each is imported when first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_view import TabEntry

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

Maker = Callable[["Services", Operations], EventTab]
MAKERS: tuple[tuple[str, str, Maker], ...] = ()  # key, title, what makes it


def tab_entries(services: "Services", operations: Operations) -> list[TabEntry]:
    """Every tab there is."""

    def entry(key: str, title: str, make: Maker) -> TabEntry:
        return TabEntry(key, title, lambda: make(services, operations))

    return [entry(*maker) for maker in MAKERS]
