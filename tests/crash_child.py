"""The program with something in it that goes wrong, watched from outside.

`python crash_child.py FOLDER raise` lets an error out in one place after the other and says each
once its dialog was shown; `die` ends as broken memory would; `start` says what is shown at first.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from threading import Thread

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from typing_extensions import override

from eventmate import app
from eventmate.__main__ import main as start
from eventmate.domain.contacts import ContactDetails
from eventmate.paths import HOME_VARIABLE
from eventmate.session import Session
from eventmate.ui.dialogs.crash import CrashDialog

POLL_MS = 10
SECRET = "Sara Secretname"


def fail(*_: object) -> None:
    """What nobody foresaw, with somebody's name in its message."""
    raise KeyError(SECRET)


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Torn(QWidget):
    """Cannot be painted, once."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.close()
        fail()


def handler(_: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
    qInstallMessageHandler(None)
    fail()


class Troubled(Session):
    """Goes from one trouble to the next once the library is open."""

    @override
    def start(self) -> None:
        self._places = self._all()
        self._place = ""
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        self.opened.connect(self._begin)
        super().start()

    def _begin(self) -> None:
        if MODE == "die":
            os.kill(os.getpid(), signal.SIGSEGV)
        self._poll.start()
        if MODE == "raise":
            self._next()

    def _all(self) -> Iterator[tuple[str, Callable[[], object]]]:
        operations = self.operations
        yield "slot", lambda: QTimer.singleShot(0, fail)
        yield "storage", lambda: operations.fetch(self, fail, lambda _: None)
        yield "worker", lambda: operations.compute(self, fail, lambda _: None)
        yield "thread", Thread(target=fail).start
        yield "paint", self._paint
        yield "message", self._message

    def _paint(self) -> None:
        torn = Torn(self.window.shell)
        torn.resize(9, 9)
        torn.show()

    def _message(self) -> None:
        qInstallMessageHandler(handler)
        qWarning("something")

    def _next(self) -> None:
        self._place, trouble = next(self._places, ("", self._work_on))
        trouble()

    def _look(self) -> None:
        windows = QApplication.topLevelWidgets()
        dialogs = [w for w in windows if isinstance(w, CrashDialog) and w.isVisible()]
        if not dialogs:
            return
        (dialog,) = dialogs
        (text,) = dialog.findChildren(QPlainTextEdit)
        assert SECRET not in text.toPlainText()
        dialog.accept()
        if MODE == "start":
            say(text.toPlainText())
            self.window.shell.close()
        else:
            say(self._place)
            self._next()

    def _work_on(self) -> None:
        services = self.services
        assert services is not None
        add = services.contacts.add

        def added(_: object) -> None:
            say("works on")
            self.window.shell.close()

        self.operations.run(self, lambda: add(ContactDetails(name="Ada")), added)


if __name__ == "__main__":
    os.environ[HOME_VARIABLE] = sys.argv[1]
    MODE = sys.argv[2]
    del sys.argv[1:]
    vars(app)["Session"] = Troubled
    sys.exit(start())
