"""A part of the ledger as a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.encounters import PromiseId
from eventmate.domain.ledger import LedgerEntry
from eventmate.ui.pages.promises.words import caption_words, state_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.record_list import RecordList, RecordRow
from eventmate.ui.widgets.row_painting import RowContent
from eventmate.ui.widgets.tag import Tone


class LedgerList(RecordList[LedgerEntry]):
    """Enter opens the contact, K keeps, X lets go, E edits."""

    open_requested = Signal()
    kept = Signal()
    dropped = Signal()
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Promises"))
        self.keys = {
            Qt.Key.Key_Return: self.open_requested.emit,
            Qt.Key.Key_Enter: self.open_requested.emit,
            Qt.Key.Key_K: self.kept.emit,
            Qt.Key.Key_X: self.dropped.emit,
            Qt.Key.Key_E: self.edit_requested.emit,
        }
        self.doubleClicked.connect(self.open_requested)

    def show_entries(
        self, found: Sequence[LedgerEntry], today: date, wanted: PromiseId | None = None
    ) -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        rows = [RecordRow(each, each.promise.id, _content(each, today)) for each in found]
        self.show_rows(rows, wanted)


def _content(entry: LedgerEntry, today: date) -> RowContent:
    words = state_words(entry, today)
    due = entry.promise.due_on
    is_near = entry.is_open and due is not None and due <= today
    return RowContent(
        (Span(one_line(entry.promise.text), "body_strong"),),
        caption_words(entry, today),
        avatar_name=entry.name,
        avatar_identity=entry.promise.contact,
        tag=words if is_near else "",
        tone=Tone.ACCENT,
        right="" if is_near else words,
    )
