"""Who I am, in large type beside the code; long texts shrink before they are cut."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from eventmate.domain.cards import CardDraft
from eventmate.ui.plain import one_line
from eventmate.ui.printing.faces import listed
from eventmate.ui.printing.fitting import UNITS, fit_column
from eventmate.ui.printing.pieces import MM_PER_POINT, Area, TextColumn, Words
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets.painting import fill_rounded, smooth

BAR, BAR_HEIGHT, BAR_ABOVE = 64, 3, 24  # px


class CardWords(QWidget):
    """Name, pronouns, headline, and title with organisation and city."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[Words, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_card(self, draft: CardDraft) -> None:
        """Show another card's words."""
        place = listed(draft.title, draft.organisation, draft.address.city)
        words = (
            Words(one_line(draft.name or draft.organisation), 44, strong=True, lines=3),
            Words(one_line(draft.pronouns), 16, muted=True, above=_px(6)),
            Words(one_line(draft.headline), 20, lines=3, above=_px(18)),
            Words(place, 16, muted=True, lines=3, above=_px(10)),
        )
        self._words = tuple(part for part in words if part.text)
        self.setAccessibleName(", ".join(part.text for part in self._words))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = smooth(self)
        # A point of the printed page stands for a pixel here.
        scale = 1 / (MM_PER_POINT * UNITS)
        room = self.height() - BAR_ABOVE - BAR_HEIGHT
        area = Area(0, 0, _px(self.width()), _px(room))
        fitted = fit_column(TextColumn(area, self._words, 0.5))
        foot = fitted[-1].foot * scale if fitted else room / 2
        painter.save()
        painter.scale(scale, scale)
        for part in fitted:
            painter.setFont(part.font)
            painter.setPen(theme.colour("text_muted" if part.words.muted else "text"))
            for line, baseline in part.baselines():
                painter.drawText(QPointF(0, baseline), line)
        painter.restore()
        bar = QRectF(0, foot + BAR_ABOVE, BAR, BAR_HEIGHT)
        fill_rounded(painter, bar, 2, theme.colour("accent"))


def _px(pixels: float) -> float:
    return pixels * MM_PER_POINT
