"""An event's name from the name of the file its schedule came in."""

import re

# What programs and people call any schedule: it names no event.
_GENERIC = re.compile(
    "agenda|all|api|calendar|data|download|events?|export|fahrplan|file|grid|gridsmart|index|json|"
    "programme|program|schedule|sessionize|sessions|smart|speakers|talks|timetable|view",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:\.[A-Za-z]{2,5})+\Z")
_BETWEEN = re.compile(r"[\s_.+-]+")
_COPY = re.compile(r"\(\d+\)\Z")  # "schedule (2).json" of a second download
LONGEST = 80


def event_name(file_name: str) -> str:
    """Such as "Ferry days 2026" for ferry-days-2026-schedule.json; empty where it says nothing."""
    stem = _ENDING.sub("", file_name.strip())
    if stem == file_name.strip():  # words, or an address: no file
        return ""
    words = [word for word in _BETWEEN.split(_COPY.sub("", stem.strip())) if word]
    said = [word for word in words if not _GENERIC.fullmatch(word)]
    if not any(letter.isalpha() for word in said for letter in word):
        return ""
    name = " ".join(said)[:LONGEST].strip()
    return name[0].upper() + name[1:]
