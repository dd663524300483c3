"""Stands in for the system's browser and file manager."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class _Opener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Remember the address."""
        self.opened.append(url.toString())


@contextmanager
def taking(scheme: str) -> Iterator[list[str]]:
    """The addresses of a scheme that were handed to the system meanwhile."""
    opener = _Opener()
    method: Any = "take"  # the binding wants text where its type hints say bytes
    QDesktopServices.setUrlHandler(scheme, opener, method)
    try:
        yield opener.opened
    finally:
        QDesktopServices.unsetUrlHandler(scheme)
