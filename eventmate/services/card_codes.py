"""The codes of my cards: made, checked and written as files. No library is needed."""

from collections.abc import Callable

from eventmate.domain.cards import CardDraft, Payload
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.scan_check import ScanCheck


def _go_on() -> bool:
    return True


class CardCodes:
    """What a card's code says and looks like; everything here is slow enough for a worker."""

    def code(self, draft: CardDraft, payload: Payload) -> CodeMatrix:
        """The code of a card; raises EventMateError when it has nothing to say or too much."""
        from eventmate.recognition.qr_making import make_code

        return make_code(self.text(draft, payload))

    def text(self, draft: CardDraft, payload: Payload) -> str:
        """What the code says; raises EventMateError when the card has nothing for it."""
        from eventmate.interchange.card_payload import card_text

        return card_text(draft, payload)

    def check(
        self,
        matrix: CodeMatrix,
        width_mm: float | None = None,
        go_on: Callable[[], bool] = _go_on,
    ) -> ScanCheck | None:
        """How well a code reads at a width; None when `go_on` said to stop."""
        from eventmate.recognition.scan_check import check_scan

        return check_scan(matrix, width_mm, go_on)

    def payloads(self, draft: CardDraft) -> tuple[Payload, ...]:
        """The payloads this card has something for."""
        from eventmate.interchange.card_payload import available_payloads

        return available_payloads(draft)

    def png(self, draft: CardDraft, payload: Payload, module_pixels: int = 12) -> bytes:
        """A black and white picture of the code with its quiet zone."""
        from eventmate.recognition.qr_making import code_png

        return code_png(self.code(draft, payload), module_pixels)

    def svg(self, draft: CardDraft, payload: Payload, millimetres: float | None = None) -> str:
        """A drawing with its quiet zone; `millimetres` is the printed width without it."""
        from eventmate.recognition.qr_making import code_svg

        return code_svg(self.code(draft, payload), millimetres)

    def vcf(self, draft: CardDraft) -> str:
        """The card as a vCard file with its photo; raises EventMateError when it is empty."""
        from eventmate.interchange.card_payload import card_vcard

        return card_vcard(draft)
