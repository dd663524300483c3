"""Meet: people come in by camera, line, form, file and paste; nothing typed is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from conftest import Clock
from film import RAJ, SARA, Film, code_picture, phone_frame
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.devices.scanner import Scanner, look_at
from eventmate.domain.burst import BurstKind
from eventmate.domain.cards import CardDraft, CardPoint
from eventmate.domain.codes import Code, CodeKind
from eventmate.domain.contacts import ContactDetails, ContactQuery, PointKind
from eventmate.domain.events import EventDraft, EventId, Talk, TalkId
from eventmate.services.bundle import Services
from eventmate.services.reading import find_in_frame
from eventmate.ui.operations import Operations
from eventmate.ui.pages.meet.place_popover import PlacePopover
from eventmate.ui.pages.meet.whereabouts import NO_EVENT
from eventmate.ui.pages.meet_page import MeetPage

LINE = "Sara Kim, Acme, CTO #ai > send paper by Fri"


class Stage:
    """The page on a library, with a film in place of the camera."""

    def __init__(self, services: Services, operations: Operations, *cameras: str) -> None:
        self.services, self.operations = services, operations
        self.film = Film(*cameras)
        self.scanner = Scanner(find_in_frame)
        self.page = MeetPage(services, operations, self.film, self.scanner)

    def see(self, *texts: str) -> None:
        """Hold codes up, as one frame of a film."""
        found = look_at(phone_frame(texts), find_in_frame)
        self.page.watch.scanned.emit(found)
        self.page.watch.look_at_codes(found.codes)

    def names(self) -> list[str]:
        """Everybody in the library."""
        return [row.name for row in self.services.contacts.find(ContactQuery(), 50).rows]

    def notices(self) -> list[str]:
        """The sentences shown."""
        return [notice.sentence for notice in self.page.notices.shown]

    def press(self, label: str) -> None:
        """Press a button of a notice."""
        buttons = (b for notice in self.page.notices.shown for b in notice.buttons)
        next(button for button in buttons if button.label == label).click()

    def close(self) -> None:
        """Close the page and end the scanner."""
        self.page.close()
        self.scanner.close()


@pytest.fixture
def stage(qtbot: QtBot, services: Services, operations: Operations) -> Iterator[Stage]:
    made = Stage(services, operations, "lid", "usb")
    qtbot.addWidget(made.page)
    made.page.resize(1040, 780)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    made.close()


def type_line(stage: Stage, text: str = LINE) -> None:
    stage.page.line.edit.insert(text)


def dropped(text: str = "", paths: tuple[str, ...] = ()) -> QMimeData:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if paths:
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def test_a_code_held_up_is_a_person(stage: Stage) -> None:
    stage.see(SARA)
    assert stage.names() == ["Sara Kim"]
    assert "Sara Kim" in stage.page.camera.status.text
    assert [row.met.name for row in stage.page.met.rows] == ["Sara Kim"]


def test_held_up_for_a_minute_it_is_one_meeting(stage: Stage) -> None:
    for _ in range(60):
        stage.see(SARA)
    assert len(stage.page.met.rows) == 1


def test_a_film_reaches_the_library(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.page.intake.captured):
        stage.film.play(phone_frame([SARA]))
    assert stage.names() == ["Sara Kim"]
    assert stage.page.camera.has_picture


def test_the_outline_follows_the_mirror(stage: Stage) -> None:
    scan = look_at(phone_frame([SARA, RAJ]), find_in_frame)
    stage.page.camera.show_scan(scan)
    code = min(scan.codes, key=lambda each: each.corners[0][0])
    stage.page.camera.set_mirrored(False)
    seen = stage.page.camera.outline(code).boundingRect().center().x()
    stage.page.camera.set_mirrored(True)
    mirrored = stage.page.camera.outline(code).boundingRect().center().x()
    assert seen < stage.page.camera.width() / 2 < mirrored
    assert seen + mirrored == pytest.approx(stage.page.camera.width())


def test_two_people_in_one_frame_are_a_choice(stage: Stage) -> None:
    stage.see(SARA, RAJ)
    assert stage.names() == []
    chosen = [code.text for code in stage.page.watch.choice].index(RAJ) + 1
    QTest.keyClicks(stage.page.line.edit, str(chosen))
    assert len(stage.names()) == 1
    assert "Patel" in stage.names()[0]
    assert stage.page.line.text == ""
    stage.see(SARA, RAJ)
    assert len(stage.names()) == 1


def test_a_click_on_the_outline_chooses(stage: Stage) -> None:
    stage.see(SARA, RAJ)
    scan = look_at(phone_frame([SARA, RAJ]), find_in_frame)
    sara = next(code for code in scan.codes if code.text == SARA)
    place = stage.page.camera.outline(sara).boundingRect().center().toPoint()
    QTest.mouseClick(stage.page.camera, Qt.MouseButton.LeftButton, pos=place)
    assert stage.names() == ["Sara Kim"]


def test_a_person_beside_a_ticket_is_meant(stage: Stage) -> None:
    stage.see(SARA, "https://tickets.example/order/77")
    assert stage.names() == ["Sara Kim"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WIFI:T:WPA;S:Guest;P:secret;;", "This is a Wi-Fi code for"),
        ("otpauth://totp/Acme:sara?secret=JBSWY3DPEHPK3PXP&issuer=Acme", "one-time password"),
        ("BCD\n002\n1\nSCT\n\nAcme\nDE02120300000000202051\nEUR5", "payment code"),
        ("geo:48.2,16.37", "a place on a map"),
        ("https://tickets.example/order/77", "tickets.example"),
    ],
)
def test_other_codes_are_named_and_nothing_is_done(stage: Stage, text: str, words: str) -> None:
    stage.see(text)
    (sentence,) = stage.notices()
    assert words in sentence
    assert stage.names() == []
    assert stage.services.captures.inbox() == []


def test_a_secret_is_not_shown(stage: Stage) -> None:
    stage.see("WIFI:T:WPA;S:Guest;P:hunter2hunter2;;")
    assert "hunter2" not in stage.notices()[0]


def test_a_link_can_be_kept(stage: Stage) -> None:
    stage.page.intake.take_code(Code("https://tickets.example/order/77", CodeKind.URL))
    stage.press("Keep in inbox")
    assert [each.text for each in stage.services.captures.inbox()] == [
        "https://tickets.example/order/77"
    ]
    assert stage.notices() == []


def test_an_opaque_badge_waits_in_the_inbox(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.operations.performed) as performed:
        stage.see("A7F3-00912")
    assert "unresolved badge" in performed.args[1]
    assert [each.text for each in stage.services.captures.inbox()] == ["A7F3-00912"]


def test_the_line_shows_how_it_is_understood(stage: Stage) -> None:
    type_line(stage)
    kinds = [chip.part.kind for chip in stage.page.line.chips]
    assert kinds == [
        BurstKind.NAME,
        BurstKind.ORGANISATION,
        BurstKind.TITLE,
        BurstKind.TAG,
        BurstKind.PROMISE,
        BurstKind.PROMISE_DATE,
    ]


def test_enter_saves_the_line_with_its_promise(stage: Stage) -> None:
    type_line(stage)
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert stage.page.line.text == ""
    (met,) = [row.met for row in stage.page.met.rows]
    assert (met.name, met.promised, met.promised_by) == (
        "Sara Kim",
        "send paper",
        date(2026, 10, 16),
    )


def test_a_click_corrects_a_part_also_while_typing_on(stage: Stage) -> None:
    type_line(stage, "Sara Kim, Rust")
    chip = stage.page.line.chips[1]
    menu = stage.page.line.kinds_menu(chip)
    next(action for action in menu.actions() if action.text() == "Title").trigger()
    type_line(stage, " #ai")
    assert stage.page.line.reading.values(BurstKind.TITLE) == ("Rust",)
    assert stage.page.line.reading.tags == ("ai",)


def test_a_line_without_a_name_stays_and_says_why(qtbot: QtBot, stage: Stage) -> None:
    type_line(stage, "#ai")
    with qtbot.waitSignal(stage.operations.failed) as failed:
        QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert "no name" in failed.args[0]
    assert stage.page.line.text == "#ai"


def test_a_half_typed_line_is_offered_back(qtbot: QtBot, stage: Stage) -> None:
    type_line(stage, "Réka Kov")
    stage.page.hide()
    again = Stage(stage.services, stage.operations)
    qtbot.addWidget(again.page)
    assert again.page.line.text == "Réka Kov"
    assert again.names() == []
    again.close()


def test_a_draft_is_kept_while_typing(qtbot: QtBot, stage: Stage) -> None:
    type_line(stage, "Réka")
    qtbot.waitUntil(lambda: stage.services.drafts.kept("meet.line") == "Réka", timeout=2000)


def test_a_saved_line_leaves_no_draft(stage: Stage) -> None:
    type_line(stage)
    stage.page.flush()
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert stage.services.drafts.kept("meet.line") == ""


def test_the_form_saves_and_keeps_its_draft(stage: Stage) -> None:
    form = stage.page.half_typed.open_form()
    QTest.keyClicks(form.fields["name"].edit, "Raj Patel")
    QTest.keyClicks(form.fields["promised"].edit, "the slides by Friday")
    form.close()
    again = stage.page.half_typed.open_form()
    assert again.form.name == "Raj Patel"
    again.save.click()
    (met,) = [row.met for row in stage.page.met.rows]
    assert (met.name, met.promised, met.promised_by) == (
        "Raj Patel",
        "the slides",
        date(2026, 10, 16),
    )
    assert stage.services.drafts.kept("meet.form") == ""


@pytest.mark.parametrize(("answer", "people"), [("Yes, the same", 1), ("No, somebody new", 2)])
def test_an_unsure_capture_asks(stage: Stage, answer: str, people: int) -> None:
    stage.services.contacts.add(ContactDetails(name="Sara Kim", organisation="Acme"))
    type_line(stage, "Sara Kim, Acme > the paper")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    assert "Sara Kim" in stage.notices()[0]
    assert "Same name and organisation." in stage.notices()[0]
    stage.press(answer)
    assert stage.names() == ["Sara Kim"] * people
    assert [row.met.promised for row in stage.page.met.rows] == ["the paper"]
    assert stage.notices() == []


def test_a_dropped_card_is_a_person(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "sara.vcf"
    path.write_bytes((SARA).encode())
    assert stage.page.brought_in.take_mime(dropped(paths=(str(path),)))
    assert [row.met.name for row in stage.page.met.rows] == ["Sara Kim"]


def test_a_dropped_file_with_many_is_an_import(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    path.write_bytes((SARA + SARA.replace("Sara Kim", "Raj Patel")).encode())
    with qtbot.waitSignal(stage.operations.performed) as performed:
        stage.page.brought_in.take_mime(dropped(paths=(str(path),)))
    assert performed.args[1].startswith("2 people added")
    assert sorted(stage.names()) == ["Raj Patel", "Sara Kim"]
    assert stage.page.met.rows == []


def test_several_dropped_pictures_are_read(stage: Stage, tmp_path: Path) -> None:
    paths = (f"{tmp_path}/one.png", f"{tmp_path}/two.png")
    for path, text in zip(paths, (SARA, RAJ), strict=True):
        assert code_picture(text).save(path)
    stage.page.brought_in.take_mime(dropped(paths=paths))
    assert len(stage.names()) == 2


def test_a_picture_with_two_people_asks_which(stage: Stage, tmp_path: Path) -> None:
    path = f"{tmp_path}/two.png"
    assert phone_frame([SARA, RAJ]).save(path)
    stage.page.brought_in.take_mime(dropped(paths=(str(path),)))
    assert stage.names() == []
    stage.press("Sara Kim")
    assert stage.names() == ["Sara Kim"]


def test_a_file_that_is_nothing_says_so(stage: Stage, tmp_path: Path) -> None:
    stage.page.brought_in.take_mime(dropped(paths=(f"{tmp_path}/gone.png",)))
    assert "There is no file" in stage.notices()[0]


def test_a_card_pasted_into_the_line_is_a_person(stage: Stage) -> None:
    QGuiApplication.clipboard().setText(SARA)
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage.page.line.text == ""
    assert stage.names() == ["Sara Kim"]


def test_words_pasted_into_the_line_are_typed(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("Sara Kim")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage.page.line.text == "Sara Kim"


def test_a_picture_on_the_clipboard_is_read(stage: Stage) -> None:
    QGuiApplication.clipboard().setImage(code_picture(SARA))
    stage.page.paste()
    assert stage.names() == ["Sara Kim"]


def test_a_part_of_the_screen_is_read(qtbot: QtBot, stage: Stage) -> None:
    shot = QPixmap.fromImage(phone_frame([SARA]))
    stage.page.read_screen(lambda _: shot, wait=0)
    qtbot.waitUntil(lambda: bool(stage.page.regions))
    region = stage.page.regions[0]
    QTest.mousePress(region, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mouseMove(region, region.rect().bottomRight())
    QTest.mouseRelease(region, Qt.MouseButton.LeftButton, pos=region.rect().bottomRight())
    assert stage.names() == ["Sara Kim"]


def test_a_screen_that_shows_nothing_is_explained(qtbot: QtBot, stage: Stage) -> None:
    stage.page.read_screen(lambda _: QPixmap(), wait=0)
    qtbot.waitUntil(lambda: bool(stage.notices()))
    assert "Take a screenshot" in stage.notices()[0]


def test_without_a_camera_there_is_a_sentence(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    bare = Stage(services, operations)
    qtbot.addWidget(bare.page)
    with qtbot.waitExposed(bare.page):
        bare.page.show()
    assert "There is no camera" in bare.page.camera.sentence.text()
    assert bare.page.camera.retry.isVisible()
    type_line(bare)
    QTest.keyClick(bare.page.line.edit, Qt.Key.Key_Return)
    assert bare.names() == ["Sara Kim"]
    bare.close()


def test_the_camera_rests_while_nobody_sees_it(stage: Stage) -> None:
    assert stage.film.is_on
    stage.page.camera.pause.click()
    assert not stage.film.is_on
    stage.page.camera.pause.click()
    assert stage.film.is_on
    stage.page.hide()
    assert not stage.film.is_on


def test_notes_are_saved_when_the_field_is_left(stage: Stage, clock: Clock) -> None:
    type_line(stage, "Sara Kim, Acme")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    stage.page.met.focus_field(1)
    row = stage.page.met.rows[0]
    QTest.keyClicks(row.fields[1], "the replay notebook by Friday")
    stage.page.start_line()
    (met,) = stage.services.captures.just_met(clock())
    assert (met.promised, met.promised_by) == ("the replay notebook", date(2026, 10, 16))
    assert row.fields[1].text() == "the replay notebook"


def test_a_note_is_saved_while_typing(qtbot: QtBot, stage: Stage, clock: Clock) -> None:
    type_line(stage, "Sara Kim, Acme")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    QTest.keyClicks(stage.page.met.rows[0].fields[0], "ferries")
    qtbot.waitUntil(
        lambda: stage.services.captures.just_met(clock())[0].spoke_of == "ferries", timeout=2000
    )
    assert stage.page.met.rows[0].fields[0].text() == "ferries"


def test_what_is_known_fills_the_fields_and_stays(stage: Stage) -> None:
    type_line(stage, "Sara Kim / ferries > the paper by Fri")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    row = stage.page.met.rows[0]
    assert [field.text() for field in row.fields] == ["ferries", "the paper", ""]
    stage.page.flush()
    assert row.met.promised_by == date(2026, 10, 16)


def test_the_newest_is_open_and_the_others_fold(stage: Stage, clock: Clock) -> None:
    for line in ("Sara Kim, Acme", "Raj Patel, Lines"):
        type_line(stage, line)
        QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
        clock.move(minutes=1)
    assert [(row.met.name, row.is_open) for row in stage.page.met.rows] == [
        ("Raj Patel", True),
        ("Sara Kim", False),
    ]


def test_a_meeting_is_taken_back(stage: Stage) -> None:
    type_line(stage, "Sara Kim, Acme")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    menu = stage.page.met.menu_for(stage.page.met.rows[0].met)
    next(a for a in menu.actions() if a.text() == "Take this meeting back").trigger()
    assert stage.names() == []
    assert stage.page.met.rows == []


def test_the_contact_can_be_opened(qtbot: QtBot, stage: Stage) -> None:
    type_line(stage, "Sara Kim, Acme")
    QTest.keyClick(stage.page.line.edit, Qt.Key.Key_Return)
    met = stage.page.met.rows[0].met
    with qtbot.waitSignal(stage.page.contact_requested) as requested:
        stage.page.met.menu_for(met).actions()[0].trigger()
    assert requested.args == [met.contact]


def add_event(stage: Stage, clock: Clock) -> EventId:
    day = clock().date()
    start = clock()
    clock.move(minutes=30)
    talk = Talk(TalkId(0), EventId(0), "Ferries", start, clock(), room="Sala Tejo")
    clock.move(minutes=-20)
    return stage.services.events.add(EventDraft("Data Days", day, day), [talk]).value


def test_a_capture_is_stamped_with_event_room_and_talk(stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.refresh()
    stage.see(SARA)
    place = stage.page.met.rows[0].met.place
    assert (place.event_name, place.room, place.talk) == ("Data Days", "Sala Tejo", "Ferries")


def test_where_i_am_can_be_changed_for_the_day(qtbot: QtBot, stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.refresh()
    with qtbot.waitSignal(stage.page.strip.popover_opened) as opened:
        stage.page.strip.open_popover()
    popover = opened.args[0]
    assert isinstance(popover, PlacePopover)
    popover.room_field.set_text("Foyer")
    popover.use.click()
    stage.see(SARA)
    assert stage.page.met.rows[0].met.place.room == "Foyer"
    clock.move(days=1)
    assert stage.page.where.room == ""


def test_no_event_is_a_choice(stage: Stage, clock: Clock) -> None:
    add_event(stage, clock)
    stage.page.where.choose(NO_EVENT, "", "")
    stage.see(SARA)
    assert stage.page.met.rows[0].met.place.event is None


def test_without_a_card_the_page_offers_to_make_one(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.page.make_card_requested):
        stage.page.my_code.make_card.click()


def test_my_code_follows_the_switch(stage: Stage) -> None:
    link = CardPoint(PointKind.LINK, "https://openlines.example/noor")
    stage.services.cards.add(CardDraft(name="Noor Haddad", organisation="Lines", points=(link,)))
    stage.page.my_code.refresh()
    small = stage.page.my_code.code
    stage.page.my_code.switch.set_position(2)
    shown = stage.page.my_code.code
    assert small is not None
    assert shown is not None
    assert "BEGIN:VCARD" in small.text
    assert shown.text.endswith("openlines.example/noor")


def test_a_slash_goes_to_the_line(stage: Stage) -> None:
    stage.page.my_code.make_card.setFocus()
    QTest.keyClick(stage.page.my_code.make_card, Qt.Key.Key_Slash)
    assert stage.page.line.edit.hasFocus()
