"""Once a day a word from the system that something is due; a count, never a name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from eventmate.domain.changes import Touched
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.bundle import Services

LOOK_AGAIN = 60_000  # ms; a laptop sleeps over midnight
SHOWN_FOR = 10_000  # ms
OF_THE_DAY = (
    Touched.FOLLOW_UPS | Touched.EVENTS | Touched.COMMUNITIES
)  # what looks different tomorrow

Teller = Callable[[str, Callable[[], None]], bool]


class Tray(QObject):
    """The machine's own notices, where it has any."""

    def tell(self, words: str, clicked: Callable[[], None]) -> bool:
        """Show a notice for a while; False where the system shows none."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        icon = QSystemTrayIcon(QApplication.windowIcon(), self)
        icon.messageClicked.connect(clicked)
        icon.show()
        icon.showMessage("EventMate", words, QApplication.windowIcon(), SHOWN_FOR)
        QTimer.singleShot(SHOWN_FOR, icon, icon.deleteLater)
        return True


class Notices(QObject):
    """Looks when the window opens and on each new day, when pages are refreshed as well."""

    clicked = Signal()

    def __init__(
        self,
        services: "Services",
        operations: Operations,
        tell: Teller,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._tell = tell
        self._day = services.clock().date()
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self.look_again)

    def start(self) -> None:
        """Tell what is due, and watch for the next day."""
        self._timer.start()
        self._tell_due()

    @Slot()
    def look_again(self) -> None:
        """On a new day, tell what is due and let every page show the day."""
        today = self._services.clock().date()
        if today != self._day:
            self._day = today
            self._operations.changed.emit(OF_THE_DAY)
            self._tell_due()

    def _tell_due(self) -> None:
        present = self._services.preferences.current
        if present.notify_due and present.notified_on != self._day.isoformat():
            self._operations.fetch(self, self._services.follow_ups.count_due, self._on_counted)

    def _on_counted(self, count: int) -> None:
        if count and self._tell(self._words(count), self.clicked.emit):
            self._services.preferences.change(notified_on=self._day.isoformat())

    def _words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 follow-up is due today.")
        return self.tr("{} follow-ups are due today.").format(number(count))
