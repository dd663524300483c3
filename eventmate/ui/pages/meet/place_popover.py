"""A small popover to say where I am."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.pages.meet.whereabouts import BY_DATE, NO_EVENT, Whereabouts
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import ChoiceField, LineField

WIDTH = 360


class PlacePopover(QWidget):
    """Chooses the event and takes the room and the talk for today."""

    def __init__(self, whereabouts: Whereabouts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Where you are"))
        self._where = whereabouts
        self._ids = [BY_DATE, NO_EVENT, *(event.id for event in whereabouts.listed)]
        names = [one_line(event.name) for event in whereabouts.listed]
        choices = [self.tr("The event of today"), self.tr("No event"), *names]
        self.event_field = ChoiceField(self.tr("Event"), choices)
        if whereabouts.choice in self._ids:
            self.event_field.combo.setCurrentIndex(self._ids.index(whereabouts.choice))
        self.room_field = LineField(self.tr("Room"), self.tr("As in the programme"))
        self.room_field.set_text(whereabouts.room)
        self.talk_field = LineField(self.tr("Talk"), self.tr("As in the programme"))
        self.talk_field.set_text(whereabouts.talk)
        self.use = Button(self.tr("Use for today"))
        self.use.clicked.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.event_field, self.room_field, self.talk_field):
            column.addWidget(part)
        hint = self.tr("Everyone you meet is kept with this, until midnight.")
        column.addWidget(PlainLabel(hint, "caption", "text_muted", wrap=True))
        column.addLayout(row(None, self.use))
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        self.event_field.combo.setFocus(Qt.FocusReason.PopupFocusReason)

    def keep(self) -> None:
        """Use what is chosen and typed, and go away."""
        event = self._ids[self.event_field.combo.currentIndex()]
        self._where.choose(event, self.room_field.text, self.talk_field.text)
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        area = QRect(self.rect()).adjusted(0, 0, -1, -1)
        painter.fillRect(self.rect(), theme.colour("surface_raised"))
        painter.setPen(theme.colour("border"))
        painter.drawRect(area)
