"""The pane at the right: the chosen follow-up's message and what is known of the person."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from eventmate.domain.follow_ups import FollowUpId, FollowUpState, QueueEntry
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.compose_form import ComposeForm
from eventmate.ui.pages.follow_ups.message_keeper import MessageKeeper
from eventmate.ui.pages.follow_ups.person_head import PersonHead
from eventmate.ui.pages.follow_ups.queue_actions import QueueActions
from eventmate.ui.pages.follow_ups.send_row import SendRow
from eventmate.ui.pages.follow_ups.what_you_know import WhatYouKnow
from eventmate.ui.widgets.card import Card, Hairline

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.messages import Composition

WIDTH, NARROW_WIDTH, PADDING = 480, 420, 16  # px; more where words are longer
PENDING = (FollowUpState.OPEN, FollowUpState.SNOOZED)


class FollowUpPane(Card):
    """Empty while nothing is chosen; what is written is kept by itself."""

    contact_requested = Signal(int)

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        actions: QueueActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(PADDING, 12, parent)
        self._messages = services.messages
        self._preferences = services.preferences
        self._operations = operations
        self._wanted: FollowUpId | None = None
        self._shown: FollowUpId | None = None
        self.head = PersonHead(actions)
        self.form = ComposeForm(lambda: services.preferences.current.linkedin_limit)
        self.sending = SendRow(self.form, services.messages, operations)
        self.known = WhatYouKnow()
        self.keeper = MessageKeeper(
            lambda: self.form.draft, services.messages, services.follow_ups, operations, self
        )
        self._lay_out()
        self.head.contact_requested.connect(self.contact_requested)
        self.form.edited.connect(self.keeper.typed)
        self.form.edited.connect(self._show_what_is_named)
        self.known.insert_requested.connect(self.form.choose_note)
        self.form.template.chosen.connect(self.sending.show_channel)
        self.form.limit_chosen.connect(self._on_limit_chosen)
        self.sending.drop_requested.connect(actions.drop)
        self._show_message(False)

    def show_entries(self, entries: Sequence[QueueEntry], today: date) -> None:
        """Show the follow-up chosen, or how many are."""
        self.head.setVisible(bool(entries))
        self._inside.setVisible(len(entries) == 1)
        if entries:
            self.head.show_entries(entries)
        single = entries[0] if len(entries) == 1 else None
        if single is not None:
            self.known.show_entry(single, today)
        if single is not None and single.follow_up.state in PENDING:
            self._compose(single.follow_up.id)
        else:
            self._wanted = self._shown = None
            self.keeper.leave()
            self._show_message(False)

    def refresh(self) -> None:
        """Read what is around the message again: a template or my card was changed."""
        if self._wanted is not None:
            self._compose(self._wanted)

    def flush(self) -> None:
        """Keep what is half typed right now."""
        self.keeper.keep_now()

    def start_writing(self) -> None:
        """Put the keyboard into the message."""
        if self.form.isVisible():
            self.form.body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _compose(self, wanted: FollowUpId) -> None:
        self.keeper.keep_now()
        self._wanted = wanted
        self._operations.fetch(
            self, lambda: self._messages.compose(wanted), self._show, key="message"
        )

    def _show(self, composition: "Composition") -> None:
        wanted = composition.entry.follow_up.id
        if wanted != self._wanted:
            return
        written_meanwhile = wanted == self._shown and self.keeper.is_written
        self.keeper.keep_now()
        same = wanted == self._shown and self.form.draft == composition.draft
        self.form.show_composition(composition, keep_text=written_meanwhile or same)
        if not written_meanwhile:
            self.keeper.watch(wanted)
        self._shown = wanted
        self.sending.show_composition(composition)
        self._show_message(True)

    @Slot()
    def _show_what_is_named(self) -> None:
        self.known.show_message(self.form.body.toPlainText())

    def _show_message(self, shown: bool) -> None:
        self.known.show_message(self.form.body.toPlainText() if shown else None)
        for part in (self.form, self._line, self._edge, self.sending):
            part.setVisible(shown)

    def set_narrow(self, narrow: bool) -> None:
        """Keep one width whatever message shows, so that the queue stays where it is."""
        width = NARROW_WIDTH if narrow else WIDTH
        self._strut.changeSize(width - 2 * PADDING, 0)
        self.column.invalidate()
        self.head.set_narrow(narrow)

    @Slot(int)
    def _on_limit_chosen(self, limit: int) -> None:
        self._preferences.change(linkedin_limit=limit)

    def _lay_out(self) -> None:
        self._line, self._edge = Hairline(), Hairline()
        self._inside = QWidget()
        parts = QVBoxLayout(self._inside)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setSpacing(16)
        for part in (self.form, self._line, self.known):
            parts.addWidget(part)
        parts.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self._strut = QSpacerItem(WIDTH - 2 * PADDING, 0)
        self.column.addItem(self._strut)
        self.column.addWidget(self.head)
        self.column.addWidget(area, 1)
        self.column.addWidget(self._edge)
        self.column.addWidget(self.sending)
