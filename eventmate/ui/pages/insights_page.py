"""Insights: what was noted, in pictures, each with one sentence."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from eventmate.domain.changes import Touched
from eventmate.domain.insights import Insights, Period, Side
from eventmate.ui.operations import Operations
from eventmate.ui.pages.contacts.see_through import see_through
from eventmate.ui.pages.insights.pictures import Pictures
from eventmate.ui.pages.insights.words import period_words
from eventmate.ui.plain import plain_tooltip
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.drawings import people
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.headings import PageHeader
from eventmate.ui.widgets.overlay_bar import OverlayBar
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

PERIODS = tuple(Period)
SHOWN_BY = (
    Touched.CONTACTS
    | Touched.ENCOUNTERS
    | Touched.FOLLOW_UPS
    | Touched.EVENTS
    | Touched.REHEARSALS
    | Touched.GOALS
)
COLUMNS, NARROW_COLUMNS = 3, 2


class InsightsPage(QWidget):
    """Counted anew whenever it is shown; nothing of it is kept."""

    meet_requested = Signal()

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._insights = services.insights
        self._operations = operations
        self.periods = Segmented([period_words(each) for each in PERIODS])
        self.periods.setAccessibleName(self.tr("How far back"))
        self.periods.set_position(PERIODS.index(Period.YEAR))
        self.export = Button(self.tr("Save as CSV"), Kind.SECONDARY, "download")
        self.pictures = Pictures()
        self._meet = Button(self.tr("Meet people"), Kind.SECONDARY, "qr-code")
        self._empty = EmptyState(
            people,
            self.tr("Your notes, counted"),
            self.tr(
                "Whom you know, what you give and ask, what events bring: pictures appear here "
                "once there are people. Nothing is guessed, and nothing leaves this laptop."
            ),
            (self._meet,),
        )
        self._lay_out()
        self._connect()
        self._arrange()
        self.refresh()

    @property
    def period(self) -> Period:
        """How far back the pictures look."""
        return PERIODS[self.periods.position]

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        insights, period = self._insights, self.period
        self._operations.fetch(self, lambda: insights.of(period), self._show, key="insights")

    def show_side(self, side: Side) -> None:
        """Look at the circle by another side."""
        self.pictures.circle.show_side(side)

    def _lay_out(self) -> None:
        self.header = PageHeader(self.tr("Insights"))
        self.header.set_count(
            self.tr("What you entered, counted. Nothing about people is guessed.")
        )
        self.header.add_action(self.periods)
        self.header.add_action(self.export)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Pictures"))
        self._area.setWidget(holder)
        see_through(self._area)
        OverlayBar(self._area)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.header)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self._empty, 1)
        self._empty.hide()
        self._responsive = Responsive(self)

    def _connect(self) -> None:
        self.periods.chosen.connect(self.refresh)
        self.export.clicked.connect(self._on_export)
        self._meet.clicked.connect(self.meet_requested)
        self._operations.changed.connect(self._on_changed)
        self._responsive.narrow_changed.connect(self._arrange)
        for card in self.pictures.cards:
            card.saved.connect(self._on_saved)
            card.failed.connect(self._operations.failed)

    def _show(self, found: Insights) -> None:
        is_empty = not found.people
        self._area.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self.export.setEnabled(not is_empty)
        plain_tooltip(self.export, self.tr("There is nothing to save yet.") if is_empty else "")
        self.pictures.show_insights(found)

    @Slot()
    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the figures"), "insights.csv", "CSV (*.csv)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the figures to a file."""
        insights, period = self._insights, self.period
        said = self.tr("Saved as {}").format(path.name)
        self._operations.run(self, lambda: insights.export(path, period), said=said)

    @Slot(str)
    def _on_saved(self, name: str) -> None:
        from eventmate.domain.changes import Outcome

        said = self.tr("Saved as {}").format(name)
        self._operations.performed.emit(Outcome(name, Touched.NOTHING), said)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    @Slot()
    def _arrange(self) -> None:
        """Three columns, or two in a narrow window, where the page is scrolled."""
        narrow, padding = self._responsive.is_narrow, self._responsive.padding
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._grid.setSpacing(12 if narrow else 16)
        columns = NARROW_COLUMNS if narrow else COLUMNS
        place = 0
        for card in self.pictures.cards:
            width = min(self.pictures.width_of(card), columns)
            if place % columns + width > columns:
                place += columns - place % columns
            self._grid.addWidget(card, place // columns, place % columns, 1, width)
            place += width
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.header.set_count(
            "" if narrow else self.tr("What you entered, counted. Nothing about people is guessed.")
        )
