"""Devices that stand in for the laptop's own: a film for the camera, a file for the microphone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventmate.devices.camera import Camera
    from eventmate.devices.microphone import Microphone
    from eventmate.devices.player import Player
    from eventmate.devices.voice import Voice


@dataclass(frozen=True, slots=True)
class Devices:
    """Whatever is None is the laptop's own."""

    camera: Camera | None = None
    microphone: Microphone | None = None
    player: Player | None = None
    voice: Voice | None = None


OWN = Devices()
