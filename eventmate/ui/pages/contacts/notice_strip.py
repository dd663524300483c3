"""Notices above the list that take no room while there are none."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.pages.meet.notices import Answer, Notice, Notices
from eventmate.ui.progress import Progress
from eventmate.ui.widgets.progress_strip import ProgressStrip


class NoticeStrip(Notices):
    """Shows itself with its first notice and goes with its last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    @override
    def say(
        self,
        sentence: str,
        answers: Sequence[Answer] = (),
        *,
        icon: str = "info",
        asks: bool = False,
    ) -> Notice:
        self.show()
        return super().say(sentence, answers, icon=icon, asks=asks)

    @override
    def follow(self, sentence: str, progress: Progress) -> ProgressStrip:
        self.show()
        return super().follow(sentence, progress)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            children = self.findChildren(QWidget)
            mine = [child for child in children if child.parentWidget() is self]
            self.setVisible(any(not child.isHidden() for child in mine))
        return super().event(event)
