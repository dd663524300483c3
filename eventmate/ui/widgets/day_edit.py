"""A day picked from a calendar or typed, as Python's date."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget
from typing_extensions import override

from eventmate.ui.theme import current_theme

FORMAT = "ddd d MMM yyyy"
SMALLEST = (304, 272)  # px; a day can be hit without aiming


class DayEdit(QDateEdit):
    """Never before `earliest`, where one is given."""

    def __init__(
        self, day: date, earliest: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.ShortDayNames
        )
        self._calendar.setMinimumSize(*SMALLEST)
        self.setCalendarWidget(self._calendar)
        self._dress()
        self.setDisplayFormat(FORMAT)
        if earliest is not None:
            self.setMinimumDate(_qt(earliest))
        self.set_day(day)

    def _dress(self) -> None:
        """Weekends are quiet, not red; red is for what went wrong."""
        theme = current_theme()
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        for weekday in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(weekday, plain)
        head = QTextCharFormat()
        head.setForeground(theme.colour("text_muted"))
        self._calendar.setHeaderTextFormat(head)
        for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(QIcon(theme.icon(icon, "text_muted")))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)  # screen readers may stop at the text itself

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show another day."""
        self.setDate(_qt(day))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
