"""The parts of an event's page, in the order of their tabs; each is imported when first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.event_tab import EventTab
from eventmate.ui.pages.events.event_view import TabEntry

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

OVERVIEW, AGENDA, PEOPLE, BRIEF = "overview", "agenda", "people", "brief"


def _tr(text: str) -> str:
    return QCoreApplication.translate("events", text)


def tab_entries(services: "Services", operations: Operations) -> list[TabEntry]:
    """Every tab there is."""

    def overview() -> EventTab:
        from eventmate.ui.pages.events.overview.tab import OverviewTab

        return OverviewTab(services, operations)

    def agenda() -> EventTab:
        from eventmate.ui.pages.events.agenda.tab import AgendaTab

        return AgendaTab(services, operations)

    def people() -> EventTab:
        from eventmate.ui.pages.events.people.tab import PeopleTab

        return PeopleTab(services, operations)

    def brief() -> EventTab:
        from eventmate.ui.pages.events.brief.tab import BriefTab

        return BriefTab(services, operations)

    return [
        TabEntry(OVERVIEW, _tr("Overview"), overview),
        TabEntry(AGENDA, _tr("Agenda"), agenda),
        TabEntry(PEOPLE, _tr("People"), people),
        TabEntry(BRIEF, _tr("Brief"), brief),
    ]
