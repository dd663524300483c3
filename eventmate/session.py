"""One window on one library, from its first painting to its last write."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from eventmate.devices.at_hand import OWN, Devices
from eventmate.domain.errors import EventMateError
from eventmate.paths import AppPaths
from eventmate.services.clock import Clock
from eventmate.settings import Preferences
from eventmate.storage.errors import LibraryDamaged, LibraryGone
from eventmate.storage.lock import InstanceLock
from eventmate.storage.soundness import SoundnessCheck
from eventmate.ui.operations import Operations
from eventmate.ui.tasks import Tasks
from eventmate.ui.theme_keeper import SchemeChoice, ThemeKeeper
from eventmate.ui.window import MainWindow

if TYPE_CHECKING:
    from eventmate.services.bundle import Services
    from eventmate.services.upkeep import BackupFile, Library
    from eventmate.storage.library import Opened
    from eventmate.ui.dialogs.recovery import WayOn

Opening = Callable[[], "Services"]
# What is needed as soon as the library is open; imported while it is looked through, so that the
# window does not wait for it then.
SOON = (
    "eventmate.ui.pages.today_page",
    "eventmate.services.follow_ups",
    "eventmate.services.bundle",
    "eventmate.ui.pages.contacts_page",
    "eventmate.services.contacts",
)
BACKUP_EVERY_MS = 30 * 60 * 1000


class Session(QObject):
    """Opens the library behind the painted window and closes it after the last write.

    `sample` (TOML) fills a library that is made new: the demo. `sample_command` starts it.
    `devices` stand in for the laptop's own.
    """

    opened = Signal()
    failed = Signal()
    closed = Signal()

    def __init__(
        self,
        paths: AppPaths,
        lock: InstanceLock,
        theme: ThemeKeeper,
        tasks: Tasks,
        clock: Clock,
        sample: str = "",
        sample_command: Sequence[str] = (),
        devices: Devices = OWN,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._lock = lock
        self._clock = clock
        self._sample = sample
        self._tasks = tasks
        # Begun at once: it takes longest of all that comes before the library is open.
        self._check: SoundnessCheck | None = SoundnessCheck(paths.database)
        self._library: Library | None = None
        self.services: Services | None = None  # once the library is open
        self._how: Opened | None = None  # the library was opened
        self._preferences = Preferences(paths.settings)
        self.operations = Operations(tasks, self)
        theme.choose(SchemeChoice(self._preferences.current.scheme))
        self.window = MainWindow(self._preferences, self.operations, theme, sample_command, devices)
        self._backup_timer = QTimer(self)
        self._backup_timer.setInterval(BACKUP_EVERY_MS)
        self._backup_timer.timeout.connect(self._on_backup_timer_timeout)

    def start(self) -> None:
        """Show the window; once it is painted, open the library."""
        self.window.shell.painted.connect(partial(self._open, self._open_library))
        self.window.shell.show()

    def close(self) -> None:
        """Close the library after every write under way, with a backup when it changed."""
        self._backup_timer.stop()
        self._tasks.store(self._close_library)
        self.operations.close()
        self._lock.release()
        self.closed.emit()

    def _open(self, way: "Opening") -> None:
        self.operations.fetch(self, way, self._on_opened, failed=self._on_failed)

    # The following run on the storage thread.

    def _made_library(self) -> "Library":
        from eventmate.services.upkeep import Library

        if self._library is None:
            self._library = Library(self._paths, self._lock)
        return self._library

    def _open_library(self) -> "Services":
        check = self._check or SoundnessCheck(self._paths.database)
        self._check = None  # what is opened again is looked through again
        library = self._made_library()
        for name in SOON:
            if check.is_over:
                break
            import_module(name)
        self._how = opened = library.open(sound=check.wait)
        if opened.created and self._sample:
            from eventmate.services import demo

            demo.fill(library.store, self._sample, self._clock(), self._preferences)
        return self._built(library)

    def _restore(self, source: Path) -> "Services":
        library = self._made_library()
        library.restore(source)
        return self._built(library)

    def _start_empty(self) -> "Services":
        library = self._made_library()
        library.start_over()
        return self._built(library)

    def _built(self, library: "Library") -> "Services":
        from eventmate.services.bundle import Services

        return Services(library, self._preferences, self._clock)

    def _close_library(self) -> None:
        if self._library is not None:
            self._library.close()

    # The following run on the GUI thread.

    def _on_opened(self, services: "Services") -> None:
        self.services = services
        self.window.use(services)
        self._backup_timer.start()
        self.opened.emit()
        if self._preferences.set_aside is not None:
            self.window.shell.show_toast(
                self.tr("The settings could not be read, so the defaults are in use.")
            )
        if self._how is not None:
            self._tell_how_opened(self._how)

    def _tell_how_opened(self, opened: "Opened") -> None:
        """What is worth knowing of the library's file, once."""
        if opened.recovered:
            self.window.shell.show_toast(
                self.tr("EventMate was cut short last time. Everything saved is here.")
            )
        folder = str(self._paths.data)
        if not opened.is_shared or self._preferences.current.told_folder == folder:
            return
        from eventmate.ui.dialogs.message import Message

        self._preferences.change(told_folder=folder)
        words = self.tr(
            "Your library is in {folder}, which is on the network or kept in step with other "
            "computers. That works. Just quit EventMate on one computer before you open it on "
            "another, and let the folder catch up in between. A folder that is only on this "
            "laptop is the safest place."
        )
        Message(
            self.tr("Your library is in a shared folder"),
            words.format(folder=folder),
            parent=self.window.shell,
        ).open()

    def _on_failed(self, error: EventMateError) -> None:
        self.failed.emit()
        self.operations.fetch(
            self,
            lambda: self._made_library().newest_backup(),
            lambda newest: self._offer_recovery(error, newest),
        )

    def _offer_recovery(self, error: EventMateError, newest: "BackupFile | None") -> None:
        from eventmate.ui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(
            str(error),
            made_at=None if newest is None else newest.made_at,
            contacts=0 if newest is None else newest.contacts,
            can_start_empty=isinstance(error, LibraryDamaged),
            is_gone=isinstance(error, LibraryGone),
            parent=self.window.shell,
        )
        dialog.chosen.connect(lambda way: self._on_way_chosen(way, newest))
        dialog.open()

    def _on_way_chosen(self, way: "WayOn", newest: "BackupFile | None") -> None:
        from eventmate.ui.dialogs.recovery import WayOn

        if way is WayOn.RESTORE and newest is not None:
            self._open(lambda: self._restore(newest.path))
        elif way is WayOn.START_EMPTY:
            self._open(self._start_empty)
        else:
            QApplication.quit()

    @Slot()
    def _on_backup_timer_timeout(self) -> None:
        self.operations.fetch(
            self, lambda: self._made_library().back_up_if_changed(), lambda _: None
        )
