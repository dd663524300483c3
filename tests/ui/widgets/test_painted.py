"""What is painted: avatars, codes, rows, and the layouts that hold them."""

import pytest
from pace import at_most
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from eventmate.ui.plain import PlainLabel, one_line
from eventmate.ui.text_painting import Span
from eventmate.ui.theme import current_theme
from eventmate.ui.widgets import drawings
from eventmate.ui.widgets.avatar import initials, tint
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.empty_state import EmptyState, Picture
from eventmate.ui.widgets.flow_layout import FlowLayout
from eventmate.ui.widgets.list_row import ListRow
from eventmate.ui.widgets.note import Note
from eventmate.ui.widgets.progress_strip import ProgressStrip
from eventmate.ui.widgets.responsive import Responsive
from eventmate.ui.widgets.row_painting import RowContent, RowDelegate, RowRole
from eventmate.ui.widgets.row_views import RowList
from eventmate.ui.widgets.tag import Tag, Tone

HOSTILE = "e" + "\u0301" * 1000 + "\u202e" + "A" * 10_000


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Łukasz Nowak", "ŁN"),
        ("Ελένη Παππά", "ΕΠ"),
        ("陳美玲", "陳"),
        ("ليلى منصور", "ل"),
        ("Fionnuala Ní Bhriain", "FB"),
        ("Sara", "S"),
        ("", "?"),
        ("42 things", "T"),
    ],
)
def test_initials_fit_the_script(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_a_contact_keeps_its_tint() -> None:
    assert tint(7) == tint(7)
    assert {tint(number) for number in range(100)} == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("side", [300, 331, 480])
def test_modules_are_whole_pixels_with_a_quiet_zone(qtbot: QtBot, side: int) -> None:
    view = CodeView("My code")
    qtbot.addWidget(view)
    view.resize(side, side)
    view.show_matrix([[True] * 29 for _ in range(29)])
    image = view.grab().toImage()
    middle = [image.pixelColor(x, side // 2).lightness() < 10 for x in range(side)]
    assert sum(middle) == 29 * view.module_pixels()
    assert middle.index(True) >= 4 * view.module_pixels()


def test_the_code_is_black_on_white_and_can_be_taken_away(qtbot: QtBot) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.show_matrix([[True]])
    assert view.grab().toImage().pixelColor(100, 100).lightness() == 0
    view.show_matrix(None)
    assert view.module_pixels() == 0
    assert view.grab().toImage().pixelColor(100, 100).lightness() == 255


def test_chips_break_into_rows(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(8, holder)
    for number in range(6):
        flow.addWidget(Tag(f"a tag with number {number}", Tone.ACCENT))
    assert flow.heightForWidth(2000) == 22
    assert flow.heightForWidth(300) == 3 * 22 + 2 * 8
    flow.setGeometry(QRect(0, 0, 300, 100))
    flow.clear()
    assert flow.count() == 0


def test_an_empty_state_shows_its_whole_sentence(qtbot: QtBot) -> None:
    sentence = "With where you met, what you spoke of and what you promised, all on this laptop."
    state = EmptyState(drawings.people, "People", sentence, (Button("Add"),), "vCard or CSV")
    qtbot.addWidget(state)
    state.resize(900, 600)
    state.grab()
    words = next(child for child in state.children() if getattr(child, "text", str)() == sentence)
    assert isinstance(words, QWidget)
    assert words.height() == 40


@pytest.mark.parametrize(
    "drawing",
    [
        drawings.people,
        drawings.calendar,
        drawings.all_done,
        drawings.card,
        drawings.nothing_found,
    ],
)
def test_each_drawing_uses_the_accent(qtbot: QtBot, drawing: drawings.Drawing) -> None:
    picture = Picture(drawing)
    qtbot.addWidget(picture)
    image = picture.grab().toImage()
    accent = current_theme().colour("accent").rgb()
    assert accent in {image.pixel(x, y) for x in range(176) for y in range(104)}


def test_a_row_opens_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    row = ListRow()
    qtbot.addWidget(row)
    row.set_words("Łukasz Nowak", "You promised it")
    assert row.accessibleName() == "Łukasz Nowak, You promised it"
    with qtbot.waitSignal(row.activated):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.activated):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_note_never_becomes_a_window(qtbot: QtBot) -> None:
    note = Note("Promised the link", Tone.ACCENT, "handshake", after="Thu")
    qtbot.addWidget(note)
    assert all(not child.isWindow() for child in note.findChildren(QWidget))


def test_progress_fills_the_bar(qtbot: QtBot) -> None:
    strip = ProgressStrip("Reading")
    qtbot.addWidget(strip)
    strip.show_progress(50, 200)
    assert strip.bar.share == 0.25


def test_a_page_learns_that_it_is_narrow(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    responsive = Responsive(page)
    page.resize(1072, 800)
    page.grab()
    assert responsive.padding == 24
    with qtbot.waitSignal(responsive.narrow_changed) as narrow:
        page.resize(816, 640)
        page.grab()
    assert narrow.args == [True]
    assert responsive.padding == 16


class HostileModel(QAbstractListModel):
    """A thousand rows with the worst names."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1000

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == RowRole.CONTENT:
            name = one_line(HOSTILE)
            return RowContent((Span(name),), name, avatar_name=name, avatar_identity=index.row())
        return None


def test_hostile_names_stay_in_their_row_and_paint_quickly(qtbot: QtBot) -> None:
    rows = RowList("Contacts")
    qtbot.addWidget(rows)
    model = HostileModel(rows)
    rows.setModel(model)
    rows.setItemDelegate(RowDelegate())
    rows.resize(600, 800)
    rows.grab()
    with at_most(0.1):
        rows.grab()
    assert rows.sizeHintForRow(0) == 56


def test_the_words_of_a_note_stand_beside_its_action(qtbot: QtBot) -> None:
    for words in ("You know them.", "You know them from an event. " * 9):
        note = Note(words)
        qtbot.addWidget(note)
        action = Button("Open", Kind.SECONDARY, small=True)
        note.add_action(action)
        note.resize(400, note.heightForWidth(400))
        with qtbot.waitExposed(note):
            note.show()
        (label,) = (each for each in note.findChildren(PlainLabel) if each.text())
        assert abs(label.geometry().center().y() - action.geometry().center().y()) <= 1
        assert label.height() == label.heightForWidth(label.width())
        note.close()
