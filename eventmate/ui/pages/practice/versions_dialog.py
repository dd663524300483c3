"""How an introduction read before, with the way back to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.introductions import PastVersion
from eventmate.domain.spoken_text import words_of
from eventmate.ui.dates import friendly_moment, number
from eventmate.ui.dialogs.panel import PanelDialog
from eventmate.ui.pages.practice.script_view import ScriptView
from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import Card
from eventmate.ui.widgets.list_row import ListRow

WIDTH, HEIGHT, LIST = 760, 420, 240  # px


class VersionsDialog(PanelDialog):
    """`taken_back` carries the PastVersion; what stands now is kept as well."""

    taken_back = Signal(object)

    def __init__(
        self, versions: Sequence[PastVersion], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Past versions"), WIDTH, parent)
        self._versions = list(versions)
        self._chosen = 0
        self.rows = [self._row(position, today) for position in range(len(self._versions))]
        self.script = ScriptView()
        close = self.add_button(Button(self.tr("Close"), Kind.QUIET))
        close.clicked.connect(self.reject)
        if self._versions:
            self._lay_out()
            words = self.tr("Take this one back")
            self.take = self.add_button(Button(words, Kind.PRIMARY, "history"))
            self.take.clicked.connect(self._on_take_clicked)
            self.choose(0)
        else:
            sentence = self.tr(
                "Nothing yet. When you come back another time and change the text, how it read "
                "before is kept here."
            )
            self.body.addWidget(PlainLabel(sentence, colour="text_muted", wrap=True))

    def _row(self, position: int, today: date) -> ListRow:
        version = self._versions[position]
        made = ListRow(line=position > 0)
        words = number(words_of(version.beats))
        made.set_words(friendly_moment(version.kept_at, today), self.tr("{} words").format(words))
        made.activated.connect(lambda: self.choose(position))
        return made

    def _lay_out(self) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in self.rows:
            column.addWidget(each)
        column.addStretch(1)
        holder = Card(padding=1, gap=0)
        holder.column.addWidget(_scrolled(rows))
        holder.setFixedWidth(LIST)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(holder)
        both.addWidget(_scrolled(self.script), 1)
        self.body.addLayout(both, 1)
        self.setMinimumHeight(HEIGHT)

    def choose(self, position: int) -> None:
        """Show one version."""
        self._chosen = position
        for place, each in enumerate(self.rows):
            each.set_selected(place == position)
        self.script.show_beats(self._versions[position].beats)

    @Slot()
    def _on_take_clicked(self) -> None:
        self.taken_back.emit(self._versions[self._chosen])
        self.accept()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
