"""Opens the dialog about being in touch and keeps what it says."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eventmate.domain.chats import Chat
from eventmate.domain.contacts import ContactId
from eventmate.domain.encounters import InteractionKind
from eventmate.ui.operations import Operations
from eventmate.ui.pages.keeping.log_dialog import LogDialog
from eventmate.ui.pages.keeping.words import people_words
from eventmate.ui.plain import isolated

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class TouchLog(QObject):
    """`ask` may begin with people in sight, or with nobody."""

    def __init__(self, services: "Services", operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._operations = operations
        self._window = window

    def ask(self, people: Sequence[tuple[ContactId, str]] = ()) -> LogDialog:
        """Ask whom I was in touch with and what about."""
        dialog = LogDialog(self._services.contacts, self._operations, people, self._window)
        dialog.noted.connect(self._log)
        dialog.open()
        return dialog

    def ask_about(self, chat: Chat) -> LogDialog:
        """Ask how a chat was; it is noted on its day and asked about no more."""
        people = [(chat.contact, chat.name)]
        dialog = LogDialog(self._services.contacts, self._operations, people, self._window)
        dialog.begin_with(InteractionKind.COFFEE_CHAT)
        dialog.noted.connect(partial(self._log_chat, chat))
        dialog.open()
        return dialog

    def _log_chat(
        self,
        chat: Chat,
        ids: list[ContactId],
        notes: list[str],
        kind: InteractionKind,
        started_by_me: bool,
    ) -> None:
        from eventmate.services.touches import TouchDraft

        on, chats = chat.begins_at.date(), self._services.chats
        drafts = [
            TouchDraft(contact, kind, note, started_by_me, on)
            for contact, note in zip(ids, notes, strict=True)
        ]
        said = self.tr("The chat with {} is noted").format(isolated(chat.name))
        self._operations.run(self, lambda: chats.held(chat, drafts), said=said)

    def ask_for(self, ids: Sequence[int]) -> None:
        """Ask about some contacts."""
        wanted = [ContactId(each) for each in ids]
        contacts = self._services.contacts
        self._operations.fetch(
            self,
            lambda: [(each.id, each.name) for each in contacts.rows(wanted)],
            self._open,
        )

    def _open(self, people: list[tuple[ContactId, str]]) -> None:
        self.ask(people)

    def _log(
        self, ids: list[ContactId], notes: list[str], kind: InteractionKind, started_by_me: bool
    ) -> None:
        from eventmate.services.touches import TouchDraft

        drafts = [
            TouchDraft(contact, kind, note, started_by_me)
            for contact, note in zip(ids, notes, strict=True)
        ]
        touches, contacts = self._services.touches, self._services.contacts

        def named(found: list[str]) -> None:
            who = isolated(found[0]) if len(found) == 1 else people_words(len(found))
            said = self.tr("Noted: in touch with {} today").format(who)
            self._operations.run(self, lambda: touches.log(drafts), said=said)

        self._operations.fetch(self, lambda: [each.name for each in contacts.rows(ids)], named)
