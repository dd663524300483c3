"""Follow-ups in words: what each kind is called, and the context beside a name."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.follow_ups import FollowUpKind, QueueEntry, ask_of


def _tr(text: str) -> str:
    return QCoreApplication.translate("follow_ups", text)


def kind_words(kind: FollowUpKind) -> str:
    """A kind as a tag says it."""
    return {
        FollowUpKind.THANK_YOU: _tr("Thank-you"),
        FollowUpKind.LINKEDIN: _tr("LinkedIn note"),
        FollowUpKind.PROMISED_ITEM: _tr("Promised item"),
        FollowUpKind.ASKED_ITEM: _tr("Their ask"),
        FollowUpKind.COFFEE_CHAT: _tr("Coffee chat"),
        FollowUpKind.CHECK_IN: _tr("Check-in"),
        FollowUpKind.CONGRATULATION: _tr("Congratulation"),
        FollowUpKind.RECONNECT: _tr("Reconnect"),
        FollowUpKind.RESOURCE: _tr("Something useful"),
        FollowUpKind.ADVICE: _tr("A question"),
        FollowUpKind.UPDATE: _tr("How I am doing"),
        FollowUpKind.INTRODUCTION_ASK: _tr("Ask before introducing"),
        FollowUpKind.INTRODUCTION: _tr("Introduction"),
    }[kind]


def kind_in_sentence(kind: FollowUpKind) -> str:
    """A kind within a sentence."""
    words = kind_words(kind)
    return words if kind is FollowUpKind.LINKEDIN else words[:1].lower() + words[1:]


def reason_words(entry: QueueEntry) -> str:
    """One line that says why: the promise, what it is about, or what was spoken of."""
    if entry.follow_up.kind is FollowUpKind.PROMISED_ITEM and entry.promised:
        return _tr("You promised: {}").format(entry.promised)
    if entry.follow_up.kind is FollowUpKind.ASKED_ITEM and (asked := ask_of(entry)):
        return _tr("They asked for: {}").format(asked)
    if entry.follow_up.about:
        return entry.follow_up.about
    if entry.spoke_of:
        return _tr("Spoke of {}").format(entry.spoke_of)
    return _tr("Met at {}").format(entry.event_name) if entry.event_name else entry.organisation
