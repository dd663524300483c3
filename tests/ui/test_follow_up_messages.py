"""The message for a follow-up: written, kept, checked, and handed to other programs."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from follow_ups_stage import LINKEDIN, People, Programs
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eventmate.domain.changes import Touched
from eventmate.domain.chosen_notes import Noted
from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups.message_keeper import LONGEST_WAIT, PAUSE
from eventmate.ui.pages.follow_ups.what_you_know import NotedFact
from eventmate.ui.pages.follow_ups_page import FollowUpsPage
from eventmate.ui.plain import PlainLabel
from eventmate.ui.theme import current_theme

ALLOWED_WAIT = 2_000  # ms from the last key until a message is kept


@pytest.fixture
def people(services: Services) -> People:
    return People(services)


@pytest.fixture
def page(follow_ups_page: FollowUpsPage) -> FollowUpsPage:
    return follow_ups_page


@pytest.fixture
def programs() -> Iterator[Programs]:
    taker = Programs()
    method: Any = "take"  # the binding wants text where its type hints say bytes
    for scheme in ("https", "mailto"):
        QDesktopServices.setUrlHandler(scheme, taker, method)
    yield taker
    for scheme in ("https", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def write(page: FollowUpsPage, text: str) -> None:
    """Replace the message by typing."""
    page.pane.form.body.selectAll()
    QTest.keyClicks(page.pane.form.body, text)


def kept(services: Services, follow_up: FollowUpId) -> str:
    """What the library holds of a message."""
    return services.messages.compose(follow_up).draft.body


def choose_template(page: FollowUpsPage, words: str) -> None:
    combo = page.pane.form.template.combo
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())


def test_a_message_is_kept_soon_after_the_last_key(
    qtbot: QtBot, people: People, page: FollowUpsPage, operations: Operations
) -> None:
    wanted = people.plan("A")
    page.show_follow_up(wanted)
    assert max(PAUSE, LONGEST_WAIT) <= ALLOWED_WAIT

    def is_message(touched: Touched) -> bool:
        return bool(touched & Touched.MESSAGES)

    with qtbot.waitSignal(operations.changed, timeout=ALLOWED_WAIT, check_params_cb=is_message):
        write(page, "deed six")
    assert kept(people.services, wanted) == "deed six"


def test_a_message_outlives_its_page(
    qtbot: QtBot, people: People, page: FollowUpsPage, operations: Operations
) -> None:
    wanted = people.plan("A")
    page.show_follow_up(wanted)
    write(page, "half a sent")
    page.flush()
    later = FollowUpsPage(people.services, operations)
    qtbot.addWidget(later)
    later.show_follow_up(wanted)
    assert later.pane.form.body.toPlainText() == "half a sent"


@pytest.mark.parametrize("way", ["another follow-up", "another page"])
def test_leaving_keeps_a_message_at_once(people: People, page: FollowUpsPage, way: str) -> None:
    first, second = people.plan("A"), people.plan("B")
    page.show_follow_up(first)
    write(page, "half a sent")
    if way == "another page":
        page.hide()
    else:
        page.show_follow_up(second)
        assert page.pane.form.body.toPlainText() != "half a sent"
    assert kept(people.services, first) == "half a sent"


def test_keys_of_the_queue_are_letters_in_the_message(people: People, page: FollowUpsPage) -> None:
    people.plan("A")
    page.refresh()
    QTest.keyClick(page.queue.view, Qt.Key.Key_E)
    assert page.pane.form.body.hasFocus()
    write(page, "Exeds")
    assert page.pane.form.body.toPlainText() == "Exeds"
    assert len(page.queue.entries) == 1
    QTest.keyClick(page.pane.form.body, Qt.Key.Key_Escape)
    assert page.queue.view.hasFocus()


def test_the_counter_warns_over_the_limit(people: People, page: FollowUpsPage) -> None:
    page.show_follow_up(people.plan("A", kind=FollowUpKind.LINKEDIN, link=LINKEDIN))
    form = page.pane.form
    assert form.limit.isVisible()
    assert not form.subject.isVisible()
    write(page, "x" * 200)
    assert form.remarks.counter.text() == "200 of 200"
    assert not shows(form.remarks.counter, "warning")
    write(page, "x" * 210)
    assert form.remarks.counter.text() == "210 of 200"
    assert shows(form.remarks.counter, "warning")
    form.limit.combo.setCurrentIndex(1)
    form.limit.combo.activated.emit(1)
    assert form.remarks.counter.text() == "210 of 300"
    assert not shows(form.remarks.counter, "warning")
    assert people.services.preferences.current.linkedin_limit == 300


def shows(widget: Any, role: str) -> bool:
    """Whether a widget is painted with a colour."""
    picture = widget.grab().toImage()
    wanted = current_theme().colour(role).rgb()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return any(picture.pixel(x, y) == wanted for x, y in places)


def test_a_mail_has_a_subject_and_no_limit(people: People, page: FollowUpsPage) -> None:
    page.show_follow_up(people.plan("A", email="a@lines.example"))
    form = page.pane.form
    assert form.subject.isVisible()
    assert not form.limit.isVisible()
    assert form.remarks.counter.text() == ""


def test_the_queue_stays_where_it_is_whatever_message_shows(
    people: People, page: FollowUpsPage
) -> None:
    mail = people.plan("A", email="a@lines.example")
    invitation = people.plan("B", kind=FollowUpKind.LINKEDIN, link=LINKEDIN)
    page.resize(816, 640)
    widths = []
    for wanted in (mail, invitation):
        page.show_follow_up(wanted)
        QCoreApplication.sendPostedEvents()
        widths.append(page.queue.width())
    assert widths[0] == widths[1]


def test_one_suggestion_is_inserted(people: People, page: FollowUpsPage) -> None:
    page.show_follow_up(people.meet("Sara Kim, Acme / ferry delays"))
    write(page, "Good to meet you at Atlantic Data Days. ")
    remarks = page.pane.form.remarks
    assert remarks.praise.text() == "Names the place"
    QTest.mouseClick(remarks.insert, Qt.MouseButton.LeftButton)
    assert page.pane.form.body.toPlainText().endswith("Data Days. ferry delays")
    assert remarks.praise.text() == "Names the place and what you spoke of"


def fact(page: FollowUpsPage, noted: Noted) -> NotedFact:
    """A note beside the message."""
    return next(each for each in page.pane.known.facts if each.noted is noted)


def test_a_note_to_myself_goes_into_the_message_only_when_chosen(
    people: People, page: FollowUpsPage
) -> None:
    page.show_follow_up(people.meet("Sara Kim, Acme / seemed nervous about her boss"))
    form, note = page.pane.form, fact(page, Noted.SPOKE_OF)
    assert "nervous" not in form.body.toPlainText()
    said = [label.text() for label in form.findChildren(PlainLabel)]
    assert not any("nervous" in words for words in said)
    QTest.mouseClick(note.insert, Qt.MouseButton.LeftButton)
    assert "what we spoke of: seemed nervous about her boss." in form.body.toPlainText()
    assert form.body.textCursor().selectedText() == "seemed nervous about her boss"
    assert note.named.isVisible()
    assert not note.insert.isVisible()
    QTest.keyClicks(form.body, "deep work")
    assert "what we spoke of: deep work." in form.body.toPlainText()
    assert note.insert.isVisible()


def test_a_note_goes_to_the_cursor_of_a_text_already_written(
    people: People, page: FollowUpsPage
) -> None:
    page.show_follow_up(people.meet("Sara Kim, Acme / ferries"))
    write(page, "I liked")
    fact(page, Noted.SPOKE_OF).insert.click()
    assert page.pane.form.body.toPlainText() == "I liked ferries"


@pytest.mark.parametrize(
    ("promise", "sentence"),
    [
        ("send the paper", "what I promised you: the paper."),
        ("the paper", "what I promised you: the paper."),
        ("review the draft", "that I promised to review the draft."),
    ],
)
def test_a_promise_reads_right_however_it_was_typed(
    people: People, page: FollowUpsPage, promise: str, sentence: str
) -> None:
    page.show_follow_up(people.meet(f"Sara Kim, Acme > {promise}"))
    assert sentence in page.pane.form.body.toPlainText()
    assert fact(page, Noted.PROMISED).named.isVisible()


def test_a_message_with_an_open_placeholder_goes_nowhere(
    people: People, page: FollowUpsPage, programs: Programs
) -> None:
    page.show_follow_up(people.meet("Sara Kim > introduce her to Raj", email="a@lines.example"))
    QGuiApplication.clipboard().setText("before")
    write(page, "Dear Sara, {promised}. ")
    page.pane.form.body.insertPlainText("Good to meet you at Atlantic Data Days.")
    form, sending = page.pane.form, page.pane.sending
    assert form.remarks.praise.text() == ""
    for button in (sending.primary, sending.copy):
        button.click()
        assert sending.told.text() == "Fill in {promised} or take it out, then it can go."
        assert form.body.textCursor().selectedText() == "{promised}"
    assert programs.opened == []
    assert QGuiApplication.clipboard().text() == "before"
    QTest.mouseClick(form.remarks.insert, Qt.MouseButton.LeftButton)
    assert form.body.toPlainText().startswith("Dear Sara, introduce her to Raj. Good")
    sending.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Dear Sara")


def test_a_mail_opens_with_its_text_and_nothing_else(
    people: People, page: FollowUpsPage, programs: Programs
) -> None:
    page.show_follow_up(people.plan("A", email="a@lines.example"))
    page.pane.form.subject.edit.setText("Hello &bcc=eve@evil.example")
    write(page, "1 & 2?")
    assert page.pane.sending.primary.label == "Open in mail"
    QTest.mouseClick(page.pane.sending.primary, Qt.MouseButton.LeftButton)
    (opened,) = programs.opened
    assert opened.startswith("mailto:a@lines.example?subject=")
    assert "&bcc" not in opened
    assert opened.endswith("body=1%20%26%202%3F")


@pytest.mark.parametrize(
    ("template", "email", "link", "label"),
    [
        ("LinkedIn invitation", "a@lines.example", LINKEDIN, "Copy and open LinkedIn"),
        ("LinkedIn invitation", "a@lines.example", "", "Copy"),
        ("Check-in", "a@lines.example", LINKEDIN, "Open in mail"),
        ("Check-in", "", LINKEDIN, "Copy and open LinkedIn"),
        ("Check-in", "", "", "Open in mail"),
    ],
)
def test_the_next_step_is_one_that_can_be_taken(
    people: People, page: FollowUpsPage, template: str, email: str, link: str, label: str
) -> None:
    page.show_follow_up(people.plan("A", email=email, link=link))
    choose_template(page, template)
    assert page.pane.sending.primary.label == label


def test_linkedin_opens_with_the_text_on_the_clipboard(
    people: People, page: FollowUpsPage, programs: Programs
) -> None:
    page.show_follow_up(people.plan("A", kind=FollowUpKind.LINKEDIN, link=LINKEDIN))
    write(page, "Shall we stay in touch?")
    QTest.mouseClick(page.pane.sending.primary, Qt.MouseButton.LeftButton)
    assert programs.opened == [LINKEDIN]
    assert QGuiApplication.clipboard().text() == "Shall we stay in touch?"


@pytest.mark.parametrize(
    ("template", "link", "offered"),
    [
        ("Check-in", LINKEDIN, True),
        ("Check-in", "", False),
        ("LinkedIn invitation", LINKEDIN, False),  # the button itself
    ],
)
def test_who_has_both_is_written_to_on_linkedin_too(
    people: People,
    page: FollowUpsPage,
    programs: Programs,
    template: str,
    link: str,
    offered: bool,
) -> None:
    page.show_follow_up(people.plan("A", email="a@lines.example", link=link))
    choose_template(page, template)
    write(page, "A short hello.")
    actions = page.pane.sending.menu.actions()
    (action,) = [each for each in actions if "LinkedIn" in each.text()]
    assert action.isVisible() is offered
    if offered:
        action.trigger()
        assert programs.opened == [LINKEDIN]
        assert QGuiApplication.clipboard().text() == "A short hello."


def test_a_mail_file_is_read_back(people: People, page: FollowUpsPage, tmp_path: Path) -> None:
    page.show_follow_up(people.plan("Łukasz Nowak", email="lukasz@lines.example"))
    page.pane.form.subject.edit.setText("Dzień dobry\r\nBcc: eve@evil.example")
    page.pane.form.body.setPlainText("Zażółć, 100 % of it.")
    path = tmp_path / "message.eml"
    page.pane.sending.save_to(path)
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["To"] == "Łukasz Nowak <lukasz@lines.example>"
    assert mail["Bcc"] is None
    assert mail["Subject"].startswith("Dzień dobry")
    body = mail.get_body()
    assert body is not None
    assert body.get_content().strip() == "Zażółć, 100 % of it."


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, people: People, page: FollowUpsPage, operations: Operations, tmp_path: Path
) -> None:
    page.show_follow_up(people.plan("A"))
    with qtbot.waitSignal(operations.failed) as told:
        page.pane.sending.save_to(tmp_path / "nowhere" / "message.eml")
    assert told.args is not None
    assert "Choose another folder" in told.args[0]


def test_who_asked_not_to_be_contacted_is_left_alone(people: People, page: FollowUpsPage) -> None:
    wanted = people.plan("A", email="a@lines.example")
    (entry,) = people.services.follow_ups.queue()
    people.services.contacts.set_terms(
        entry.follow_up.contact, consent="", source="", do_not_contact=True
    )
    page.show_follow_up(wanted)
    sending = page.pane.sending
    assert "asked not to be contacted" in sending.refusal.text()
    assert not any(b.isVisible() for b in (sending.primary, sending.copy, sending.more))
    assert page.pane.head.done.isVisible()
