"""My card as a file: a vCard, or its code as a picture or a drawing."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from eventmate.domain.cards import CardDraft, Payload
from eventmate.ui.operations import Operations
from eventmate.ui.pages.cards.saving import FileSaver, file_name

if TYPE_CHECKING:
    from eventmate.services.card_codes import CardCodes

Shown = Callable[[], tuple[CardDraft, Payload]]


class ExportMenu(QMenu):
    """Offers the formats; `shown` answers the card and payload on the page."""

    def __init__(
        self, codes: "CardCodes", operations: Operations, shown: Shown, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self._shown = shown
        self.saver = FileSaver(operations, parent)
        choices = {
            "vcf": (self.tr("Card for address books (.vcf)…"), self.tr("vCards (*.vcf)")),
            "png": (self.tr("Code as a picture (.png)…"), self.tr("PNG pictures (*.png)")),
            "svg": (self.tr("Code as a drawing (.svg)…"), self.tr("SVG drawings (*.svg)")),
        }
        for ending, (label, kinds) in choices.items():
            self.addAction(label).triggered.connect(partial(self._ask, ending, kinds))

    def _ask(self, ending: str, kinds: str, _: bool = False) -> None:
        draft, _payload = self._shown()
        name = file_name(draft.name, ending)
        self.saver.ask(self.tr("Export my card"), name, kinds, self.maker(ending))

    def maker(self, ending: str) -> Callable[[], bytes]:
        """What makes the file's content; it runs on a worker."""
        draft, payload = self._shown()
        codes = self._codes
        makers: dict[str, Callable[[], bytes]] = {
            "vcf": lambda: codes.vcf(draft).encode("utf-8"),
            "png": lambda: codes.png(draft, payload),
            "svg": lambda: codes.svg(draft, payload).encode("utf-8"),
        }
        return makers[ending]
