"""What the camera and the microphone have in common. Qt's multimedia loads on first use."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QCameraPermission, QMicrophonePermission, QObject
    from PySide6.QtMultimedia import QAudioDevice, QCameraDevice

    Device = TypeVar("Device", QAudioDevice, QCameraDevice)


@dataclass(frozen=True, slots=True)
class DeviceName:
    """A camera or microphone that can be chosen."""

    id: str
    name: str


def is_installed() -> bool:
    """Whether this machine has what Qt's multimedia needs; loads it."""
    try:
        import_module("PySide6.QtMultimedia")
    except ImportError:
        return False
    return True


def id_of(device: QAudioDevice | QCameraDevice) -> str:
    """What tells a device from others, also after a restart."""
    return bytes(device.id().data()).decode("utf-8", "replace")


def names_of(devices: Sequence[Device]) -> tuple[DeviceName, ...]:
    """The devices as they can be chosen."""
    return tuple(DeviceName(id_of(device), device.description()) for device in devices)


def favourite_first(devices: Sequence[Device], favourite: Device) -> list[Device]:
    """The system's favourite before all others."""
    first = id_of(favourite)
    return sorted(devices, key=lambda device: id_of(device) != first)


def chosen_of(devices: Sequence[Device], wanted: str) -> Device:
    """The device of an id, or the first when it is not there."""
    return next((device for device in devices if id_of(device) == wanted), devices[0])


def with_leave(
    permission: QCameraPermission | QMicrophonePermission,
    owner: QObject,
    allowed: Callable[[], None],
    denied: Callable[[], None],
    start: Callable[[], None],
) -> None:
    """Ask the system for leave where it wants to be asked (macOS); `start` begins again then."""
    application = QCoreApplication.instance()
    if application is None:
        return
    status = application.checkPermission(permission)
    if status is Qt.PermissionStatus.Undetermined:
        application.requestPermission(permission, owner, lambda _: start())
    elif status is Qt.PermissionStatus.Denied:
        denied()
    else:
        allowed()
