"""The QR code by which a contact is handed on to somebody's phone."""

from eventmate.domain.cards import CardDraft, CardPoint, Payload
from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.contacts import ContactDetails

MOST_CODE_BYTES = 700  # a code of 85 modules, which phones read from a laptop's screen


def code_of(details: ContactDetails) -> CodeMatrix:
    """Name, organisation, title and points; fewer where they are too many. No notes, no photo.

    Raises EventMateError with a sentence when not even the name fits.
    """
    from eventmate.interchange.card_payload import card_text
    from eventmate.recognition.qr_making import make_code

    points = tuple(CardPoint(item.kind, item.value, item.label) for item in details.points)
    draft = CardDraft(
        name=details.name,
        organisation=details.organisation,
        title=details.title,
        points=points,
    )
    text = card_text(draft, Payload.FULL)
    if len(text.encode()) > MOST_CODE_BYTES:
        text = card_text(draft, Payload.SMALL)
    return make_code(text)
