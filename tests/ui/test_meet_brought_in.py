"""Files, pictures, pasted cards and the screen on the Meet page."""

from pathlib import Path

from film import RAJ, SARA
from meet_stage import Stage
from phone_picture import code_picture, phone_frame
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot


def dropped(text: str = "", paths: tuple[str, ...] = ()) -> QMimeData:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if paths:
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


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
    assert performed.args[1] == "2 contacts from \u2068all.vcf\u2069"
    assert sorted(stage.names()) == ["Raj Patel", "Sara Kim"]
    assert stage.page.met.rows == []


def test_files_that_hold_nobody_are_told_in_one_line(stage: Stage, tmp_path: Path) -> None:
    paths = tuple(f"{tmp_path}/{name}.vcf" for name in ("sara", "one", "two", "three"))
    for path, text in zip(paths, (SARA, "", "", ""), strict=True):
        Path(path).write_text(text, encoding="utf-8")
    stage.page.brought_in.take_mime(dropped(paths=paths))
    assert stage.notices() == ["3 files: Nobody could be read from them."]
    assert stage.names() == ["Sara Kim"]


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
