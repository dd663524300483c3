"""Titles of pages and sections."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel, plain_tooltip
from eventmate.ui.theme import current_theme

COUNT = 64  # px that a count needs, such as 12 of 24


class SectionHeading(QWidget):
    """A section's name with a caption at the right."""

    def __init__(self, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "section")
        self._caption = PlainLabel(
            caption, "caption", "text_muted", align=Qt.AlignmentFlag.AlignRight, tabular=True
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption, 1)
        self.setFixedHeight(24)
        self._keep_caption()

    def add_action(self, widget: QWidget) -> None:
        """Put a small control at the right end; the heading is then as high as that."""
        self._row.addWidget(widget)
        self.setFixedHeight(int(current_theme().size["button_small"]))

    def set_title(self, title: str) -> None:
        """Change the section's name."""
        self._title.set_text(title)

    def set_caption(self, caption: str) -> None:
        """Change what stands at the right."""
        self._caption.set_text(caption)
        self._keep_caption()

    def _keep_caption(self) -> None:
        """A count is shown whole; a long title gives way to it."""
        self._caption.setMinimumWidth(min(self._caption.sizeHint().width(), COUNT))


class PageHeader(QWidget):
    """A page's title, then a count or switch; actions at the right, the primary one outermost."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "title")
        self._count = PlainLabel("", "body", "text_muted", tabular=True)
        self._count.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.setFixedHeight(int(current_theme().size["header"]))

    def set_title(self, title: str) -> None:
        """Change the page's title."""
        self._title.set_text(title)

    def set_count(self, count: str, hint: str = "") -> None:
        """Say how many there are, beside the title; a hint says what the figures are."""
        self._count.set_text(count)
        self._count.setAccessibleName(hint)
        plain_tooltip(self._count, hint)
        self._count.setVisible(bool(count))

    @property
    def count(self) -> str:
        """What stands beside the title."""
        return self._count.text()

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a switch beside the title."""
        self._row.insertWidget(2, widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)
