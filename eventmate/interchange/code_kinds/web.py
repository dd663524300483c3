"""Web addresses and bookmarks, links to a person's page, and badges that only carry an id."""

import re
from urllib.parse import unquote

from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.links import is_profile, link_label, profile_key, safe_link
from eventmate.interchange.code_kinds.parts import first, has_prefix, kept, keyed_values

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+\-.]+:")
_BARE = re.compile(r"(?:[\w\-]{1,63}\.){1,6}[^\W\d_]{2,}(?::\d{1,5})?(?:[/?]|\Z)")
_PORT = re.compile(r"(?:localhost|[^:/?#]*\.[^:/?#]*):\d+(?:/|\Z)", re.IGNORECASE)
_ALLOWED = re.compile(r"[\w\-.~:/?#\[\]@!$&'()*+,;=%]+")
_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_TOKEN = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9]{5,128}(?:[=_\-][A-Za-z0-9]{0,64}){0,2}")
_SHORT_ID = re.compile(r"[A-Za-z0-9\-]{0,20}[0-9][A-Za-z0-9\-]{0,20}")
_TICKET = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9_\-.:/+=#$|]{3,127}")
# Ways to open what follows; another short word before a colon is a badge's own prefix.
_SCHEME_WORDS = (
    "http https ftp ftps magnet skype sip sips xmpp facetime facetime-audio whatsapp tg signal "
    "spotify news urn callto ws wss webcal feed view-source about data javascript file blob"
)
_PLAIN_SCHEMES = frozenset(_SCHEME_WORDS.split())
_LONGEST_ID = 64  # letters of what a badge may hold after a prefix of its own
_BADGE_HOST_WORDS = (
    "attendee attendees badge badges checkin check-in guest guests lead leads scan ticket tickets "
    "visitor visitors"
)
_BADGE_HOSTS = frozenset(_BADGE_HOST_WORDS.split())
_BADGE_WORDS = (
    "a attendee attendees b badge badges checkin c contact connect delegate guest id lead member "
    "p participant participants person profile q qr r s scan t ticket tickets u user users v "
    "visitor visitors"
)
_BADGE_PATHS = frozenset(_BADGE_WORDS.split())
_MOST_NAME_WORDS = 3
_SHORTEST_WORD = 2
_PATH_OF_BADGE = 2


def _is_web_address(text: str) -> bool:
    """Whether a text is an address without spaces that hides no other host behind an `@`."""
    if not _ALLOWED.fullmatch(text):
        return False
    scheme = _SCHEME.match(text)
    if not scheme:
        return _BARE.match(text) is not None
    if not _names_a_scheme(text, scheme):
        return False
    authority = re.split(r"[/?#]", text[scheme.end() :].lstrip("/"), maxsplit=1)[0]
    return "@" not in authority[1:]


def _names_a_scheme(text: str, found: re.Match[str]) -> bool:
    """Whether what stands before the colon is a way to open the rest: known, or with a place."""
    is_known = found[0][:-1].lower() in _PLAIN_SCHEMES or len(text) > _LONGEST_ID
    return is_known or text.startswith("//", found.end()) or _PORT.match(text) is not None


def _with_scheme(text: str) -> str:
    text = text.strip()
    return f"http://{text}" if ":" not in text or _PORT.match(text) else text


def slug_name(link: str) -> str:
    """A person's name out of `sara-kim-1a2b3c`, only where it is clearly words."""
    slug = unquote(profile_key(link).rpartition("/")[2])
    words = slug.split("-")
    if len(words) > _SHORTEST_WORD and any(mark.isdigit() for mark in words[-1]):
        words = words[:-1]
    is_name = _SHORTEST_WORD <= len(words) <= _MOST_NAME_WORDS
    if not is_name or not all(word.isalpha() and len(word) >= _SHORTEST_WORD for word in words):
        return ""
    return " ".join(word[0].upper() + word[1:] for word in words)


def _link_code(text: str, written: str, title: str = "") -> Code:
    """A link with the person it leads to, or as a badge where it only carries an id."""
    uri = _with_scheme(written)
    fields = kept((("title", title), ("uri", uri)))
    if not is_profile(uri):
        return Code(text, CodeKind.URL, fields=fields, is_badge=_is_badge_link(uri))
    label = link_label(uri)
    is_linkedin = label == "LinkedIn"
    contact = ContactDetails(
        name=slug_name(uri) if is_linkedin else "",
        points=(ContactPoint(PointKind.LINK, uri, label),),
    )
    return Code(text, CodeKind.LINKEDIN if is_linkedin else CodeKind.URL, contact, fields)


def read_bookmark(text: str) -> Code | None:
    """A bookmark with a title."""
    start = text.strip()
    if has_prefix(start, "MEBKM:"):
        values = keyed_values(start[len("MEBKM:") :])
        written, title = first(values, "URL").strip(), first(values, "TITLE").strip()
        return _link_code(text, written, title) if _is_web_address(written) else None
    if has_prefix(start, "URLTO:"):
        title, colon, written = start[len("URLTO:") :].partition(":")
        return _link_code(text, written, title) if colon and written.strip() else None
    return None


def read_link(text: str) -> Code | None:
    """A web address with or without its scheme, or a handle such as `@ada@social.example`."""
    start = text.strip()
    if has_prefix(start, "URL:", "URI:"):
        return _link_code(text, start[len("URL:") :])
    if start.startswith("@") and is_profile(start):
        contact = ContactDetails(points=(ContactPoint(PointKind.LINK, start, link_label(start)),))
        return Code(text, CodeKind.URL, contact, (("uri", start),))
    return _link_code(text, start) if _is_web_address(start) else None


def _is_opaque(token: str) -> bool:
    return bool(_UUID.fullmatch(token) or (_TOKEN.fullmatch(token) and token.count("-") < 1))


def _is_badge_link(uri: str) -> bool:
    """Whether an organiser's link carries an id that stands for somebody."""
    link = safe_link(uri)
    if link is None or link.scheme not in {"http", "https"}:
        return False
    rest, _, fragment = link.url.partition("://")[2].partition("#")
    path, _, query = rest.partition("?")
    segments = [unquote(part) for part in path.split("/")[1:] if part]
    if segments and not _BADGE_HOSTS.isdisjoint(link.host.split(".")):
        return True
    values = [unquote(pair.rpartition("=")[2]) for pair in query.split("&")]
    if any(map(_is_opaque, (*segments[-1:], *values, fragment.rpartition("/")[2]))):
        return True
    return (
        len(segments) >= _PATH_OF_BADGE
        and segments[-2].lower() in _BADGE_PATHS
        and _SHORT_ID.fullmatch(segments[-1]) is not None
    )


def read_text(text: str) -> Code:
    """Anything else: plain text, or a badge's own number."""
    start = text.strip()
    return Code(text, CodeKind.TEXT, is_badge=_TICKET.fullmatch(start) is not None)
