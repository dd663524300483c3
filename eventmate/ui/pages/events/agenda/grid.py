"""The agenda as a grid of rooms and hours."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QWidget

from eventmate.ui.pages.events.agenda.grid_body import GridBody
from eventmate.ui.pages.events.agenda.grid_heads import RoomHeads, TimeGutter
from eventmate.ui.pages.events.agenda.shown_day import ShownDay


class AgendaGrid(QWidget):
    """Rooms above, hours at the left, talks between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = GridBody(self.tr("Agenda"), self.tr("Cancelled"))
        self.heads = RoomHeads()
        self.gutter = TimeGutter()
        parts = QGridLayout(self)
        parts.setContentsMargins(0, 0, 0, 6)
        parts.setSpacing(0)
        parts.addWidget(self.heads, 0, 0, 1, 2)
        parts.addWidget(self.gutter, 1, 0)
        parts.addWidget(self.body, 1, 1)
        self.body.scrolled.connect(self._follow)
        self._now: datetime | None = None
        self.setFocusProxy(self.body)

    def show_day(self, shown: ShownDay) -> None:
        """Show a day."""
        self.body.show_day(shown)
        self._show_line()

    def show_now(self, now: datetime) -> None:
        """Tell what time it is; a line shows it on the day that is on."""
        self._now = now
        self._show_line()

    def scroll_to_now(self) -> None:
        """Bring the present to the upper third, or the day's beginning where it is not on."""
        geometry, now = self.body.layout_shown, self._now
        is_on = geometry is not None and now is not None and geometry.shown.holds(now)
        self.body.horizontalScrollBar().setValue(0)
        top = geometry.top_of(now) if is_on and geometry and now else 0
        self.body.scroll_to(top - self.body.viewport().height() // 3 if is_on else 0)

    def _show_line(self) -> None:
        geometry = self.body.layout_shown
        is_on = geometry is not None and self._now is not None and geometry.shown.holds(self._now)
        self.body.show_now(self._now if is_on else None)
        self.gutter.show_now(self._now if is_on else None)

    def _follow(self) -> None:
        geometry, offset = self.body.layout_shown, self.body.offset()
        if geometry is not None:
            self.heads.show_geometry(geometry)
            self.gutter.show_geometry(geometry)
        self.heads.set_offset(offset.x())
        self.gutter.set_offset(offset.y())
