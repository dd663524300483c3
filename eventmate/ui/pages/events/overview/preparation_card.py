"""What is to be done before an event, one thing a line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from eventmate.domain.events import EventId
from eventmate.domain.preparation import ChecklistItem
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.overview.checklist_row import ChecklistRow
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card, row
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.progress_strip import Bar

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


class PreparationCard(Card):
    """Keeps the keyboard where it was while the list changes."""

    visibility_changed = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(16, 8, parent)
        self._preparation = services.preparation
        self._operations = operations
        self._event: EventId | None = None
        self._waiting: list[ChecklistItem] | None = None
        self._hides = False
        self.rows: list[ChecklistRow] = []
        self._heading = SectionHeading(self.tr("Preparation"))
        self.bar = Bar()
        self._empty = PlainLabel(
            self.tr("Nothing on the list. Write down what is to be done, or start with the usual."),
            colour="text_muted",
            wrap=True,
        )
        self.usual = Button(self.tr("Add the usual list"), Kind.SECONDARY, small=True)
        self.usual.clicked.connect(self._on_usual_clicked)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.adding = QLineEdit()
        self.adding.setPlaceholderText(self.tr("Add something to do"))
        self.adding.setAccessibleName(self.tr("Add something to do"))
        self.adding.returnPressed.connect(self._on_added)
        for part in (self._heading, self.bar, self._empty):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(self.adding)
        self.column.addLayout(row(self.usual, None))

    def show_event(self, event: EventId) -> None:
        """Show the list of an event."""
        if event != self._event:
            self._event, self._waiting = event, None
        self._operations.fetch(
            self, lambda: self._preparation.of_event(event), self._show, key="checklist"
        )

    def hide_when_empty(self, wanted: bool) -> None:
        """An event that is over and was not prepared needs no list."""
        self._hides = wanted
        self._show_or_hide(bool(self.rows))

    def _show_or_hide(self, has_items: bool) -> None:
        self.setVisible(has_items or not self._hides)
        self.visibility_changed.emit()

    def flush(self) -> None:
        """Keep what is half typed."""
        for line in self.rows:
            line.end_editing()
        self._on_added()

    def _show(self, items: list[ChecklistItem]) -> None:
        if any(line.is_editing for line in self.rows):
            self._waiting = items
            return
        self._waiting = None
        self._say_how_far(items)
        self._show_or_hide(bool(items))
        if [line.item.id for line in self.rows] != [item.id for item in items]:
            self._rebuild(items)
            return
        for line, item in zip(self.rows, items, strict=True):
            line.show_item(item)

    def _say_how_far(self, items: list[ChecklistItem]) -> None:
        done = sum(item.is_done for item in items)
        words = self.tr("{done} of {count} ready")
        caption = words.format(done=number(done), count=number(len(items)))
        self._heading.set_caption(caption if items else "")
        self.bar.set_share(done / max(1, len(items)))
        self.bar.setVisible(bool(items))
        self._empty.setVisible(not items)
        self.usual.setVisible(not items)

    def _rebuild(self, items: list[ChecklistItem]) -> None:
        place = next((i for i, line in enumerate(self.rows) if line.box.hasFocus()), None)
        focused = None if place is None else self.rows[place].item.id
        for line in self.rows:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.rows = [self._row(item) for item in items]
        for line in self.rows:
            self._list.addWidget(line)
        if place is not None and self.rows:
            same = [line for line in self.rows if line.item.id == focused]
            line = same[0] if same else self.rows[min(place, len(self.rows) - 1)]
            line.box.setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, item: ChecklistItem) -> ChecklistRow:
        line, wanted, preparation = ChecklistRow(item), item.id, self._preparation
        line.ticked.connect(
            lambda done: self._operations.run(self, lambda: preparation.set_done(wanted, done))
        )
        line.renamed.connect(
            lambda text: self._operations.run(self, lambda: preparation.rename(wanted, text))
        )
        line.moved.connect(
            lambda step: self._operations.run(self, lambda: preparation.move(wanted, step))
        )
        line.deleted.connect(lambda: self._delete(item))
        line.editing_ended.connect(self._on_editing_ended)
        return line

    def _delete(self, item: ChecklistItem) -> None:
        said = self.tr("Taken off the list: {}").format(one_line(item.text))
        self._operations.run(self, lambda: self._preparation.delete(item.id), said=said)

    @Slot()
    def _on_editing_ended(self) -> None:
        if self._waiting is not None:
            self._show(self._waiting)

    @Slot()
    def _on_added(self) -> None:
        text, event = " ".join(self.adding.text().split()), self._event
        if text and event is not None:
            self.adding.clear()
            self._operations.run(self, lambda: self._preparation.add(event, text))

    @Slot()
    def _on_usual_clicked(self) -> None:
        if (event := self._event) is not None:
            said = self.tr("The usual list was added")
            self._operations.run(self, lambda: self._preparation.add_usual(event), said=said)
