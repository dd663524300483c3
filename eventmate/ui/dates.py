"""Days and times as people say them here: the only place where they become words."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

FRIENDLY_DAYS = 7


def _say(text: str) -> str:
    return QCoreApplication.translate("dates", text)


def clock_time(moment: datetime) -> str:
    """The wall-clock time here, such as 15:42."""
    return wall_time(moment.astimezone().time())


def wall_time(at: time) -> str:
    """A time as the clock on some wall shows it."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def time_range(start: datetime, end: datetime) -> str:
    """From one time to another, such as 15:30-16:10 with a dash."""
    return f"{clock_time(start)}\u2013{clock_time(end)}"


def zone_of(name: str) -> ZoneInfo | None:
    """An event's time zone; None, which is this machine's own, when it has no known one."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def wall_time_range(start: datetime, end: datetime, zone: ZoneInfo | None) -> str:
    """From one time to another as clocks in a zone show them."""
    moments = (start.astimezone(zone), end.astimezone(zone))
    return "\u2013".join(
        QLocale().toString(QTime(each.hour, each.minute), QLocale.FormatType.ShortFormat)
        for each in moments
    )


def short_day(day: date) -> str:
    """A day without its year, such as Fri 16 Oct."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def long_day(day: date) -> str:
    """A day with its year, such as 16 Oct 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def friendly_day(day: date, today: date) -> str:
    """Today, Tomorrow, Yesterday, else the day; with its year when that is another one."""
    names = {0: _say("Today"), 1: _say("Tomorrow"), -1: _say("Yesterday")}
    if (name := names.get((day - today).days)) is not None:
        return name
    return short_day(day) if day.year == today.year else long_day(day)


def day_within(day: date, today: date) -> str:
    """The same within a sentence, such as "met yesterday"."""
    names = {0: _say("today"), 1: _say("tomorrow"), -1: _say("yesterday")}
    return names.get((day - today).days) or friendly_day(day, today)


def touch_day(moment: datetime | None, today: date) -> str:
    """When somebody was last seen or heard of: Today, 14 Aug, or with another year 3 May 2025."""
    if moment is None:
        return ""
    day = moment.astimezone().date()
    if day.year != today.year:
        return long_day(day)
    if (today - day).days in (0, 1):
        return friendly_day(day, today)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def friendly_moment(moment: datetime, today: date) -> str:
    """A moment such as Today 11:20."""
    return f"{friendly_day(moment.astimezone().date(), today)} {clock_time(moment)}"


def day_range(start: date, end: date) -> str:
    """From one day to another, such as 14-16 Oct 2026 with a dash."""
    if start == end:
        return long_day(start)
    locale = QLocale()
    first = QDate(start.year, start.month, start.day)
    same_month = (start.year, start.month) == (end.year, end.month)
    pattern = "d" if same_month else ("d MMM" if start.year == end.year else "d MMM yyyy")
    return f"{locale.toString(first, pattern)}\u2013{long_day(end)}"


def is_soon(day: date, today: date) -> bool:
    """Whether a day is within the week from today."""
    return today <= day < today + timedelta(days=FRIENDLY_DAYS)


def number(count: int) -> str:
    """A number with the language's digits and separators."""
    return QLocale().toString(count)


def percentage(share: int) -> str:
    """A whole number of hundredths, such as 40%."""
    return f"{number(share)}{QLocale().percent()}"


def decimal_number(value: Decimal) -> str:
    """A number with its decimals, such as 12.50; a whole one has none."""
    whole = value == value.to_integral_value()
    digits = 0 if whole else -int(value.as_tuple().exponent)
    return QLocale().toString(float(value), "f", digits)


def date_time(moment: datetime) -> str:
    """A moment such as 13 Oct 2026 21:04."""
    return f"{long_day(moment.astimezone().date())} {clock_time(moment)}"


def full_day(day: date) -> str:
    """A day in full, such as Tuesday, 13 October 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def birthday_words(birthday: str) -> str:
    """A birthday such as 21 May 1984 or 21 May; what is no date stays as it was written."""
    without_year = birthday.startswith("--")
    try:
        day = date.fromisoformat(f"2000{birthday[1:]}" if without_year else birthday)
    except ValueError:
        return birthday
    pattern = "d MMMM" if without_year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def month_name(day: date) -> str:
    """A month in short, such as Oct."""
    return QLocale().toString(QDate(day.year, day.month, 1), "MMM")
