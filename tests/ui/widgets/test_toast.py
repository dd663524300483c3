"""The toast says what happened, offers the way back, and lies on no button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from eventmate.ui.pages.events.people.question_line import QuestionLine
from eventmate.ui.widgets.button import Button, Kind
from eventmate.ui.widgets.code_view import CodeView
from eventmate.ui.widgets.toast import Toast


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def action(toast: Toast) -> QAbstractButton:
    (found,) = toast.findChildren(QAbstractButton)
    return found


def test_the_way_back_is_named_for_what_it_does(area: QWidget) -> None:
    toast = Toast(area)
    done: list[str] = []
    toast.say("Sara Kim saved", lambda: done.append("undo"))
    assert action(toast).text() == "Undo"
    toast.say("Undone: Meet Sara Kim", lambda: done.append("redo"), is_redo=True)
    assert action(toast).text() == "Redo"
    action(toast).click()
    assert done == ["redo"]
    assert toast.isHidden()


def test_trouble_has_no_way_back(area: QWidget) -> None:
    toast = Toast(area)
    toast.say("There is nothing to undo.", is_trouble=True)
    assert action(toast).isHidden()
    margins = toast.layout()
    assert margins is not None
    assert margins.contentsMargins().right() == 16


def test_it_lies_on_no_button(area: QWidget) -> None:
    toast = Toast(area)
    toast.say("Done")
    lowest = toast.geometry()
    button = Button("Open in mail", Kind.PRIMARY, parent=area)
    button.setGeometry(QRect(lowest.left(), lowest.top(), 200, 36))
    button.show()
    toast.say("Done")
    assert toast.isVisible()
    assert not toast.geometry().intersects(button.geometry())
    assert toast.geometry().bottom() < button.geometry().top()


def test_where_the_middle_is_full_it_lies_at_a_side(area: QWidget) -> None:
    toast = Toast(area)
    toast.say("Done")
    middle = toast.geometry()
    field = QPlainTextEdit(area)
    field.setGeometry(middle.left(), 0, middle.width(), area.height())
    field.show()
    toast.look_again()
    assert not toast.geometry().intersects(field.geometry())
    assert area.rect().contains(toast.geometry())


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, CodeView])
def test_it_lies_on_nothing_that_is_typed_in_or_read_by_a_phone(
    area: QWidget, kind: type[QWidget]
) -> None:
    toast = Toast(area)
    toast.say("Done")
    made = CodeView("My code", area) if kind is CodeView else kind(area)
    made.setGeometry(toast.geometry())
    made.show()
    toast.look_again()  # it came while the toast was there
    assert not toast.geometry().intersects(made.geometry())


def test_it_lies_on_nothing_that_is_to_stay_in_sight(area: QWidget) -> None:
    toast = Toast(area)
    toast.say("Done")
    question = QuestionLine("What would you measure first?", 0, area)
    question.setGeometry(toast.geometry())
    question.show()
    toast.look_again()
    assert not toast.geometry().intersects(question.geometry())


def test_what_is_scrolled_out_of_sight_is_not_in_its_way(area: QWidget) -> None:
    toast = Toast(area)
    toast.say("Done")
    lowest = toast.geometry()
    window = QWidget(area)
    window.setGeometry(lowest.left(), lowest.top() - 60, lowest.width(), 50)
    field = QLineEdit(window)
    field.setGeometry(0, 60, lowest.width(), 40)  # cut off by what it lies in
    window.show()
    toast.look_again()
    assert toast.geometry() == lowest
