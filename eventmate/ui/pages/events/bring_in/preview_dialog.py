"""What was found in a file, before any of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, QTimeZone, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.agendas import Agenda
from eventmate.domain.file_names import event_name
from eventmate.domain.reading import Skipped
from eventmate.ui.dates import day_range, number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.contacts.text_dialogs import SkippedDialog
from eventmate.ui.pages.events.bring_in.words import counted, talks_words
from eventmate.ui.pages.events.zone_field import ZoneField
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.check_box import CheckBox
from eventmate.ui.widgets.field import LineField
from eventmate.ui.widgets.segmented import Segmented

WIDTH, TALLEST_LIST = 560, 280
MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to keep what was found, and the names of events here that it would update."""

    title: str
    agendas: tuple[Agenda, ...]
    known: Mapping[int, str]


class PreviewDialog(PanelDialog):
    """Chooses what to keep; `chosen` carries the agendas and the zone of floating times."""

    chosen = Signal(object, str)

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
        self._boxes: list[CheckBox] = []
        self.shapes = Segmented([item.title for item in proposals])
        self.shapes.setVisible(len(self._proposals) > 1)
        self.shapes.chosen.connect(self._show)
        self._area = QScrollArea()
        self.zone = ZoneField(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace"))
        self.zone.set_hint(self.tr("Times came without a zone: whose clock is meant?"))
        self.name = LineField(self.tr("What is it called?"), self.tr("Its name, with the year"))
        self.name.edited.connect(self._count)
        self.body.addLayout(row(self.shapes, None))
        self.body.addWidget(self.name)
        self.add_scrolled(self._area)
        self.body.addWidget(self.zone)
        self._say_skipped()
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

    @Slot(int)
    def _show(self, position: int) -> None:
        proposal = self._proposals[position]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._boxes = []
        is_one = len(proposal.agendas) == 1
        self._ask_name(proposal)
        for place, agenda in enumerate(proposal.agendas[:MOST_SHOWN]):
            title, caption = self._words(agenda, proposal.known.get(place, ""))
            if is_one and self.name.isHidden():
                column.addWidget(PlainLabel(title, "body_strong", wrap=True))
            elif not is_one:
                box = CheckBox(title)
                box.setChecked(agenda.event.ends_on >= self._today and not agenda.cancelled)
                box.toggled.connect(self._count)
                self._boxes.append(box)
                column.addWidget(box)
            label = PlainLabel(caption, "caption", "text_muted", wrap=True)
            label.setContentsMargins(0 if is_one else 28, 0, 0, 8)
            column.addWidget(label)
        column.addStretch(1)
        self._area.setWidget(holder)
        self._area.setFixedHeight(min(holder.sizeHint().height() + 4, TALLEST_LIST))
        floats = any(item.floating and not item.event.timezone for item in proposal.agendas)
        self.zone.setVisible(floats)
        self._count()

    def _ask_name(self, proposal: Proposal) -> None:
        """Ask what an event is called that its source does not name, unless it is here already."""
        agenda = proposal.agendas[0]
        is_asked = len(proposal.agendas) == 1 and agenda.unnamed and not proposal.known
        self.name.setVisible(is_asked)
        if is_asked:
            self.name.set_text(event_name(self._source))
            self.name.edit.selectAll()

    def _words(self, agenda: Agenda, known: str) -> tuple[str, str]:
        draft = agenda.event
        parts = [day_range(draft.starts_on, draft.ends_on), isolated(draft.venue)]
        if agenda.talks:
            parts.append(talks_words(len(agenda.talks)))
        if agenda.cancelled:
            parts.append(self.tr("cancelled"))
        if known:
            parts.append(self.tr("updates what you have"))
        shown = [part for part in parts if part.strip("\u2068\u2069")]
        return isolated(draft.name), " \u00b7 ".join(shown)

    @property
    def wanted(self) -> list[Agenda]:
        """The events that are ticked."""
        agendas = self._proposals[self.shapes.position].agendas
        if len(agendas) == 1 and not self.name.isHidden():
            event = replace(agendas[0].event, name=self.name.text.strip())
            return [replace(agendas[0], event=event)] if event.name else []
        if len(agendas) == 1:
            return list(agendas)
        return [item for item, box in zip(agendas, self._boxes, strict=False) if box.isChecked()]

    @Slot()
    def _count(self) -> None:
        proposal = self._proposals[self.shapes.position]
        count = len(self.wanted)
        self.keep.setEnabled(count > 0)
        if len(proposal.agendas) == 1:
            label = self.tr("Update") if proposal.known else self.tr("Add this event")
        else:
            label = counted(self.tr("Keep 1 event"), self.tr("Keep {} events"), count)
            label = label if count else self.tr("Keep {} events").format(number(0))
        self.keep.set_label(label)

    @Slot()
    def _on_keep_clicked(self) -> None:
        zone = self.zone.zone if not self.zone.isHidden() else ""
        self.chosen.emit(self.wanted, zone)
        self.accept()
