"""Listens through the real microphone classes for some seconds; run apart by a test."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from eventmate.devices.microphone import QtMicrophone


def main() -> int:
    """Write what is heard to a file: path, then seconds; a sentence on standard error if none."""
    target, seconds = Path(sys.argv[1]), float(sys.argv[2])
    application = QCoreApplication([])
    microphone = QtMicrophone()
    heard = bytearray()
    levels: list[float] = []
    microphone.heard.connect(heard.extend)
    microphone.level_changed.connect(levels.append)
    microphone.failed.connect(sys.stderr.write)
    names = [each.name for each in microphone.microphones()]
    microphone.start()
    sys.stdout.write(f"listening {names}\n")
    sys.stdout.flush()
    QTimer.singleShot(round(seconds * 1000), application.quit)
    application.exec()
    microphone.stop()
    target.write_bytes(heard)
    sys.stdout.write(f"loudest {max(levels, default=0.0)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
