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
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import urlsplit

from eventmate import __version__
from eventmate.devices.web_connections import ELSEWHERE, Line, PageUnavailable, opener

__all__ = ["Page", "PageUnavailable", "checked_address", "fetch", "is_encrypted"]

SECONDS = 10.0
MOST_BYTES = 20 * 1024 * 1024
BETWEEN_LOOKS = 0.05  # seconds until it is asked again whether to stop
CHUNK = 64 * 1024
LEADS_ON = range(300, 400)
SIGN_IN_NEEDED = 511  # RFC 6585: a network wants a sign-in first

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: its bytes, the address it came from in the end, and a file name for it."""

    data: bytes
    address: str
    name: str


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
    """Fetch one address within 10 s and 20 MB; raises PageUnavailable.

    Looking a name up, waiting for an answer and reading it can each take for ever; so that is
    done beside, while this waits no longer than it should and hangs up then.
    """
    wanted = checked_address(address)
    line, answers = Line(), SimpleQueue[Page | Exception]()
    Thread(target=_answer, args=(wanted, line, answers), daemon=True).start()
    ends_at = time.monotonic() + SECONDS
    try:
        while True:
            if cancelled():
                raise PageUnavailable("Stopped; nothing was brought in.")
            if time.monotonic() > ends_at:
                raise PageUnavailable(_TOO_SLOW)
            with suppress(Empty):
                answer = answers.get(timeout=BETWEEN_LOOKS)
                break
    finally:
        line.cut()
    if isinstance(answer, Page):
        return answer
    raise answer if isinstance(answer, PageUnavailable) else _told(answer)


def _answer(address: str, line: Line, answers: "SimpleQueue[Page | Exception]") -> None:
    agent = {"User-Agent": f"EventMate/{__version__}", "Accept": "*/*"}
    request = urllib.request.Request(address, headers=agent)
    try:
        with opener(line).open(request, timeout=SECONDS) as answer:
            answers.put(Page(_body(answer), answer.geturl(), _name(answer.geturl())))
    except Exception as error:  # whatever it is, whoever waits hears of it
        answers.put(error)


def _told(error: Exception) -> Exception:
    """What went wrong as a sentence; a mistake of ours as it is."""
    match error:
        case urllib.error.HTTPError():
            error.close()
            return PageUnavailable(_refusal(error.code))
        case ssl.SSLError():
            return PageUnavailable(_UNTRUSTED)
        case urllib.error.URLError():
            return PageUnavailable(_trouble(error.reason))
        case http.client.HTTPException() | OSError() | ValueError():
            return PageUnavailable(_trouble(error))
    return error


def _body(answer: http.client.HTTPResponse) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(CHUNK):
        size += len(part)
        if size > MOST_BYTES:
            raise PageUnavailable("This page is larger than 20 MB, so it was not read.")
        parts.append(part)
    return b"".join(parts)


_TOO_SLOW = "The site took longer than 10 seconds. Try again, or save the page as a file."
_UNTRUSTED = (
    "The site's certificate cannot be trusted, so nothing was read. On Wi-Fi that wants a sign-in, "
    "sign in first, then try again."
)


def _refusal(code: int) -> str:
    if code in LEADS_ON:
        return ELSEWHERE
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
        return _TOO_SLOW
    if isinstance(reason, socket.gaierror):
        return "No site was found at this address. Check it, and whether you are online."
    return "The site cannot be reached. Check the address, and whether you are online."


def _name(address: str) -> str:
    """The last part of an address, as the name of a file."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2] or parts.hostname or "page"
