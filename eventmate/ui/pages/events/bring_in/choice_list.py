"""Many events of one source, of which one chooses."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.agendas import Agenda
from eventmate.ui.dates import day_range
from eventmate.ui.pages.events.bring_in.proposal import Proposal, facts_words, short_update_words
from eventmate.ui.pages.events.bring_in.words import counted
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox

MOST_SHOWN = 200
INDENT = 28  # px: words below a box begin where its label does


class ChoiceList(QWidget):
    """A box for each event, those ahead first; beyond 200 one box for all that follow."""

    toggled = Signal()

    def __init__(self, proposal: Proposal, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal = proposal
        self._boxes: list[tuple[CheckBox, tuple[int, ...]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        agendas = proposal.agendas
        places = sorted(range(len(agendas)), key=lambda place: agendas[place].event.starts_on)
        ahead = [place for place in places if agendas[place].event.ends_on >= today]
        over = [place for place in reversed(places) if agendas[place].event.ends_on < today]
        self.is_over = not ahead
        shown = [*ahead, *over][:MOST_SHOWN]
        for place in shown:
            self._add(place, is_ahead=agendas[place].event.ends_on >= today)
        rest_ahead, rest_over = ahead[MOST_SHOWN:], over[max(0, MOST_SHOWN - len(ahead)) :]
        self._add_rest(rest_ahead, self.tr("And 1 more"), self.tr("And {} more"), is_ahead=True)
        self._add_rest(
            rest_over,
            self.tr("And 1 more that is over"),
            self.tr("And {} more that are over"),
            is_ahead=False,
        )
        self._column.addStretch(1)

    @property
    def wanted(self) -> list[Agenda]:
        """The events that are ticked."""
        ticked = [place for box, places in self._boxes if box.isChecked() for place in places]
        return [self._proposal.agendas[place] for place in sorted(ticked)]

    @property
    def boxes(self) -> list[CheckBox]:
        """The boxes from the top."""
        return [box for box, _ in self._boxes]

    def tick_all(self, is_ticked: bool) -> None:
        """Want all of them, or none."""
        for box in self.boxes:
            box.setChecked(is_ticked)

    def _add(self, place: int, *, is_ahead: bool) -> None:
        agenda = self._proposal.agendas[place]
        words = [facts_words(agenda)]
        if (update := self._proposal.updates.get(place)) is not None:
            words.append(short_update_words(update))
        self._add_box(
            isolated(agenda.event.name),
            " \u00b7 ".join(words),
            [place],
            is_ticked=is_ahead and not agenda.cancelled,
        )

    def _add_rest(self, places: Sequence[int], one: str, many: str, *, is_ahead: bool) -> None:
        if not places:
            return
        events = [self._proposal.agendas[place].event for place in places]
        days = day_range(min(e.starts_on for e in events), max(e.ends_on for e in events))
        self._add_box(counted(one, many, len(places)), days, places, is_ticked=is_ahead)

    def _add_box(self, title: str, caption: str, places: Iterable[int], *, is_ticked: bool) -> None:
        box = CheckBox(title)
        box.setChecked(is_ticked)
        box.toggled.connect(self.toggled)
        self._boxes.append((box, tuple(places)))
        self._column.addWidget(box)
        below = row(PlainLabel(caption, "caption", "text_muted", wrap=True))
        below.setContentsMargins(INDENT, 0, 0, 8)
        self._column.addLayout(below)
