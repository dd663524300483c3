"""A film in place of the camera, and codes to hold before it."""

from PySide6.QtGui import QImage
from typing_extensions import override

from eventmate.devices.camera import Camera
from eventmate.devices.multimedia import DeviceName

SARA = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sara Kim\r\nORG:Acme\r\nTITLE:CTO\r\nEND:VCARD\r\n"
RAJ = "MECARD:N:Patel,Raj;EMAIL:raj@lines.example;;"


class Film(Camera):
    """A camera that plays the frames it is given; `is_on` says whether it was started."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._names = names
        self.is_on = False
        self.starts = 0

    @override
    def cameras(self) -> tuple[DeviceName, ...]:
        return tuple(DeviceName(name, name) for name in self._names)

    @override
    def start(self) -> None:
        self.is_on = True
        self.starts += 1
        if not self._names:
            self.failed.emit("There is no camera. Plug one in, or drop a picture here.")

    @override
    def stop(self) -> None:
        self.is_on = False

    def play(self, frame: QImage) -> None:
        """Show one frame."""
        self.frame_ready.emit(frame)
