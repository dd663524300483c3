"""Chats that are over: how was it, in one line, or it did not happen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.chats import Chat
from eventmate.ui.dates import friendly_day
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.row_card import RowCard


class ChatRow(ListRow):
    """One chat that is over."""

    noted = Signal()
    let_be = Signal()

    def __init__(
        self, chat: Chat, today: date, *, may_drop: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(opens=False, line=False, parent=parent)
        self.chat = chat
        name = one_line(chat.name)
        self.add_left(Icon("coffee"))
        when = f"{friendly_day(chat.begins_at.date(), today)} {chat.begins_at:%H:%M}"
        self.set_words(isolated(name), self.tr("How was your chat? {}").format(when))
        if chat.about.strip():
            self.add_line(isolated(one_line(chat.about)))
        self.note = Button(self.tr("Note it"), Kind.SECONDARY, "check", small=True)
        self.note.setAccessibleName(self.tr("Note the chat with {}").format(name))
        self.note.clicked.connect(self.noted)
        self.drop = Button(self.tr("It did not happen"), Kind.NEUTRAL, small=True)
        self.drop.setAccessibleName(self.tr("The chat with {} did not happen").format(name))
        self.drop.clicked.connect(self.let_be)
        self.add_right(self.note)
        if may_drop:
            self.add_right(self.drop)
        self.setFocusProxy(self.note)


class ChatPrompt(RowCard):
    """Hidden while there is nothing to ask."""

    noted = Signal(object)  # Chat
    let_be = Signal(object)  # Chat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Coffee chats"), "", parent)
        self.hide()

    def show_chats(self, chats: Sequence[Chat], today: date) -> None:
        """Ask about these."""
        self.setVisible(bool(chats))
        self.show_rows([self._made(each, today) for each in chats])

    def _made(self, chat: Chat, today: date) -> ChatRow:
        made = ChatRow(chat, today)
        made.noted.connect(lambda: self.noted.emit(chat))
        made.let_be.connect(lambda: self.let_be.emit(chat))
        return made
