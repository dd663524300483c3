"""Reconnect, a part of Follow-ups: whom to write to again, new jobs, and my own profile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import Touched
from eventmate.domain.job_changes import JobChange
from eventmate.domain.own_profile import HabitKind, HabitWeek, ProfileItem, ProfilePart
from eventmate.domain.reconnecting import Proposal, Week
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.importing import Importer
from eventmate.ui.pages.contacts.notice_strip import NoticeStrip
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.reconnect.export_card import ExportCard
from eventmate.ui.pages.reconnect.habits_card import HabitsCard
from eventmate.ui.pages.reconnect.people_card import PeopleCard
from eventmate.ui.pages.reconnect.people_rows import ChangeRow, ProposalRow
from eventmate.ui.pages.reconnect.profile_card import ProfileCard
from eventmate.ui.pages.reconnect.profile_offer import ProfileOffer
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.reconnecting import Exported

SIDE, NARROW_SIDE = 368, 304
MOST_CHANGES = 12  # shown at once; answered ones make room
SHOWN_BY = (
    Touched.RECONNECTING | Touched.PROFILE | Touched.CONTACTS | Touched.FOLLOW_UPS | Touched.KEEPING
)


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything the view shows, read at once."""

    exported: "Exported"
    changes: Sequence[JobChange]
    waiting: int
    week: Week
    items: Sequence[ProfileItem]
    habits: Sequence[HabitWeek]
    today: date


class ReconnectView(QWidget):
    """Begin by `refresh`."""

    contact_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._reconnecting = services.reconnecting
        self._profile = services.own_profile
        self._operations = operations
        self.notices = NoticeStrip()
        self.importer = Importer(services.exchange, operations, self.notices, self)
        self._offer = ProfileOffer(services.own_profile, operations, self.notices, self)
        self.export = ExportCard()
        self.changes = PeopleCard(self.tr("New jobs"))
        self.proposals = PeopleCard(self.tr("Write again"))
        self.profile = ProfileCard()
        self.habits = HabitsCard()
        self._lay_out()
        self._connect()
        self._set_narrow(False)

    def refresh(self) -> None:
        """Read everything again."""
        reconnecting, profile = self._reconnecting, self._profile

        def read() -> _Read:
            return _Read(
                reconnecting.exported(),
                reconnecting.changes(MOST_CHANGES),
                reconnecting.count_changes(),
                reconnecting.week(),
                profile.items(),
                profile.week(),
                reconnecting.today(),
            )

        self._operations.fetch(self, read, self._show, key="reconnect")

    def _lay_out(self) -> None:
        left = _column(self.changes, self.proposals, self.export)
        left_area, self._side = _scrolled(left), _scrolled(_column(self.habits, self.profile))
        left_area.setAccessibleName(self.tr("People to write to"))
        self._side.setAccessibleName(self.tr("My profile and small goals"))
        self._halves = QHBoxLayout()
        self._halves.addWidget(left_area, 1)
        self._halves.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.notices)
        whole.addLayout(self._halves, 1)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)

    def _connect(self) -> None:
        self.export.import_requested.connect(self.importer.choose_files)
        self.importer.profile_found.connect(self._offer.offer)
        self.profile.ticked.connect(self._on_part_ticked)
        self.profile.written.connect(self._on_written)
        self.habits.ticked.connect(self._on_habit_ticked)
        self.habits.goals_chosen.connect(self._on_goals_chosen)
        self._operations.changed.connect(self._on_changed)

    def _show(self, found: _Read) -> None:
        self.export.show_export(found.exported.people, found.exported.on, found.today)
        self.changes.setVisible(found.exported.people > 0)
        self.changes.heading.set_caption(number(found.waiting) if found.waiting else "")
        self.changes.show_rows(
            [self._change_row(each) for each in found.changes],
            self.tr("No new jobs since the last export."),
        )
        self.proposals.show_rows(
            [self._proposal_row(each, found.today) for each in found.week.proposals],
            self._quiet_words(found.week),
        )
        self.profile.show_items(found.items)
        self.habits.show_week(found.habits)

    def _quiet_words(self, week: Week) -> str:
        if week.answered >= week.a_week > 0:
            return self.tr("That is enough for this week. The others come up by themselves.")
        return self.tr(
            "Former colleagues, classmates and professors come up here, a few a week, when you "
            "have not been in touch for long. Give people such a role on their page; your "
            "LinkedIn messages tell who else was quiet for a year."
        )

    def _change_row(self, change: JobChange) -> ChangeRow:
        made = ChangeRow(change)
        made.activated.connect(lambda: self.contact_requested.emit(change.contact))
        made.write_requested.connect(lambda: self._congratulate(change))
        made.dismissed.connect(lambda: self._dismiss(change))
        return made

    def _proposal_row(self, item: Proposal, today: date) -> ProposalRow:
        made = ProposalRow(item, today)
        made.activated.connect(lambda: self.contact_requested.emit(item.contact))
        made.write_requested.connect(lambda: self._write(item))
        made.put_off.connect(lambda: self._put_off(item))
        made.refused.connect(lambda: self._refuse(item))
        return made

    def _congratulate(self, change: JobChange) -> None:
        self._operations.run(
            self,
            lambda: self._reconnecting.congratulate(change.id),
            self.follow_up_requested.emit,
            said=self.tr("A congratulation for {} is begun").format(isolated(change.name)),
        )

    def _dismiss(self, change: JobChange) -> None:
        self._operations.run(
            self,
            lambda: self._reconnecting.dismiss([change.id]),
            said=self.tr("News of {} let be").format(isolated(change.name)),
        )

    def _write(self, item: Proposal) -> None:
        self._operations.run(
            self,
            lambda: self._reconnecting.write(item.contact),
            self.follow_up_requested.emit,
            said=self.tr("A message to {} is begun").format(isolated(item.name)),
        )

    def _put_off(self, item: Proposal) -> None:
        self._operations.run(
            self,
            lambda: self._reconnecting.not_now(item.contact),
            said=self.tr("{} may come up again in three months").format(isolated(item.name)),
        )

    def _refuse(self, item: Proposal) -> None:
        self._operations.run(
            self,
            lambda: self._reconnecting.not_at_all(item.contact),
            said=self.tr("{} does not come up here any more").format(isolated(item.name)),
        )

    @Slot(object, bool)
    def _on_part_ticked(self, part: ProfilePart, done: bool) -> None:
        self._operations.run(self, lambda: self._profile.set_done(part, done=done))

    @Slot(object, str)
    def _on_written(self, part: ProfilePart, text: str) -> None:
        self._operations.run(self, lambda: self._profile.keep_text(part, text))

    @Slot(object)
    def _on_goals_chosen(self, a_week: Mapping[HabitKind, int]) -> None:
        said = self.tr("The small goals are changed")
        self._operations.run(self, lambda: self._profile.set_goals(a_week), said=said)

    @Slot(object, bool)
    def _on_habit_ticked(self, kind: HabitKind, done: bool) -> None:
        profile = self._profile
        self._operations.run(self, lambda: profile.tick(kind) if done else profile.untick(kind))

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.profile.flush()
        super().hideEvent(event)

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._halves.setSpacing(12 if narrow else 16)
        self._side.setFixedWidth(NARROW_SIDE if narrow else SIDE)
        for card in (self.changes, self.proposals):
            card.set_narrow(narrow)


def _column(*cards: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return whole


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(widget)
    see_through(area)
    OverlayBar(area)
    return area
