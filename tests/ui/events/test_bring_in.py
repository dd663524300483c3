"""Events come in from files, pages and the clipboard, and what changed is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from eventmate.devices import web
from eventmate.devices.web import Page
from eventmate.domain.agendas import TalkDraft, as_talk
from eventmate.domain.changes import Outcome
from eventmate.domain.events import EventDraft, EventId, Talk
from eventmate.services.bundle import Services
from eventmate.storage import talks as storage
from eventmate.ui.dialogs.message import Message
from eventmate.ui.operations import Operations
from eventmate.ui.pages.events.bring_in.address_dialog import AddressDialog
from eventmate.ui.pages.events.bring_in.bring_in_button import BringInButton
from eventmate.ui.pages.events.bring_in.bringer import Bringer
from eventmate.ui.pages.events.bring_in.changes_dialog import ChangesDialog
from eventmate.ui.pages.events.bring_in.preview_dialog import PreviewDialog
from eventmate.ui.pages.events.event_view import EventView
from eventmate.ui.pages.events_page import EventsPage
from eventmate.ui.plain import PlainLabel

SCHEDULE = """<?xml version="1.0"?>
<schedule><conference><acronym>ferry26</acronym><title>Ferry Days</title>
<start>2026-10-14</start><end>2026-10-15</end><time_zone_name>Europe/Lisbon</time_zone_name>
</conference>
<day index="1" date="2026-10-14"><room name="Sala Tejo">{}</room></day></schedule>
"""
TALK = """<event id="{0}" guid="guid-{0}"><date>2026-10-14T{1:02d}:00:00+01:00</date>
<start>{1:02d}:00</start><duration>00:45</duration><room>Sala Tejo</room>
<title>Talk {0}</title><persons><person id="{0}">Speaker {0}</person></persons></event>"""
MEETUPS = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
DTSTART:20261020T180000
DTEND:20261020T200000
SUMMARY:Harbour evening
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:20250110T180000
DTEND:20250110T200000
SUMMARY:Long past
END:VEVENT
END:VCALENDAR
"""
NAMELESS = """{"sessions": [{"id": "1", "title": "Piers", "startsAt": "2026-10-14T09:00:00",
"endsAt": "2026-10-14T10:00:00", "roomId": 5, "speakers": []}], "speakers": [],
"rooms": [{"id": 5, "name": "Sala Tejo"}], "questions": [], "categories": []}"""


class Desk:
    """A window with a bringer, and what it said."""

    def __init__(self, services: Services, operations: Operations, window: QWidget) -> None:
        self.services = services
        self.window = window
        self.said: list[str] = []
        self.brought_in: list[int] = []
        operations.performed.connect(self._on_performed)
        self.bringer = Bringer(services, operations, window)
        self.bringer.brought_in.connect(self.brought_in.append)

    def _on_performed(self, _: Outcome[object], sentence: str) -> None:
        self.said.append(sentence.replace("\u2068", "").replace("\u2069", ""))

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The newest dialog of a kind that is open."""
        return [each for each in self.window.findChildren(kind) if each.isVisible()][-1]

    def preview(self) -> PreviewDialog:
        found = self.dialog(PreviewDialog)
        assert isinstance(found, PreviewDialog)
        return found

    def drop(self, path: Path) -> None:
        """Let a file fall on the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        self.bringer.take_mime(mime)

    def talks(self) -> list[Talk]:
        (event,) = self.services.events.listed()
        return self.services.events.talks(event.id)


@pytest.fixture
def desk(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[Desk]:
    """A bringer in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Desk(services, operations, window)
    window.close()


def schedule(tmp_path: Path, *hours: int) -> Path:
    talks = "".join(TALK.format(number, hour) for number, hour in enumerate(hours, 1))
    path = tmp_path / "schedule.xml"
    path.write_text(SCHEDULE.format(talks), encoding="utf-8")
    return path


def words(dialog: QDialog) -> list[str]:
    found = [label.text() for label in dialog.findChildren(PlainLabel)]
    return [text.replace("\u2068", "").replace("\u2069", "") for text in found]


def test_a_dropped_schedule_is_shown_then_kept(desk: Desk, tmp_path: Path) -> None:
    desk.drop(schedule(tmp_path, 9, 10, 11))
    preview = desk.preview()
    assert "Ferry Days" in words(preview)
    assert any("3 talks" in text for text in words(preview))
    assert preview.zone.isHidden()
    assert desk.services.events.listed() == []
    preview.keep.click()
    assert desk.said == ["Ferry Days added with 3 talks"]
    (event,) = desk.services.events.listed()
    assert desk.brought_in == [event.id]


def test_a_schedule_without_a_name_is_asked_for_one(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ferry-days.json"
    path.write_text(NAMELESS, encoding="utf-8")
    desk.drop(path)
    preview = desk.preview()
    assert preview.name.text == "Ferry days"
    assert preview.name.edit.selectedText() == "Ferry days"
    assert "Conference" not in words(preview)
    preview.name.edit.clear()
    preview.name.edited.emit("")
    assert not preview.keep.isEnabled()
    QTest.keyClicks(preview.name.edit, "Ferry Days 2026")
    QTest.keyClick(preview.name.edit, Qt.Key.Key_Return)
    assert [event.name for event in desk.services.events.listed()] == ["Ferry Days 2026"]


def test_a_newer_schedule_says_which_of_my_talks_moved(desk: Desk, tmp_path: Path) -> None:
    desk.drop(schedule(tmp_path, 9, 10, 11))
    desk.preview().keep.click()
    first, *_ = desk.talks()
    with desk.services.library.store.writing("Star") as work:
        storage.change(work.connection, replace(first, is_starred=True))
    desk.drop(schedule(tmp_path, 15, 10, 11, 12))
    assert desk.preview().keep.label == "Update"
    desk.preview().keep.click()
    assert desk.said[-1] == "Ferry Days: 1 of your talks moved"
    shown = words(desk.dialog(ChangesDialog))
    assert any("15:00" in text and "before Wed 14 Oct 09:00" in text for text in shown)
    assert any(text.startswith("1 new, 1 changed") for text in shown)
    desk.dialog(ChangesDialog).close()
    moved = next(talk for talk in desk.talks() if talk.id == first.id)
    assert moved.is_starred
    assert moved.starts_at == first.starts_at + timedelta(hours=6)


def test_of_many_events_those_ahead_are_ticked_and_the_zone_is_asked(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "meetups.ics"
    path.write_text(MEETUPS, encoding="utf-8")
    desk.drop(path)
    preview = desk.preview()
    assert not preview.zone.isHidden()
    assert [item.event.name for item in preview.wanted] == ["Harbour evening"]
    assert preview.keep.label == "Keep 1 event"
    preview.zone.combo.setCurrentText("Asia/Tokyo")
    preview.keep.click()
    (event,) = desk.services.events.listed()
    assert (event.name, event.draft.timezone) == ("Harbour evening", "Asia/Tokyo")


FEED_ENTRY = """BEGIN:VEVENT
UID:{0}
DTSTART:{1:%Y%m%d}T180000Z
SUMMARY:Evening {0}
END:VEVENT
"""


def feed(tmp_path: Path, *days: date) -> Path:
    entries = "".join(FEED_ENTRY.format(place, day) for place, day in enumerate(days))
    path = tmp_path / "feed.ics"
    path.write_text(f"BEGIN:VCALENDAR\n{entries}END:VCALENDAR\n", encoding="utf-8")
    return path


def test_nothing_of_a_long_feed_is_lost(desk: Desk, tmp_path: Path) -> None:
    today = desk.services.clock().date()
    days = [today + timedelta(days=20 * number) for number in range(-60, 240)]
    desk.drop(feed(tmp_path, *days))
    preview = desk.preview()
    assert preview.list is not None
    assert len(preview.list.boxes) == 202
    assert preview.keep.label == "Keep 240 events"
    assert [box.text() for box in preview.list.boxes[-2:]] == [
        "And 40 more",
        "And 60 more that are over",
    ]
    preview.none.click()
    assert not preview.keep.isEnabled()
    preview.all.click()
    assert preview.keep.label == "Keep 300 events"
    preview.keep.click()
    assert len(desk.services.events.listed()) == 300


def test_a_feed_of_what_is_over_says_so(desk: Desk, tmp_path: Path) -> None:
    today = desk.services.clock().date()
    desk.drop(feed(tmp_path, today - timedelta(days=90), today - timedelta(days=30)))
    preview = desk.preview()
    assert not preview.keep.isEnabled()
    assert "All of these are over. Tick those you were at." in words(preview)
    preview.reject()


def add_meetup(desk: Desk, *talks: int) -> EventId:
    day = date(2026, 10, 30)
    draft = EventDraft("Tram Nerds Berlin", day, day)
    items = [replace(as_talk(BERLIN_TALK, EventId(0)), title=f"Tram {n}") for n in talks]
    return desk.services.events.add(draft, items).value


BERLIN_TALK = TalkDraft(
    "Tram",
    datetime(2026, 10, 30, 18, tzinfo=UTC),
    datetime(2026, 10, 30, 19, tzinfo=UTC),
)


def test_a_schedule_on_an_event_it_does_not_fit_names_it_and_offers_its_own(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    event = add_meetup(desk, 1, 2)
    desk.bringer.take_files([schedule(tmp_path, 9, 10, 11)], event)
    preview = desk.preview()
    assert preview.keep.label == "Add this event"
    assert preview.update_note.isHidden()
    preview.shapes.set_position(1)
    assert preview.keep.label == "Update"
    note = preview.update_note  # no higher than what it says, and no lower
    qtbot.waitUntil(lambda: note.height() == note.heightForWidth(note.width()))
    (said,) = [text for text in words(preview) if text.startswith("This goes into")]
    assert said == (
        "This goes into Tram Nerds Berlin and moves it from 30 Oct 2026 to 14\u201315 Oct 2026. "
        "2 of its 2 talks are not listed any more and go."
    )
    preview.shapes.set_position(0)
    preview.keep.click()
    names = {item.name: item.talks for item in desk.services.events.listed()}
    assert names == {"Tram Nerds Berlin": 2, "Ferry Days": 3}


def test_a_schedule_on_its_own_event_says_what_goes(desk: Desk, tmp_path: Path) -> None:
    desk.drop(schedule(tmp_path, 9, 10, 11))
    desk.preview().keep.click()
    (event,) = desk.services.events.listed()
    whole = schedule(tmp_path, 9, 10)
    desk.bringer.take_files([whole], event.id)
    preview = desk.preview()
    assert preview.shapes.isHidden()
    assert any("1 of its 3 talks is not listed any more and goes." in t for t in words(preview))
    preview.reject()
    text = whole.read_text("utf-8")
    whole.write_text(text[: text.index("guid-2")], "utf-8")
    desk.bringer.take_files([whole], event.id)
    assert any("talks it does not list stay as they are" in t for t in words(desk.preview()))
    desk.preview().keep.click()
    assert len(desk.talks()) == 3


def test_one_of_many_ticked_does_not_go_into_the_event_it_was_dropped_on(
    desk: Desk, tmp_path: Path
) -> None:
    event = add_meetup(desk, 1)
    path = tmp_path / "meetups.ics"
    path.write_text(MEETUPS, encoding="utf-8")
    desk.bringer.take_files([path], event)
    preview = desk.preview()
    assert [item.event.name for item in preview.wanted] == ["Harbour evening"]
    preview.keep.click()
    assert {item.name for item in desk.services.events.listed()} == {
        "Tram Nerds Berlin",
        "Harbour evening",
    }


def test_files_dropped_together_are_asked_about_one_after_another(
    desk: Desk, tmp_path: Path
) -> None:
    meetups = tmp_path / "meetups.ics"
    meetups.write_text(MEETUPS, encoding="utf-8")
    broken = tmp_path / "broken.xml"
    broken.write_text("<schedule>", encoding="utf-8")
    twice = schedule(tmp_path, 9, 10)
    desk.bringer.take_files([twice, meetups, broken, twice])

    def shown() -> list[QDialog]:
        return [each for each in desk.window.findChildren(QDialog) if each.isVisible()]

    assert len(shown()) == 1
    desk.preview().keep.click()
    assert len(shown()) == 1
    assert desk.preview().keep.label == "Keep 1 event"
    desk.preview().reject()
    assert len(shown()) == 1
    desk.dialog(Message).close()
    assert desk.preview().keep.label == "Update"
    desk.preview().reject()
    assert shown() == []


def test_pasting_says_when_there_is_nothing_and_takes_addresses(desk: Desk) -> None:
    QApplication.clipboard().clear()
    desk.bringer.paste()
    assert any("nothing to read in what was copied" in t for t in words(desk.dialog(Message)))
    desk.dialog(Message).close()
    for address in ("fosdem.example/2026/schedule/xml", "webcals://meetups.example/x.ics"):
        QApplication.clipboard().setText(f" {address}\n")
        desk.bringer.paste()
        dialog = desk.dialog(AddressDialog)
        assert isinstance(dialog, AddressDialog)
        assert dialog.field.text == address
        dialog.reject()


def test_what_is_no_event_is_told(desk: Desk, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("First Name,Last Name,Email\nAda,Holm,ada@example.com\n", encoding="utf-8")
    desk.drop(people)
    assert any("These are people" in text for text in words(desk.dialog(Message)))
    desk.dialog(Message).close()
    empty = tmp_path / "empty.ics"
    empty.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    desk.drop(empty)
    assert any("no event in this calendar" in text for text in words(desk.dialog(Message)))
    desk.dialog(Message).close()


def test_a_pasted_calendar_is_read(desk: Desk) -> None:
    mime = QMimeData()
    mime.setText(MEETUPS)
    desk.bringer.take_mime(mime)
    desk.preview().keep.click()
    assert [event.name for event in desk.services.events.listed()] == ["Harbour evening"]


def test_an_unencrypted_address_is_asked_about_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(address: str, _cancelled: web.Cancelled) -> Page:
        asked.append(address)
        return Page(MEETUPS.encode(), address, "meetups.ics")

    monkeypatch.setattr(web, "fetch", fetch)
    desk.bringer.ask_address()
    dialog = desk.dialog(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    dialog.field.edit.setText("http://meetups.example/feed.ics")
    dialog.fetch.click()
    assert asked == []
    assert any("not encrypted" in text for text in words(dialog))
    dialog.fetch.click()
    assert asked == ["http://meetups.example/feed.ics"]
    desk.preview().reject()


def test_a_slip_in_an_address_is_told(desk: Desk) -> None:
    desk.bringer.ask_address()
    dialog = desk.dialog(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    dialog.field.edit.setText("nonsense")
    dialog.fetch.click()
    assert any("not a web address" in text for text in words(dialog))
    dialog.reject()


def test_the_events_page_takes_what_is_dropped_and_opens_it(
    qtbot: QtBot, services: Services, operations: Operations, tmp_path: Path
) -> None:
    page = EventsPage(services, operations)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    button = page.findChildren(BringInButton)[0]
    assert [action.text() for action in button.choices.actions()] == [
        "From a file",
        "From a web address",
        "Paste what was copied",
    ]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(schedule(tmp_path, 9, 10)))])
    at = QPointF(10, 10)
    none = Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(page, QDragEnterEvent(at.toPoint(), copy, mime, left, none))
    QApplication.sendEvent(page, QDropEvent(at, copy, mime, left, none))
    page.findChildren(PreviewDialog)[-1].keep.click()
    view = page.findChild(EventView)
    assert view is not None
    assert view.isVisible()
    assert view.event_shown is not None
    assert view.event_shown.name == "Ferry Days"
    page.close()
