"""The composition root: with `session` beside it the only place that knows every layer.

Order of a start: lock → crash hook → window painted → log, library opened on the storage
thread (SQLAlchemy is imported there, behind the painted window) → use cases → pages.
"""

import gc
import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from eventmate import __version__
from eventmate.logs import CrashHook, LogFile, start_fault_file
from eventmate.paths import AppPaths
from eventmate.resources import resource, resource_text
from eventmate.services.clock import local_now
from eventmate.session import Session
from eventmate.storage.errors import FolderUnusable, LibraryBusy, known_system_errors
from eventmate.storage.lock import InstanceLock
from eventmate.ui.crash_reporter import CrashReporter
from eventmate.ui.tasks import BackgroundTasks
from eventmate.ui.theme_keeper import ThemeKeeper

SAMPLE = "demo/library.toml"


def make_application() -> QApplication:
    """Qt's application object with our name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("EventMate")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("eventmate")
    return application


def _show_icon(application: QApplication) -> None:
    # Reading the picture would hold the first painting up.
    application.setWindowIcon(QIcon(str(resource("app/eventmate.png"))))


def _say_and_wait(application: QApplication, sentence: str) -> None:
    from eventmate.ui.dialogs.message import Message

    ThemeKeeper(application)  # which owns it
    message = Message(application.applicationName(), sentence)
    message.show()
    application.exec()


def open_window(paths: AppPaths, sample: str = "") -> int:
    """Open the window, or raise the one that is open on this library; returns the exit code."""
    application = make_application()
    try:
        with known_system_errors(paths.data):
            paths.create()
            lock = InstanceLock(paths.lock)
    except FolderUnusable as unusable:
        sys.stderr.write(f"{unusable}\n")
        _say_and_wait(application, str(unusable))
        return 1
    except LibraryBusy as busy:
        from eventmate.ui.single_instance import raise_first

        if raise_first(paths.data):
            return 0
        sys.stderr.write(f"{busy}\n")
        return 1
    log = LogFile(paths.logs)
    crash_left = start_fault_file(paths.logs)
    theme = ThemeKeeper(application)
    session = Session(paths, lock, theme, BackgroundTasks(), local_now, sample, demo_command())
    shell = session.window.shell
    reporter = CrashReporter(shell)
    CrashHook(reporter.report, log).install()
    if crash_left:
        reporter.report(crash_left)
    shell.painted.connect(log.start)
    shell.painted.connect(partial(_show_icon, application))
    shell.painted.connect(partial(_listen_for_later_starts, paths, session))
    session.opened.connect(partial(_search_when_idle, application))
    session.failed.connect(gc.enable)
    shell.painted.connect(partial(_end_in_order, session))
    application.commitDataRequest.connect(shell.closing.emit)
    session.start()
    code = application.exec()
    session.close()
    return code


def _end_in_order(session: Session) -> None:
    from eventmate.ui.shutdown import Shutdown

    shutdown = Shutdown(session)
    shutdown.requested.connect(session.window.shell.close)
    session.closed.connect(shutdown.close)


def _search_when_idle(application: QApplication) -> None:
    from eventmate.ui.idle_collecting import IdleCollector

    # What is there by now stays to the end. Each search of it for unused records, of which a large
    # agenda starts several, would hold the window up for 50 ms.
    gc.freeze()
    gc.enable()
    IdleCollector(application)


def _listen_for_later_starts(paths: AppPaths, session: Session) -> None:
    from eventmate.ui.single_instance import SingleInstance

    instance = SingleInstance(paths.data, session)
    instance.raise_requested.connect(session.window.come_to_front)


def demo_command() -> list[str]:
    """What starts `eventmate demo` as this program was started."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "demo"]
    return [sys.executable, "-m", "eventmate", "demo"]


def open_demo(paths: AppPaths | None = None) -> int:
    """Open the window on a sample library: in a folder of choice, or one gone afterwards."""
    if paths is not None:
        return open_window(paths, resource_text(SAMPLE))
    with tempfile.TemporaryDirectory(prefix="eventmate-demo-") as folder:
        return open_window(AppPaths(Path(folder)), resource_text(SAMPLE))
