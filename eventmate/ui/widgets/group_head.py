"""The head of a group of rows in a list: its title and how many there are."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from eventmate.ui.text_painting import Span, paint_line
from eventmate.ui.theme import Theme

HEAD_HEIGHT = 36  # px
PADDING = 16


@dataclass(frozen=True, slots=True)
class GroupHead:
    """What stands above the rows of a group; it cannot be chosen."""

    title: str
    count: str


def paint_group_head(painter: QPainter, theme: Theme, area: QRect, head: GroupHead) -> None:
    """A quiet strip with the title and the count beside it."""
    painter.fillRect(area, theme.colour("surface_quiet"))
    painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.colour("border"))
    spans = [
        Span(f"{head.title}  ", "body_strong"),
        Span(head.count, "caption", "text_muted", tabular=True),
    ]
    inside = QRectF(area.adjusted(PADDING, 0, -PADDING, -1))
    paint_line(painter, theme, inside, spans, Qt.AlignmentFlag.AlignLeft)
