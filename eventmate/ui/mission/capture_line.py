"""The line on the mission card: somebody met is saved with the talk that is on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.burst import BurstReading
from eventmate.domain.meeting import Captured
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.burst_line import BurstLine
from eventmate.ui.pages.meet.draft_keeper import DraftKeeper
from eventmate.ui.pages.meet.intake import Intake
from eventmate.ui.pages.meet.notices import Notices
from eventmate.ui.pages.meet.whereabouts import Whereabouts
from eventmate.ui.plain import PlainLabel, isolated

if TYPE_CHECKING:
    from eventmate.domain.changes import BatchId
    from eventmate.services.bundle import Services

DRAFT = "mission.line"
GAP = 4


class CaptureLine(QWidget):
    """The line of the Meet page with its questions; says where it will be stamped."""

    changed = Signal()  # something is typed, asked, or no longer
    captured = Signal(object)  # Captured

    def __init__(
        self, services: "Services", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.where = Whereabouts(
            services.events, services.preferences, services.clock, operations, self
        )
        self.notices = Notices()
        self.intake = Intake(services.captures, self.where, operations, self.notices, self)
        self.line = BurstLine(lambda: services.clock().date(), lambda: False)
        self.line.keep_small()
        self.line.edit.setPlaceholderText(self.tr("Whom did you just meet?"))
        self.here = PlainLabel("", "caption", "text_muted")
        self._draft = DraftKeeper(DRAFT, lambda: self.line.text, services.drafts, operations, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.here)
        column.addWidget(self.line)
        self.here.setFixedHeight(self.here.sizeHint().height() + GAP)
        self.notices.installEventFilter(self)
        self.line.edited.connect(self._on_edited)
        self.line.save_requested.connect(self._save)
        self.where.changed.connect(self._show_here)
        self.intake.captured.connect(self._on_captured)
        self._draft.offer(self.line.set_text)
        self.where.refresh()
        self._show_here()

    @property
    def is_busy(self) -> bool:
        """Whether something is typed or asked."""
        return bool(self.line.text) or bool(self.notices.shown)

    def batch_of(self, captured: Captured) -> "BatchId | None":
        """The batch that undoes a capture."""
        return None if captured.encounter is None else self.intake.batch_of(captured.encounter)

    def flush(self) -> None:
        """Keep what is half typed right now."""
        self._draft.keep_now()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices come and go by themselves."""
        if watched is self.notices and event.type() == QEvent.Type.LayoutRequest:
            below = 2 * GAP if self.notices.shown else 0
            if self.notices.contentsMargins().bottom() != below:
                self.notices.setContentsMargins(0, 0, 0, below)
                self.changed.emit()
        return False

    def _save(self, reading: BurstReading) -> None:
        def saved() -> None:
            if self.line.text == reading.line:
                self.line.clear()
                self._draft.keep_now()
            self.line.edit.setFocus()
            self.changed.emit()

        self.intake.take_line(reading, saved)

    def _on_captured(self, captured: Captured) -> None:
        self.captured.emit(captured)
        self.changed.emit()

    def _on_edited(self) -> None:
        self._draft.typed()
        self._show_here()
        self.changed.emit()

    def _show_here(self) -> None:
        running = self.where.running
        talk = self.where.talk or (running.now.title if running and running.now else "")
        room = self.where.room or (running.now.room if running and running.now else "")
        event = running.event.name if running else ""
        parts = [isolated(part) for part in (talk, room) if part] or [isolated(event or "")]
        place = ", ".join(parts) if event or talk or room else self.tr("no event")
        self.here.set_text(self.tr("Met at: {}").format(place))
        self.here.setVisible(bool(self.line.text))
