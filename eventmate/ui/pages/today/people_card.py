"""Whose day it is, and the chat that was just over."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.chats import Chat
from eventmate.domain.days_ahead import DayAhead
from eventmate.ui.dates import number
from eventmate.ui.pages.keeping.chat_prompt import ChatRow
from eventmate.ui.pages.keeping.days_card import DayRow
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.row_card import RowCard

MOST = 3


class PeopleCard(RowCard):
    """Hidden while there is nobody; the rest is under In touch."""

    opened = Signal(int)  # the contact
    write_requested = Signal(object)  # DayAhead
    noted = Signal(object)  # Chat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Worth a word"), "", parent)
        self.hide()

    def show_people(self, chats: Sequence[Chat], days: Sequence[DayAhead], today: date) -> None:
        """Show chats that are over, then days that are near."""
        rows: list[ListRow] = [self._chat(each, today) for each in chats[:MOST]]
        rows += [self._day(each, today) for each in days[: MOST - len(rows)]]
        self.setVisible(bool(rows))
        self.show_rows(rows)
        more = len(chats) + len(days) - len(rows)
        self.heading.set_caption(self.tr("{} more").format(number(more)) if more else "")

    def _chat(self, chat: Chat, today: date) -> ListRow:
        made = ChatRow(chat, today, may_drop=False)
        made.noted.connect(lambda: self.noted.emit(chat))
        return made

    def _day(self, item: DayAhead, today: date) -> ListRow:
        made = DayRow(item, today)
        made.activated.connect(lambda: self.opened.emit(item.contact))
        made.write_requested.connect(lambda: self.write_requested.emit(item))
        return made
