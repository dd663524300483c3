"""Links from strangers made safe to show and open, and keys that recognise a person by them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from eventmate.domain.profile_sites import bare_host, person_path, site_label

LONGEST_LINK = 4096
LONGEST_HOST = 253
LONGEST_LABEL = 63
FEWEST_PHONE_DIGITS = 7
MOST_PHONE_DIGITS = 20
# Enough to tell people apart, and the same with and without a country code or a trunk zero.
KEY_DIGITS = 9
HIGHEST_PORT = 65535

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_BARE_WEB = re.compile(r"[^\s/?#@:\\]+\.[^\W\d_][^\s/?#@:\\.]+(?::\d{1,5})?(?:[/?#]|\Z)")
# What nearly every address in an address book looks like; these need no further care.
_PLAIN_LABELS = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
_PLAIN_ADDRESS = re.compile(rf"https?://({_PLAIN_LABELS})((?:/[A-Za-z0-9._-]*)*)")
_PLAIN_EMAIL = re.compile(rf"[A-Za-z0-9._+-]{{1,64}}@{_PLAIN_LABELS}")
_PLAIN_PHONE = re.compile(r"\+?[0-9 .-]{1,40}")
_NO_DIGIT = re.compile(r"[^0-9]+")
_LOCAL = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}")
_DIALLED = re.compile(r"\+?[0-9()\s./\-\u2010-\u2013]+")
_EXTENSION = re.compile(r"(?:;|,|#|\bext|\bx\s?\d|\bdw\b|\bposte\b).*", re.IGNORECASE | re.DOTALL)
_TRUNK_ZERO = re.compile(r"\(0+\)")
_FEDIVERSE = re.compile(r"(?:acct:)?@([\w.\-]{1,64})@([\w\-]+(?:\.[\w\-]+)+)")
_KEPT_IN_PATH = "/:@!$&'()*+,;=~-._%"
_KEPT_IN_QUERY = _KEPT_IN_PATH + "?"


@dataclass(frozen=True, slots=True)
class SafeLink:
    """A link that may be opened after a click.

    `url` is ASCII and carries no user name; `host` is the real host in ASCII (a look-alike shows
    as `xn--…`), the address's host for mail, the number for a phone call.
    """

    url: str
    scheme: str
    host: str


def _visible(text: str) -> str:
    return _CONTROL.sub("", _INVISIBLE.sub("", text)).strip()


def _ascii_label(label: str) -> str:
    """One part of a host name in ASCII, or nothing where it cannot be one."""
    if not label or not all(
        mark.isalnum() or mark in "-_" or unicodedata.category(mark) in {"Mn", "Mc"}
        for mark in label
    ):
        return ""
    if not label.isascii():
        label = "xn--" + label.encode("punycode").decode("ascii")
    return label if len(label) <= LONGEST_LABEL else ""


def _ascii_host(host: str) -> str:
    """A host name as the network knows it, or nothing."""
    if len(host) > LONGEST_HOST:
        return ""
    if host.startswith("["):
        inner = host[1:-1]
        is_address = host.endswith("]") and re.fullmatch(r"[0-9A-Fa-f:.]{2,45}", inner)
        return host.lower() if is_address else ""
    plain = unicodedata.normalize("NFKC", host).lower().replace("\u3002", ".").rstrip(".")
    labels = [_ascii_label(label) for label in plain.split(".")]
    joined = ".".join(labels)
    return joined if all(labels) and len(joined) <= LONGEST_HOST else ""


def _port(text: str) -> str | None:
    """`:8080` for a port, nothing for none, None for what is no port."""
    if not text:
        return ""
    is_number = text.isascii() and text.isdigit() and int(text[:6]) <= HIGHEST_PORT
    return f":{int(text[:6])}" if is_number else None


def _web_link(text: str) -> SafeLink | None:
    scheme, _, rest = text.partition(":")
    rest = rest.lstrip("/")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    # Browsers read a backslash as a slash, other programs do not: whose host it is would be unsure.
    if "\\" in authority:
        return None
    named = authority.rpartition("@")[2]
    host, port = named, ""
    if named.startswith("["):
        inner, _, after = named.partition("]")
        host, port = inner + "]", after.removeprefix(":")
    elif ":" in named:
        host, _, port = named.partition(":")
    ascii_host, ascii_port = _ascii_host(host), _port(port)
    if not ascii_host or ascii_port is None:
        return None
    scheme = scheme.lower()
    path, query, fragment = _address_parts(rest[len(authority) :])
    return SafeLink(
        f"{scheme}://{ascii_host}{ascii_port}{path}{query}{fragment}", scheme, ascii_host
    )


def _address_parts(rest: str) -> tuple[str, str, str]:
    """Path, query and fragment, each in ASCII."""
    rest, hash_mark, fragment = rest.partition("#")
    path, mark, query = rest.partition("?")
    return (
        _quoted(path, _KEPT_IN_PATH),
        mark + _quoted(query, _KEPT_IN_QUERY),
        hash_mark + _quoted(fragment, _KEPT_IN_QUERY),
    )


def _quoted(text: str, kept: str) -> str:
    quoted = quote(text, safe=kept, errors="replace")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quoted)


def _mail_address(text: str) -> str:
    """One address with its host in ASCII, or nothing where it is none or more than one."""
    local, mark, host = text.strip().rpartition("@")
    ascii_host = _ascii_host(host)
    if not mark or not _LOCAL.fullmatch(local) or not ascii_host:
        return ""
    return f"{local}@{ascii_host}"


def _mail_link(address: str) -> SafeLink | None:
    address = _mail_address(_visible(unquote(address.partition("?")[0])))
    if not address:
        return None
    return SafeLink(mailto_url(address, "", ""), "mailto", address.rpartition("@")[2])


def _phone_link(number: str) -> SafeLink | None:
    number = unquote(number).partition(";")[0].strip()
    # Stars and hashes are commands to the telephone network, not numbers.
    if len(number) > LONGEST_LABEL or not _DIALLED.fullmatch(number):
        return None
    digits = re.sub(r"[^+0-9]", "", _TRUNK_ZERO.sub("", number))
    if not digits.strip("+") or len(digits) > MOST_PHONE_DIGITS:
        return None
    return SafeLink(f"tel:{digits}", "tel", digits)


def safe_link(text: str) -> SafeLink | None:
    """What may be opened for a link, web address or mail address, or nothing."""
    text = _visible(text[: LONGEST_LINK + 1])
    if not text or len(text) > LONGEST_LINK:
        return None
    scheme = _SCHEME.match(text)
    name = scheme[1].lower() if scheme else ""
    if name in {"http", "https"}:
        return _web_link(text)
    if name == "mailto":
        return _mail_link(text[len("mailto:") :])
    if name == "tel":
        return _phone_link(text[len("tel:") :])
    if _BARE_WEB.match(text):
        return _web_link(f"https://{text}")
    return _mail_link(text) if not scheme and "@" in text and "/" not in text else None


def mailto_url(address: str, subject: str, body: str) -> str:
    """A mail to one address at most; what is no address is left for the user to fill in."""
    to = quote(_mail_address(_visible(address)), safe="@", errors="replace")
    subject = " ".join(_CONTROL.sub(" ", subject).split())
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\r\n".join(_CONTROL.sub(" ", line) for line in lines)
    headers = [
        f"{name}={quote(value, safe='', errors='replace')}"
        for name, value in (("subject", subject), ("body", text))
        if value
    ]
    return f"mailto:{to}" + ("?" + "&".join(headers) if headers else "")


def _path_segments(path: str) -> list[str]:
    decoded = unicodedata.normalize("NFC", unquote(path)).casefold()
    return [segment.strip() for segment in decoded.split("/") if segment.strip()]


def _host_and_segments(url: str) -> tuple[str, list[str], str]:
    """The parts of a web address that tell whose it is; an empty host where it is none."""
    if len(url) <= LONGEST_LINK and (plain := _PLAIN_ADDRESS.fullmatch(url)):
        host, path = plain.groups()
        return host.lower(), [part for part in path.lower().split("/") if part], ""
    link = safe_link(url)
    if link is None or link.scheme not in {"http", "https"}:
        return "", [], ""
    parts = urlsplit(link.url)
    return link.host, _path_segments(parts.path), parts.query


def _fediverse(url: str) -> str:
    if url.startswith(("https://", "http://")):
        return ""
    match = _FEDIVERSE.fullmatch(_visible(url[:LONGEST_LINK]))
    return f"@{match[1]}@{bare_host(match[2])}".casefold() if match else ""


@lru_cache(maxsize=50_000)  # two exports hold the same links
def person_key(url: str) -> str:
    """The same text for every spelling of a link to one person's page; else nothing."""
    if handle := _fediverse(url):
        return handle
    host, segments, query = _host_and_segments(url)
    if not host:
        return ""
    if bare_host(host) == "facebook.com" and segments[:1] == ["profile.php"]:
        number = re.search(r"(?:^|&)id=(\d+)", query)
        return f"facebook.com/{number[1]}" if number else ""
    return person_path(host, segments)


def is_profile(url: str) -> bool:
    """Whether a link leads to one person's page; a firm's web site belongs to many."""
    return bool(person_key(url))


def profile_key(url: str) -> str:
    """The same text for every spelling of one link; nothing where it is no web address."""
    if key := person_key(url):
        return key
    host, segments, _ = _host_and_segments(url)
    return "/".join((bare_host(host), *segments)) if host else ""


def link_label(url: str) -> str:
    """What to call a link: the site's usual name, or "Website"."""
    if _fediverse(url):
        return "Mastodon"
    link = safe_link(url)
    if link is not None and link.scheme in {"mailto", "tel"}:
        return "Email" if link.scheme == "mailto" else "Phone"
    host, segments, _ = _host_and_segments(url)
    return site_label(host, segments) or "Website"


def email_key(address: str) -> str:
    """The same text for every spelling of one address; nothing where it is none."""
    if len(address) <= LONGEST_HOST and _PLAIN_EMAIL.fullmatch(address):
        return address.lower()
    bare = _visible(address[:LONGEST_LINK]).strip("<>").strip()
    if bare[:7].casefold() == "mailto:":
        bare = unquote(bare[7:])
    return _mail_address(bare.partition("?")[0]).casefold()


def phone_key(number: str) -> str:
    """The last digits of a number, the same with and without its country's code.

    Nothing for numbers too short to be anybody's own.
    """
    written = number
    if not _PLAIN_PHONE.fullmatch(number):
        bare = _TRUNK_ZERO.sub("", number[:LONGEST_LINK]).removeprefix("tel:")
        written = _EXTENSION.sub("", bare)
    if written.isascii():
        digits = _NO_DIGIT.sub("", written)
    else:
        digits = "".join(str(unicodedata.decimal(mark)) for mark in written if mark.isdecimal())
    digits = digits.lstrip("0")
    return digits[-KEY_DIGITS:] if len(digits) >= FEWEST_PHONE_DIGITS else ""
