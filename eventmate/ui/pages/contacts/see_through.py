"""Scroll areas that show the paper they lie on."""

from PySide6.QtWidgets import QScrollArea


def see_through(area: QScrollArea) -> None:
    """Let the card below be seen; Qt fills a scrolled widget with the window's colour."""
    area.viewport().setAutoFillBackground(False)
    if (content := area.widget()) is not None:
        content.setAutoFillBackground(False)
