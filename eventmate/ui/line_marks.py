"""The marks of the line in which somebody is written down, in words."""

from PySide6.QtCore import QCoreApplication


def _say(text: str) -> str:
    return QCoreApplication.translate("LineMarks", text)


def short_marks() -> list[tuple[str, str]]:
    """Each mark with a word or two, for the place below the line."""
    return [
        ("#", _say("tag")),
        (">", _say("I promised")),
        ("<", _say("they promised")),
        ("?", _say("they asked")),
        ("/", _say("we spoke of")),
    ]


def explained_marks() -> list[tuple[str, str]]:
    """What can be typed in the line, and what it means."""
    return [
        ("Sara Kim, Acme, CTO", _say("Name, company, title; or \u201cSara Kim at Acme\u201d")),
        ("#ai", _say("A tag")),
        ("> the paper by Fri", _say("I promised; it waits in the queue, by the day you name")),
        ("< a contact", _say("They promised")),
        ("? a referral by Mon", _say("They asked; with a day it waits in the queue too")),
        ("/ night trains", _say("What we spoke of; a semicolon does the same")),
        ("sara@acme.example", _say("Emails, numbers and links are known by themselves")),
    ]
