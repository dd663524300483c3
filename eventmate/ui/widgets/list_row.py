"""A row of a short list: something at the left, two lines, something at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.opening_row import OpeningRow

FIRST_LINES = 52  # px of a title and a caption with the space around them


class ListRow(OpeningRow):
    """For lists of some tens; long lists are painted by a delegate."""

    def __init__(
        self,
        *,
        line: bool = True,
        padding: int = 16,
        opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(opens=opens, line=line, parent=parent)
        self.title = PlainLabel()
        self.caption = PlainLabel("", "caption", "text_muted")
        self.caption.hide()
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(padding, 8, padding, 8)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self.setMinimumHeight(int(current_theme().size["list_row"]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str | list[Span], caption: str = "") -> None:
        """Show a title (perhaps in parts) and a caption below."""
        spans = [Span(title, "body_strong")] if isinstance(title, str) else title
        self.title.set_spans(spans)
        self.caption.set_text(caption)
        self.caption.setVisible(bool(caption))
        self.setAccessibleName(f"{self.title.text()}, {caption}" if caption else self.title.text())

    def add_line(self, text: str) -> None:
        """Say one more thing below the caption."""
        line = PlainLabel(text, "caption", "text_muted")
        self._words.insertWidget(self._words.count() - 1, line)
        # An area that scrolls would else squeeze the row to its first height.
        more = current_theme().line("caption")
        self.setMinimumHeight(max(self.minimumHeight(), FIRST_LINES) + more)
        self.setAccessibleName(f"{self.accessibleName()}, {text}")

    def add_left(self, widget: QWidget) -> None:
        """Put an avatar or icon before the words."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_right(self, widget: QWidget) -> None:
        """Put a tag or button after the words."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
