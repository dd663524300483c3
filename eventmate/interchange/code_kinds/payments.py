"""Payments and one-time passwords: named for what they are, secrets not taken apart."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.profile_sites import bare_host
from eventmate.interchange.code_kinds.parts import Fields, has_prefix, kept, query_values

_COIN_SCHEMES = (
    "bitcoin bitcoincash litecoin ethereum dogecoin dash monero zcash ripple cardano solana "
    "lightning lnurlp lnurlw upi payto alipays alipay wxp bank bankneutral swish tikkie paynow"
)
_COINS = frozenset(_COIN_SCHEMES.split())
_PAYING_SITES = (
    "paypal.me venmo.com cash.app revolut.me monzo.me buy.stripe.com ko-fi.com "
    "buymeacoffee.com twint.ch qr.alipay.com"
)
_PAYING_HOSTS = frozenset(_PAYING_SITES.split())
_TRANSFER = re.compile(r"BCD\r?\n00[12]\r?\n")
_SWISS = re.compile(r"SPC\r?\n0[12]00\r?\n")
_TEXT_FORMS = ("SPD*1.", "ST00011|", "ST00012|", "HCT|", "UPNQR\n", "UPNQR\r\n", "HRVHUB30\n")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9]*):")
_OBJECT_HEAD = 4


def read_one_time_password(text: str) -> Code | None:
    """The key of a second factor; its secret stays in the text alone."""
    start = text.strip()
    if not has_prefix(start, "OTPAUTH://", "OTPAUTH-MIGRATION://"):
        return None
    _, _, rest = start.partition("://")
    path, _, query = rest.partition("?")
    kind, _, label = path.partition("/")
    issuer = query_values(query).get("issuer", "")
    named = (("type", kind.lower()), ("label", unquote(label)), ("issuer", issuer))
    return Code(text, CodeKind.OTP, fields=kept(named))


def _objects(text: str) -> Iterator[tuple[str, str]]:
    """The numbered objects of a merchant's code: two digits of name, two of length, a value."""
    place = 0
    while place + _OBJECT_HEAD <= len(text):
        name, length = text[place : place + 2], text[place + 2 : place + _OBJECT_HEAD]
        if not (name + length).isascii() or not (name + length).isdigit():
            return
        end = place + _OBJECT_HEAD + int(length)
        yield name, text[place + _OBJECT_HEAD : end]
        place = end


def _merchant(start: str) -> Fields | None:
    """A merchant's code, which ends in a checksum."""
    if not start.startswith("000201") or not re.fullmatch(r"6304[0-9A-Fa-f]{4}", start[-8:]):
        return None
    found = dict(_objects(start))
    return kept(
        (
            ("payee", found.get("59", "")),
            ("amount", found.get("54", "")),
            ("city", found.get("60", "")),
        )
    )


def _lines(start: str, **places: int) -> Fields:
    lines = start.splitlines()
    return kept((name, lines[at].strip() if at < len(lines) else "") for name, at in places.items())


def _written_payment(start: str) -> Fields | None:
    """The parts of a payment written as text."""
    if _TRANSFER.match(start):
        return _lines(start, payee=5, iban=6, amount=7, reference=9, message=10)
    if _SWISS.match(start):
        return _lines(start, payee=5, iban=3, amount=18, currency=19)
    if start.startswith(_TEXT_FORMS):
        return ()
    return _merchant(start)


def _linked_payment(start: str) -> Fields | None:
    """The parts of a payment written as a link."""
    scheme = _SCHEME.match(start)
    name = scheme[1].lower() if scheme else ""
    if name in _COINS and len(start) > len(name) + 1 and not any(map(str.isspace, start)):
        address, _, query = start[len(name) + 1 :].partition("?")
        values = query_values(query)
        payee = values.get("pn", "") or values.get("label", "")
        amount = values.get("amount", "") or values.get("am", "") or values.get("value", "")
        return kept(
            (
                ("uri", start),
                ("address", values.get("pa", "") or address.strip("/")),
                ("payee", payee),
                ("amount", amount),
            )
        )
    return (("uri", start),) if _is_paying_page(start, name) else None


def _is_paying_page(start: str, scheme: str) -> bool:
    link = start if scheme in {"http", "https"} else f"https://{start}"
    if any(map(str.isspace, start)):
        return False
    try:
        host = bare_host(urlsplit(link).hostname or "")
    except ValueError:
        return False
    return host in _PAYING_HOSTS or (host == "paypal.com" and "/paypalme/" in link.lower())


def read_payment(text: str) -> Code | None:
    """A payment to make, by bank, wallet or coin."""
    start = text.strip()
    found = _written_payment(start)
    if found is None:
        found = _linked_payment(start)
    return None if found is None else Code(text, CodeKind.PAYMENT, fields=found)
