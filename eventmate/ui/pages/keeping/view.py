"""Keeping in touch, a part of Follow-ups: this week, the next ones, rhythms and time off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.cadences import Holiday, Keeping, ToKeepUp
from eventmate.domain.changes import Touched
from eventmate.domain.chats import Chat
from eventmate.domain.days_ahead import DayAhead
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.keeping.ahead_card import AheadCard
from eventmate.ui.pages.keeping.chat_prompt import ChatPrompt
from eventmate.ui.pages.keeping.days_card import DaysCard
from eventmate.ui.pages.keeping.tags_card import TagsCard
from eventmate.ui.pages.keeping.time_off_card import TimeOffCard, TimeOffDialog
from eventmate.ui.pages.keeping.touch_log import TouchLog
from eventmate.ui.pages.keeping.week_card import WeekCard
from eventmate.ui.pages.keeping.words import people_words
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

SIDE, NARROW_SIDE = 368, 304
SHOWN_BY = Touched.KEEPING | Touched.CONTACTS | Touched.ENCOUNTERS


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything the view shows, read at once."""

    week: Keeping
    rhythms: Mapping[str, int]
    tags: Sequence[str]
    holidays: Sequence[Holiday]
    days: Sequence[DayAhead]
    chats: Sequence[Chat]
    today: date


class KeepingView(QWidget):
    """Begin by `refresh`."""

    contact_requested = Signal(int)
    write_requested = Signal(int)
    follow_up_requested = Signal(int)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._keeping = services.keeping
        self._operations = operations
        self.log = TouchLog(services, operations, self)
        self.week = WeekCard()
        self.chats = ChatPrompt()
        self.days = DaysCard()
        self.ahead = AheadCard()
        self.tags = TagsCard()
        self.time_off = TimeOffCard()
        self._lay_out()
        self._connect()
        self._set_narrow(False)

    def refresh(self) -> None:
        """Read the week again."""
        services = self._services

        def read() -> _Read:
            keeping = services.keeping
            return _Read(
                keeping.week(),
                keeping.tag_rhythms(),
                services.contacts.tags(),
                keeping.holidays(),
                services.days_ahead.coming(),
                services.chats.over(),
                keeping.today(),
            )

        self._operations.fetch(self, read, self._show, key="keeping")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Chats end and days come by the clock alone, while another page is in front."""
        super().showEvent(event)
        self.refresh()

    def _lay_out(self) -> None:
        side = QWidget()
        cards = QVBoxLayout(side)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(16)
        for card in (self.days, self.ahead, self.tags, self.time_off):
            cards.addWidget(card)
        cards.addStretch(1)
        self._side = _scrolled(side)
        self._side.setAccessibleName(self.tr("Coming weeks, rhythms and time off"))
        whole = QWidget()
        self._halves = QHBoxLayout(whole)
        self._halves.setContentsMargins(0, 0, 0, 0)
        main = QWidget()
        stack = QVBoxLayout(main)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        stack.addWidget(self.chats)
        stack.addWidget(self.week, 1)
        left = _scrolled(main)
        left.setAccessibleName(self.tr("This week"))
        self._halves.addWidget(left, 1)
        self._halves.addWidget(self._side)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)

    def _connect(self) -> None:
        week = self.week
        week.contact_requested.connect(self.contact_requested)
        week.touched.connect(self._on_touched)
        week.write_requested.connect(lambda item: self.write_requested.emit(item.due.contact))
        week.put_off.connect(self._on_put_off)
        week.skipped.connect(self._on_skipped)
        week.forgive_requested.connect(self._on_forgive)
        self.chats.noted.connect(self.log.ask_about)
        self.chats.let_be.connect(self._on_chat_let_be)
        self.days.opened.connect(self.contact_requested)
        self.days.write_requested.connect(self._on_day_chosen)
        self.tags.chosen.connect(self._on_tag_chosen)
        self.time_off.add_requested.connect(self._on_time_off)
        self.time_off.removed.connect(self._on_time_off_removed)
        self._operations.changed.connect(self._on_changed)

    def _show(self, found: _Read) -> None:
        self.week.show_week(found.week, found.today)
        self.chats.show_chats(found.chats, found.today)
        self.days.show_days(found.days, found.today)
        self.ahead.bars.show_weeks(found.week.ahead, found.week.cap, found.today)
        self.tags.show_tags(found.rhythms, found.tags)
        self.time_off.show_holidays(found.holidays, found.today)

    @Slot(object)
    def _on_touched(self, item: ToKeepUp) -> None:
        self.log.ask([(item.due.contact, item.name)])

    @Slot(object, int)
    def _on_put_off(self, item: ToKeepUp, days: int) -> None:
        ids = [item.due.contact]
        said = self.tr("{} comes up again in {} days")
        self._operations.run(
            self,
            lambda: self._keeping.not_now(ids, days),
            said=said.format(isolated(item.name), days),
        )

    @Slot(object)
    def _on_skipped(self, item: ToKeepUp) -> None:
        ids = [item.due.contact]
        said = self.tr("{} comes up the next time round").format(isolated(item.name))
        self._operations.run(self, lambda: self._keeping.skip(ids), said=said)

    @Slot()
    def _on_forgive(self) -> None:
        def said(count: int) -> str:
            return self.tr("{} let be. You begin with an empty list.").format(people_words(count))

        self._operations.run(self, self._keeping.forgive, said=said)

    @Slot(object)
    def _on_chat_let_be(self, chat: Chat) -> None:
        said = self.tr("The chat is let be")
        self._operations.run(self, lambda: self._services.chats.let_be(chat), said=said)

    @Slot(object)
    def _on_day_chosen(self, item: DayAhead) -> None:
        ahead = self._services.days_ahead
        self._operations.run(self, lambda: ahead.plan(item), self.follow_up_requested.emit)

    @Slot(str, int)
    def _on_tag_chosen(self, tag: str, days: int) -> None:
        said = self.tr("Rhythm of {} changed").format(isolated(tag))
        self._operations.run(self, lambda: self._keeping.set_tag_rhythm(tag, days), said=said)

    @Slot()
    def _on_time_off(self) -> None:
        dialog = TimeOffDialog(self._services.clock().date(), self.window())
        dialog.saved.connect(self._add_time_off)
        dialog.open()

    def _add_time_off(self, item: Holiday) -> None:
        said = self.tr("Enjoy your time off. Nobody is brought up meanwhile.")
        self._operations.run(self, lambda: self._keeping.add_holiday(item), said=said)

    @Slot(object)
    def _on_time_off_removed(self, item: Holiday) -> None:
        said = self.tr("Time off removed")
        self._operations.run(self, lambda: self._keeping.remove_holiday(item), said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @Slot(bool)
    def _set_narrow(self, narrow: bool) -> None:
        self._halves.setSpacing(12 if narrow else 16)
        self.week.set_narrow(narrow)
        self._side.setFixedWidth(NARROW_SIDE if narrow else SIDE)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    see_through(area)
    OverlayBar(area)
    return area
