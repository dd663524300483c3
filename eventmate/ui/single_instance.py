"""A second start raises the first window instead of opening the library again."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
_RAISE = b"raise"


def server_name(data: Path) -> str:
    """The name for one data folder of one user; short, because socket paths are."""
    digest = hashlib.sha256(str(data.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"eventmate-{digest[:16]}"


def raise_first(data: Path) -> bool:
    """Ask the window that is open on this folder to come to the front; true when it heard."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(data))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(_RAISE)
    heard = socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return bool(heard)


class SingleInstance(QObject):
    """Listens for later starts; the lock on the library must be held."""

    raise_requested = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)
        # We hold the lock, so a socket left by a process that was killed belongs to nobody.
        QLocalServer.removeServer(server_name(data))
        self._server.listen(server_name(data))

    @Slot()
    def _on_server_new_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.raise_requested.emit()
