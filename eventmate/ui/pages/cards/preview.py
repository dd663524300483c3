"""What a phone will see: my code as I type, its figures and its scan check."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventmate.domain.cards import CardDraft, Payload
from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix
from eventmate.domain.errors import EventMateError
from eventmate.domain.reading_distance import reading_distance_cm
from eventmate.domain.scan_check import ScanCheck
from eventmate.ui.dates import number
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.scan_list import ScanList
from eventmate.ui.plain import PlainLabel
from eventmate.ui.text_painting import Span
from eventmate.ui.widgets.card import Card, Hairline
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from eventmate.services.card_codes import CardCodes

PAYLOADS = (Payload.FULL, Payload.SMALL, Payload.LINK)
CENTRE = Qt.AlignmentFlag.AlignHCenter
BEFORE_CHECK = 250  # ms after the last key; a check takes as long
FULL_SCREEN_SHARE = 0.92  # of the screen's height, that the full-screen card gives the paper
MM_PER_INCH = 25.4
SMALLEST_CODE = 144


class CardPreview(Card):
    """Follows a draft; every answer belongs to the newest one."""

    payload_chosen = Signal(Payload)
    checked = Signal()

    def __init__(
        self, codes: "CardCodes", operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(16, 0, parent)
        self._codes = codes
        self._operations = operations
        self._draft = CardDraft()
        self._number = 0
        self.code: CodeMatrix | None = None
        self._make_parts()
        self._lay_out()

    @property
    def payload(self) -> Payload:
        """What the code carries."""
        return PAYLOADS[self.switch.position]

    def show_draft(self, draft: CardDraft, payload: Payload | None = None) -> None:
        """Show the code of a draft as it is typed; a payload is given for another card."""
        self._draft = draft
        self._number += 1
        if payload is not None:
            self._choose(payload)
        self._operations.compute(
            self, lambda: self._codes.payloads(draft), self._offer, key="payloads"
        )
        self._make_code()

    def _make_parts(self) -> None:
        self.switch = Segmented([self.tr("Full"), self.tr("Small"), self.tr("Link")], fills=True)
        self.switch.setAccessibleName(self.tr("What the code carries"))
        self.switch.chosen.connect(self._on_switch_chosen)
        self.view = CodeView(self.tr("My QR code"))
        self.view.setMinimumHeight(SMALLEST_CODE)
        self.view.setMaximumHeight(336)
        self.trouble = PlainLabel("", "body", "text_muted", wrap=True, align=CENTRE)
        self.trouble.hide()
        self.figures = PlainLabel("", tabular=True, align=CENTRE)
        self.distance = PlainLabel("", "caption", "text_muted", align=CENTRE)
        self.scan = ScanList()
        self._pause = QTimer(self, singleShot=True, interval=BEFORE_CHECK)
        self._pause.timeout.connect(self._check)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.figures)
        words.addWidget(self.distance)
        self.column.addWidget(self.switch)
        self.column.addSpacing(12)
        self.column.addWidget(self.view, 100)
        self.column.addWidget(self.trouble, 100)
        self.column.addSpacing(12)
        self.column.addLayout(words)
        self.column.addStretch(1)
        self.column.addSpacing(12)
        self.column.addWidget(Hairline())
        self.column.addSpacing(12)
        self.column.addWidget(self.scan)

    def _choose(self, payload: Payload) -> None:
        self.switch.blockSignals(True)
        self.switch.set_position(PAYLOADS.index(payload))
        self.switch.blockSignals(False)

    def _on_switch_chosen(self, position: int) -> None:
        self._number += 1
        self.payload_chosen.emit(PAYLOADS[position])
        self._make_code()

    def _offer(self, offered: tuple[Payload, ...]) -> None:
        """Allow only what the card has something for; what is chosen stays and says why not."""
        for position, payload in enumerate(PAYLOADS):
            allowed = payload in offered or payload is self.payload
            self.switch.set_part_enabled(position, allowed)

    def _make_code(self) -> None:
        draft, payload = self._draft, self.payload
        self.scan.show_waiting()
        self._operations.compute(
            self,
            lambda: self._codes.code(draft, payload),
            self._show_code,
            failed=self._show_trouble,
            key="code",
        )

    def _show_code(self, code: CodeMatrix) -> None:
        self.code = code
        self.view.show_matrix(code.modules)
        self.view.show()
        self.trouble.hide()
        self._show_figures(code)
        self._pause.start()

    def _show_trouble(self, error: EventMateError) -> None:
        self.code = None
        self._pause.stop()
        self.view.hide()
        self.trouble.set_text(str(error))
        self.trouble.show()
        self.figures.set_text("")
        self.distance.set_text("")
        self.scan.show_nothing()

    def _show_figures(self, code: CodeMatrix) -> None:
        modules = self.tr("{} \u00d7 {} modules").format(number(code.size), number(code.size))
        rest = self.tr(", level {}, {} bytes").format(code.level, number(code.byte_count))
        self.figures.set_spans([Span(modules, "body_strong"), Span(rest, colour="text_muted")])
        distance = reading_distance_cm(code, self._full_screen_width(code))
        words = self.tr("Full screen, a phone reads it from about {} cm")
        self.distance.set_text(words.format(number(distance)))

    def _full_screen_width(self, code: CodeMatrix) -> float:
        """How wide the code is on this screen, in mm, when it is shown full screen."""
        screen = self.screen()
        ratio = screen.devicePixelRatio()
        side = screen.size().height() * ratio * FULL_SCREEN_SHARE
        pixels = max(1, int(side / (code.size + 2 * QUIET_ZONE)))
        dots = screen.physicalDotsPerInch() * ratio or 96.0
        return code.size * pixels / dots * MM_PER_INCH

    def _check(self) -> None:
        code, wanted, payload = self.code, self._number, self.payload
        if code is None:
            return
        self._operations.compute(
            self,
            lambda: self._codes.check(code, go_on=lambda: self._number == wanted),
            lambda check: self._show_check(check, payload),
            key="check",
        )

    def _show_check(self, check: ScanCheck | None, payload: Payload) -> None:
        if check is not None:
            self.scan.show_check(check, payload)
            self.checked.emit()
