"""What was promised goes along with the message: chosen, dropped, kept, taken out, told."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from follow_ups_stage import People
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from eventmate.domain.follow_ups import FollowUpId, FollowUpKind
from eventmate.services.attaching import MOST_BYTES
from eventmate.services.bundle import Services
from eventmate.ui.operations import Operations
from eventmate.ui.pages.follow_ups_page import FollowUpsPage


@pytest.fixture
def wanted(services: Services) -> FollowUpId:
    return People(services).plan(
        "Sara Kim", kind=FollowUpKind.PROMISED_ITEM, email="sara@acme.example"
    )


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, operations: Operations, wanted: FollowUpId
) -> FollowUpsPage:
    made = FollowUpsPage(services, operations)
    qtbot.addWidget(made)
    made.show()
    made.show_follow_up(wanted)
    return made


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "the paper.pdf"
    path.write_bytes(b"%PDF-1.7 rain")
    return path


def files_in(path: Path) -> dict[str | None, object]:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return {
        part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()
    }


def drop(page: FollowUpsPage, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.pane.form.body.insertFromMimeData(mime)


def test_a_file_is_chosen_kept_and_goes_along(
    page: FollowUpsPage, services: Services, wanted: FollowUpId, paper: Path, tmp_path: Path
) -> None:
    form, sending = page.pane.form, page.pane.sending
    assert not form.attachment.isVisible()
    sending.choose_attachment()
    (chooser,) = sending.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(paper))
    chooser.close()
    assert form.attachment.isVisible()
    page.flush()
    assert services.messages.compose(wanted).draft.attachment == str(paper)

    sending.save_to(tmp_path / "mail.eml")
    assert files_in(tmp_path / "mail.eml") == {"the paper.pdf": b"%PDF-1.7 rain"}

    form.attachment.remove.click()
    page.flush()
    assert services.messages.compose(wanted).draft.attachment == ""
    sending.save_to(tmp_path / "mail.eml")
    assert files_in(tmp_path / "mail.eml") == {}


def test_a_dropped_file_is_no_text(page: FollowUpsPage, paper: Path) -> None:
    before = page.pane.form.body.toPlainText()
    drop(page, paper)
    assert page.pane.form.attachment.name == "\u2068the paper.pdf\u2069"
    assert page.pane.form.body.toPlainText() == before


def test_other_ways_say_that_the_file_is_added_by_hand(page: FollowUpsPage, paper: Path) -> None:
    drop(page, paper)
    page.pane.form.body.setPlainText("Hello Sara, here is the paper.")
    page.pane.sending.copy.click()
    assert QGuiApplication.clipboard().text() == page.pane.form.draft.body
    assert "the paper.pdf" in page.pane.sending.told.text()


@pytest.mark.parametrize("size", [None, MOST_BYTES + 1])
def test_a_file_that_cannot_go_along_is_told(
    page: FollowUpsPage, operations: Operations, paper: Path, tmp_path: Path, size: int | None
) -> None:
    drop(page, paper)
    if size is None:
        paper.unlink()
    else:
        with paper.open("r+b") as file:
            file.truncate(size)
    told: list[str] = []
    operations.failed.connect(told.append)
    page.pane.sending.save_to(tmp_path / "mail.eml")
    assert len(told) == 1
    assert "the paper.pdf" in told[0]
    assert not (tmp_path / "mail.eml").exists()


def test_another_message_has_its_own_file(
    page: FollowUpsPage, services: Services, wanted: FollowUpId, paper: Path
) -> None:
    other = People(services).plan("Raj Patel", email="raj@lines.example")
    drop(page, paper)
    page.show_follow_up(other)
    assert not page.pane.form.attachment.isVisible()
    page.show_follow_up(wanted)
    assert page.pane.form.attachment.path == str(paper)
