"""What the Contacts page calls roles, states and touches."""

from PySide6.QtCore import QCoreApplication

from eventmate.domain.contacts import ContactOrder, ContactStatus, PointKind, Role
from eventmate.domain.encounters import InteractionKind, PromiseDirection
from eventmate.ui.plain import one_line


def _tr(text: str) -> str:
    return QCoreApplication.translate("contacts", text)


def menu_words(text: str) -> str:
    """Any text as a menu may show it: one line, an ampersand stays one."""
    return one_line(text).replace("&", "&&")


def role_words(role: Role) -> str:
    """A role as a tag says it."""
    return {
        Role.MENTOR: _tr("Mentor"),
        Role.MENTEE: _tr("Mentee"),
        Role.PEER: _tr("Peer"),
        Role.COLLEAGUE: _tr("Colleague"),
        Role.FORMER_COLLEAGUE: _tr("Former colleague"),
        Role.CLASSMATE: _tr("Classmate"),
        Role.PROFESSOR: _tr("Professor"),
        Role.RECRUITER: _tr("Recruiter"),
        Role.CLIENT: _tr("Client"),
        Role.FRIEND: _tr("Friend"),
    }[role]


def status_words(status: ContactStatus) -> str:
    """A state the list can be narrowed to."""
    return {
        ContactStatus.FOLLOW_UP: _tr("follow-up planned"),
        ContactStatus.PROMISE: _tr("promise open"),
        ContactStatus.NO_FOLLOW_UP: _tr("nothing planned"),
        ContactStatus.DO_NOT_CONTACT: _tr("do not contact"),
        ContactStatus.KNOWN_ONLY: _tr("known from LinkedIn"),
    }[status]


def order_words(order: ContactOrder) -> str:
    """What the list can be sorted by."""
    return {
        ContactOrder.NAME: _tr("Name"),
        ContactOrder.ORGANISATION: _tr("Organisation"),
        ContactOrder.LAST_TOUCH: _tr("Last touch"),
    }[order]


def point_words(kind: PointKind) -> str:
    """A way to reach somebody."""
    return {
        PointKind.EMAIL: _tr("Email"),
        PointKind.PHONE: _tr("Phone"),
        PointKind.LINK: _tr("Link"),
    }[kind]


def touch_words(kind: InteractionKind) -> tuple[str, str]:
    """A later touch on the timeline: its icon and what it is called."""
    return {
        InteractionKind.MESSAGE: ("message-square", _tr("In touch")),
        InteractionKind.CALL: ("phone", _tr("Call")),
        InteractionKind.COFFEE_CHAT: ("coffee", _tr("Coffee chat")),
        InteractionKind.CONGRATULATION: ("gift", _tr("Congratulation")),
        InteractionKind.RESOURCE: ("link", _tr("Something shared")),
        InteractionKind.INTRODUCTION: ("handshake", _tr("Introduction made")),
        InteractionKind.HELP: ("life-buoy", _tr("Help given")),
        InteractionKind.ADVICE: ("circle-question-mark", _tr("Advice asked")),
    }[kind]


def source_words(source: str) -> str:
    """How a contact came in; what the use cases note is said in words, the rest stays."""
    if source == "Met in person":
        return _tr("Met in person")
    start = "Met at "
    if source.startswith(start):
        return _tr("Met at {}").format(source[len(start) :])
    return source or _tr("Nothing noted")


def promise_words(direction: PromiseDirection) -> str:
    """Who owes what to whom, before the words of the promise."""
    return {
        PromiseDirection.I_PROMISED: _tr("Promised"),
        PromiseDirection.THEY_PROMISED: _tr("They promised"),
        PromiseDirection.I_ASKED: _tr("You asked for"),
        PromiseDirection.THEY_ASKED: _tr("They asked for"),
        PromiseDirection.I_GAVE: _tr("You gave"),
    }[direction]
