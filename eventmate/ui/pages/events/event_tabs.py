"""The parts of an event's page, in the order of their tabs; each is imported when first shown."""

from typing import TYPE_CHECKING

from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_view import TabEntry

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


def tab_entries(services: "Services", operations: Operations) -> list[TabEntry]:
    """Every tab there is."""
    return []
