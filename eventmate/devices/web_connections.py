"""Connections of one fetch: http and https only, and all of them can be cut from outside."""

import http.client
import socket
import ssl
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import IO, Protocol, TypeVar

from typing_extensions import override

from eventmate.domain.errors import EventMateError

MOST_REDIRECTS = 3
ELSEWHERE = (
    "The address leads on to something that is no web page, so it was not followed. Open it in "
    "your browser and save what you need as a file."
)
_NOT_ENCRYPTED = (
    "The address leads on to a page without encryption, so it was not followed. Wi-Fi that wants "
    "a sign-in does that: sign in first, then try again."
)
_TOO_FAR = (
    "The address leads on from page to page and never arrives. It may want you to sign in: open "
    "it in your browser and save the page as a file."
)


class PageUnavailable(EventMateError):
    """Nothing could be fetched; the sentence says why and what to do."""


class _Cuttable(Protocol):
    def cut(self) -> None: ...


Cut = TypeVar("Cut", bound=_Cuttable)


class Line:
    """Everything a fetch opens, so that another thread can hang up at any moment."""

    def __init__(self) -> None:
        self._open: list[_Cuttable] = []
        self._lock = Lock()
        self._is_cut = False

    def keep(self, connection: Cut) -> Cut:
        """Remember a connection; one that comes too late is cut at once when it connects."""
        with self._lock:
            self._open.append(connection)
        return connection

    @property
    def is_cut(self) -> bool:
        """Whether nobody waits for an answer any more."""
        return self._is_cut

    def cut(self) -> None:
        """End every connection, also while something waits for its answer."""
        with self._lock:
            self._is_cut = True
            for connection in self._open:
                connection.cut()


def opener(line: Line) -> urllib.request.OpenerDirector:
    """What opens web addresses and nothing else; no cookies, no files, no other schemes."""
    made = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _Http(line),
        _Https(line),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        made.add_handler(handler)
    return made


class _Connection(http.client.HTTPConnection):
    """Keeps its socket, which the answer goes on using after the connection lets go of it."""

    line: Line | None = None
    kept: socket.socket | None = None

    @override
    def connect(self) -> None:
        super().connect()
        self.kept = self.sock
        if self.line is not None and self.line.is_cut:
            self.cut()

    def cut(self) -> None:
        """Hang up."""
        if self.kept is not None:
            with suppress(OSError):
                self.kept.shutdown(socket.SHUT_RDWR)


class _SafeConnection(http.client.HTTPSConnection, _Connection):
    """The same with encryption."""

    @override
    def connect(self) -> None:
        http.client.HTTPSConnection.connect(self)
        self.kept = self.sock
        if self.line is not None and self.line.is_cut:
            self.cut()


def _kept(line: Line, kind: Callable[..., _Connection]) -> Callable[..., _Connection]:
    def made(host: str, **more: object) -> _Connection:
        connection = kind(host, **more)
        connection.line = line
        return line.keep(connection)

    return made


class _Http(urllib.request.HTTPHandler):
    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    @override
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_kept(self._line, _Connection), req)


class _Https(urllib.request.HTTPSHandler):
    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    @override
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        trusted = ssl.create_default_context()
        return self.do_open(_kept(self._line, _SafeConnection), req, context=trusted)


class _Redirects(urllib.request.HTTPRedirectHandler):
    # Counted here; the limit of the library has no sentence of its own.
    max_redirections = MOST_REDIRECTS + 1
    max_repeats = MOST_REDIRECTS + 1

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
        followed: dict[str, int] = getattr(req, "redirect_dict", {})
        why = ""
        if not newurl.startswith(("http:", "https:")):
            why = ELSEWHERE
        elif req.full_url.startswith("https:") and not newurl.startswith("https:"):
            why = _NOT_ENCRYPTED
        elif sum(followed.values()) >= MOST_REDIRECTS:
            why = _TOO_FAR
        if why:
            fp.close()
            raise PageUnavailable(why)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
