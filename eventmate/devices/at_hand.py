"""Devices that stand in for the laptop's own: a film for the camera, a file for the microphone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventmate.devices.camera import Camera
    from eventmate.devices.microphone import Microphone


@dataclass(frozen=True, slots=True)
class Devices:
    """Whatever is None is the laptop's own."""

    camera: Camera | None = None
    microphone: Microphone | None = None


OWN = Devices()
