"""Whom a follow-up is for, and what becomes of it: done, snoozed, dropped or reopened."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.follow_ups import Answer, FollowUpState, QueueEntry
from eventmate.ui.dates import number
from eventmate.ui.pages.follow_up_words import kind_words
from eventmate.ui.pages.follow_ups.queue_actions import QueueActions
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.card import column, row


class PersonHead(QWidget):
    """The top of the pane; for several chosen follow-ups it says how many."""

    contact_requested = Signal(int)
    plan_requested = Signal(int)
    chat_requested = Signal(int, str)  # the contact and their name

    def __init__(self, actions: QueueActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = 0
        self._called = ""
        self._avatar = Avatar(40)
        self._name = PlainLabel("", "section")
        self._role = PlainLabel("", "body", "text_muted")
        self.done = Button(self.tr("Done"), Kind.SECONDARY, "check", small=True, keys="D")
        self.snooze = Button(self.tr("Snooze"), Kind.SECONDARY, "clock", small=True, keys="S")
        self.reopen = Button(self.tr("Reopen"), Kind.SECONDARY, "undo-2", small=True, keys="R")
        self.more = IconButton("ellipsis", self.tr("More"), small=True)
        self.done.clicked.connect(actions.done)
        self.reopen.clicked.connect(actions.reopen)
        self.snooze_menu = QMenu(self)
        actions.fill_snooze_menu(self.snooze_menu)
        self.snooze.clicked.connect(self.open_snooze)
        self.menu = QMenu(self)
        self._open = self.menu.addAction(self.tr("Open contact"), self._ask_for_contact)
        self._plan = self.menu.addAction(self.tr("Plan another follow-up\u2026"), self._ask_to_plan)
        self.chat = self.menu.addAction(
            self.tr("A coffee chat is agreed\u2026"), self._ask_for_chat
        )
        self.menu.addSeparator()
        for answer, label in (
            (Answer.REPLIED, self.tr("They answered (A)")),
            (Answer.MET, self.tr("We met")),
            (Answer.NO_ANSWER, self.tr("No answer came")),
        ):
            self.menu.addAction(label, partial(actions.answered, answer))
        self.menu.addSeparator()
        self.drop = self.menu.addAction(self.tr("Drop this follow-up (X)"), actions.drop)
        self.more.clicked.connect(self._open_menu)
        words = column(self._name, self._role, gap=0)
        line = row(self._avatar, 4, gap=8)
        line.addLayout(words, 1)
        for button in (self.done, self.snooze, self.reopen, self.more):
            line.addWidget(button)
        self.setLayout(line)

    def show_entries(self, entries: Sequence[QueueEntry]) -> None:
        """Show one person or the number of those chosen."""
        first = entries[0]
        single = len(entries) == 1
        self._avatar.setVisible(single)
        self._open.setVisible(single)
        self._plan.setVisible(single)
        self.chat.setVisible(single)
        if single:
            self._contact, self._called = int(first.follow_up.contact), first.name
            self._avatar.show_person(first.name, first.follow_up.contact)
            self._name.set_text(isolated(first.name))
            parts = [part for part in (first.title, first.organisation) if part]
            role = ", ".join(parts) or kind_words(first.follow_up.kind)
            self._role.set_text(role)
        else:
            self._name.set_text(self.tr("{} chosen").format(number(len(entries))))
            self._role.set_text(self.tr("This goes for all of them."))
        finished = first.follow_up.state in (FollowUpState.DONE, FollowUpState.DROPPED)
        self.done.setVisible(not finished)
        self.snooze.setVisible(not finished)
        self.drop.setVisible(not finished)
        self.reopen.setVisible(first.follow_up.state is not FollowUpState.OPEN)
        self.more.setVisible(single or not finished)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only where the words have no room."""
        for button in (self.done, self.snooze, self.reopen):
            button.set_compact(narrow)

    def open_snooze(self) -> None:
        """Offer the days to come back on."""
        self.snooze_menu.popup(self.snooze.mapToGlobal(self.snooze.rect().bottomLeft()))

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_for_contact(self) -> None:
        self.contact_requested.emit(self._contact)

    def _ask_to_plan(self) -> None:
        self.plan_requested.emit(self._contact)

    def _ask_for_chat(self) -> None:
        self.chat_requested.emit(self._contact, self._called)
