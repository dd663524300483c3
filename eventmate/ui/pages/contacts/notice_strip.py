"""Notices above the list that take no room while there are none."""

from PySide6.QtCore import QChildEvent, QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from eventmate.ui.pages.meet.notices import Notices


class NoticeStrip(Notices):
    """Shows itself with its first notice and goes with its last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    @override
    def childEvent(self, event: QChildEvent) -> None:
        if event.added() and event.child().isWidgetType():
            self.show()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            children = self.findChildren(QWidget)
            mine = [child for child in children if child.parentWidget() is self]
            self.setVisible(any(not child.isHidden() for child in mine))
        return super().event(event)
