"""The pane at the right: the person a chosen follow-up is for and what is known of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.follow_ups import QueueEntry
from eventmate.ui.pages.follow_ups.person_head import PersonHead
from eventmate.ui.pages.follow_ups.queue_actions import QueueActions
from eventmate.ui.pages.follow_ups.what_you_know import WhatYouKnow
from eventmate.ui.widgets.card import Card


class FollowUpPane(Card):
    """Empty while nothing is chosen."""

    contact_requested = Signal(int)

    def __init__(self, actions: QueueActions, parent: QWidget | None = None) -> None:
        super().__init__(16, 16, parent)
        self.head = PersonHead(actions)
        self.head.contact_requested.connect(self.contact_requested)
        self.known = WhatYouKnow()
        self._inside = QWidget()
        self._parts = QVBoxLayout(self._inside)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(16)
        self._parts.addWidget(self.known)
        self._parts.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.column.addWidget(self.head)
        self.column.addWidget(area, 1)

    def show_entries(self, entries: Sequence[QueueEntry], today: date) -> None:
        """Show the follow-up chosen, or how many are."""
        self.head.setVisible(bool(entries))
        self._inside.setVisible(len(entries) == 1)
        if entries:
            self.head.show_entries(entries)
        if len(entries) == 1:
            self.known.show_entry(entries[0], today)
