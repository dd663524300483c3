"""The first part of Practice: what I say about myself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from eventmate.domain.changes import Outcome, Touched
from eventmate.domain.introductions import (
    Introduction,
    IntroductionDraft,
    IntroductionId,
    Length,
)
from eventmate.domain.pitch_structures import structure_of
from eventmate.ui.freshness import Freshness
from eventmate.ui.operations import Operations
from eventmate.ui.pages.practice.introduction_dialog import IntroductionDialog
from eventmate.ui.pages.practice.introduction_list import IntroductionList
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.drawings import speech
from eventmate.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class IntroductionsView(QWidget):
    """The list, or what belongs here while it is empty."""

    opened = Signal(object)  # IntroductionId
    rehearse_requested = Signal(object)  # Introduction
    emptied = Signal(bool)

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._introductions = services.introductions
        self._operations = operations
        self.list = IntroductionList()
        self.empty = EmptyState(
            speech,
            self.tr("\u201cSo, what do you do?\u201d"),
            self.tr(
                "Write a few sentences you like to say, for each kind of listener. Rehearse them "
                "until they come by themselves; your voice never leaves this laptop."
            ),
            (self.add_button(),),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.list.opened.connect(lambda introduction: self.opened.emit(introduction.id))
        self.list.rehearse_requested.connect(self.rehearse_requested)
        self.list.deleted.connect(self._delete)
        self._freshness = Freshness(self, self.refresh)
        operations.changed.connect(self._on_changed)

    def add_button(self) -> Button:
        """The way to a new introduction."""
        add = Button(self.tr("New introduction"), Kind.PRIMARY, "plus")
        add.clicked.connect(self.add)
        return add

    def refresh(self) -> None:
        """Load the list again."""
        self._operations.fetch(self, self._introductions.listed, self._show, key="listed")

    @Slot()
    def add(self) -> None:
        """Ask what to begin with, then write."""
        dialog = IntroductionDialog(parent=self.window())
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def _on_saved(self, draft: IntroductionDraft, length: Length, fills: bool) -> None:
        service = self._introductions

        def make() -> Outcome[IntroductionId]:
            beats = structure_of(draft.structure).beats_for(length)
            return service.add(draft, length, service.filled(beats) if fills else beats)

        self._operations.run(self, make, self.opened.emit)

    def _show(self, found: list[Introduction]) -> None:
        self.list.show_introductions(found)
        self._stack.setCurrentWidget(self.list if found else self.empty)
        self.emptied.emit(not found)

    def _delete(self, introduction: Introduction) -> None:
        delete = self._introductions.delete
        said = self.tr("{} deleted").format(introduction.name)
        self._operations.run(self, lambda: delete(introduction.id), said=said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & (Touched.INTRODUCTIONS | Touched.REHEARSALS):
            self._freshness.lost()
