"""The codes of my cards: made, checked and written as files. No library is needed."""

from eventmate.domain.card_codes import CardCode
from eventmate.domain.cards import CardDraft, Payload


class CardCodes:
    """What a card's code says and looks like; everything here is slow enough for a worker."""

    def code(self, draft: CardDraft, payload: Payload) -> CardCode:
        """The code of a card; raises EventMateError when it has nothing to say or too much."""
        from eventmate.recognition.qr_making import make_code

        made = make_code(self.text(draft, payload))
        return CardCode(made.text, made.modules, made.version, made.byte_count)

    def text(self, draft: CardDraft, payload: Payload) -> str:
        """What the code says."""
        from eventmate.interchange.card_payload import card_text

        return card_text(draft, payload)

    def png(self, code: CardCode, module_pixels: int = 12) -> bytes:
        """A black and white picture with its quiet zone."""
        from eventmate.recognition.qr_making import code_png, make_code

        return code_png(make_code(code.text), module_pixels)

    def svg(self, code: CardCode, millimetres: float | None = None) -> str:
        """A drawing with its quiet zone; `millimetres` is the printed width without it."""
        from eventmate.recognition.qr_making import code_svg, make_code

        return code_svg(make_code(code.text), millimetres)
