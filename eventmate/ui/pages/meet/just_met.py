"""Those met today, the newest open to be noted down while it is fresh."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import BatchId, Touched
from eventmate.domain.encounters import EncounterId
from eventmate.domain.meeting import JustMet
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.met_row import MetRow
from eventmate.ui.plain import PlainLabel, isolated
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.headings import SectionHeading
from eventmate.ui.widgets.painting import fill_rounded, smooth

if TYPE_CHECKING:
    from eventmate.services.capture import Captures
    from eventmate.services.clock import Clock
    from eventmate.services.contacts import Contacts
    from eventmate.services.undo import Undo

LOWEST = 88  # px; the list gives way to questions, but not wholly
SHOWN_BY = Touched.CONTACTS | Touched.ENCOUNTERS | Touched.FOLLOW_UPS


class MetCard(QFrame):
    """The paper the rows lie on."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)


class JustMetList(QWidget):
    """The list of today; what is typed in it is saved by itself."""

    contact_requested = Signal(int)

    def __init__(
        self,
        captures: "Captures",
        contacts: "Contacts",
        undo: "Undo",
        clock: "Clock",
        operations: Operations,
        batch_of: Callable[[EncounterId], BatchId | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._captures, self._contacts, self._undo = captures, contacts, undo
        self._clock = clock
        self._operations = operations
        self._batch_of = batch_of
        self._rows: dict[EncounterId, MetRow] = {}
        self._is_narrow = False
        self._heading = SectionHeading(self.tr("Just met"))
        self._nobody = QWidget()
        self._lay_out()
        operations.changed.connect(self._on_operations_changed)

    @property
    def rows(self) -> list[MetRow]:
        """The rows, the latest first."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each for each in widgets if isinstance(each, MetRow)]

    @property
    def open_row(self) -> MetRow | None:
        """The row whose fields show."""
        return next((row for row in self.rows if row.is_open), None)

    def refresh(self) -> None:
        """Read the list again."""
        self._operations.fetch(self, self._read, self._show, key="met")

    def flush(self) -> None:
        """Save what is typed right now."""
        for row in self.rows:
            row.save()

    def set_narrow(self, narrow: bool) -> None:
        """Fold captions in a narrow window."""
        self._is_narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)

    def focus_field(self, number: int) -> None:
        """Go to a field (0 to 2) of the open person."""
        row = self.open_row
        if row is not None:
            row.fields[number].setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.fields[number].selectAll()

    def open_only(self, wanted: MetRow | None) -> None:
        """Open one row and fold the others."""
        for row in self.rows:
            if row.is_open != (row is wanted):
                row.set_open(row is wanted)
        if wanted is not None:  # once the rows have their new heights
            QTimer.singleShot(0, wanted, lambda: self._show_whole(wanted))

    def _show_whole(self, row: MetRow) -> None:
        """Scroll so that a row is seen from its top."""
        bar = self._scroll.verticalScrollBar()
        bottom = row.y() + row.height() - self._scroll.viewport().height()
        bar.setValue(min(row.y(), max(bar.value(), bottom)))

    def _read(self) -> list[JustMet]:
        midnight = datetime.combine(self._clock().date(), time()).astimezone()
        return self._captures.just_met(midnight)

    def _show(self, listed: list[JustMet]) -> None:
        wanted = {met.encounter: met for met in listed}
        for encounter in [known for known in self._rows if known not in wanted]:
            row = self._rows.pop(encounter)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        newest = None
        for place, met in enumerate(listed):
            if (shown := self._rows.get(met.encounter)) is not None:
                shown.show_met(met)
                continue
            row = self._add(met, place)
            newest = newest or row
        for place, row in enumerate(self.rows):
            row.set_first(place == 0)
        self._nobody.setVisible(not listed)
        count = self.tr("{} today").format(number(len(listed)))
        self._heading.set_caption(count if listed else "")
        if newest is not None and newest is self.rows[0]:
            self.open_only(newest)
        elif self.open_row is None and self.rows and newest is not None:
            self.open_only(self.rows[0])

    def _add(self, met: JustMet, place: int) -> MetRow:
        row = MetRow(met, lambda: self._clock().date())
        row.set_narrow(self._is_narrow)
        row.toggled.connect(lambda: self.open_only(None if row.is_open else row))
        row.noted.connect(self._note)
        row.menu_requested.connect(self._open_menu)
        self._rows[met.encounter] = row
        self._column.insertWidget(place, row)
        return row

    def _note(self, encounter: int, spoke_of: str, promised: str, next_step: str) -> None:
        self._operations.run(
            self,
            lambda: self._captures.note(
                EncounterId(encounter),
                spoke_of=spoke_of,
                promised=promised,
                next_step=next_step,
            ),
        )

    def _open_menu(self, met: JustMet, at: QPoint) -> None:
        self.menu_for(met).popup(at)

    def menu_for(self, met: JustMet) -> QMenu:
        """What can be done with one person of the list."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open contact")).triggered.connect(
            lambda: self.contact_requested.emit(met.contact)
        )
        menu.addAction(self.tr("Fold")).triggered.connect(lambda: self.open_only(None))
        menu.addSeparator()
        if (batch := self._batch_of(met.encounter)) is not None:
            menu.addAction(self.tr("Take this meeting back")).triggered.connect(
                lambda: self._take_back(met, batch)
            )
        if not met.known_before:
            menu.addAction(self.tr("Delete contact")).triggered.connect(lambda: self._delete(met))
        return menu

    def _take_back(self, met: JustMet, batch: BatchId) -> None:
        said = self.tr("The meeting with {} is taken back.").format(isolated(met.name))
        self._operations.run(self, lambda: self._undo.undo(batch), said=said)

    def _delete(self, met: JustMet) -> None:
        said = self.tr("{} is deleted.").format(isolated(met.name))
        self._operations.run(self, lambda: self._contacts.delete([met.contact]), said=said)

    def _on_operations_changed(self, touched: Touched) -> None:
        if touched & SHOWN_BY:
            self.refresh()

    def _lay_out(self) -> None:
        words = PlainLabel(
            self.tr(
                "People you meet today appear here. Type their name above, or bring in their "
                "code by camera, picture or file."
            ),
            "body",
            "text_muted",
            wrap=True,
        )
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 1, 0, 1)
        self._column.setSpacing(0)
        empty = QVBoxLayout(self._nobody)
        empty.setContentsMargins(16, 16, 16, 16)
        empty.addWidget(words)
        self._column.addWidget(self._nobody)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies in it has the keyboard
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = MetCard()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(LOWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(card, 1)
