"""Texts of a calendar's properties: out of their encodings, escapes and control characters."""

from eventmate.interchange.calendars.lines import Line
from eventmate.interchange.text_decoding import decode_text
from eventmate.interchange.vcard.values import clean, from_base64, from_quoted_printable, unescape


def plain_text(line: Line) -> str:
    """The text of a property as a person reads it."""
    value = line.value
    if line.parameters:
        encoding = line.parameters.upper()
        if "QUOTED-PRINTABLE" in encoding:
            value = from_quoted_printable(value, line.parameter("CHARSET"))
        elif "BASE64" in encoding:
            value = decode_text(from_base64(value)).text
    return clean(unescape(value)).strip()
