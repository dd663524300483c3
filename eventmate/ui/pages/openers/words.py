"""Situations in words."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.openers import Situation


def _tr(text: str) -> str:
    return QCoreApplication.translate("openers", text)


def situation_words(situation: Situation) -> str:
    """A situation as lists and forms say it."""
    return {
        Situation.FIRST_CONTACT: _tr("First contact"),
        Situation.SPEAKER: _tr("With a speaker"),
        Situation.SENIOR: _tr("With someone senior"),
        Situation.GROUP: _tr("In a group"),
        Situation.VIRTUAL: _tr("In a virtual chat"),
        Situation.CLOSING: _tr("Closing politely"),
    }[situation]


def example_words(situation: Situation) -> str:
    """What one could write for a situation."""
    return {
        Situation.FIRST_CONTACT: _tr("What brought you to this session?"),
        Situation.SPEAKER: _tr("What would you do differently today?"),
        Situation.SENIOR: _tr("May I ask you one question about my next step?"),
        Situation.GROUP: _tr("May I join you?"),
        Situation.VIRTUAL: _tr("Hello all, listening from Porto."),
        Situation.CLOSING: _tr("It was good to talk. May I write to you?"),
    }[situation]
