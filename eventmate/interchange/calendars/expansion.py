"""The wall-clock dates a rule of repetition gives, period by period.

The libraries for this cannot be stopped while they look for a date that never comes (30 February
every day takes one of them five seconds); here every step can be.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import product

from eventmate.interchange.calendars.rules import Rule

_DAY = timedelta(days=1)
_WEEK = 7
_MONTHS = 12
_LAST_SECOND = 59
_DAY_NUMBERS = frozenset({"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"})
DayTest = Callable[[date], bool]


class Expansion:
    """One rule counted from its first date; periods are its years, months, weeks, days, hours."""

    def __init__(self, rule: Rule, start: datetime) -> None:
        self._rule = rule
        self._start = start
        numbers = dict(rule.numbers)
        self._weekdays = rule.weekdays
        self._imply(numbers)
        self._months = numbers.get("BYMONTH", ())
        self._tests = list(self._day_tests(numbers))
        self._times = [
            time(hour, minute, min(second, _LAST_SECOND))
            for hour, minute, second in product(
                (0,) if rule.frequency == "HOURLY" else numbers.get("BYHOUR", (start.hour,)),
                numbers.get("BYMINUTE", (start.minute,)),
                numbers.get("BYSECOND", (start.second,)),
            )
        ]
        self._hours = numbers.get("BYHOUR", ())
        self._positions = numbers.get("BYSETPOS", ())
        self._has_day_numbers = bool(numbers.keys() & _DAY_NUMBERS)

    def begin(self, first: datetime) -> tuple[int, int]:
        """The number of the period to begin with to find `first`, and the dates before that period.

        Where a rule counts its dates and its periods differ, it begins with its first one.
        """
        number = max(0, self._periods_to(first) - 1)
        if self._rule.count is None or number == 0:
            return number, 0
        usual = self._dates_of_a_period()
        if usual is None:
            return 0, 0
        return number, len(self._chosen(self._dates(0))) + (number - 1) * usual

    def _dates_of_a_period(self) -> int | None:
        """How many dates every period but the first has; nothing where they differ."""
        if self._months or self._positions or self._hours:
            return None
        match self._rule.frequency:
            case "WEEKLY" if not self._has_day_numbers:
                return len({weekday for _, weekday in self._weekdays}) * len(self._times)
            case "DAILY" | "HOURLY" if not self._tests:
                return len(self._times)
        return None

    def between(self, begin: int, last: datetime) -> Iterator[list[datetime]]:
        """The dates of each period in order, from the one of a number until after `last`."""
        try:
            for number in range(begin, self._periods_to(last) + 2):
                yield self._chosen(self._dates(number * self._rule.interval))
        except (OverflowError, ValueError):
            # There are no days after the year 9999.
            return

    def _imply(self, numbers: dict[str, tuple[int, ...]]) -> None:
        """Say what a rule without days leaves to its first date."""
        if self._weekdays or numbers.keys() & _DAY_NUMBERS:
            return
        match self._rule.frequency:
            case "YEARLY":
                numbers.setdefault("BYMONTH", (self._start.month,))
                numbers["BYMONTHDAY"] = (self._start.day,)
            case "MONTHLY":
                numbers["BYMONTHDAY"] = (self._start.day,)
            case "WEEKLY":
                self._weekdays = ((0, self._start.weekday()),)

    def _day_tests(self, numbers: dict[str, tuple[int, ...]]) -> Iterator[DayTest]:
        if self._months:
            yield lambda day: day.month in self._months
        if weeks := frozenset(numbers.get("BYWEEKNO", ())):
            yield lambda day: not weeks.isdisjoint(_week_numbers(day, self._rule.week_start))
        if year_days := frozenset(numbers.get("BYYEARDAY", ())):
            yield lambda day: not year_days.isdisjoint(_places_in_year(day))
        if month_days := frozenset(numbers.get("BYMONTHDAY", ())):
            yield lambda day: not month_days.isdisjoint(_places_in_month(day))
        if self._weekdays:
            yield self._weekday_test()

    def _weekday_test(self) -> DayTest:
        places: Callable[[date], tuple[int, int]] | None = None
        if self._rule.frequency == "MONTHLY" or (self._rule.frequency == "YEARLY" and self._months):
            places = _places_in_month
        elif self._rule.frequency == "YEARLY":
            places = _places_in_year
        any_week = {weekday for place, weekday in self._weekdays if not place or places is None}
        placed = {pair for pair in self._weekdays if pair[0]}

        def test(day: date) -> bool:
            weekday = day.weekday()
            if weekday in any_week or places is None or not placed:
                return weekday in any_week
            early, late = places(day)
            weeks = (early - 1) // _WEEK + 1, -((-late - 1) // _WEEK + 1)
            return any((week, weekday) in placed for week in weeks)

        return test

    def _periods_to(self, first: datetime) -> int:
        """How many whole intervals lie between the first date's period and another's."""
        start = self._start
        match self._rule.frequency:
            case "HOURLY":
                apart = int((first - start) / timedelta(hours=1))
            case "DAILY":
                apart = (first.date() - start.date()).days
            case "WEEKLY":
                apart = (first.date() - start.date()).days // _WEEK
            case "MONTHLY":
                apart = (first.year - start.year) * _MONTHS + first.month - start.month
            case _:
                apart = first.year - start.year
        return apart // self._rule.interval

    def _dates(self, apart: int) -> list[datetime]:
        """The dates of the period so many periods after the first date's."""
        start = self._start
        match self._rule.frequency:
            case "HOURLY":
                return self._in_hour(start + timedelta(hours=apart))
            case "DAILY":
                days = [start.date() + timedelta(days=apart)]
            case "WEEKLY":
                back = (start.weekday() - self._rule.week_start) % _WEEK
                begin = start.date() + timedelta(days=apart * _WEEK - back)
                days = [begin + timedelta(days=number) for number in range(_WEEK)]
            case "MONTHLY":
                years, month = divmod(start.month - 1 + apart, _MONTHS)
                days = _days_of_month(start.year + years, month + 1)
            case _:
                days = [
                    day
                    for month in self._months or range(1, _MONTHS + 1)
                    for day in _days_of_month(start.year + apart, month)
                ]
        right = [day for day in days if all(test(day) for test in self._tests)]
        return [datetime.combine(day, at) for day in right for at in self._times]

    def _in_hour(self, hour: datetime) -> list[datetime]:
        day = hour.date()
        if self._hours and hour.hour not in self._hours:
            return []
        if not all(test(day) for test in self._tests):
            return []
        return [datetime.combine(day, at.replace(hour=hour.hour)) for at in self._times]

    def _chosen(self, dates: list[datetime]) -> list[datetime]:
        """The positions a rule asks for within one period; dates before the first do not count."""
        if self._positions:
            size = len(dates)
            places = {at - 1 if at > 0 else size + at for at in self._positions}
            dates = [dates[place] for place in sorted(places) if 0 <= place < size]
        return [moment for moment in dates if moment >= self._start]


def _days_of_month(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]


def _places_in_month(day: date) -> tuple[int, int]:
    """A day's number from the beginning of its month, and its negative one from the end."""
    return day.day, day.day - monthrange(day.year, day.month)[1] - 1


def _places_in_year(day: date) -> tuple[int, int]:
    number = day.timetuple().tm_yday
    return number, number - date(day.year, 12, 31).timetuple().tm_yday - 1


def _week_numbers(day: date, week_start: int) -> tuple[int, int]:
    """The week a day is in, counted from both ends; the first has four days in the year."""
    middle = day - _DAY * ((day.weekday() - week_start) % _WEEK) + 3 * _DAY
    number, late = _places_in_year(middle)
    return (number - 1) // _WEEK + 1, -((-late - 1) // _WEEK + 1)
