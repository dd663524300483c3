"""The communities as a list, the next date first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.domain.communities import Community, CommunityId
from eventmate.domain.community_rhythm import is_reminded
from eventmate.ui.pages.communities.words import ICONS, kind_words, last_words, next_words
from eventmate.ui.plain import one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.record_list import RecordList, RecordRow
from eventmate.ui.widgets.row_painting import RowContent
from eventmate.ui.widgets.tag import Tone


class CommunityList(RecordList[Community]):
    """Enter edits, T took part, W writes down what was given, Delete deletes."""

    edit_requested = Signal()
    took_part_requested = Signal()
    give_requested = Signal()
    delete_requested = Signal()
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Communities"))
        self.keys = {
            Qt.Key.Key_Return: self.edit_requested.emit,
            Qt.Key.Key_Enter: self.edit_requested.emit,
            Qt.Key.Key_T: self.took_part_requested.emit,
            Qt.Key.Key_W: self.give_requested.emit,
            Qt.Key.Key_Delete: self.delete_requested.emit,
        }
        self.doubleClicked.connect(self.edit_requested)

    def show_communities(
        self, found: Sequence[Community], today: date, wanted: CommunityId | None = None
    ) -> None:
        """Show these; choose the one wanted, else the one chosen before or its neighbour."""
        self.show_rows([RecordRow(each, each.id, _content(each, today)) for each in found], wanted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


def _content(community: Community, today: date) -> RowContent:
    draft = community.draft
    caption = (kind_words(draft.kind), last_words(community, today))
    when = next_words(draft.next_on, today)
    is_ahead = draft.next_on is not None and draft.next_on >= today
    is_near = is_ahead and is_reminded(community, today)
    return RowContent(
        (Span(one_line(draft.name), "body_strong"),),
        " \u00b7 ".join(part for part in caption if part),
        tag=when if is_near else "",
        tone=Tone.ACCENT,
        right="" if is_near else when,
        icon=ICONS[draft.kind],
    )
