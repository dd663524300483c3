"""E-mail, telephone and text message codes."""

import re
from urllib.parse import unquote

from eventmate.domain.codes import Code, CodeKind
from eventmate.interchange.code_kinds.parts import (
    first,
    has_prefix,
    joined,
    kept,
    keyed_values,
    query_values,
    trimmed,
)

_ADDRESS = re.compile(r"[\w.!#$%&'*+\-/=?^`{|}~]+@[\w.\-]+")
_LONGEST_ADDRESS = 320


def _is_address(text: str) -> bool:
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _email(
    text: str, tos: str, subject: str = "", body: str = "", ccs: str = "", bccs: str = ""
) -> Code:
    named = (("tos", tos), ("ccs", ccs), ("bccs", bccs), ("subject", subject), ("body", body))
    return Code(text, CodeKind.EMAIL, fields=kept(named))


def read_email(text: str) -> Code | None:
    """A `mailto:` link, a message to send, or a bare address."""
    start = text.strip()
    if has_prefix(start, "MAILTO:"):
        addresses, _, query = start[len("mailto:") :].partition("?")
        values = query_values(query)
        tos = joined(unquote(addresses).split(",")) or joined(values.get("to", "").split(","))
        ccs, bccs = (joined(values.get(name, "").split(",")) for name in ("cc", "bcc"))
        return _email(text, tos, values.get("subject", ""), values.get("body", ""), ccs, bccs)
    if has_prefix(start, "SMTP:"):
        to, _, rest = start[len("smtp:") :].partition(":")
        subject, _, body = rest.partition(":")
        return _email(text, to, subject, body)
    if has_prefix(start, "MATMSG:"):
        return _read_matmsg(text, start)
    return _email(text, start) if _is_address(start) else None


def _read_matmsg(text: str, start: str) -> Code | None:
    values = keyed_values(start[len("MATMSG:") :])
    tos = trimmed(values, "TO")
    if not tos or not all(map(_is_address, tos)):
        return None
    return _email(text, joined(tos), first(values, "SUB"), first(values, "BODY"))


def read_phone(text: str) -> Code | None:
    """A number to call."""
    start = text.strip()
    if not has_prefix(start, "TEL:"):
        return None
    number = unquote(start[len("tel:") :].partition("?")[0]).strip()
    return Code(text, CodeKind.PHONE, fields=kept((("number", number),)))


def _numbers_and_vias(written: str) -> tuple[str, str]:
    """Numbers, and the numbers of the services they are to be sent through."""
    numbers, vias = [], []
    for piece in written.split(","):
        number, _, options = piece.partition(";")
        numbers.append(number)
        if options[:4].lower() == "via=":
            vias.append(options[4:])
    return joined(numbers), joined(vias)


def read_sms(text: str) -> Code | None:
    """A text message to send."""
    start = text.strip()
    scheme, colon, rest = start.partition(":")
    kind = scheme.upper()
    if not colon or kind not in {"SMS", "MMS", "SMSTO", "MMSTO"}:
        return None
    if kind.endswith("TO"):
        number, _, body = rest.partition(":")
        numbers, vias = _numbers_and_vias(number)
        named = (("numbers", numbers), ("via", vias), ("body", body))
        return Code(text, CodeKind.SMS, fields=kept(named))
    written, _, query = rest.partition("?")
    number, _, message = written.partition(":")
    numbers, vias = _numbers_and_vias(number)
    values = query_values(query)
    subject, body = values.get("subject", ""), values.get("body", "") or message
    named_all = (("numbers", numbers), ("via", vias), ("subject", subject), ("body", body))
    return Code(text, CodeKind.SMS, fields=kept(named_all))
