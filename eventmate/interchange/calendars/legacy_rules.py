"""Rules of repetition as vCalendar 1.0 wrote them, in the words of iCalendar."""

import re
from typing import Final

from eventmate.interchange.calendars.rules import WEEKDAYS

_START = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,3})\Z")
_COUNT = re.compile(r"#(\d{1,6})\Z")
_END = re.compile(r"\d{8}(?:T\d{4,6}Z?)?\Z")
_PLACE = re.compile(r"(\d)([+-])\Z")
_NUMBER = re.compile(r"(\d{1,3})([+-]?)\Z")
_FREQUENCIES: Final = {
    "D": ("DAILY", ""),
    "W": ("WEEKLY", "BYDAY"),
    "MP": ("MONTHLY", "BYDAY"),
    "MD": ("MONTHLY", "BYMONTHDAY"),
    "YM": ("YEARLY", "BYMONTH"),
    "YD": ("YEARLY", "BYYEARDAY"),
}
# Without a number a rule of that time ends after two dates; nought is for ever.
_DEFAULT_COUNT: Final = "2"


def modern_rule(text: str) -> str:
    """The rule as iCalendar says it, or nothing where the text is no such rule."""
    words = text.upper().split()
    start = _START.match(words[0]) if words else None
    if start is None:
        return ""
    frequency, list_name = _FREQUENCIES[start[1]]
    limit = f"COUNT={_DEFAULT_COUNT}"
    listed: list[str] = []
    place = ""
    for word in words[1:]:
        if count := _COUNT.match(word):
            limit = "" if int(count[1]) == 0 else f"COUNT={int(count[1])}"
        elif _END.match(word):
            limit = f"UNTIL={word}"
        elif spot := _PLACE.match(word) if list_name == "BYDAY" else None:
            place = f"{'-' if spot[2] == '-' else ''}{spot[1]}"
        elif item := _item(word, list_name, place):
            listed.append(item)
        else:
            return ""
    parts = [f"FREQ={frequency}", f"INTERVAL={max(1, int(start[2]))}"]
    if listed:
        parts.append(f"{list_name}={','.join(listed)}")
    return ";".join([*parts, limit] if limit else parts)


def _item(word: str, list_name: str, place: str) -> str:
    """One weekday, day or month of a rule."""
    if list_name == "BYDAY":
        return f"{place}{word}" if word in WEEKDAYS else ""
    if word == "LD":
        return "-1" if list_name == "BYMONTHDAY" else ""
    number = _NUMBER.match(word)
    return f"{'-' if number[2] == '-' else ''}{int(number[1])}" if number and list_name else ""
