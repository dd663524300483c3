"""What I can offer somebody: the lines of my own cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.painting import draw_icon, smooth

SIDE = 16


class OffersList(QWidget):
    """A gift before each line; a hint where my cards offer nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._shown: tuple[str, ...] | None = None

    def show_offers(self, offers: Sequence[str]) -> None:
        """Show what my cards offer."""
        if tuple(offers) == self._shown:
            return
        self._shown = tuple(offers)
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for offer in offers:
            holder = QWidget()
            line = row()
            line.addWidget(_Gift(), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(PlainLabel(offer, wrap=True), 1)
            holder.setLayout(line)
            self._list.addWidget(holder)
        if not offers:
            said = self.tr("What you write under Offers on My cards stands here.")
            self._list.addWidget(PlainLabel(said, colour="text_muted", wrap=True))


class _Gift(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SIDE, SIDE + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() / 2
        draw_icon(smooth(self), current_theme(), "gift", "text_muted", SIDE, 0, middle)
