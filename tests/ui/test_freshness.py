"""What nobody sees is not rebuilt; what comes to the front is up to date."""

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.freshness import Freshness


class Part(QWidget):
    """Counts how often it looked again."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = 0
        self.freshness = Freshness(self, self.look)

    def look(self) -> None:
        self.looked += 1


def test_a_part_in_front_looks_again_at_once(qtbot: QtBot) -> None:
    stack, front, behind = QStackedWidget(), Part(), Part()
    qtbot.addWidget(stack)
    for part in (front, behind):
        stack.addWidget(part)
    stack.show()

    for part in (front, behind):
        part.freshness.lost()
        part.freshness.lost()
    assert (front.looked, behind.looked) == (2, 0)

    stack.setCurrentWidget(behind)
    assert (front.looked, behind.looked) == (2, 1)
    stack.setCurrentWidget(front)
    stack.setCurrentWidget(behind)
    assert (front.looked, behind.looked) == (2, 1)


def test_a_window_that_is_not_shown_has_its_front_all_the_same(qtbot: QtBot) -> None:
    window, part = QWidget(), Part()
    qtbot.addWidget(window)
    alone = Part()
    qtbot.addWidget(alone)
    part.setParent(window)
    for each in (part, alone):
        each.freshness.lost()
        assert each.looked == 1
