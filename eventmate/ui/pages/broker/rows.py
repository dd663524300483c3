"""Proposals and introductions under way, as rows."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from eventmate.domain.brokering import Answer, Brokering, BrokeringState, Part, Party, Proposal
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.widgets.button import Button, IconButton, Kind
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.list_row import ListRow


def _tr(text: str) -> str:
    return QCoreApplication.translate("broker", text)


class ProposalRow(ListRow):
    """Who could help whom, in the words of both."""

    begun = Signal()
    put_aside = Signal()

    def __init__(self, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(opens=False, parent=parent)
        giver, seeker = one_line(proposal.giver.name), one_line(proposal.seeker.name)
        self.add_left(Icon("handshake"))
        words = _tr("{giver} could help {seeker}")
        self.set_words(
            words.format(giver=isolated(giver), seeker=isolated(seeker)),
            _tr("Offers: {}").format(isolated(one_line(proposal.offer))),
        )
        self.add_line(_tr("Looks for: {}").format(isolated(one_line(proposal.need))))
        self.ask = Button(_tr("Ask both"), Kind.SECONDARY, "mail", small=True)
        self.ask.setAccessibleName(_tr("Ask {} and {} first").format(giver, seeker))
        self.ask.clicked.connect(self.begun)
        self.aside = IconButton("x", _tr("Do not propose {} and {} again").format(giver, seeker))
        self.aside.clicked.connect(self.put_aside)
        self.add_right(self.ask)
        self.add_right(self.aside)
        self.setFocusProxy(self.ask)


class UnderWayRow(ListRow):
    """What each of the two says, and what comes next."""

    answered = Signal(object, object)  # Part, Answer
    write_requested = Signal()
    introduced = Signal()
    ended = Signal()

    def __init__(self, item: Brokering, parent: QWidget | None = None) -> None:
        super().__init__(opens=False, parent=parent)
        giver, seeker = item.proposal.giver, item.proposal.seeker
        both = _tr("{giver} and {seeker}")
        names = (isolated(one_line(giver.name)), isolated(one_line(seeker.name)))
        self.add_left(Icon("handshake"))
        self.set_words(both.format(giver=names[0], seeker=names[1]), _stands(item))
        self.add_line(_tr("About: {}").format(isolated(one_line(item.proposal.need))))
        self.buttons: list[Button] = []
        if item.state is BrokeringState.OPEN and item.is_agreed:
            self._add(_tr("Write to both"), "mail", self.write_requested.emit)
            self._add(_tr("Introduced"), "check", self.introduced.emit)
        elif item.state is BrokeringState.OPEN and not item.is_declined:
            for part, party in ((Part.GIVER, giver), (Part.SEEKER, seeker)):
                if party.says is Answer.ASKED:
                    self._add_answers(part, party)
        if item.state is BrokeringState.OPEN:
            end = IconButton("x", _tr("Let the introduction of {} be").format(giver.name))
            end.clicked.connect(self.ended)
            self.add_right(end)

    def _add_answers(self, part: Part, party: Party) -> None:
        first = one_line(party.name).split(" ")[0]
        for says, words in ((Answer.YES, _tr("{}: yes")), (Answer.NO, _tr("no"))):
            self._add(words.format(first), "", partial(self.answered.emit, part, says))
            self.buttons[-1].setAccessibleName(
                _tr("{} says {}").format(one_line(party.name), says.value)
            )

    def _add(self, label: str, icon: str, act: object) -> None:
        button = Button(label, Kind.SECONDARY, icon, small=True)
        button.clicked.connect(act)
        self.buttons.append(button)
        self.add_right(button)
        self.setFocusProxy(self.buttons[0])


def _stands(item: Brokering) -> str:
    if item.state is BrokeringState.INTRODUCED:
        return _tr("Introduced")
    if item.is_declined:
        return _tr("One of them would rather not. That is fine; nothing was passed on.")
    if item.is_agreed:
        return _tr("Both said yes. The message to both waits in your follow-ups.")
    waiting = [
        isolated(one_line(party.name))
        for party in (item.proposal.giver, item.proposal.seeker)
        if party.says is Answer.ASKED
    ]
    return _tr("Waiting for {}").format(_tr(" and ").join(waiting))
