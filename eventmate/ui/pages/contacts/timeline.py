"""Meetings and touches with one contact, the latest first, along a line."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.encounters import Encounter, Interaction
from eventmate.domain.timeline import moment
from eventmate.ui.dates import friendly_moment
from eventmate.ui.pages.contacts.words import touch_words
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import draw_icon, smooth

DOT = 24
GAP = 12
BELOW = 20  # px from one entry's words to the next entry


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)


def entry_words(item: Encounter | Interaction, today: date) -> tuple[str, str, str]:
    """An entry's icon, its title and what stands below."""
    stamp = friendly_moment(moment(item), today)
    if isinstance(item, Interaction):
        icon, title = touch_words(item.kind)
        return icon, title, _joined(stamp, one_line(item.note))
    place = item.place
    title = _tr("Met")
    if place.event_name:
        title = _tr("Met at {}").format(isolated(place.event_name))
    through = _tr("through {}").format(isolated(item.through)) if item.through else ""
    spoke_of = _tr("spoke of {}").format(one_line(item.spoke_of)) if item.spoke_of else ""
    parts = (stamp, one_line(place.room), one_line(place.talk), through, spoke_of)
    return "users-round", title, _joined(*parts)


def _joined(*parts: str) -> str:
    return " \u00b7 ".join(part for part in parts if part)


class TimelineEntry(QWidget):
    """A round sign, a title, and a caption; a line leads to the next."""

    def __init__(
        self, icon: str, title: str, caption: str, *, is_last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._is_last = is_last
        self.setAccessibleName(f"{title}, {caption}")
        column = QVBoxLayout(self)
        column.setContentsMargins(DOT + GAP, 0, 0, 0 if is_last else BELOW)
        column.setSpacing(0)
        column.addWidget(PlainLabel(title))
        column.addWidget(PlainLabel(caption, "caption", "text_muted", wrap=True))
        column.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface_quiet"))
        painter.drawEllipse(QRectF(0, 0, DOT, DOT))
        draw_icon(painter, theme, self._icon_name, "text_muted", 14, 5, DOT / 2)
        if not self._is_last:
            line = QRectF(DOT / 2 - 0.5, DOT + 4, 1, self.height() - DOT - 8)
            painter.fillRect(line, theme.colour("border"))
