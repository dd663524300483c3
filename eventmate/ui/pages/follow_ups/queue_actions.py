"""What can be done with follow-ups of the queue, each with its sentence and Undo."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.changes import Outcome
from eventmate.domain.follow_up_rules import SNOOZE_WEEK, snoozed_until
from eventmate.domain.follow_ups import Answer, FollowUpId, QueueEntry
from eventmate.ui.dates import day_within, number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_up_words import kind_in_sentence
from eventmate.ui.pages.follow_ups.day_dialog import DayDialog
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.follow_ups import FollowUps


class QueueActions(QObject):
    """Acts on what `chosen` answers at that moment."""

    def __init__(
        self,
        follow_ups: "FollowUps",
        operations: Operations,
        chosen: Callable[[], list[QueueEntry]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._follow_ups = follow_ups
        self._operations = operations
        self._chosen = chosen
        self._page = page

    def done(self) -> None:
        """Mark as done."""
        self._run(
            self._follow_ups.done,
            self.tr("{name}: {thing} is done. Well followed up."),
            self.tr("{} follow-ups are done."),
        )

    def answered(self, answer: Answer) -> None:
        """Say what became of what was written."""
        one = {
            Answer.REPLIED: self.tr("{name} answered. How nice."),
            Answer.MET: self.tr("{name} and you met. How nice."),
            Answer.NO_ANSWER: self.tr("No answer from {name}. That happens; let it rest."),
        }[answer]
        self._run(
            lambda ids: self._follow_ups.answered(ids, answer),
            one,
            self.tr("Noted for {} follow-ups."),
        )

    def drop(self) -> None:
        """Let go of."""
        self._run(
            self._follow_ups.drop,
            self.tr("{name}: {thing} is dropped."),
            self.tr("{} follow-ups are dropped."),
        )

    def reopen(self) -> None:
        """Put back into today's queue."""
        self._run(
            self._follow_ups.reopen,
            self.tr("{name}: {thing} is back in today\u2019s queue."),
            self.tr("{} follow-ups are back in today\u2019s queue."),
        )

    def snooze(self, until: date) -> None:
        """Let come back on a day."""
        day = day_within(until, self._follow_ups.today())
        self._run(
            lambda ids: self._follow_ups.snooze(ids, until),
            self.tr("{name}: {thing} comes back {day}.").replace("{day}", day),
            self.tr("{many} follow-ups come back {day}.").format(many="{}", day=day),
        )

    def spread(self, ids: list[FollowUpId]) -> None:
        """Spread what is from earlier over the coming days."""
        said = self.tr("What was from earlier is spread over the week.")
        self._operations.run(self, lambda: self._follow_ups.spread(ids), said=said)

    def fill_snooze_menu(self, menu: QMenu) -> None:
        """Offer tomorrow, next week, and any other day."""
        menu.addAction(self.tr("Until tomorrow"), lambda: self.snooze(self._after(1)))
        menu.addAction(self.tr("For a week"), lambda: self.snooze(self._after(SNOOZE_WEEK)))
        menu.addSeparator()
        menu.addAction(self.tr("Pick a day\u2026"), self.pick_day)

    def pick_day(self) -> DayDialog:
        """Ask for the day to come back on."""
        dialog = DayDialog(self._follow_ups.today() + timedelta(days=1), self._page.window())
        dialog.picked.connect(self.snooze)
        dialog.open()
        return dialog

    def _after(self, days: int) -> date:
        return snoozed_until(self._follow_ups.today(), days)

    def _run(
        self, work: Callable[[Sequence[FollowUpId]], Outcome[int]], one: str, many: str
    ) -> None:
        entries = self._chosen()
        if not entries:
            return
        ids = [entry.follow_up.id for entry in entries]
        if len(entries) == 1:
            thing = kind_in_sentence(entries[0].follow_up.kind)
            said = one.format(name=isolated(entries[0].name), thing=thing)
        else:
            said = many.format(number(len(ids)))
        self._operations.run(self, lambda: work(ids), said=said)
