"""My own code, large, for the other person's phone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from eventmate.domain.cards import Card, Payload
from eventmate.domain.changes import Touched
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.domain.reading_distance import reading_distance_cm
from eventmate.ui.operations import Operations
from eventmate.ui.plain import PlainLabel, isolated, one_line
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets import drawings
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.card import row
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.empty_state import EmptyState
from eventmate.ui.widgets.painting import draw_icon, fill_rounded, smooth
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.card_codes import CardCodes
    from eventmate.services.cards import Cards

PAYLOADS = (Payload.FULL, Payload.SMALL, Payload.LINK)
CENTRE = Qt.AlignmentFlag.AlignHCenter
MM_PER_INCH = 25.4


class Shield(QWidget):
    """The sign of a code that reads well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(smooth(self), current_theme(), "shield-check", "success", 16, 0, 8)


class MyCode(QWidget):
    """Shows my first card's code, or offers to make a card."""

    card_requested = Signal()  # the card full screen
    make_card_requested = Signal()

    def __init__(
        self,
        cards: "Cards",
        codes: "CardCodes",
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._codes = codes
        self._operations = operations
        self._listed: list[Card] = []
        self._card: Card | None = None
        self._code: CodeMatrix | None = None
        self._make_parts()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(QWidget())
        self._layers.addWidget(self._full_side())
        self._layers.addWidget(self._empty_side())
        operations.changed.connect(self._on_operations_changed)

    @property
    def code(self) -> CodeMatrix | None:
        """The code shown now."""
        return self._code

    def refresh(self) -> None:
        """Look for my cards again."""
        self._operations.fetch(self, self._cards.listed, self._show_cards, key="cards")

    def _make_parts(self) -> None:
        self.switch = Segmented([self.tr("Full"), self.tr("Small"), self.tr("Link")], small=True)
        self.switch.setAccessibleName(self.tr("What my code carries"))
        self.switch.set_position(PAYLOADS.index(Payload.SMALL))
        self.switch.chosen.connect(lambda _: self._make_code())
        self.full_screen = Button(self.tr("Full screen"), icon="maximize", small=True)
        self.full_screen.clicked.connect(self.card_requested)
        self.view = CodeView(self.tr("My QR code"))
        self._trouble = PlainLabel("", "body", "text_muted", wrap=True, align=CENTRE)
        self._trouble.hide()
        self._name = PlainLabel("", "figure", wrap=True, align=CENTRE)
        self._headline = PlainLabel("", "body", "text_muted", wrap=True, align=CENTRE)
        self._which = Button("", Kind.NEUTRAL, small=True)
        self._menu = QMenu(self)
        self._which.set_choices(self._menu)
        self._shield = Shield()
        self._figures = PlainLabel("", "caption", "text_muted", tabular=True)

    def _full_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        column.addLayout(row(self.switch, None, self.full_screen))
        column.addStretch(1)
        column.addSpacing(16)
        column.addWidget(self.view, 20)
        column.addWidget(self._trouble, 20)
        column.addSpacing(16)
        column.addWidget(self._name)
        column.addWidget(self._headline)
        column.addWidget(self._which, 0, CENTRE)
        column.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row(None, self._shield, self._figures, None))
        return side

    def _empty_side(self) -> QWidget:
        make = Button(self.tr("Make my card"), icon="id-card")
        make.clicked.connect(self.make_card_requested)
        self.make_card = make
        state = EmptyState(
            drawings.card,
            self.tr("Your card will be here"),
            self.tr("Make it once, with three fields. Then others scan it from this screen."),
            (make,),
            text_width=272,
        )
        state.setContentsMargins(16, 16, 16, 16)
        return state

    def _show_cards(self, listed: list[Card]) -> None:
        self._listed = listed
        current = self._card.id if self._card else None
        kept = next((card for card in listed if card.id == current), None)
        self._card = kept or (listed[0] if listed else None)
        self._layers.setCurrentIndex(1 if self._card else 2)
        self._menu.clear()
        for card in listed:
            words = one_line(card.draft.label or card.draft.name).replace("&", "&&")
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _=False, chosen=card: self._choose(chosen))
        self._which.setVisible(len(listed) > 1)
        if self._card:
            self._choose(self._card, keep_payload=kept is not None)

    def _choose(self, card: Card, *, keep_payload: bool = False) -> None:
        self._card = card
        draft = card.draft
        self._name.set_text(isolated(draft.name))
        headline = draft.headline or draft.title or draft.organisation
        self._headline.set_text(headline)
        self._headline.setVisible(bool(headline))
        self._which.set_label(draft.label or draft.name)
        wanted = PAYLOADS[self.switch.position] if keep_payload else draft.payload
        self._operations.compute(
            self,
            lambda: self._codes.payloads(draft),
            lambda offered: self._offer(offered, wanted),
            key="payloads",
        )

    def _offer(self, offered: tuple[Payload, ...], wanted: Payload) -> None:
        """Let only those be chosen that the card has something for."""
        for position, payload in enumerate(PAYLOADS):
            self.switch.set_part_enabled(position, payload in offered)
        chosen = wanted if wanted in offered or not offered else offered[0]
        self.switch.blockSignals(True)
        self.switch.set_position(PAYLOADS.index(chosen))
        self.switch.blockSignals(False)
        self._make_code()

    def _make_code(self) -> None:
        if self._card is None:
            return
        draft, payload = self._card.draft, PAYLOADS[self.switch.position]
        self._operations.compute(
            self,
            lambda: self._codes.code(draft, payload),
            self._show_code,
            failed=self._show_trouble,
            key="code",
        )

    def _show_code(self, code: CodeMatrix) -> None:
        self._code = code
        self.view.show_matrix(code.modules)
        self._set_readable(True)
        self._show_figures()

    def _show_trouble(self, error: EventMateError) -> None:
        self._code = None
        self.view.show_matrix(None)
        self._trouble.set_text(str(error))
        self._set_readable(False)

    def _set_readable(self, readable: bool) -> None:
        self.view.setVisible(readable)
        self._trouble.setVisible(not readable)
        self._shield.setVisible(readable)
        self._figures.setVisible(readable)

    def _show_figures(self) -> None:
        pixels = self.view.module_pixels()
        if self._code is None or pixels == 0:
            return
        dots = self.view.physicalDpiX() or self.view.logicalDpiX()
        ratio = self.view.devicePixelRatioF()
        width = self._code.size * pixels / ratio / dots * MM_PER_INCH
        sentence = self.tr("{} modules · reads from about {} cm")
        locale = self.locale()
        distance = reading_distance_cm(self._code, width)
        figures = locale.toString(self._code.size), locale.toString(distance)
        self._figures.set_text(sentence.format(*figures))

    def _on_operations_changed(self, touched: Touched) -> None:
        if touched & Touched.CARDS:
            self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_figures)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        ground, edge = theme.colour("surface_raised"), theme.colour("border")
        fill_rounded(smooth(self), self.rect(), theme.radius["card"], ground, edge)
