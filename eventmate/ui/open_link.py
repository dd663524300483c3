"""The only way out of the window: opens checked links and own folders, only at a click."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from eventmate.domain.links import SafeLink


def open_link(link: SafeLink) -> bool:
    """Hand the link to the system's browser, mail or phone program; False when none took it."""
    url = QUrl(link.url, QUrl.ParsingMode.StrictMode)
    return url.isValid() and QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Show one of our folders in the system's file manager; False when there is none."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
