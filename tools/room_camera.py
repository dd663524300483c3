"""A camera for pictures: looks into a room where somebody may hold a phone up."""

from collections.abc import Sequence

from phone_picture import phone_frame
from PySide6.QtCore import QTimer
from typing_extensions import override

from eventmate.devices.camera import Camera
from eventmate.devices.multimedia import DeviceName

BETWEEN_FRAMES = 100  # ms


class RoomCamera(Camera):
    """Sends the same frame again and again, as a camera does while nobody moves."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = phone_frame(())
        self._frames = QTimer(self, interval=BETWEEN_FRAMES)
        self._frames.timeout.connect(self._send)

    def hold_up(self, texts: Sequence[str]) -> None:
        """From now on there is a phone for each text."""
        self._frame = phone_frame(texts)

    @override
    def cameras(self) -> tuple[DeviceName, ...]:
        return (DeviceName("room", "Integrated camera"),)

    @override
    def start(self) -> None:
        self._frames.start()

    @override
    def stop(self) -> None:
        self._frames.stop()

    def _send(self) -> None:
        self.frame_ready.emit(self._frame)
