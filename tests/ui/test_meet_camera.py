"""Meet's camera: a person, a choice, or a calm sentence, and nothing done unasked."""

import pytest
from film import RAJ, SARA
from meet_stage import Stage
from phone_picture import phone_frame
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.devices.scanner import look_at
from eventmate.domain.codes import Code, CodeKind
from eventmate.services.bundle import Services
from eventmate.services.reading import find_in_frame
from eventmate.ui.operations import Operations


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


def test_without_a_camera_there_is_a_sentence(
    qtbot: QtBot, services: Services, operations: Operations
) -> None:
    bare = Stage(services, operations)
    qtbot.addWidget(bare.page)
    with qtbot.waitExposed(bare.page):
        bare.page.show()
    assert "There is no camera" in bare.page.camera.sentence.text()
    assert bare.page.camera.retry.isVisible()
    bare.save_line()
    assert bare.names() == ["Sara Kim"]
    bare.close()


def test_another_camera_is_used_and_remembered(stage: Stage) -> None:
    stage.see(SARA)
    stage.page.camera.camera_chosen.emit("usb")
    assert stage.page.camera.chooser.label == "usb"
    assert stage.services.preferences.current.camera == "usb"


def test_the_camera_rests_while_nobody_sees_it(stage: Stage) -> None:
    assert stage.film.is_on
    stage.page.camera.pause.click()
    assert not stage.film.is_on
    stage.page.camera.pause.click()
    assert stage.film.is_on
    stage.page.hide()
    assert not stage.film.is_on
