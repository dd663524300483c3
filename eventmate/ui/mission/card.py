"""The mission card: goals, talks, whom to meet and a line to write on, always in sight."""

import base64
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.changes import BatchId, Outcome, Touched
from eventmate.domain.errors import EventMateError
from eventmate.domain.events import EventId
from eventmate.domain.goals import GoalId
from eventmate.domain.meeting import Captured
from eventmate.domain.mission import Mission
from eventmate.ui.mission.body import MissionBody
from eventmate.ui.mission.capture_line import CaptureLine
from eventmate.ui.mission.density import SMALL
from eventmate.ui.mission.said_row import SaidRow
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.overview.when_words import is_today
from eventmate.ui.plain import isolated, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.button import IconButton
from eventmate.ui.widgets.card import row

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

T = TypeVar("T")
SMALLEST, FIRST = QSize(320, 180), QSize(440, 400)
FROM_EDGE = 24  # px from the screen's corner when it is opened for the first time
MINUTE = 60_000  # ms
SHOWN = (
    Touched.EVENTS
    | Touched.TALKS
    | Touched.PEOPLE
    | Touched.GOALS
    | Touched.ENCOUNTERS
    | Touched.CONTACTS
    | Touched.FOLLOW_UPS
    | Touched.OPENERS
)

WITH_CALM = 360  # px; in a narrower card its key alone leads to the calm corner


class MissionCard(QWidget):
    """A window of its own over all others; keeps its place and size."""

    calm_requested = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        event: EventId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._services = services
        self._operations = operations
        self.event_shown = event
        self._mission: Mission | None = None
        self.setWindowTitle(self.tr("Mission card"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        self.said = SaidRow()
        self.capture = CaptureLine(services, operations)
        self.body = MissionBody(self._adjust, self._meet)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.body, 1)
        self._column.addWidget(self.said)
        self.calm = IconButton("wind", self.tr("A calm minute (Alt+B)"))
        self._column.addLayout(row(self.capture, self.calm, gap=4))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(MINUTE)
        self._connect()
        self.resize(FIRST)
        self._fit()
        self.refresh()
        self.capture.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.capture.changed.connect(self._arrange)
        self.calm.clicked.connect(self.calm_requested)
        self.capture.captured.connect(self._on_captured)
        self.said.visibility_changed.connect(self._arrange)
        self._operations.changed.connect(self._on_changed)
        self._operations.failed.connect(self._on_failed)
        keys: dict[str, Callable[[], object]] = {
            "Esc": self.close,
            "F11": self._switch_full_screen,
            "Alt+M": self._meet,
            "Alt+B": self.calm_requested.emit,
            "Ctrl+Z": self.said.take_back,
            "Ctrl+N": self.capture.line.edit.setFocus,
        }
        for number in range(1, 10):
            keys[f"Alt+{number}"] = partial(self._tick, number - 1)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def show_event(self, event: EventId) -> None:
        """Show another event."""
        self.event_shown = event
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look again how things stand."""
        wanted, briefs = self.event_shown, self._services.briefs
        self._operations.fetch(
            self, lambda: briefs.mission(wanted), self._show, self._on_gone, key="mission"
        )

    def flush(self) -> None:
        """Keep what is half typed, and the place of the window."""
        self.capture.flush()
        if not self.isFullScreen():
            place = base64.b64encode(bytes(self.saveGeometry().data())).decode("ascii")
            self._services.preferences.change(mission_geometry=place)

    def _show(self, mission: Mission) -> None:
        is_other = self._mission is None or self._mission.event.id != mission.event.id
        if is_other and is_today(mission.event.draft, self._services.clock()):
            # Whoever is written down here was met here, also where two events are on.
            self.capture.where.be_at(mission.event.id)
        self._mission = mission
        self.setWindowTitle(self.tr("Mission card: {}").format(one_line(mission.event.name)))
        self.body.show_mission(mission, self._services.clock())
        self._fit()

    def _on_gone(self, error: EventMateError) -> None:
        self._operations.failed.emit(str(error))
        self.close()

    def _tick(self, place: int) -> None:
        if self._mission is not None and place < len(self._mission.goals):
            self._adjust(self._mission.goals[place].id, 1)

    def _adjust(self, goal: GoalId, step: int) -> None:
        goals = self._services.goals
        said = self.tr("One more counted.") if step > 0 else self.tr("One fewer counted.")
        self._run(lambda: goals.adjust(goal, step), said)

    def _meet(self) -> None:
        if self._mission is None or self._mission.person is None:
            return
        target, targets = self._mission.person.target, self._services.targets
        said = self.tr("{} is met.").format(isolated(target.name))
        self._run(lambda: targets.set_met(target.id, met=True), said)

    def _run(self, work: Callable[[], Outcome[T]], said: str) -> None:
        batches: list[BatchId | None] = []

        def kept() -> Outcome[T]:
            outcome = work()
            batches.append(outcome.batch)
            return outcome

        self._operations.run(self, kept, lambda _: self._say(said, batches[-1]))

    def _say(self, sentence: str, batch: BatchId | None) -> None:
        def take_back() -> None:
            if batch is not None:
                undo = self._services.undo
                self._operations.run(self, lambda: undo.undo(batch))

        self.said.say(sentence, None if batch is None else take_back)

    @Slot(object)
    def _on_captured(self, captured: Captured) -> None:
        words = self.tr("{} is saved.").format(isolated(captured.name))
        self._say(words, self.capture.batch_of(captured))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        if self.isActiveWindow():
            self.said.say(sentence, is_trouble=True)

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if touched & SHOWN:
            self.refresh()

    def _fit(self) -> None:
        """Say more, and larger, where there is more room."""
        self.calm.setVisible(self.width() >= WITH_CALM)
        line = self.capture.line.button.sizeHint().height()
        density = self.body.choose(self.width(), self.height() - line)
        self._column.setContentsMargins(*(density.padding,) * 4)
        self._column.setSpacing(density.gap)
        self.said.set_small(density.is_tight)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """A small card makes room for what is typed, asked or said."""
        content = self.body.content
        self.body.setVisible(not (content.density is SMALL and self.capture.is_busy))
        content.talks.show()
        if content.density.is_tight and not self.said.isHidden():
            content.talks.setVisible(self._has_room_for_both())

    def _has_room_for_both(self) -> bool:
        """Whether what is said needs nothing to step aside for it."""
        content, density = self.body.content, self.body.content.density
        rest = self.height() - 2 * density.padding - 2 * density.gap
        rest -= self.capture.sizeHint().height() + self.said.sizeHint().height()
        return content.height_at(self.width() - 2 * density.padding) <= rest

    def take_place(self, screen: QScreen) -> None:
        """Stand where it stood before, else in a screen's upper right corner."""
        kept = self._services.preferences.current.mission_geometry
        if kept and self.restoreGeometry(base64.b64decode(kept)):
            return
        corner = screen.availableGeometry().topRight()
        self.move(corner.x() - FIRST.width() - FROM_EDGE, corner.y() + FROM_EDGE)

    def _switch_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        super().closeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour("surface"))
