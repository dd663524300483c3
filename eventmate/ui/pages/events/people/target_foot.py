"""The bottom of a target's pane: where to find them, and who could introduce me."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from eventmate.domain.event_people import Introducer, TargetPage
from eventmate.domain.events import Talk
from eventmate.ui.pages.events.people.words import introducer_words, talk_place
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.avatar import Avatar
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Hairline, row
from eventmate.ui.widgets.card import column as column_of
from eventmate.ui.widgets.chip import ChoiceChip

TOP = Qt.AlignmentFlag.AlignTop
MOST_TALKS = 4


class TargetFoot(QWidget):
    """Two columns under a line; a contact's name opens them."""

    contact_requested = Signal(int)
    introducer_chosen = Signal(object)  # ContactId or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asks: list[ChoiceChip] = []
        self._where, self._who = QVBoxLayout(), QVBoxLayout()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for at, (title, column) in enumerate(
            (
                (self.tr("Where to find them"), self._where),
                (self.tr("Could introduce me"), self._who),
            )
        ):
            column.setSpacing(0)
            grid.addWidget(PlainLabel(title, "caption_strong", "text_muted"), 0, at)
            grid.addLayout(column, 1, at, TOP)
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Hairline())
        column.addLayout(grid)

    def show_page(self, page: TargetPage, timezone: str) -> None:
        """Show talks in the event's time, and contacts where they work."""
        _empty(self._where)
        _empty(self._who)
        self.asks = []
        self._show_talks(page.talks[:MOST_TALKS], timezone)
        draft = page.target.draft
        for introducer in page.introducers:
            self._add_introducer(introducer, introducer.contact == draft.introducer)
        if draft.introduced_by:
            self._who.addWidget(PlainLabel(isolated(draft.introduced_by), wrap=True))
        elif not page.introducers:
            said = self.tr("Nobody you know works there.")
            if not page.work.organisation:
                said = self.tr("Say where they work to see who could.")
            self._who.addWidget(PlainLabel(said, colour="text_muted", wrap=True))

    def _show_talks(self, talks: Sequence[Talk], timezone: str) -> None:
        for talk in talks:
            self._where.addWidget(PlainLabel(talk_place(talk, timezone)))
            title = PlainLabel(f"“{isolated(talk.title)}”", "caption", "text_muted", wrap=True)
            self._where.addWidget(_spaced(title, 4))
        if not talks:
            said = self.tr("They give no talk here.")
            self._where.addWidget(PlainLabel(said, colour="text_muted", wrap=True))

    def _add_introducer(self, introducer: Introducer, is_chosen: bool) -> None:
        avatar = Avatar(24)
        avatar.show_person(introducer.name, introducer.contact)
        name = Button(introducer.name, Kind.NEUTRAL, small=True)
        name.setAccessibleName(self.tr("Open {}").format(one_line(introducer.name)))
        name.clicked.connect(lambda: self.contact_requested.emit(introducer.contact))
        ask = ChoiceChip("", height=28)
        ask.setChecked(is_chosen)
        ask.show_spans([Span(self.tr("Will ask") if is_chosen else self.tr("Ask"), "caption")])
        ask.setAccessibleName(self.tr("Ask {} to introduce me").format(one_line(introducer.name)))
        ask.clicked.connect(
            lambda on: self.introducer_chosen.emit(introducer.contact if on else None)
        )
        self.asks.append(ask)
        holder = QWidget()
        holder.setLayout(row(avatar, name, None, ask))
        self._who.addWidget(holder)
        words = PlainLabel(introducer_words(introducer), "caption", "text_muted", wrap=True)
        self._who.addWidget(_spaced(words, 8))


def _spaced(part: QWidget, below: int) -> QWidget:
    holder = QWidget()
    holder.setLayout(column_of(part, below, gap=0))
    return holder


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
