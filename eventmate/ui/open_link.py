"""The only way out of the window: opens a checked link, and only when someone clicks it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from eventmate.domain.links import SafeLink


def open_link(link: SafeLink) -> bool:
    """Hand the link to the system's browser, mail or phone program; False when none took it."""
    url = QUrl(link.url, QUrl.ParsingMode.StrictMode)
    return url.isValid() and QDesktopServices.openUrl(url)
