"""One rotating log file, and what happens when something unforeseen goes wrong.

Neither ever holds a person's data: an error's message may quote a name or a note, so only its
kind and the places in our code are written down. Files are private because the process's umask
is (`eventmate.__main__`).
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from typing_extensions import override

from eventmate import __version__

logger = logging.getLogger(__name__)

LOG_BYTES = 512 * 1024
LOG_FILES = 3
LOG_NAME = "eventmate.log"
FAULT_NAME = "crash.txt"

Report = Callable[[str], None]


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """An error's kind and where it happened, without its message."""
    import platform

    places = "".join(traceback.format_tb(trace))
    head = f"EventMate {__version__}, Python {platform.python_version()}, {platform.system()}"
    return f"{head}\n{places}{kind.__name__}"


class _Formatter(logging.Formatter):
    """Writes errors by `describe`, so that no message slips in."""

    @override
    def formatException(  # the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return describe(ei[0], ei[2]) if ei[0] is not None else ""


class LogFile:
    """The rotating file that everything from INFO up goes to, once it is started.

    The window does not wait for it: it is started behind the first painting, or by the first
    error before that.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOG_NAME
        self._is_started = False

    def start(self) -> None:
        """Open the file; a second call changes nothing."""
        if self._is_started:
            return
        self._is_started = True
        from logging.handlers import RotatingFileHandler

        handler = RotatingFileHandler(
            self._path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
        )
        handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(handler)


class CrashHook:
    """Logs whatever nobody caught, on any thread, then hands a report to whoever shows it."""

    def __init__(self, report: Report, log: LogFile) -> None:
        self._report = report
        self._log = log
        self._reporting = threading.local()

    def install(self) -> None:
        """Become the hook of the main thread, of Qt's slots and of Python's threads."""
        sys.excepthook = self
        threading.excepthook = self._on_thread

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log first, then report; an error while reporting is only logged."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._log.start()
        logger.critical("Uncaught exception", exc_info=(kind, error, trace))
        if getattr(self._reporting, "busy", False):
            return
        self._reporting.busy = True
        try:
            self._report(describe(kind, trace))
        finally:
            self._reporting.busy = False

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self(args.exc_type, args.exc_value, args.exc_traceback)


def start_fault_file(folder: Path) -> str:
    """Let a hard crash leave its stack in a file; returns what the last one left, if any."""
    path = folder / FAULT_NAME
    left = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    faulthandler.enable(path.open("w", encoding="utf-8"))
    return left
