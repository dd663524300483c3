"""How the parts of a typed line are named and shown."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from eventmate.domain.burst import DIRECTIONS, BurstKind, BurstPart
from eventmate.ui.dates import short_day
from eventmate.ui.text_painting import Span


def _say(text: str) -> str:
    return QCoreApplication.translate("BurstWords", text)


def kind_name(kind: BurstKind) -> str:
    """A kind's name in the menu of a chip."""
    names = {
        BurstKind.NAME: _say("Name"),
        BurstKind.ORGANISATION: _say("Organisation"),
        BurstKind.TITLE: _say("Title"),
        BurstKind.TAG: _say("Tag"),
        BurstKind.EMAIL: _say("Email"),
        BurstKind.PHONE: _say("Phone"),
        BurstKind.LINK: _say("Link"),
        BurstKind.PROMISE: _say("I promised"),
        BurstKind.PROMISE_DATE: _say("Day of the promise"),
        BurstKind.ASK: _say("They asked"),
        BurstKind.THEY_PROMISED: _say("They promised"),
        BurstKind.SPOKE_OF: _say("We spoke of"),
    }
    return names[kind]


def _before(kind: BurstKind) -> str:
    """What stands before the value where the value alone would not say it."""
    words = {
        BurstKind.PROMISE: _say("I promised"),
        BurstKind.PROMISE_DATE: _say("by"),
        BurstKind.ASK: _say("they asked"),
        BurstKind.THEY_PROMISED: _say("they promised"),
        BurstKind.SPOKE_OF: _say("spoke of"),
    }
    return words.get(kind, "")


def question(part: BurstPart) -> str:
    """What a doubtful part asks; nothing for a part that is clear."""
    if not part.doubtful:
        return ""
    if part.kind is BurstKind.PROMISE_DATE and not part.value:
        return _say("no such day?")
    if part.kind in DIRECTIONS:
        return _say("what?")
    asked = {
        BurstKind.NAME: _say("name?"),
        BurstKind.ORGANISATION: _say("company?"),
        BurstKind.TITLE: _say("title?"),
        BurstKind.PROMISE_DATE: _say("this day?"),
        BurstKind.SPOKE_OF: _say("a note?"),
    }
    return asked.get(part.kind, _say("right?"))


def spans_of(part: BurstPart) -> list[Span]:
    """A part as its chip shows it."""
    value = part.value
    if part.kind is BurstKind.PROMISE_DATE:
        value = short_day(date.fromisoformat(part.value)) if part.value else part.text
    elif part.kind is BurstKind.TAG:
        value = f"#{part.value}"
    style = "caption_strong" if part.kind is BurstKind.NAME else "caption"
    before = _before(part.kind) if part.value else ""
    spans = [Span(before, "caption", "text_muted")] if before else []
    spans.append(Span(f" {value}" if before else value, style))
    if asked := question(part):
        spans.append(Span(f" {asked}", "caption", "warning"))
    return spans
