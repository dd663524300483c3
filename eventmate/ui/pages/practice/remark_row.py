"""One thing worth a look: its place, and a calm sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.widgets.icon import Icon
from eventmate.ui.widgets.opening_row import OpeningRow


class RemarkRow(OpeningRow):
    """Leads to its place in the text when it has one."""

    def __init__(
        self,
        icon: str,
        role: str,
        title: str,
        caption: str,
        *,
        opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(opens=opens, parent=parent)
        self.title = PlainLabel(title, "body_medium", wrap=True)
        self.caption = PlainLabel(caption, "caption", "text_muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(Icon(icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{self.title.text()}, {caption}")
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
