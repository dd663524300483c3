"""`eventmate self-test`: proves that this installation works, source tree or frozen build.

A temporary library is made and migrated, a card is stored, found, drawn as a QR code and read
back, a calendar, a schedule and an event's page are read, phrases are compared by meaning where
that is installed, and the window is opened on a sample and closed again. Nothing of the user's is
touched.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from eventmate.paths import AppPaths
from eventmate.resources import resource_text
from eventmate.services.clock import local_now

LIMIT_MS = 60_000
PAGE = """<html><body><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Event", "name": "Meetup",
"startDate": "2026-10-14T18:00:00+01:00"}</script></body></html>"""
SCHEDULE = """<?xml version="1.0"?><schedule><conference><title>Days</title></conference>
<day date="2026-10-14"><room name="A"><event id="1"><title>Talk</title><start>10:00</start>
<duration>00:30</duration></event></room></day></schedule>"""
NONE_REFERENCES = 300


class SelfTestFailed(Exception):
    """One step did not do what it must."""


def _require(truth: object, step: str) -> None:
    if not truth:
        raise SelfTestFailed(step)


def _library(folder: Path) -> None:
    from eventmate.domain.contacts import ContactDetails, ContactQuery
    from eventmate.services.bundle import Services
    from eventmate.services.upkeep import Library
    from eventmate.settings import Preferences

    paths = AppPaths(folder / "library")
    library = Library(paths)
    library.open()
    services = Services(library, Preferences(paths.settings), local_now)
    services.contacts.add(ContactDetails(name="Łukasz Example"))
    _require(services.contacts.find(ContactQuery(text="lukasz"), 1).rows, "search")
    services.undo.undo()
    _require(services.contacts.count() == 0, "undo")
    _require(library.back_up().path.exists(), "backup")
    _require(not library.check(), "check")
    library.close()


def _migrations(folder: Path) -> None:
    from eventmate.storage import schema, verify

    database = folder / "old.db"
    schema.create_file(database)
    schema.migrate(database, database)
    _require(verify.contents(database).contacts == 0, "migrations")


def _codes(_: Path) -> None:
    from eventmate.recognition.qr_making import code_png, make_code
    from eventmate.recognition.qr_reading import find_codes

    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łukasz 李小龍\r\nEND:VCARD"
    found = find_codes(code_png(make_code(text)))
    _require([code.text for code in found] == [text], "QR code")


def _files(_: Path) -> None:
    from eventmate.domain.calendar_items import CalendarItem
    from eventmate.interchange.calendars.writer import write_calendar
    from eventmate.interchange.phones import format_phone
    from eventmate.matching.organisations import is_same_organisation
    from eventmate.services.reading import read_bytes

    now = local_now()
    calendar = write_calendar([CalendarItem("1", "Meetup", now, now)], now)
    _require(read_bytes("a.ics", calendar).agendas, "calendar")
    for name, text in (("a.html", PAGE), ("a.xml", SCHEDULE)):
        _require(read_bytes(name, text.encode()).agendas, name)
    _require(format_phone("020 7946 0138", "GB").startswith("+44"), "phone numbers")
    _require(is_same_organisation("Pier 3 GmbH", "Pier 3"), "matching")


def _meaning(_: Path) -> str:
    from eventmate.matching.meaning_model import NoMeaning, missing

    if missing():
        return "not installed, people are found by shared words"
    from eventmate.matching.meaning import Meaning, near_pairs

    wish, told = "language lessons for immigrants", "Teaching German to newcomers"
    try:
        _require(near_pairs(Meaning(), [told], [wish]), "comparing")
    except NoMeaning as trouble:
        raise SelfTestFailed("the installed model") from trouble
    return ""


def _window(folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "" if _has_display() else "offscreen")
    from PySide6.QtCore import QTimer

    from eventmate.app import SAMPLE, make_application
    from eventmate.session import Session
    from eventmate.storage.lock import InstanceLock
    from eventmate.ui.shell import NUMBERS
    from eventmate.ui.tasks import BackgroundTasks
    from eventmate.ui.theme_keeper import ThemeKeeper

    application = make_application()
    _count_none_references(application.setObjectName)
    paths = AppPaths(folder / "sample")
    paths.create()
    lock = InstanceLock(paths.lock)
    theme = ThemeKeeper(application)
    session = Session(paths, lock, theme, BackgroundTasks(), local_now, resource_text(SAMPLE))
    shown: list[str] = []

    def go_round() -> None:
        for key in (*NUMBERS, "cards", "settings"):
            session.window.shell.go(key)
            shown.append(key)
        session.window.shell.close()

    session.opened.connect(lambda: QTimer.singleShot(0, go_round))
    session.failed.connect(session.window.shell.close)
    QTimer.singleShot(LIMIT_MS, session.window.shell.close)
    session.start()
    application.exec()
    session.close()
    _require(shown, "window")


def _count_none_references(call: Callable[[str], None]) -> None:
    """Some releases of the Qt binding lose a reference to None with each call until it dies."""
    before = sys.getrefcount(None)
    for number in range(NONE_REFERENCES):
        call(str(number))
    _require(sys.getrefcount(None) > before - NONE_REFERENCES // 2, "Qt binding")


def _has_display() -> bool:
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


@contextmanager
def _errors_end_the_test() -> Iterator[list[str]]:
    """Errors in Qt's slots do not reach us by themselves."""
    seen: list[str] = []
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        seen.append(kind.__name__)
        before(kind, error, trace)

    sys.excepthook = hook
    try:
        yield seen
    finally:
        sys.excepthook = before


def _tell(step: str, said: str, *, works: bool, as_json: bool) -> None:
    """One line for a step: to people what is wrong apart from what is right."""
    if as_json:
        sys.stdout.write(json.dumps({"step": step, "works": works, "said": said}) + "\n")
    else:
        (sys.stdout if works else sys.stderr).write(f"{step}: {said}\n")


def self_test(*, as_json: bool = False) -> int:
    """Run every step; 0 when all of them passed, with a line for each."""
    steps: dict[str, Callable[[Path], str | None]] = {
        "library": _library,
        "migrations": _migrations,
        "codes": _codes,
        "files": _files,
        "meaning": _meaning,
        "window": _window,
    }
    with tempfile.TemporaryDirectory(prefix="eventmate-self-test-") as name:
        for title, step in steps.items():
            with _errors_end_the_test() as seen:
                try:
                    said = step(Path(name))
                except SelfTestFailed as failed:
                    said = f"{failed} does not work here"
                    _tell(title, said, works=False, as_json=as_json)
                    return 1
            if seen:
                _tell(title, ", ".join(seen), works=False, as_json=as_json)
                return 1
            _tell(title, said or "works", works=True, as_json=as_json)
    return 0
