"""The days of a plan as dots on a line: done, due, ahead, skipped."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.rehearsals import PracticeDay, PracticeState
from eventmate.ui.dates import friendly_day
from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import Theme, current_theme
from eventmate.ui.widgets.painting import smooth

HEIGHT, MIDDLE, RADIUS = 44, 10, 7  # px


class PlanDots(QWidget):
    """Read aloud as a list of days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[PracticeDay] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[PracticeDay], today: date) -> None:
        """Show the days of a plan."""
        self._days, self._today = days, today
        words = {
            PracticeState.DONE: self.tr("done"),
            PracticeState.OPEN: self.tr("to do"),
            PracticeState.SKIPPED: self.tr("skipped"),
        }
        told = ", ".join(f"{friendly_day(each.due_on, today)} {words[each.state]}" for each in days)
        self.setAccessibleName(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        count = len(self._days)
        if not count:
            return
        each_width = self.width() / count
        painter.setPen(QPen(theme.colour("border"), 2))
        painter.drawLine(
            QPointF(each_width / 2, MIDDLE), QPointF(self.width() - each_width / 2, MIDDLE)
        )
        for place, day in enumerate(self._days):
            x = each_width * (place + 0.5)
            self._paint_dot(painter, theme, day, x)
            is_today = day.due_on == self._today
            style, colour = ("caption_strong", "text") if is_today else ("caption", "text_muted")
            span = [Span(self._name(day.due_on), style, colour)]
            area = QRectF(x - each_width / 2, MIDDLE + 14, each_width, 16)
            paint_line(painter, theme, area, span, Qt.AlignmentFlag.AlignHCenter)

    def _name(self, day: date) -> str:
        return friendly_day(day, self._today) if day == self._today else _short(day)

    def _paint_dot(self, painter: QPainter, theme: Theme, day: PracticeDay, x: float) -> None:
        is_due = day.state is PracticeState.OPEN and day.due_on <= self._today
        edge = "accent" if is_due or day.state is PracticeState.DONE else "border_field"
        ground = "accent" if day.state is PracticeState.DONE else "surface_raised"
        painter.setPen(QPen(theme.colour(edge), 2))
        painter.setBrush(theme.colour(ground))
        radius = RADIUS - 3 if day.state is PracticeState.SKIPPED else RADIUS - 1
        painter.drawEllipse(QPointF(x, MIDDLE), radius, radius)


def _short(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
