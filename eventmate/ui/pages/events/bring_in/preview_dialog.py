"""What was found in a file, before any of it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, QTimeZone, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.agendas import Agenda
from eventmate.domain.file_names import event_name
from eventmate.domain.reading import Skipped
from eventmate.ui.dates import number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog
from eventmate.ui.pages.events.bring_in.choice_list import ChoiceList
from eventmate.ui.pages.events.bring_in.proposal import (
    Proposal,
    facts_words,
    update_tone,
    update_words,
)
from eventmate.ui.pages.events.bring_in.words import counted
from eventmate.ui.pages.events.zone_field import ZoneField
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.segmented import Segmented

WIDTH, TALLEST_LIST = 560, 280


class PreviewDialog(PanelDialog):
    """Chooses what to keep.

    `chosen` carries the agendas, the zone of floating times, and whether the only one goes into
    the event it was dropped on.
    """

    chosen = Signal(object, str, bool)

    def __init__(
        self,
        source: str,
        proposals: Sequence[Proposal],
        skipped: Sequence[Skipped],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Bring in {}").format(isolated(source)), WIDTH, parent)
        self._source, self._skipped = source, tuple(skipped)
        self._proposals, self._today = list(proposals), today
        self.list: ChoiceList | None = None
        self._later = QTimer(self, singleShot=True, interval=0)  # once the words have their room
        self._later.timeout.connect(self._fit_height)
        self.shapes = Segmented([item.title for item in proposals])
        self.shapes.setVisible(len(self._proposals) > 1)
        self.shapes.chosen.connect(self._show)
        self._area = QScrollArea()
        self.zone = ZoneField(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace"))
        self.zone.set_hint(self.tr("Times came without a zone: whose clock is meant?"))
        self.name = LineField(self.tr("What is it called?"), self.tr("Its name, with the year"))
        self.name.edited.connect(self._count)
        self.all = Button(self.tr("All"), Kind.QUIET, small=True)
        self.all.clicked.connect(lambda: self._tick_all(True))
        self.none = Button(self.tr("None"), Kind.QUIET, small=True)
        self.none.clicked.connect(lambda: self._tick_all(False))
        self._over = PlainLabel(
            self.tr("All of these are over. Tick those you were at."), colour="text_muted"
        )
        self.update_note = Note()
        self.body.addLayout(row(self.shapes, None, self.all, self.none))
        self.body.addWidget(self._over)
        self.body.addWidget(self.name)
        self.add_scrolled(self._area)
        self.body.addWidget(self.update_note)
        self.body.addWidget(self.zone)
        self._say_skipped()
        self.body.addStretch(1)
        cancel = self.add_button(Button(self.tr("Cancel"), Kind.QUIET))
        cancel.clicked.connect(self.reject)
        self.keep = self.add_button(Button("", Kind.PRIMARY))
        self.keep.clicked.connect(self._on_keep_clicked)
        self.name.edit.returnPressed.connect(self.keep.click)
        self._show(0)
        if not self.name.isHidden():
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_skipped(self) -> None:
        if not self._skipped:
            return
        one, many = self.tr("1 part was left out"), self.tr("{} parts were left out")
        words = PlainLabel(counted(one, many, len(self._skipped)), colour="text_muted")
        see = Button(self.tr("See what and why"), Kind.QUIET, small=True)
        see.clicked.connect(lambda: SkippedDialog(self._source, self._skipped, self).open())
        self.body.addLayout(row(words, see, None))

    @property
    def _proposal(self) -> Proposal:
        return self._proposals[self.shapes.position]

    @Slot(int)
    def _show(self, position: int) -> None:
        proposal = self._proposals[position]
        is_one = len(proposal.agendas) == 1
        self._ask_name(proposal)
        self.list = None if is_one else ChoiceList(proposal, self._today)
        if self.list is not None:
            self.list.toggled.connect(self._count)
        holder = self.list or self._facts(proposal)
        self._area.setWidget(holder)
        self._area.setFixedHeight(min(holder.sizeHint().height() + 4, TALLEST_LIST))
        for button in (self.all, self.none):
            button.setHidden(is_one)
        self._over.setVisible(self.list is not None and self.list.is_over)
        self._say_update(proposal)
        floats = any(item.floating and not item.event.timezone for item in proposal.agendas)
        self.zone.setVisible(floats)
        self._count()
        self._later.start()

    @Slot()
    def _fit_height(self) -> None:
        """Be as high as what is said takes at this width; a wish for height leaves that out."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_height()
        self._later.start()

    def _facts(self, proposal: Proposal) -> QWidget:
        """The only event there is."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        (agenda,) = proposal.agendas
        if self.name.isHidden():
            column.addWidget(PlainLabel(isolated(agenda.event.name), "body_strong", wrap=True))
        column.addWidget(PlainLabel(facts_words(agenda), "caption", "text_muted", wrap=True))
        column.addStretch(1)
        return holder

    def _say_update(self, proposal: Proposal) -> None:
        update = proposal.updates.get(0) if len(proposal.agendas) == 1 else None
        self.update_note.setVisible(update is not None)
        if update is not None:
            words = update_words(proposal.agendas[0], update)
            self.update_note.set_text(words, update_tone(update))

    def _ask_name(self, proposal: Proposal) -> None:
        """Ask what an event is called that its source does not name, unless it is here already."""
        agenda = proposal.agendas[0]
        is_asked = len(proposal.agendas) == 1 and agenda.unnamed and not proposal.updates
        self.name.setVisible(is_asked)
        if is_asked:
            self.name.set_text(event_name(self._source))
            self.name.edit.selectAll()

    def _tick_all(self, is_ticked: bool) -> None:
        if self.list is not None:
            self.list.tick_all(is_ticked)

    @property
    def wanted(self) -> list[Agenda]:
        """The events that are to be kept."""
        if self.list is not None:
            return self.list.wanted
        (agenda,) = self._proposal.agendas
        if self.name.isHidden():
            return [agenda]
        event = replace(agenda.event, name=self.name.text.strip())
        return [replace(agenda, event=event)] if event.name else []

    @Slot()
    def _count(self) -> None:
        count = len(self.wanted)
        self.keep.setEnabled(count > 0)
        if self.list is None:
            label = self.tr("Update") if self._proposal.updates else self.tr("Add this event")
        else:
            label = counted(self.tr("Keep 1 event"), self.tr("Keep {} events"), count)
            label = label if count else self.tr("Keep {} events").format(number(0))
        self.keep.set_label(label)

    @Slot()
    def _on_keep_clicked(self) -> None:
        zone = self.zone.zone if not self.zone.isHidden() else ""
        self.chosen.emit(self.wanted, zone, self._proposal.is_into)
        self.accept()
