"""What stands beside the people on the Contacts page, each part made when it is first shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eventmate.ui.operations import Operations
from eventmate.ui.widgets.sections import Section, SectionEntry

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.ui.pages.mentors.view import MentorsView

PEOPLE, MENTORS, BROKER, OPPORTUNITIES = "people", "mentors", "introductions", "opportunities"


class Parts(QObject):
    """Wishes of the parts, whichever of them are there."""

    contact_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(self, services: "Services", operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._operations = operations
        self._mentors: MentorsView | None = None

    def entries(self) -> list[SectionEntry]:
        """The parts in the switch's order, behind the people."""
        return [
            SectionEntry(MENTORS, self.tr("Mentors"), self._made_mentors),
            SectionEntry(BROKER, self.tr("Introductions"), self._made_broker),
            SectionEntry(OPPORTUNITIES, self.tr("Opportunities"), self._made_opportunities),
        ]

    def flush(self) -> None:
        """Keep what is half typed right now."""
        if self._mentors is not None:
            self._mentors.flush()

    def _made_mentors(self) -> Section:
        from eventmate.ui.pages.mentors.view import MentorsView

        view = self._mentors = MentorsView(self._services, self._operations)
        view.contact_requested.connect(self.contact_requested)
        view.follow_up_requested.connect(self.follow_up_requested)
        view.refresh()
        return Section(view, view.header_controls())

    def _made_broker(self) -> Section:
        from eventmate.ui.pages.broker.view import BrokerView

        view = BrokerView(self._services, self._operations)
        view.follow_up_requested.connect(self.follow_up_requested)
        view.refresh()
        return Section(view)

    def _made_opportunities(self) -> Section:
        from eventmate.ui.pages.opportunities.view import OpportunitiesView

        view = OpportunitiesView(self._services, self._operations)
        view.contact_requested.connect(self.contact_requested)
        view.follow_up_requested.connect(self.follow_up_requested)
        view.refresh()
        return Section(view, view.header_controls())
