"""Remarks on a draft in words: what is right, and one thing that would make it better."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from eventmate.domain.follow_ups import QueueEntry, promise_of
from eventmate.domain.message_check import MessageContext, Named, Remark, RemarkKind
from eventmate.ui.dates import number
from eventmate.ui.plain import isolated


@dataclass(frozen=True, slots=True)
class Advice:
    """One suggestion; `insert` is what could be put into the message, or nothing."""

    words: str
    insert: str = ""
    presses: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("follow_ups", text)


def context_of(entry: QueueEntry) -> MessageContext:
    """What a message to this person could mention."""
    return MessageContext(
        places=tuple(place for place in (entry.event_name, entry.room) if place),
        talk=entry.talk,
        spoke_of=entry.spoke_of,
        promised=promise_of(entry),
        asked=entry.they_asked,
    )


def praise(remarks: Sequence[Remark]) -> str:
    """What is right with a draft, in one short line; nothing while it cannot go out."""
    if any(remark.kind is RemarkKind.BLANK_LEFT for remark in remarks):
        return ""
    named = next((remark.named for remark in remarks if remark.is_good), ())
    words = {
        Named.PLACE: _tr("the place"),
        Named.TALK: _tr("the talk"),
        Named.SPOKE_OF: _tr("what you spoke of"),
        Named.PROMISED: _tr("your promise"),
    }
    said = [words[each] for each in named]
    if not said:
        return ""
    if len(said) == 1:
        return _tr("Names {}").format(said[0])
    return _tr("Names {} and {}").format(", ".join(said[:-1]), said[-1])


def advice(remarks: Sequence[Remark]) -> Advice | None:
    """The one suggestion that matters most."""
    for remark in remarks:
        if (said := _advice(remark)) is not None and not remark.is_good:
            return said
    return next((said for remark in remarks if (said := _advice(remark)) is not None), None)


def _advice(remark: Remark) -> Advice | None:
    suggestion = remark.suggestion
    match remark.kind:
        case RemarkKind.BLANK_LEFT:
            blank = "{" + remark.blanks[0] + "}"
            words = _tr("Fill in {} or take it out.").format(blank)
            if suggestion:
                words = _tr("{asked} You noted: {noted}").format(asked=words, noted=suggestion)
            said = Advice(words, suggestion, presses=True)
        case RemarkKind.OVER_LIMIT:
            words = _tr("{} characters too many for LinkedIn.").format(number(remark.over))
            said = Advice(words, presses=True)
        case RemarkKind.NO_PLACE:
            said = Advice(_tr("It could say where you met: {}").format(suggestion), suggestion)
        case RemarkKind.NO_DETAIL if suggestion:
            words = _tr("It could be to anyone. From your notes: {}").format(suggestion)
            said = Advice(words, suggestion)
        case RemarkKind.NO_DETAIL:
            said = Advice(_tr("Does it name something only the two of you spoke of?"))
        case RemarkKind.GOOD if suggestion:
            words = _tr("There is more in your notes: {}").format(suggestion)
            said = Advice(words, suggestion)
        case _:
            return _from_before(remark)
    return said


def _from_before(remark: Remark) -> Advice | None:
    """What was before has a say; nothing of it is a lock."""
    words = {
        RemarkKind.DO_NOT_CONTACT: _tr("They asked not to be contacted. Best let it be."),
        RemarkKind.ALIKE: _tr(
            "Nearly the same text went to {}, at the same company. Give this one words of its own."
        ).format(isolated(remark.suggestion)),
        RemarkKind.LET_REST: _tr(
            "Your last message is less than a month old and not answered yet. Let it rest?"
        ),
        RemarkKind.ONLY_ASKS: _tr(
            "You have not given anything yet. Is there something small you could offer first?"
        ),
        RemarkKind.NO_NOTES_LEFT: _tr(
            "Your notes with invitations are used up this month. An invitation without one works."
        ),
        RemarkKind.ENOUGH_TODAY: _tr("That is a good day\u2019s work. The rest can wait."),
        RemarkKind.QUIET_HOURS: _tr("These are your quiet hours. It can go out tomorrow."),
    }
    said = words.get(remark.kind)
    pressing = (RemarkKind.DO_NOT_CONTACT, RemarkKind.ALIKE)
    return None if said is None else Advice(said, presses=remark.kind in pressing)
