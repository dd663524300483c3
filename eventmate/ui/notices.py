"""Once a day a word from the system that something is due; a count, never a name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from eventmate.ui.dates import number
from eventmate.ui.operations import Operations

if TYPE_CHECKING:
    from eventmate.services.bundle import Services


def tell_due(services: "Services", operations: Operations, owner: QObject) -> None:
    """Show the notice unless it is off, was shown today, or nothing is due."""
    preferences = services.preferences
    today = services.clock().date().isoformat()
    if not preferences.current.notify_due or preferences.current.notified_on == today:
        return
    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        return

    def show(count: int) -> None:
        if not count:
            return
        preferences.change(notified_on=today)
        icon = QSystemTrayIcon(QApplication.windowIcon(), owner)
        icon.show()
        words = QCoreApplication.translate("notices", "{} follow-ups are due today.")
        icon.showMessage("EventMate", words.format(number(count)))
        icon.messageClicked.connect(icon.hide)

    operations.fetch(owner, services.follow_ups.count_due, show)
