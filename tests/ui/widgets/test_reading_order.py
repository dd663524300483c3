"""Tab goes the way one reads, whatever came and went."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.widgets.reading_order import follow_layouts, in_reading_order


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def test_layouts_are_followed_into_scrolled_parts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    late = field("late")  # made first, laid out last
    outer = QVBoxLayout(window)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.addWidget(field("b"), 0, 0)
    grid.addWidget(field("c"), 0, 1)
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    line = QHBoxLayout()
    first = field("a")
    line.addWidget(first)
    outer.addLayout(line)
    outer.addWidget(area)
    outer.addWidget(late)
    with qtbot.waitExposed(window):
        window.show()
    named = [each.objectName() for each in in_reading_order(window)]
    assert [name for name in named if len(name) == 1 or name == "late"] == ["a", "b", "c", "late"]
    follow_layouts(window)
    first.setFocus()
    for name in ("b", "c", "late"):
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        after = window.focusWidget()
        assert after is not None
        assert after.objectName() == name
