"""Fetching from a real server on this machine: sizes, waits, redirects, refusals."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from eventmate.devices import web
from eventmate.devices.web import PageUnavailable, checked_address, fetch, is_encrypted

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A site on this machine, what it answers by path, and the headers it was asked with."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.answers: dict[str, Answer] = {}
        self.let_go = threading.Event()

        def answer(request: BaseHTTPRequestHandler) -> None:
            self.asked.append({name.lower(): value for name, value in request.headers.items()})
            self.answers[request.path](request)

        parts = {"do_GET": answer, "log_message": lambda *_: None}
        handler = type("Handler", (BaseHTTPRequestHandler,), parts)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def address(self, path: str) -> str:
        """A path on this site as a whole address."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def close(self) -> None:
        """End the site and every answer that waits."""
        self.let_go.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def says(data: bytes, code: int = 200, location: str = "") -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        request.send_header("Set-Cookie", "known=again")
        if location:
            request.send_header("Location", location)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    return answer


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def test_a_page_comes_back_and_nothing_about_me_goes_out(site: Site) -> None:
    site.answers["/talks/schedule.xml?day=1"] = says(b"<schedule/>")
    address = site.address("/talks/schedule.xml?day=1")
    page = fetch(address)
    fetch(address)
    assert (page.data, page.address, page.name) == (b"<schedule/>", address, "schedule.xml")
    assert set(site.asked[1]) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert site.asked[1]["user-agent"].startswith("EventMate/")


def test_three_redirects_are_followed_and_no_more(site: Site) -> None:
    for step in range(5):
        site.answers[f"/{step}"] = says(b"", 302, location=f"/{step + 1}")
    site.answers["/3"] = says(b"here")
    assert fetch(site.address("/0")).data == b"here"
    site.answers["/3"] = says(b"", 302, location="/4")
    site.answers["/5"] = says(b"too far")
    with pytest.raises(PageUnavailable, match="from page to page"):
        fetch(site.address("/0"))
    site.answers["/5"] = says(b"", 302, location="/5")
    with pytest.raises(PageUnavailable, match="from page to page"):
        fetch(site.address("/5"))


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/x", "file:///etc/passwd", "mailto:a@b.example"])
def test_nothing_but_web_pages_is_led_on_to(site: Site, to: str) -> None:
    site.answers["/x"] = says(b"", 302, location=to)
    with pytest.raises(PageUnavailable, match="no web page"):
        fetch(site.address("/x"))


def dripped(site: Site) -> Answer:
    """A head that comes letter by letter and never ends."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        with suppress(OSError):
            while not site.let_go.wait(0.05):
                request.wfile.write(b"X")
                request.wfile.flush()

    return answer


def test_a_head_that_drips_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.4)
    site.answers["/x"] = dripped(site)
    began = time.monotonic()
    with pytest.raises(PageUnavailable, match="longer than 10 seconds"):
        fetch(site.address("/x"))
    assert time.monotonic() - began < 2


def test_a_stop_is_heeded_while_nothing_comes(site: Site) -> None:
    site.answers["/x"] = dripped(site)
    began = time.monotonic()
    asked = iter((False, False, True))
    with pytest.raises(PageUnavailable, match="nothing was brought in"):
        fetch(site.address("/x"), lambda: next(asked))
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (403, "Save it in your browser"),
        (404, "no page at this address"),
        (511, "wants you to sign in"),
        (503, "Try again later"),
    ],
)
def test_a_refusal_says_what_to_do(site: Site, code: int, words: str) -> None:
    site.answers["/x"] = says(b"no", code)
    with pytest.raises(PageUnavailable, match=words):
        fetch(site.address("/x"))


def test_too_much_is_not_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 100_000)
    site.answers["/x"] = says(b"x" * 200_000)
    with pytest.raises(PageUnavailable, match="larger than 20 MB"):
        fetch(site.address("/x"))


def test_a_slow_site_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.2)
    site.answers["/x"] = lambda _: (site.let_go.wait(), None)[1]
    with pytest.raises(PageUnavailable, match="longer than 10 seconds"):
        fetch(site.address("/x"))


def test_a_stop_is_heeded(site: Site) -> None:
    site.answers["/x"] = says(b"x" * 200_000)
    with pytest.raises(PageUnavailable, match="nothing was brought in"):
        fetch(site.address("/x"), lambda: True)


def test_nobody_at_home() -> None:
    with pytest.raises(PageUnavailable, match="cannot be reached"):
        fetch("http://127.0.0.1:9/x")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.com/event", "https://example.com/event"),
        (" https://example.com ", "https://example.com"),
        ("webcal://example.com/feed.ics", "https://example.com/feed.ics"),
        ("http://example.com", "http://example.com"),
    ],
)
def test_what_is_typed_becomes_an_address(typed: str, address: str) -> None:
    assert checked_address(typed) == address
    assert is_encrypted(address) is address.startswith("https")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hello",
        "ftp://example.com/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://me:secret@example.com",
        "https://",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(PageUnavailable, match="not a web address"):
        checked_address(typed)
