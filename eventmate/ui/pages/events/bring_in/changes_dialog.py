"""What a newer schedule changed, the talks I starred first."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.agenda_difference import AgendaDifference, ChangedTalk, TalkChange
from eventmate.domain.agendas import TalkDraft
from eventmate.domain.events import Talk
from eventmate.ui.dates import short_day, wall_time_range
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.events.bring_in.words import all_words, change_words
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.headings import SectionHeading

WIDTH, TALLEST = 560, 420
MOST_SHOWN = 200


class ChangesDialog(PanelDialog):
    """A list to read; the toast beside it can undo all of it."""

    def __init__(
        self,
        event: str,
        difference: AgendaDifference,
        zone: ZoneInfo | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("What changed in {}").format(isolated(event)), WIDTH, parent)
        self._zone = zone
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        mine = difference.mine
        if mine or difference.gone:
            self._column.addWidget(SectionHeading(self.tr("Your talks")))
            for item in mine:
                self._add_change(item)
            for talk in difference.gone:
                self._add(talk.title, self.tr("No longer listed"))
        others = [item for item in difference.changed if item not in mine]
        self._column.addWidget(SectionHeading(self.tr("All talks"), all_words(difference)))
        for item in others[:MOST_SHOWN]:
            self._add_change(item)
        for talk in difference.dropped[:MOST_SHOWN]:
            self._add(talk.title, self.tr("No longer listed"))
        for draft in difference.added[:MOST_SHOWN]:
            self._add(draft.title, self.tr("New: {}").format(self._when(draft)))
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setMinimumHeight(min(holder.sizeHint().height() + 8, TALLEST))
        self.add_scrolled(area)
        close = self.add_button(Button(self.tr("Close"), Kind.PRIMARY))
        close.clicked.connect(self.accept)

    def _add_change(self, item: ChangedTalk) -> None:
        said = []
        if item.change.is_moved:
            said.append(
                self.tr("{now}, before {then}").format(
                    now=self._place(item.after), then=self._place(item.before)
                )
            )
        if words := change_words(item):
            said.append(words)
        if not said and item.change & TalkChange.REST:
            said.append(self.tr("new description"))
        self._add(item.after.title, "; ".join(said))

    def _place(self, talk: Talk) -> str:
        when = self._when(talk)
        return f"{when}, {isolated(talk.room)}" if talk.room else when

    def _when(self, talk: Talk | TalkDraft) -> str:
        day = short_day(talk.starts_at.astimezone(self._zone).date())
        return f"{day} {wall_time_range(talk.starts_at, talk.ends_at, self._zone)}"

    def _add(self, title: str, caption: str) -> None:
        self._column.addWidget(PlainLabel(isolated(title), wrap=True))
        self._column.addWidget(PlainLabel(caption, "caption", "text_muted", wrap=True))
        self._column.addSpacing(8)
