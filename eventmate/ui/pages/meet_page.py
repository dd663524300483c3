"""Meet: my code for the other person on the left, capturing them on the right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.devices.camera import Camera
from eventmate.devices.scanner import Scanner
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.brought_in import BroughtIn
from eventmate.ui.pages.meet.burst_line import BurstLine
from eventmate.ui.pages.meet.camera_desk import CameraDesk
from eventmate.ui.pages.meet.camera_pane import CameraPane
from eventmate.ui.pages.meet.half_typed import HalfTyped
from eventmate.ui.pages.meet.intake import Intake
from eventmate.ui.pages.meet.just_met import JustMetList
from eventmate.ui.pages.meet.my_code import MyCode
from eventmate.ui.pages.meet.notices import Notices
from eventmate.ui.pages.meet.screen_region import (
    Grab,
    ScreenRegion,
    grab_screen,
    open_regions,
)
from eventmate.ui.pages.meet.strip import Strip
from eventmate.ui.pages.meet.watch import Watch
from eventmate.ui.pages.meet.whereabouts import Whereabouts
from eventmate.ui.plain import isolated
from eventmate.ui.widgets.keyboard_home import KeyboardHome
from eventmate.ui.widgets.responsive import Responsive

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

NARROW_CODE = 320  # px
BEFORE_GRAB = 400  # ms until this window has left the screen


class MeetPage(QWidget):
    """Everything needed while somebody stands in front of me."""

    contact_requested = Signal(int)
    card_requested = Signal()
    make_card_requested = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        camera: Camera,
        scanner: Scanner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self.regions: list[ScreenRegion] = []
        self.setAcceptDrops(True)
        self._make_workers(camera, scanner)
        self._make_parts()
        self._lay_out()
        self._connect_parts()
        self._add_keys()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)
        for part in (self.where, self.my_code, self.met):
            part.refresh()

    def flush(self) -> None:
        """Keep everything half typed right now: the window closes or the laptop goes to sleep."""
        self.half_typed.keep_now()
        self.met.flush()

    def start_line(self, name: str = "") -> None:
        """Put the keyboard into the line, and a name too unless somebody is half typed there."""
        self.line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if name:  # what was half typed before is given back first
            self._operations.fetch(self, lambda: name, self._begin_line)

    def _begin_line(self, name: str) -> None:
        if not self.line.text.strip():
            self.line.set_text(name)
            return
        words = self.tr("Somebody is half typed in the line. Save them first, then write down {}.")
        self.notices.say(words.format(isolated(name)))

    def meet_at(self, event: int) -> None:
        """Keep everyone met from now on today with an event."""
        self.where.be_at(event)

    def _make_workers(self, camera: Camera, scanner: Scanner) -> None:
        services, operations = self._services, self._operations
        self.notices = Notices()
        self.where = Whereabouts(
            services.events, services.preferences, services.clock, operations, self
        )
        self.intake = Intake(services.captures, self.where, operations, self.notices, self)
        self.brought_in = BroughtIn(
            services.captures,
            services.exchange,
            self.where,
            operations,
            self.intake,
            self.notices,
            self,
        )
        self.watch = Watch(camera, scanner, services.preferences, operations, self)

    def _make_parts(self) -> None:
        services, operations = self._services, self._operations
        self.strip = Strip(self.where)
        self.my_code = MyCode(services.cards, services.card_codes, operations)
        self.camera = CameraPane(mirrored=services.preferences.current.mirror)
        self.desk = CameraDesk(self.camera, self.watch, services.preferences, operations)
        self.line = BurstLine(lambda: services.clock().date(), lambda: bool(self.watch.choice))
        self.half_typed = HalfTyped(self.line, self.intake, services.drafts, operations, self)
        self.met = JustMetList(
            services.captures,
            services.contacts,
            services.undo,
            services.clock,
            operations,
            self.intake.batch_of,
        )

    def _connect_parts(self) -> None:
        self.line.edit.mime_pasted.connect(self.brought_in.take_mime)
        self.line.edit.digit_typed.connect(self.camera.pick)
        self.half_typed.form_closed.connect(self.start_line)
        self.camera.files_requested.connect(self._choose_files)
        self.camera.paste_requested.connect(self.paste)
        self.camera.region_requested.connect(self.read_screen)
        self.intake.not_saved.connect(self.watch.forget)
        self.intake.told.connect(self.camera.status.say)
        self.watch.met.connect(self.intake.take_code)
        self.my_code.card_requested.connect(self.card_requested)
        self.my_code.make_card_requested.connect(self.make_card_requested)
        self.met.contact_requested.connect(self.contact_requested)

    def _add_keys(self) -> None:
        def add(keys: str, act: Callable[[], None]) -> None:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

        add("/", self.start_line)
        for number in range(3):
            add(f"Alt+{number + 1}", partial(self.met.focus_field, number))

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """The lid may close or the session end while another window is in front."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self.flush()

    def paste(self) -> None:
        """Read what is on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self.brought_in.take_mime(mime):
            self.notices.say(self.tr("There is nothing to read on the clipboard."))

    def read_screen(self, grab: Grab = grab_screen, wait: int = BEFORE_GRAB) -> None:
        """Let a part of the screen be chosen and read; this window steps aside for it."""
        self.window().showMinimized()
        QTimer.singleShot(wait, self, lambda: self._open_regions(grab))

    def _open_regions(self, grab: Grab) -> None:
        self.regions = open_regions(self.brought_in.take_image, grab)
        self.window().setWindowState(self.window().windowState() & ~Qt.WindowState.WindowMinimized)
        if not self.regions:
            self.notices.say(
                self.tr(
                    "This system does not let a program read the screen. Take a screenshot "
                    "with its own keys, then paste it here."
                ),
                icon="circle-alert",
            )

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Read pictures and card files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self.brought_in.take_files([Path(name) for name in names])
        )
        dialog.open()

    def _lay_out(self) -> None:
        half = QWidget()
        right = QVBoxLayout(half)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.camera)
        right.addWidget(self.line)
        right.addWidget(self.notices)
        right.addWidget(self.met, 1)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.my_code, 1)
        self._halves.addWidget(half, 1)
        # What is typed never moves the code that somebody is scanning.
        for part in (self.my_code, half):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._halves, 1)
        self._responsive = Responsive(self)
        self._responsive.narrow_changed.connect(self._set_narrow)
        self._set_narrow(False)
        KeyboardHome(self, self.line.edit)

    def _set_narrow(self, narrow: bool) -> None:
        self._column.setContentsMargins(*(self._responsive.padding,) * 4)
        self._halves.setSpacing(16 if narrow else 24)
        if narrow:
            self.my_code.setFixedWidth(NARROW_CODE)
        else:
            self.my_code.setMinimumWidth(NARROW_CODE)
            self.my_code.setMaximumWidth(16_777_215)
        for part in (self.strip, self.camera, self.line, self.met):
            part.set_narrow(narrow)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.where.refresh()
        self.met.refresh()
        QTimer.singleShot(0, self, self.start_line)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.start_line()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage() or mime.hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self.brought_in.take_mime(event.mimeData()):
            event.acceptProposedAction()
