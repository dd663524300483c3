"""A checked link reaches the system's handler as it was checked."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from eventmate.domain.links import safe_link
from eventmate.ui.open_link import open_link


class Browser(QObject):
    """Takes https links in place of the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Remember the link."""
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    taker = Browser()
    method: Any = "take"  # the binding wants text where its type hints say bytes
    QDesktopServices.setUrlHandler("https", taker, method)
    yield taker
    QDesktopServices.unsetUrlHandler("https")


def test_a_safe_link_is_handed_over(browser: Browser) -> None:
    link = safe_link("https://linkedin.example/in/noor")
    assert link is not None
    assert open_link(link)
    assert browser.opened == ["https://linkedin.example/in/noor"]
