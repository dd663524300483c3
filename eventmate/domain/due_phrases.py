"""Days as people write them in a promise: "by Fri", "in two weeks", "bis 16.10.", "le 16 octobre".

A phrase counts with a word such as "by" before it, or at the beginning or end of the text;
anything else ("the Friday report") stays text.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

FRIDAY = 4
SUNDAY = 6
DECEMBER = 12
FAR_DAYS = 180
MOST_STEPS = 400


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day and where its phrase stands in the text, the word before it included."""

    day: date
    start: int
    end: int
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A phrase such as "by 31 Feb"; `instead` is the nearest that there is, or nothing."""

    start: int
    end: int
    instead: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a phrase is read against."""

    today: date
    day_first: bool
    begins: int
    ends: int


_DEADLINE = (
    r"(?:by|until|till|due|bis(?: zum?)?|d'ici(?: a| au| le)?|avant(?: le| la)?|para(?: el| la)?"
    r"|antes de(?:l| la)?|vor(?: dem)?|before|jusqu'a(?:u)?|hasta(?: el| la)?)"
)
_BEFORE = re.compile(r"(?:before|vor|avant|antes)\b")
_WEAK = r"(?:on|at|am|le|el|von|this|diesen|ce|este|kommenden)"

_WEEKDAY_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday,"
    "montag dienstag mittwoch donnerstag freitag samstag sonntag,"
    "lundi mardi mercredi jeudi vendredi samedi dimanche,"
    "lunes martes miercoles jueves viernes sabado domingo,"
    "x tue wed thu fri x x,x tues weds thur x sonnabend x,x x x thurs x x x"
)
# These are words of their own as well; they need "by" or the like before them.
_SHORT_WORDS = (
    "mon tue wed thu fri sat sun,mo di mi do fr sa so,lun mar mer jeu ven sam dim,"
    "lun mar mie jue vie sab dom"
)
_MONTH_WORDS = (
    "january february march april may june july august september october november december,"
    "jan feb mar apr may jun jul aug sep oct nov dec,"
    "januar februar marz april mai juni juli august september oktober november dezember,"
    "janner x mrz x mai x x x sept okt x dez,"
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre,"
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_COUNT_WORDS = (
    "x a two three four five six seven eight nine ten,x an zwei drei vier funf sechs sieben acht "
    "neun zehn,x one deux trois quatre cinq six sept huit neuf dix,x ein dos tres cuatro cinco "
    "seis siete ocho nueve diez,x eine,x einem,x einer,x un,x une,x una"
)


def _numbered(words: str) -> dict[str, int]:
    """Each word with its place in its list."""
    lists = [part.split() for part in words.split(",")]
    return {word: index for part in lists for index, word in enumerate(part) if word != "x"}


_WEEKDAYS = _numbered(_WEEKDAY_WORDS)
_SHORT = _numbered(_SHORT_WORDS)
_MONTHS = {word: index + 1 for word, index in _numbered(_MONTH_WORDS).items()}
_COUNTS = _numbered(_COUNT_WORDS)


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _same_length_fold(text: str) -> str:
    """Folded letter by letter, so that places stay the same."""
    folded = []
    for letter in text:
        plain = unicodedata.normalize("NFD", letter.lower())[:1]
        folded.append("'" if letter in "\u2019\u2018" else plain or letter)
    return "".join(folded)


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date | None:
    """The last day of a month; months beyond December run on into the next years."""
    first = _date(year + month // DECEMBER, month % DECEMBER + 1, 1)
    return _shifted(first, -1) if first else None


def _in_months(frame: _Frame, count: int) -> date | None:
    month = frame.today.month - 1 + count
    year, month = frame.today.year + month // DECEMBER, month % DECEMBER + 1
    return _date(year, month, frame.today.day) or _month_end(year, month)


def _full_year(year: str | None) -> int | None:
    if not year:
        return None
    return int(year) + (2000 if len(year) == len("26") else 0)


def _day_and_month(frame: _Frame, day: int, month: int, year: str | None) -> date | None:
    """A named day; without a year, the next one there is."""
    given = _full_year(year)
    if given is not None:
        return _date(given, month, day)
    this_year = _date(frame.today.year, month, day)
    if this_year is not None and this_year >= frame.today:
        return this_year
    return _date(frame.today.year + 1, month, day)


def _next_numbered(frame: _Frame, number: int) -> date | None:
    """The next "5th" there is, in this month or a later one."""
    for later in range(DECEMBER):
        years, month = divmod(frame.today.month - 1 + later, DECEMBER)
        day = _date(frame.today.year + years, month + 1, number)
        if day is not None and day >= frame.today:
            return day
    return None


def _weekday(frame: _Frame, word: str) -> date | None:
    """The next such day after today."""
    wanted = _WEEKDAYS.get(word, _SHORT.get(word, 0))
    return _shifted(frame.today, (wanted - frame.today.weekday() - 1) % 7 + 1)


def _next_weekday(frame: _Frame, word: str) -> date | None:
    """Such a day in the week after this one."""
    wanted = _WEEKDAYS.get(word, _SHORT.get(word, 0))
    return _shifted(frame.today, 7 - frame.today.weekday() + wanted)


def _counted(frame: _Frame, count: str, unit: str) -> date | None:
    number = int(count) if count.isdecimal() else _COUNTS[count]
    if number > MOST_STEPS:
        return None
    if unit.startswith("m"):
        return _in_months(frame, number)
    return _shifted(frame.today, number * (1 if unit[0] in "dtj" else 7))


def _slashed(frame: _Frame, first: str, second: str, year: str | None) -> date | None:
    """10/16 or 16/10; the other order where only that one is a date."""
    pair = (int(first), int(second))
    day, month = pair if frame.day_first else pair[::-1]
    return _day_and_month(frame, day, month, year) or _day_and_month(frame, month, day, year)


def _this_friday(frame: _Frame) -> date | None:
    weekday = frame.today.weekday()
    return _shifted(frame.today, FRIDAY - weekday if weekday <= FRIDAY else SUNDAY - weekday)


_Rule = tuple[str, Callable[[re.Match[str], _Frame], date | None]]
_UNIT = (
    "days?|weeks?|months?|tag(?:e|en)?|wochen?|monat(?:e|en)?|jours?|semaines?|mois|dias?|semanas?"
    "|mes(?:es)?"
)
_YEAR = r"(?:,? (\d{4})\b)?"
_RULES: tuple[_Rule, ...] = (
    (
        r"(\d{4})-(\d{1,2})-(\d{1,2})\b",
        lambda m, _: _date(int(m[1]), int(m[2]), int(m[3])),
    ),
    (
        r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)?(?!\w)",
        lambda m, f: _day_and_month(f, int(m[1]), int(m[2]), m[3]),
    ),
    (r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?(?![\w/])", lambda m, f: _slashed(f, m[1], m[2], m[3])),
    (
        (
            rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th|er|\.)? (?:of |de )?({_any(_MONTHS)})\b\.?"
            rf"(?: de)?{_YEAR}"
        ),
        lambda m, f: _day_and_month(f, int(m[1]), _MONTHS[m[2]], m[3]),
    ),
    (
        rf"({_any(_MONTHS)})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR}",
        lambda m, f: _day_and_month(f, int(m[2]), _MONTHS[m[1]], m[3]),
    ),
    (
        r"(?:(?:the )?day after tomorrow|ubermorgen|apres-demain|pasado manana)\b",
        lambda _, f: _shifted(f.today, 2),
    ),
    (r"(?:tomorrow|tmrw|morgen|demain|manana)\b", lambda _, f: _shifted(f.today, 1)),
    (
        r"(?:today|tonight|heute(?: abend)?|aujourd'hui|ce soir|hoy|esta noche)\b",
        lambda _, f: f.today,
    ),
    (
        rf"(?:in|within|dans|en|dentro de|d'ici) (\d{{1,3}}|{_any(_COUNTS)}) ({_UNIT})\b",
        lambda m, f: _counted(f, m[1], m[2]),
    ),
    (
        (
            r"(?:next week|(?:nachste|kommende)r? woche|la semaine prochaine|semaine prochaine"
            r"|(?:la )?(?:proxima semana|semana que viene))\b"
        ),
        lambda _, f: _next_weekday(f, "friday"),
    ),
    (
        (
            r"(?:next month|(?:nachste[nr]?|kommende[nr]?) monat|(?:le )?mois prochain"
            r"|(?:el )?(?:proximo mes|mes que viene))\b"
        ),
        lambda _, f: _month_end(f.today.year, f.today.month + 1),
    ),
    (
        (
            r"(?:(?:the )?end of (?:the |this )?month|ende (?:des )?monats?|monatsende"
            r"|(?:la )?fin (?:du|de) mois|(?:a )?fin(?:ales)? de mes)\b"
        ),
        lambda _, f: _month_end(f.today.year, f.today.month),
    ),
    (
        (
            r"(?:(?:the )?end of (?:the |this )?week|this week|ende der woche|diese[r]? woche"
            r"|(?:la )?fin de (?:la )?sem(?:aine|ana)|cette semaine|esta semana)\b"
        ),
        lambda _, f: _this_friday(f),
    ),
    (
        rf"(?:next|nachste[nr]?|proximo) ({_any(_WEEKDAYS)}|{_any(_SHORT)})\b",
        lambda m, f: _next_weekday(f, m[1]),
    ),
    (rf"({_any(_WEEKDAYS)}) (?:prochain|que viene)\b", lambda m, f: _next_weekday(f, m[1])),
    (rf"({_any(_WEEKDAYS)})\b", lambda m, f: _weekday(f, m[1])),
    (
        r"(?:the )?(?:(\d{1,2})(?:st|nd|rd|th)\b|(\d{1,2})\.(?!\d))",
        lambda m, f: _next_numbered(f, int(m[1] or m[2])),
    ),
    (rf"({_any(_SHORT)})\b\.?", lambda m, f: _weekday(f, m[1])),
)
_NUMBER_ALONE = len(_RULES) - 2
_NEED_A_WORD_BEFORE = (_NUMBER_ALONE, len(_RULES) - 1)
_WITH_A_NUMBER = range(5)  # the rules of calendar days
_WITH_A_MONTH = (3, 4)
_LATE_DAY = re.compile(r"(?<!\d)(29|[3-9]\d)(?!\d)")
_DAYS_BACK = 3


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The rules as found within a text; compiled when the first promise is read, not at start."""
    frame = rf"(?<![\w'-])(?P<deadline>{_DEADLINE} )?(?P<weak>{_WEAK} )?(?P<phrase>%s)(?!-?['\w])"
    return tuple(re.compile(frame % rule) for rule, _ in _RULES)


@lru_cache(maxsize=1)
def _bare_patterns() -> tuple[re.Pattern[str], ...]:
    """The rules without what may stand before them."""
    return tuple(re.compile(rule) for rule, _ in _RULES)


def _read(
    index: int, found: re.Match[str], folded: str, frame: _Frame
) -> tuple[int, FoundDay] | None:
    """How firmly one match is a due day (0 firmest) and the day, or nothing."""
    deadline, weak = found["deadline"] or "", found["weak"] or ""
    at_edge = found.start() <= frame.begins or found.end() >= frame.ends
    if index in _NEED_A_WORD_BEFORE and not deadline and not (weak and at_edge):
        return None
    if not at_edge and (not deadline or index == _NUMBER_ALONE):
        return None
    bare = _bare_patterns()[index].match(folded, found.start("phrase"))
    day = _RULES[index][1](bare, frame) if bare else None
    if day is not None and _BEFORE.match(deadline) and day > frame.today:
        day = _shifted(day, -1)
    if day is None:
        return None
    starts_text = not deadline and found.end() < frame.ends
    is_far = abs((day - frame.today).days) > FAR_DAYS
    found_day = FoundDay(day, found.start(), found.end(), is_doubtful=starts_text or is_far)
    return (0 if deadline else 1, found_day)


def find_day(text: str, today: date, *, day_first: bool = True) -> FoundDay | None:
    """The day a promise is due by, where its text names one."""
    folded = _same_length_fold(text)
    begins, ends = len(folded) - len(folded.lstrip()), len(folded.rstrip(" .,;!"))
    frame = _Frame(today, day_first, begins, ends)
    best: tuple[tuple[int, int, int], FoundDay] | None = None
    for index, pattern in enumerate(_patterns()):
        for found in pattern.finditer(folded):
            read = _read(index, found, folded, frame)
            if read is None:
                continue
            firmness, day = read
            rank = (firmness, -day.end, day.start)
            if best is None or rank < best[0]:
                best = (rank, day)
    return best[1] if best else None


def find_no_day(text: str, today: date, *, day_first: bool = True) -> NoSuchDay | None:
    """A phrase that says a day the calendar does not have, where no other day is found."""
    if find_day(text, today, day_first=day_first) is not None:
        return None
    folded = _same_length_fold(text)
    for index in _WITH_A_NUMBER:
        for found in _patterns()[index].finditer(folded):
            if found["deadline"] or index in _WITH_A_MONTH:
                phrase = text[found.start() : found.end()]
                instead = _nearest(phrase, today, day_first=day_first)
                return NoSuchDay(found.start(), found.end(), instead)
    return None


def _nearest(phrase: str, today: date, *, day_first: bool) -> str:
    """The phrase with the last day of that month in it."""
    late = _LATE_DAY.search(phrase)
    if late is None:
        return ""
    for back in range(1, _DAYS_BACK + 1):
        tried = f"{phrase[: late.start()]}{int(late[1]) - back}{phrase[late.end() :]}"
        if find_day(tried, today, day_first=day_first) is not None:
            return tried
    return ""
