"""The camera: frames out, sentences when there are none. Qt's multimedia loads on first use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from eventmate.devices.multimedia import (
    DeviceName,
    chosen_of,
    favourite_first,
    is_installed,
    names_of,
    with_leave,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import (
        QCamera,
        QCameraDevice,
        QCameraFormat,
        QMediaCaptureSession,
        QMediaDevices,
        QVideoFrame,
        QVideoSink,
    )

WIDTH = 1280  # px; enough to read a phone held up, little enough to read every frame


class Camera(QObject):
    """What the scanner and the page know of a camera; a test plays a film instead."""

    frame_ready = Signal(object)  # QVideoFrame or QImage; converting it is the receiver's work
    failed = Signal(str)  # a sentence: there will be no frames until `start` is tried again
    cameras_changed = Signal()

    def prepare(self) -> None:
        """Load what is heavy; safe on any thread, before anything else is called."""

    def cameras(self) -> tuple[DeviceName, ...]:
        """The cameras there are, the system's favourite first."""
        return ()

    def choose(self, wanted: str) -> None:
        """Use the camera with this id, or the favourite when it is not there."""

    def start(self) -> None:
        """Send frames from now on, or say why not."""

    def stop(self) -> None:
        """Send no frames and let other programs have the camera."""


class QtCamera(Camera):
    """The laptop's cameras through QtMultimedia."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._devices: QMediaDevices | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._camera: QCamera | None = None

    @override
    def prepare(self) -> None:
        is_installed()

    @override
    def cameras(self) -> tuple[DeviceName, ...]:
        return names_of(self._found_devices()) if is_installed() else ()

    @override
    def choose(self, wanted: str) -> None:
        self._wanted = wanted
        if self._camera is not None:
            self.stop()
            self.start()

    @override
    def start(self) -> None:
        if not is_installed():
            self.failed.emit(
                self.tr(
                    "The camera needs the system's sound and video libraries, which are not "
                    "installed. Everything else works: drop or paste a picture instead."
                )
            )
            return
        devices = self._found_devices()
        if not devices:
            self.failed.emit(self.tr("There is no camera. Plug one in, or drop a picture here."))
            return
        from PySide6.QtCore import QCameraPermission

        device = chosen_of(devices, self._wanted)
        with_leave(
            QCameraPermission(), self, partial(self._open, device), self._on_denied, self.start
        )

    @override
    def stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _on_denied(self) -> None:
        self.failed.emit(
            self.tr(
                "The system does not let EventMate use the camera. Allow it in the "
                "system's privacy settings, or drop a picture here."
            )
        )

    def _found_devices(self) -> list[QCameraDevice]:
        from PySide6.QtMultimedia import QMediaDevices

        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.videoInputsChanged.connect(self.cameras_changed)
        return favourite_first(QMediaDevices.videoInputs(), QMediaDevices.defaultVideoInput())

    def _open(self, device: QCameraDevice) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoSink

        self.stop()
        if self._session is None:
            self._session = QMediaCaptureSession(self)
            self._sink = QVideoSink(self)
            self._sink.videoFrameChanged.connect(self._on_frame_changed)
            self._session.setVideoSink(self._sink)
        self._camera = QCamera(device, self)
        if (chosen := _best_format(device)) is not None:
            self._camera.setCameraFormat(chosen)
        self._camera.errorOccurred.connect(self._on_camera_error_occurred)
        self._session.setCamera(self._camera)
        self._camera.start()

    def _on_frame_changed(self, frame: QVideoFrame) -> None:
        if frame.isValid() and self._camera is not None:
            self.frame_ready.emit(frame)

    def _on_camera_error_occurred(self) -> None:
        self.stop()
        self.failed.emit(
            self.tr(
                "The camera cannot be opened. Another program may be using it; close that, "
                "then try again."
            )
        )


def _best_format(device: QCameraDevice) -> QCameraFormat | None:
    """The largest picture not wider than needed, then the quickest."""
    fitting = [f for f in device.videoFormats() if f.resolution().width() <= WIDTH]
    return max(fitting, key=lambda f: (f.resolution().width(), f.maxFrameRate()), default=None)
