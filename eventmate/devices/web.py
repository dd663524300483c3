"""One page or file from a web address the user typed; nothing else ever goes to the network.

No cookies, no referrer, no language: the request says only what is asked for and that EventMate
asks. Addresses inside what comes back are never followed.
"""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit

from typing_extensions import override

from eventmate import __version__
from eventmate.domain.errors import EventMateError

SECONDS = 10.0
MOST_BYTES = 20 * 1024 * 1024
MOST_REDIRECTS = 3
CHUNK = 64 * 1024
SIGN_IN_NEEDED = 511  # RFC 6585: a network wants a sign-in first

Cancelled = Callable[[], bool]


class PageUnavailable(EventMateError):
    """Nothing could be fetched; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: its bytes, the address it came from in the end, and a file name for it."""

    data: bytes
    address: str
    name: str


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = MOST_REDIRECTS
    max_repeats = MOST_REDIRECTS

    @override
    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise PageUnavailable(
                "The address leads on to a page without encryption, so it was not followed. "
                "Wi-Fi that wants a sign-in does that: sign in first, then try again."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def checked_address(typed: str) -> str:
    """A typed address ready to be fetched, https where no scheme was typed."""
    address = typed.strip()
    for scheme in ("webcal://", "webcals://"):  # calendars to subscribe to are fetched as any page
        if address.casefold().startswith(scheme):
            address = f"https://{address[len(scheme) :]}"
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        is_host = bool(parts.hostname) and (parts.port is not None or "." in str(parts.hostname))
    except ValueError:
        is_host = False
    if not is_host or parts.scheme not in {"http", "https"} or parts.username:
        raise PageUnavailable(
            "This is not a web address. One looks like https://example.com/event."
        )
    return address


def is_encrypted(address: str) -> bool:
    """Whether nobody on the way can read or change what is fetched."""
    return urlsplit(address).scheme == "https"


def fetch(address: str, cancelled: Cancelled = lambda: False) -> Page:
    """Fetch one address within 10 s and 20 MB; raises PageUnavailable."""
    ends_at = time.monotonic() + SECONDS
    request = urllib.request.Request(
        checked_address(address),
        headers={"User-Agent": f"EventMate/{__version__}", "Accept": "*/*"},
    )
    opener = urllib.request.build_opener(_Redirects())
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            data = _body(answer, ends_at, cancelled)
            return Page(data, answer.geturl(), _name(answer.geturl()))
    except urllib.error.HTTPError as error:
        raise PageUnavailable(_refusal(error.code)) from error
    except (ssl.SSLError, ssl.CertificateError) as error:
        raise PageUnavailable(_UNTRUSTED) from error
    except urllib.error.URLError as error:
        raise PageUnavailable(_trouble(error.reason)) from error
    except (TimeoutError, http.client.HTTPException, OSError, ValueError) as error:
        raise PageUnavailable(_trouble(error)) from error


def _body(answer: http.client.HTTPResponse, ends_at: float, cancelled: Cancelled) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(CHUNK):
        size += len(part)
        if cancelled():
            raise PageUnavailable("Stopped; nothing was brought in.")
        if size > MOST_BYTES:
            raise PageUnavailable("This page is larger than 20 MB, so it was not read.")
        if time.monotonic() > ends_at:
            raise TimeoutError
        parts.append(part)
    return b"".join(parts)


_UNTRUSTED = (
    "The site's certificate cannot be trusted, so nothing was read. On Wi-Fi that wants a sign-in, "
    "sign in first, then try again."
)


def _refusal(code: int) -> str:
    if code == SIGN_IN_NEEDED:
        return "This network wants you to sign in first. Open your browser, sign in, try again."
    if code in {401, 403}:
        return (
            f"The site does not show this page to everybody (answer {code}). Save it in your "
            "browser and open the file here."
        )
    if code in {404, 410}:
        return f"There is no page at this address (answer {code}). Check it for a slip."
    return f"The site could not answer just now (answer {code}). Try again later."


def _trouble(reason: object) -> str:
    if isinstance(reason, ssl.SSLError):
        return _UNTRUSTED
    if isinstance(reason, TimeoutError):
        return "The site took longer than 10 seconds. Try again, or save the page as a file."
    if isinstance(reason, socket.gaierror):
        return "No site was found at this address. Check it, and whether you are online."
    return "The site cannot be reached. Check the address, and whether you are online."


def _name(address: str) -> str:
    """The last part of an address, as the name of a file."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2] or parts.hostname or "page"
