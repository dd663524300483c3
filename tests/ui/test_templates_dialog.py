"""Message templates: changed, previewed, made and given up."""

from collections.abc import Iterator

import pytest
import shiboken6
from follow_ups_stage import People
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.built_in_templates import BUILT_IN
from eventmate.domain.changes import Touched
from eventmate.domain.follow_ups import FollowUpKind
from eventmate.domain.templates import PLACEHOLDERS, Channel
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.template_preview import placeholder_words, sample_values
from eventmate.ui.pages.follow_ups.templates_dialog import CHANNELS, KINDS, TemplatesDialog
from eventmate.ui.pages.follow_ups_page import FollowUpsPage


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, operations: Operations, follow_ups_page: FollowUpsPage
) -> Iterator[TemplatesDialog]:
    made = TemplatesDialog(services.messages, operations, follow_ups_page)
    with qtbot.waitExposed(made):
        made.open()
    yield made
    if shiboken6.isValid(made):
        made.reject()


def test_every_placeholder_has_words_and_a_sample() -> None:
    for name in PLACEHOLDERS:
        assert placeholder_words(name) != name
        assert sample_values()[name]


def test_a_placeholder_is_inserted_and_previewed(dialog: TemplatesDialog) -> None:
    dialog.text.edit.selectAll()
    QTest.keyClicks(dialog.text.edit, "Hello ")
    (first_name,) = (a for a in dialog.placeholders.actions() if "{first_name}" in a.text())
    first_name.trigger()
    assert dialog.text.text == "Hello {first_name}"
    assert dialog.preview.text.text() == "Hello Sara"


def test_a_built_in_text_is_changed_and_brought_back(
    dialog: TemplatesDialog, services: Services
) -> None:
    dialog.text.edit.setPlainText("Hi {first_name}")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert services.messages.templates()[0].body == "Hi {first_name}"
    assert services.messages.templates()[0].name == BUILT_IN[0].name
    dialog.choice.combo.setCurrentIndex(1)
    dialog.choice.combo.activated.emit(1)
    dialog.choice.combo.setCurrentIndex(0)
    dialog.choice.combo.activated.emit(0)
    assert dialog.remove.label == "Back to the original text"
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert services.messages.templates() == BUILT_IN
    assert dialog.text.text == BUILT_IN[0].body


def test_a_template_of_my_own_is_made_and_given_up(
    dialog: TemplatesDialog, services: Services, operations: Operations
) -> None:
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.name.edit, "After a talk")
    dialog.kind.combo.setCurrentIndex(KINDS.index(FollowUpKind.THANK_YOU))
    dialog.channel.combo.setCurrentIndex(CHANNELS.index(Channel.LINKEDIN))
    dialog.channel.combo.activated.emit(1)
    assert not dialog.subject.isVisible()
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    made = services.messages.templates()[-1]
    assert (made.name, made.kind, made.channel) == (
        "After a talk",
        FollowUpKind.THANK_YOU,
        Channel.LINKEDIN,
    )
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert services.messages.templates() == BUILT_IN
    operations.run(dialog, services.undo.undo)
    assert services.messages.templates()[-1] == made


def test_what_is_typed_is_saved_on_leaving(dialog: TemplatesDialog, services: Services) -> None:
    dialog.text.edit.setPlainText("Hi")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert services.messages.templates()[0].body == "Hi"


def test_a_change_elsewhere_leaves_half_typed_words_alone(
    dialog: TemplatesDialog, operations: Operations
) -> None:
    dialog.text.edit.setPlainText("Hi")
    operations.changed.emit(Touched.EVERYTHING)
    assert dialog.text.text == "Hi"


def test_a_changed_template_shows_in_the_message_not_yet_written(
    dialog: TemplatesDialog, services: Services, follow_ups_page: FollowUpsPage
) -> None:
    follow_ups_page.show_follow_up(People(services).plan("Sara Kim"))
    dialog.text.edit.setPlainText("Dear {first_name}")
    dialog.accept()
    assert follow_ups_page.pane.form.body.toPlainText() == "Dear Sara"
