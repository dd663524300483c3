"""One thing I gave a community."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from eventmate.domain.communities import Contribution
from eventmate.ui.dates import friendly_day
from eventmate.ui.pages.communities.words import GIVEN_ICONS, given_words
from eventmate.ui.pages.today.fact import Icon
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.list_row import ListRow


class GivenRow(ListRow):
    """Enter or a click corrects it, Delete deletes it."""

    deleted = Signal()

    def __init__(self, given: Contribution, today: date, parent: QWidget | None = None) -> None:
        super().__init__(line=False, parent=parent)
        self.given = given
        day, kind = friendly_day(given.on, today), given_words(given.kind)
        self.set_words(isolated(given.note) if given.note else kind, f"{kind} \u00b7 {day}")
        if not given.note:
            self.set_words(kind, day)
        self.add_left(Icon(GIVEN_ICONS[given.kind]))
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Edit"), self.activated.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Delete"), self.deleted.emit)
        more = IconButton("ellipsis", self.tr("More for {}").format(kind), small=True)
        more.clicked.connect(lambda: self.menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self.add_right(more)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)
