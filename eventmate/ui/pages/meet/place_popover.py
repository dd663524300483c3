"""A small popover to say where I am."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.pages.meet.whereabouts import BY_DATE, NO_EVENT, Whereabouts
from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import Button
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import ChoiceField, LineField
from eventmate.ui.widgets.painting import fill_rounded, smooth

WIDTH = 360


class PlacePopover(QWidget):
    """Chooses the event and takes the room and the talk for today."""

    def __init__(self, whereabouts: Whereabouts, parent: QWidget) -> None:
        super().__init__(parent)
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

    def open_at(self, corner: QPoint) -> None:
        """Open over the window; Esc or a click elsewhere leaves."""
        self.move(corner)
        self.show()
        self.raise_()
        self.event_field.combo.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A list that drops down from the popover belongs to it."""
        while now is not None and now is not self:
            now = now.parentWidget()
        if now is None and self.isActiveWindow():
            self.close()

    def keep(self) -> None:
        """Use what is chosen and typed, and go away."""
        event = self._ids[self.event_field.combo.currentIndex()]
        self._where.choose(event, self.room_field.text, self.talk_field.text)
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border_field")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)
