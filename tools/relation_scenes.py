"""The debrief and the dialogs of lasting relationships for pictures."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from eventmate.domain.contacts import ContactQuery
from eventmate.services.bundle import Services
from eventmate.ui.debrief.window import DebriefWindow
from eventmate.ui.operations import Operations
from eventmate.ui.pages.keeping.chat_dialog import ChatDialog
from eventmate.ui.pages.keeping.date_dialog import DateDialog
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.keeping.rhythm_menu import DaysDialog
from eventmate.ui.pages.keeping.time_off_card import TimeOffDialog
from eventmate.ui.pages.mentors.dialogs import MeetingDialog, PersonDialog, RequestDialog
from eventmate.ui.pages.mentors.peer_dialog import PeerDialog
from eventmate.ui.pages.opportunities.dialog import OpportunityDialog
from eventmate.ui.pages.promises.promise_dialog import PromiseDialog
from eventmate.ui.pages.reconnect.goals_dialog import WeeklyGoalsDialog

THIRD = 2


class RelationScenes:
    """Everything is of the sample library."""

    def __init__(self, services: Services, operations: Operations, window: QWidget) -> None:
        self._services = services
        self._operations = operations
        self._window = window

    def all(self) -> Iterator[tuple[str, Callable[[], QWidget]]]:
        """Names and what to show."""
        services, operations, window = self._services, self._operations, self._window
        today, contacts = services.clock().date(), services.contacts
        people = [(row.id, row.name) for row in contacts.find(ContactQuery(), 2).rows]
        name = people[0][1]
        yield "debrief", partial(self._debrief, THIRD)
        yield "debrief-stub", self._stub
        yield "debrief-drafts", self._drafts
        yield "in-touch-today", partial(LogDialog, contacts, operations, people, window)
        yield "time-off", partial(TimeOffDialog, today, window)
        yield "day-to-remember", partial(DateDialog, today, window)
        yield "coffee-chat", partial(ChatDialog, people[0][0], name, services, operations, window)
        yield "rhythm-days", partial(DaysDialog, window)
        yield "peer-group", partial(PeerDialog, contacts, operations, today, parent=window)
        yield "weekly-goals", partial(WeeklyGoalsDialog, services.own_profile.week(), window)
        yield "promise", partial(PromiseDialog, today, contacts, operations, parent=window)
        yield "opportunity", partial(OpportunityDialog, today, contacts, operations, parent=window)
        yield "mentor", partial(PersonDialog, contacts, operations, window)
        yield "mentor-request", partial(RequestDialog, name, window)
        yield "mentor-meeting", partial(MeetingDialog, name, today, window)

    def _debrief(self, place: int) -> DebriefWindow:
        window = DebriefWindow(self._services, self._operations)
        window.start()
        for _ in range(place):
            window.foot.skip.click()
        return window

    def _stub(self) -> DebriefWindow:
        return self._debrief(len(self._services.debriefs.waiting().people))

    def _drafts(self) -> DebriefWindow:
        """As after everybody: what was answered is taken back, so that others find it again."""
        waiting = self._services.debriefs.waiting()
        window = self._debrief(0)
        window.foot.next.click()
        for _ in range(len(waiting.people) + len(waiting.stubs) - 1):
            window.foot.skip.click()
        self._services.undo.undo()
        return window
