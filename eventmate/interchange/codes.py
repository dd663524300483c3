"""What any QR text is. Nothing is opened, joined, paid or sent: it is named and shown."""

from eventmate.domain.codes import Code
from eventmate.interchange.code_kinds.cards import (
    read_bizcard,
    read_line_card,
    read_mecard,
    read_vcard_code,
)
from eventmate.interchange.code_kinds.events import read_event
from eventmate.interchange.code_kinds.messages import read_email, read_phone, read_sms
from eventmate.interchange.code_kinds.payments import read_one_time_password, read_payment
from eventmate.interchange.code_kinds.places import read_geo, read_wifi
from eventmate.interchange.code_kinds.tickets import read_phone_contract, read_ticket
from eventmate.interchange.code_kinds.web import read_bookmark, read_link, read_text

# The first that knows the text decides; a link may be almost anything, so links come last.
_READERS = (
    read_bookmark,
    read_mecard,
    read_line_card,
    read_vcard_code,
    read_bizcard,
    read_event,
    read_email,
    read_phone,
    read_sms,
    read_geo,
    read_wifi,
    read_one_time_password,
    read_payment,
    read_phone_contract,
    read_ticket,
    read_link,
)


def read_code(text: str) -> Code:
    """The kind of a code's text and what it says; any text at all is answered."""
    for read in _READERS:
        if (code := read(text)) is not None:
            return code
    return read_text(text)
