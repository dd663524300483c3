"""A day picked from a calendar or typed, as Python's date."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

FORMAT = "ddd d MMM yyyy"


class DayEdit(QDateEdit):
    """Never before `earliest`, where one is given."""

    def __init__(
        self, day: date, earliest: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(FORMAT)
        if earliest is not None:
            self.setMinimumDate(_qt(earliest))
        self.set_day(day)

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
